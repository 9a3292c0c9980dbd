/** Ladders of predicates: the rungs in order, and the words for each: "charged" and "convicted", "proposed" and "signed". */

import { RUNGS } from '../language/ladders.js';
import { mark, SIGN } from '../language/signs.js';
import { words } from '../language/word-list.js';
import type { LadderId } from '../model.js';

/** What must stand on the rung: a person, an agreement, a law, money, or any of the last two. */
export type Thing = 'person' | 'agreement' | 'law' | 'money';

export interface Rung {
  readonly ladder: LadderId;
  readonly rung: number;
  readonly thing: Thing;
  /** past: also a participle; base: after an auxiliary or "to"; s: present; ing: only where it is denied. */
  readonly form: 'past' | 'base' | 's' | 'ing';
  /** done: to the thing; does: the thing does it itself. */
  readonly voice: 'done' | 'does';
  /** Words of which one must follow the verb, or the thing done to: "charged … with". Empty: nothing. */
  readonly needs: ReadonlySet<string>;
  /** Words that begin the matter. */
  readonly matter: ReadonlySet<string>;
  /** The words after the verb that belong to it: "in" of "sworn in". */
  readonly particles: readonly string[];
  /** Only after a form of "be". */
  readonly passive: boolean;
}

interface Given {
  readonly thing?: Thing;
  readonly voice?: Rung['voice'];
  readonly needs?: string;
  readonly matter?: string;
  readonly particles?: string;
  readonly passive?: boolean;
}

const FORMS = ['past', 'base', 's', 'ing'] as const;

/** `forms`: past, base, -s and -ing form, in this order; "-" where one is not used; "|" parts alternatives. */
function rung<L extends LadderId>(ladder: L, name: (typeof RUNGS)[L][number], forms: string, given: Given = {}): [string, Rung][] {
  const at = (RUNGS[ladder] as readonly string[]).indexOf(name);
  const base = {
    ladder,
    rung: at,
    thing: given.thing ?? (ladder === 'agreement' || ladder === 'law' || ladder === 'money' ? ladder : 'person'),
    voice: given.voice ?? 'done',
    needs: words(given.needs ?? ''),
    matter: words(given.matter ?? ''),
    passive: given.passive ?? false,
    particles: given.particles ? given.particles.split(' ') : [],
  } as const;
  return forms
    .split(' ')
    .flatMap((list, index) =>
      list === '-'
        ? []
        : list.split('|').map((word): [string, Rung] => [word, { ...base, needs: only(base.needs), form: FORMS[index] ?? 'past' }]),
    );
}

function only(given: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...given].filter(Boolean));
}

const ALL: readonly [string, Rung][] = [
  ...rung('justice', 'accused', 'accused accuse accuses -', { needs: 'of', matter: 'of' }),
  ...rung('justice', 'questioned', 'questioned question - -', { needs: 'by over about', matter: 'over about' }),
  ...rung('justice', 'arrested', 'arrested|detained arrest|detain arrests|detains arresting', { matter: 'for over' }),
  ...rung('justice', 'charged', 'charged charge charges -', { needs: 'with over', matter: 'with over' }),
  ...rung('justice', 'indicted', 'indicted indict indicts -', { matter: 'for on over' }),
  ...rung('justice', 'convicted', 'convicted convict convicts -', { matter: 'of for' }),
  ...rung('justice', 'sentenced', 'sentenced|jailed sentence|jail sentences|jails -', { matter: 'for to' }),
  ...rung('justice', 'acquitted', 'acquitted acquit acquits -', { matter: 'of' }),
  ...rung('justice', 'acquitted', 'cleared - - -', { particles: 'of', passive: true }),
  ...rung('harm', 'injured', 'injured|wounded injure|wound injures|wounds injuring|wounding'),
  ...rung('harm', 'injured', 'hurt - - -', { passive: true }),
  ...rung('harm', 'killed', 'killed kill kills killing'),
  ...rung('harm', 'killed', 'died die dies -', { voice: 'does', matter: 'of from' }),
  ...rung('agreement', 'proposed', 'proposed propose proposes -'),
  ...rung('agreement', 'agreed', 'agreed agree agrees -', { particles: 'to' }),
  ...rung('agreement', 'agreed', 'agreed agree agrees -', { particles: 'on' }),
  ...rung('agreement', 'agreed', 'agreed agree - -'),
  ...rung('agreement', 'signed', 'signed sign signs signing'),
  ...rung('agreement', 'ratified', 'ratified ratify ratifies -'),
  ...rung('law', 'proposed', 'proposed|tabled propose|table proposes|tables -'),
  ...rung('law', 'passed', 'passed|adopted|enacted pass|adopt|enact passes|adopts|enacts -'),
  ...rung('law', 'signed', 'signed sign signs -'),
  ...rung('agreement', 'in force', 'took take takes -', { voice: 'does', particles: 'effect' }),
  ...rung('agreement', 'in force', 'came|entered come|enter comes|enters -', { voice: 'does', particles: 'into force' }),
  ...rung('law', 'in force', 'took take takes -', { voice: 'does', particles: 'effect' }),
  ...rung('law', 'in force', 'came|entered come|enter comes|enters -', { voice: 'does', particles: 'into force' }),
  ...rung('money', 'pledged', 'pledged|promised pledge|promise pledges|promises -', { matter: 'to for' }),
  ...rung('money', 'approved', 'approved approve approves -', { matter: 'for' }),
  ...rung('money', 'paid', 'paid|donated pay|donate pays|donates -', { matter: 'for to' }),
  ...rung('office', 'nominated', 'nominated nominate nominates -', { matter: 'as for' }),
  ...rung('office', 'appointed', 'appointed appoint appoints -', { matter: 'as' }),
  ...rung('office', 'sworn in', 'sworn - - -', { particles: 'in', matter: 'as' }),
  ...rung('office', 'suspended', 'suspended suspend suspends -', { needs: 'as from', matter: 'as from' }),
  ...rung('office', 'resigned', 'resigned resign resigns -', { voice: 'does', matter: 'as from over' }),
  ...rung('office', 'resigned', 'stepped step steps -', { voice: 'does', particles: 'down', matter: 'as from over' }),
  ...rung('office', 'dismissed', 'sacked|ousted sack|oust sacks|ousts -', { matter: 'as from over' }),
  ...rung('office', 'dismissed', 'dismissed|fired dismiss|fire - -', { needs: 'as from', matter: 'as from' }),
];

/** The rungs a word can stand for, in the order in which they are tried. */
export const RUNGS_OF: ReadonlyMap<string, readonly Rung[]> = byWord(ALL);

function byWord(pairs: readonly (readonly [string, Rung])[]): Map<string, Rung[]> {
  const found = new Map<string, Rung[]>();
  for (const [word, one] of pairs) found.set(word, [...(found.get(word) ?? []), one]);
  return found;
}

/** Words by which states are found that are no verbs: "went missing", "found guilty", "on trial", "found dead". */
export const STATES = words('missing guilty trial dead');
export const KILLED = RUNGS.harm.indexOf('killed');
export const MISSING = RUNGS.harm.indexOf('missing');
export const TRIED = RUNGS.justice.indexOf('tried');
export const CONVICTED = RUNGS.justice.indexOf('convicted');
export const ACQUITTED = RUNGS.justice.indexOf('acquitted');

/** Head words of agreements and of laws. */
export const AGREEMENTS = words(`
  deal deals agreement agreements accord accords treaty treaties truce truces ceasefire ceasefires cease-fire pact pacts contract contracts
  memorandum settlement settlements armistice convention protocol`);
export const LAWS = words(`
  bill bills law laws act legislation amendment amendments resolution resolutions budget budgets decree ordinance measure measures reform
  reforms motion statute ban`);
/** Head words of sums that are pledged and paid. */
export const SUMS = words('compensation damages fine ransom reparations dividend');

mark(SIGN.predicate, [...RUNGS_OF.keys(), ...STATES]);
