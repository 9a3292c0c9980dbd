/** Words that turn a sentence round: negations, and pairs of which one says what the other denies. */
import { remember } from '../language/remember.js';

/** Each line: words of one side, then of the other. */
const PAIRS = `
rose risen rise rises rising climbed jumped surged increased grew gained | fell fallen fall falls falling dropped declined plunged decreased shrank
raised raise raises increased boosted | cut cuts lowered lower reduced slashed
increase increases growth | decrease decreases reduction decline
higher | lower
more | fewer less
won wins win winning | lost loses lose losing
bought buys buy acquired | sold sells sell
before | after
north northern northbound | south southern southbound
east eastern eastbound | west western westbound
left | right
upheld upholds uphold | overturned overturns overturn struck
opened opens open reopened | closed closes close shut
resumed resumes resume | suspended suspends halted halts paused
continues continued continuing ongoing | over ended ends halted
majority | minority
supported supports backed backs support favour favor favoured favored | opposed opposes opposed oppose against
approved approves passed adopted accepted accepts | rejected rejects
allowed allows permitted permits allow | banned bans barred prohibited forbade ban
imposed imposes | lifted lifts
strengthened strengthens | weakened weakens
expanded expands widened | shrank narrowed
oldest eldest older | youngest younger
largest biggest larger bigger | smallest smaller
longest longer | shortest shorter
best | worst
highest | lowest
hottest | coldest
alive | dead
guilty | innocent
legal | illegal
lawful | unlawful
possible | impossible
likely | unlikely
able | unable
safe | unsafe
successful | unsuccessful
male man husband | female woman wife
brother | sister
father | mother
son | daughter
all every everyone | none nobody
arrived arrives | departed departs
entered enters joined joins | left leaves quit quits
attacked attacks | defended defends
confirmed confirms | denied denies
above | below
maximum | minimum
early earlier | late later
public | private`;

interface Pole {
  /** Lines in which the word stands, and on which side. */
  readonly sides: readonly (readonly [number, 0 | 1])[];
}

const POLES: ReadonlyMap<string, Pole> = polesOf();

function polesOf(): Map<string, Pole> {
  const poles = new Map<string, Pole>();
  for (const [index, line] of PAIRS.trim().split('\n').entries()) {
    for (const [side, list] of line.split(' | ').entries()) {
      for (const word of list.split(' '))
        poles.set(word, { sides: [...(poles.get(word)?.sides ?? []), [index, side === 0 ? 0 : 1] as const] });
    }
  }
  return poles;
}

/** Whether a lower-case word has an opposite. */
export function isPole(word: string): boolean {
  return POLES.has(word);
}

/** Whether two lower-case words are opposites: "rose" and "fell", "loaded" and "unloaded". */
export function opposites(a: string, b: string): boolean {
  const [x, y] = [POLES.get(a)?.sides ?? [], POLES.get(b)?.sides ?? []];
  return x.some(([line, side]) => y.some(([other, its]) => line === other && side !== its));
}

const NEGATIONS: ReadonlySet<string> = new Set('not never no cannot without'.split(' '));

/** Whether a lower-case word denies what comes after it. */
export const negates = remember((word: string): boolean => NEGATIONS.has(word) || /n['’]t$/.test(word));

/** Words after a negation with which it denies less than the sentence, or nothing: "not only", "no longer", "not all". */
const NARROW: ReadonlySet<string> = new Set(
  `only just merely simply necessarily yet all every everyone always much many enough until before because so very quite exactly really longer
   more less fewer doubt matter wonder one surprise sooner later least most even entirely completely fully immediately clear such other`.split(
    /\s+/,
  ),
);

/** Whether a negation is one of a part only: "not all", "no longer", "never before". */
export function narrow(negation: string, next: string): boolean {
  if (negation === 'never' || negation === 'without') return next === 'before';
  return NARROW.has(next);
}

const UNDONE = /^un(?<rest>[a-z]{2,20}(?:ed|able|ful|paid|hurt|safe|fair|fit|true|armed|known|aware|likely|well))$/;
const NOT_UNDONE: ReadonlySet<string> = new Set('united unified undertaken underlined underscored understated uninvited'.split(' '));

/** "loaded" of "unloaded"; null for a word that denies nothing. */
export const undone = remember((word: string): { readonly rest: string } | null => {
  const rest = NOT_UNDONE.has(word) || word.startsWith('under') ? undefined : UNDONE.exec(word)?.groups?.rest;
  return rest === undefined || isPole(word) ? null : { rest };
});
