/** What one word of a sentence tells of time beside a date: "said", "will meet", "due", "to be held", "ahead of". */
import { remember } from '../language/remember.js';
import { mark, SIGN } from '../language/signs.js';
import { before, type DateLine, gapAfter, lowerAt } from './date-line.js';
import { goesByTimetable } from './verb-present.js';
import {
  BASES,
  IRREGULAR,
  MODALS,
  NO_VERBS,
  NOT_PLANS,
  PENDING,
  PLURALS,
  PRESENTS,
  PROGRESSIVES,
  SAYING,
  TIMETABLED,
  UNCHANGED,
} from './verb-words.js';

export type Tense = 'past' | 'future' | null;

/** The verb that governs a date: its token (-1 when only the words beside the date tell), and when it happens. */
export interface Verb {
  readonly at: number;
  readonly tense: Tense;
  readonly says: boolean;
  /** No verb but "according to", nearer than any. */
  readonly told?: boolean;
}

export type VerbClass =
  | 'past'
  | 'says'
  | 'modal'
  | 'pending'
  | 'to'
  | 'present'
  | 'plural'
  | 'progressive'
  | 'was'
  | 'is'
  | 'ahead'
  | 'soon'
  | 'deadline'
  | 'next'
  | 'according'
  | 'if'
  | 'none';

/** The class of a word that has SIGN.tense, whatever stands beside it; others have none. */
export const classOf: (lower: string) => VerbClass = remember(classify);

const SINGLE: Readonly<Record<string, VerbClass>> = {
  to: 'to',
  was: 'was',
  were: 'was',
  had: 'was',
  did: 'was',
  "didn't": 'was',
  "wasn't": 'was',
  "weren't": 'was',
  is: 'is',
  are: 'is',
  ahead: 'ahead',
  advance: 'ahead',
  'run-up': 'ahead',
  starting: 'soon',
  beginning: 'soon',
  effective: 'soon',
  deadline: 'deadline',
  upcoming: 'deadline',
  forthcoming: 'deadline',
  next: 'next',
  according: 'according',
  if: 'if',
  when: 'if',
  once: 'if',
  unless: 'if',
};

mark(SIGN.tense, [...Object.keys(SINGLE), 'll', ...MODALS, ...PENDING, ...SAYING, ...PRESENTS, ...PLURALS, ...PROGRESSIVES, ...IRREGULAR]);

function classify(lower: string): VerbClass {
  const single = SINGLE[lower];
  if (single !== undefined) return single;
  if (MODALS.has(lower) || lower.endsWith("'ll")) return 'modal';
  if (PENDING.has(lower)) return 'pending';
  if (SAYING.has(lower)) return 'says';
  if (PRESENTS.has(lower)) return 'present';
  if (PROGRESSIVES.has(lower)) return 'progressive';
  if (IRREGULAR.has(lower)) return 'past';
  if (PLURALS.has(lower)) return 'plural';
  return lower.length > 4 && lower.endsWith('ed') && !NO_VERBS.has(lower) ? 'past' : 'none';
}

/** The verb that a word of a class is for the date from `first` to `last`, or null. */
export function verbAt(line: DateLine, at: number, kind: VerbClass, first: number, last: number): Verb | null {
  const made = (tense: Tense, verb = at): Verb => ({ at: verb, tense, says: false });
  switch (kind) {
    case 'modal':
      return modal(line, at);
    case 'to':
      return infinitive(line, at);
    case 'pending':
      if (pending(line, at, first)) return made('future');
      return lowerAt(line, at).endsWith('ed') && !participle(line, at) ? made('past') : null;
    case 'present':
    case 'plural':
      return goesByTimetable(line, at, first, last) ? made('future') : null;
    case 'progressive':
      return at < first && /^(?:is|are|am|(?:he|she|it|they|we|you|who|that|there)'(?:s|re)|i'm)$/.test(lowerAt(line, at - 1))
        ? made('future')
        : null;
    case 'is':
      return (at < first && first - at <= 2) || (at === last + 1 && before(line, first) !== 'on') ? made('future') : null;
    case 'ahead':
      return at < first && /^(?:of|to)$/.test(lowerAt(line, at + 1)) && first - at <= 8 ? made('future') : null;
    case 'soon':
      return at < first && first - at <= 3 ? made('future') : null;
    case 'deadline':
      return (at < first && first - at <= 3) || at - last === 1 ? made('future') : null;
    case 'if':
      return at < first && first - at >= 3 ? made('future') : null;
    case 'next':
      return at === first - 3 && before(line, first) === 'on' ? made('future') : null;
    case 'according':
      return at < first && lowerAt(line, at + 1) === 'to' ? { at, tense: null, says: false, told: true } : null;
    case 'was':
      return made('past');
    default:
      return participle(line, at) || bareForm(line, at) ? null : { at, tense: 'past', says: kind === 'says' };
  }
}

/** "would cut", "plans to cut", "did not hit": the word before tells when, not this form. */
function bareForm(line: DateLine, at: number): boolean {
  if (!UNCHANGED.has(lowerAt(line, at))) return false;
  let lead = at - 1;
  while (lead > at - 3 && /^(?:not|also|never|then|even|[a-z]{2,20}ly)$/.test(lowerAt(line, lead))) lead--;
  const word = lowerAt(line, lead);
  return word === 'to' || /^(?:do|does|did|don't|doesn't|didn't)$/.test(word) || classOf(word) === 'modal';
}

/** "will meet" looks ahead; "would have met" and "could be seen" look back. */
function modal(line: DateLine, at: number): Verb | null {
  const [word, next, third] = [lowerAt(line, at), lowerAt(line, at + 1), lowerAt(line, at + 2)];
  if (word === 'may' && line.tokens[at]?.capital) return null;
  const perfect = (next === 'have' && third !== 'to') || (next === 'not' && third === 'have') || next === "'ve";
  if (word !== 'will' && word !== "won't" && perfect) return { at, tense: 'past', says: false };
  if (word === 'could' && next === 'be' && /^(?:seen|heard|felt)$/.test(third)) return { at, tense: 'past', says: false };
  const verb = next === 'not' || next === 'also' ? at + 2 : at + 1;
  return { at: Math.min(verb, line.tokens.length - 1), tense: 'future', says: false };
}

/** "plans to meet", "a plan to vote", "is to meet": ahead. "voted to end", "was there to speak": a purpose or a deed of the past. */
function infinitive(line: DateLine, at: number): Verb | null {
  if (!BASES.has(lowerAt(line, at + 1))) return null;
  const word = lowerAt(line, at - 1) === 'not' ? lowerAt(line, at - 2) : lowerAt(line, at - 1);
  if (NOT_PLANS.has(word) || goneBy(line, at)) return null;
  return { at: at + 1, tense: 'future', says: false };
}

/** "went to Lurk to speak", "had been asked to vote", "would have had to start", "had not agreed to be". */
function goneBy(line: DateLine, to: number): boolean {
  for (let at = to - 1; at >= Math.max(0, to - 8); at--) {
    const word = lowerAt(line, at);
    if (PENDING.has(word) && word !== 'agreed' && word !== 'prepared') return false;
    if (/^(?:went|came|traveled|travelled|flew|arrived|gathered|began|started|stepped|seemed|appeared)$/.test(word)) return true;
    if (word === 'been' && lowerAt(line, at - 1) === 'had') return true;
    if (word === 'have' && lowerAt(line, at - 1) === 'would' && at < to - 1) return true;
    if (word === 'had' && to - at <= 3) return true;
    if (/^(?:was|were)$/.test(word) && /^(?:in|at|there|on)$/.test(lowerAt(line, at + 1))) return true;
    if (gapAfter(line, at - 1) !== ' ') return false;
  }
  return false;
}

/** "due on Thursday", "expected to", "scheduled for", "set for", "going to": still to come. */
function pending(line: DateLine, at: number, first: number): boolean {
  const word = lowerAt(line, at);
  const timetabled = TIMETABLED.has(word);
  if (first === at + 1) return timetabled;
  const next = lowerAt(line, at + 1);
  if (/^(?:agreed|prepared|called|invited)$/.test(word) && (lowerAt(line, at - 1) === 'had' || lowerAt(line, at - 2) === 'had'))
    return false;
  if (next === 'to' || (next === 'for' && !word.startsWith('call'))) return true;
  if (/^(?:planned|scheduled|set)$/.test(word) && /^an?$/.test(next)) return true;
  return timetabled && /^(?:on|by|before|in|until|as|this|next|later)$/.test(next) && at < first && first - at <= 8;
}

const AUXILIARIES: ReadonlySet<string> = new Set(['be', 'being', 'get', 'getting', 'stay', 'stays', 'remain', 'remains']);
const DETERMINERS: ReadonlySet<string> = new Set(
  'a an the this these those his her its their our my your more of no any behind with under'.split(' '),
);

/** A form in -ed that is no finite verb: "to be held", "a proposed deal". */
function participle(line: DateLine, at: number): boolean {
  const previous = lowerAt(line, at - 1);
  if (AUXILIARIES.has(previous) || (previous.endsWith('ly') && AUXILIARIES.has(lowerAt(line, at - 2)))) return true;
  return DETERMINERS.has(previous) && gapAfter(line, at - 1) === ' ' && lowerAt(line, at) !== 'said';
}
