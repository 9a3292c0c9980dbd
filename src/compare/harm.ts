/** Counts of people struck by an event: what happened to whom. */
import { singular } from '../language/natural.js';
import type { MentionOf, SentenceReading, Token } from '../model.js';
import { clausesOf } from './beside.js';

export type Harm = 'killed' | 'injured' | 'missing' | 'displaced' | 'arrested' | 'ill' | 'rescued';

const HARMS: Readonly<Record<Harm, string>> = {
  killed: `kill kills killed killing die dies died dying dead death deaths fatality fatalities fatal perish perishes perished perishing slain slay slew
    body bodies corpse corpses lives toll casualty drown drowned drowning murdered lifeless`,
  injured: 'injure injures injured injuring injury injuries wound wounds wounded wounding hurt hurting hospitalised hospitalized',
  missing: 'missing unaccounted vanished',
  displaced: 'displace displaces displaced displacing homeless fled flee fleeing evacuate evacuated evacuating uprooted homes',
  arrested: 'arrest arrests arrested arresting detain detains detained detaining custody',
  ill: 'infect infects infected infecting infections sick sickened ill cases',
  rescued: 'rescue rescues rescued rescuing save saved saving survived survivors',
};

const byWord = <T extends string>(lists: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(lists.flatMap(([name, words]) => words.split(/\s+/).map((word) => [word, name] as const)));

const HARM_OF = byWord(Object.entries(HARMS) as [Harm, string][]);

/** Groups of people that a count may be limited to, by their nouns in the singular. */
const GROUP_OF = byWord([
  ['child', 'child children boy girl minor infant baby teenager'],
  ['woman', 'woman women'],
  ['soldier', 'soldier troop serviceman servicemen servicewoman fighter militant rebel combatant gunman insurgent'],
  ['civilian', 'civilian'],
  ['police', 'police policeman policemen policewoman officer'],
  ['firefighter', 'firefighter fireman firemen'],
  ['journalist', 'journalist reporter'],
  ['student', 'student pupil schoolchild'],
  ['tourist', 'tourist foreigner'],
  ['crew', 'crew pilot sailor'],
  ['medic', 'doctor nurse medic'],
]);

/** What a word says happened to people; null for any other word. */
export function harmOf(lower: string): Harm | null {
  return HARM_OF.get(lower) ?? null;
}

/** The group of people a word names, by the first noun of its kind; null for any other word. */
export function peopleOf(lower: string): string | null {
  return GROUP_OF.get(lower) ?? GROUP_OF.get(singular(lower)) ?? null;
}

/** Words beside a count that make it a part of a larger one, or what came on top of it. */
const PART_BEFORE: ReadonlySet<string> = new Set('another further additional including included among extra'.split(' '));
const PART_AFTER = /^ (?:more|others?|additional|further|extra|of (?:them|whom|the|those))\b/;

export interface Counted {
  /** Null where the words beside the figure do not say, or say two things. */
  readonly harm: Harm | null;
  readonly people: string | null;
  /** A part of the whole count, or an addition to it. */
  readonly part: boolean;
}

/** Tokens beside a figure within which the word stands that says what happened. */
const REACH = 9;

/** Whom a figure counts and what happened to them, by the words of its clause. */
export function countedBy(sentence: SentenceReading, mention: MentionOf<'number'>): Counted {
  const clause =
    clausesOf(sentence, true).find((tokens) => tokens.some(({ start, end }) => start < mention.end && mention.start < end)) ?? [];
  const inside = clause.filter(({ start, end }) => start < mention.end && mention.start < end);
  const next = clause.filter(({ start }) => start >= mention.end);
  const figure = next.findIndex(({ lower }) => /^\d/.test(lower));
  const after = (figure < 0 ? next : next.slice(0, figure)).slice(0, REACH);
  const before = clause.filter(({ end }) => end <= mention.start);
  const group = inside.concat(after.slice(0, 2)).flatMap(({ lower }) => peopleOf(lower) ?? [])[0] ?? null;
  const part =
    before.slice(-3).some(({ lower }) => PART_BEFORE.has(lower)) ||
    PART_AFTER.test(sentence.text.slice(mention.end - sentence.start, mention.end - sentence.start + 20)) ||
    inside.some(({ lower }, i) => lower === 'others' || lower === 'other' || (lower === 'more' && inside[i + 1]?.lower !== 'than'));
  return { harm: told(inside, after, before) ?? shared(sentence, clause, next), people: group, part };
}

/** "killed 30 civilians and 12 soldiers": a figure alone in its clause shares the word of the clause before. */
function shared(sentence: SentenceReading, clause: readonly Token[], next: readonly Token[]): Harm | null {
  if (next.length > 0 && !/^(?:in|on|at|when|during|by)$/.test(next[0]?.lower ?? '')) return null;
  const first = clause[0]?.start ?? 0;
  const joint = sentence.tokens.findLast(({ end }) => end <= first);
  const clauses = clausesOf(sentence, true);
  const before = clauses.findLast((tokens) => (tokens.at(-1)?.end ?? 0) <= first) ?? [];
  return joint?.lower === 'and' ? (before.flatMap(({ lower }) => harmOf(lower) ?? [])[0] ?? null) : null;
}

function told(inside: readonly Token[], after: readonly Token[], before: readonly Token[]): Harm | null {
  const own = inside.flatMap(({ lower }) => harmOf(lower) ?? [])[0];
  if (own) return own;
  const left = before
    .slice(-REACH)
    .flatMap(({ lower }, i, all) => (harmOf(lower) ? [{ harm: harmOf(lower), far: all.length - i }] : []))
    .at(-1);
  const right = after.flatMap(({ lower }, i) => (harmOf(lower) ? [{ harm: harmOf(lower), far: i + 1 }] : []))[0];
  if (left && right && left.harm !== right.harm && left.far <= 4 && right.far <= 2) return null;
  // "12 people were killed" before "the fire killed 40"; the word right before a figure comes first: "killing at least 12 people in".
  if (left && (!right || left.far <= 3)) return left.harm;
  return right?.harm ?? left?.harm ?? null;
}
