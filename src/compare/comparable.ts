/**
 * The comparability gate: may two statements that look alike be compared? Each check gives the reason why not.
 * What passes is compared by the rules; what does not is printed or counted, never dropped in silence.
 */
import { dayOfIso } from '../language/calendar.js';
import { fold } from '../language/fold.js';
import { stem } from '../language/natural.js';
import { isStopword } from '../language/stopwords.js';
import type { ClaimType, DateValue, GateReason, Mention, Statement } from '../model.js';
import { groupAfter, namedIn, onePerson, personBefore, placeAfter } from './beside.js';
import { unreal } from './modality.js';

/** What the gate needs to see of a statement. */
export type Comparand = Pick<Statement, 'reading' | 'mention' | 'asOf'>;

export interface Refused {
  readonly reason: GateReason;
  readonly message: string;
}

/** Days beyond which two undated statements of a state that moves are not about the same time. */
const SAME_TIME: Readonly<Partial<Record<ClaimType, number>>> = { share: 366, number: 60, money: 366, position: 14, list: 366, status: 7 };

type Check = (a: Comparand, b: Comparand, type: ClaimType, declared: boolean) => Refused | null;

/** Checks in the order in which they are asked; the first refusal counts. */
const CHECKS: readonly Check[] = [
  differentMeasure,
  differentBase,
  differentSubject,
  differentPlace,
  differentPhase,
  differentYear,
  differentDateYear,
  differentTime,
  newerCount,
  differentModality,
];

/** Why the two must not be compared, or null when they may be. `declared`: claims.yaml says that both are about one thing. */
export function refusal(a: Comparand, b: Comparand, type: ClaimType, declared: boolean): Refused | null {
  for (const check of CHECKS) {
    const refused = check(a, b, type, declared);
    if (refused) return refused;
  }
  return null;
}

const said = ({ mention }: Comparand): string => `“${mention.text}”`;

function differentMeasure(a: Comparand, b: Comparand): Refused | null {
  if (a.mention.kind !== 'share' || b.mention.kind !== 'share' || a.mention.value.change === b.mention.value.change) return null;
  return { reason: 'measure', message: `one is a share, the other a change of one: ${said(a)} and ${said(b)}` };
}

/** Words of a base, as stems cut so that a country and its adjective meet. */
function baseTerms(of: string): ReadonlySet<string> {
  const words = fold(of).match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2 && !isStopword(word)).map((word) => stem(word).slice(0, 6)));
}

/** Values that belong to whoever is named before them. */
const OWNED: ReadonlySet<ClaimType> = new Set(['share', 'number', 'money', 'date', 'duration']);

/** Each value follows a person whom the other sentence does not have: two subjects. Only where nobody declared that they are one. */
function differentSubject(a: Comparand, b: Comparand, type: ClaimType, declared: boolean): Refused | null {
  if (declared || !OWNED.has(type)) return null;
  const [x, y] = [personBefore(a.reading, a.mention), personBefore(b.reading, b.mention)];
  if (x === null || y === null || onePerson(x, y)) return null;
  const last = (name: string): string => name.split(' ').at(-1) ?? '';
  if (last(x) !== last(y) && (namedIn(a.reading, a.mention.sentence).has(last(y)) || namedIn(b.reading, b.mention.sentence).has(last(x))))
    return null;
  return { reason: 'subject', message: `they are said of different subjects: ${said(a)} and ${said(b)}` };
}

/** Words that set one stage, side or moment of a matter apart from another. */
const PHASES: readonly (readonly string[])[] = [
  ['first', 'initially', 'originally', 'previously', 'formerly', 'once', 'earlier'],
  ['second', 'third', 'final'],
  ['still', 'remained', 'remain', 'remaining'],
  ['extended', 'postponed', 'rescheduled', 'moved', 'delayed', 'prolonged'],
  ['won', 'gained', 'win'],
  ['lost', 'lose', 'losing'],
  ['back', 'backed', 'support', 'supported', 'favour', 'favor'],
  ['oppose', 'opposed', 'against', 'reject', 'rejected'],
  ['destroyed', 'burned', 'lost'],
  ['saved', 'spared', 'rescued'],
  ['shut', 'shuts', 'closes', 'close', 'closed'],
  ['reopen', 'reopens', 'reopened', 'opens', 'open', 'opened'],
];

/** One clause is about a stage or side that the other's words do not have, and the other about its own. */
function differentPhase(a: Comparand, b: Comparand, _type: ClaimType, declared: boolean): Refused | null {
  if (declared) return null;
  const words = ({ reading, mention }: Comparand): ReadonlySet<string> => {
    const sentence = reading.sentences[mention.sentence];
    const near = (sentence?.tokens ?? []).filter(({ start, end }) => start < mention.end + 40 && end > mention.start - 50);
    return new Set(near.map(({ lower }) => lower));
  };
  const phases = (of: Comparand): number[] => PHASES.flatMap((list, i) => (list.some((word) => words(of).has(word)) ? [i] : []));
  const [x, y] = [phases(a), phases(b)];
  const apart = x.some((i) =>
    OPPOSITE.some(
      ([one, other]) => (i === one && y.includes(other) && !y.includes(one)) || (i === other && y.includes(one) && !y.includes(other)),
    ),
  );
  return apart ? { reason: 'modality', message: `they are about different stages or sides: ${said(a)} and ${said(b)}` } : null;
}

/** Phases that exclude one another, by index. */
const OPPOSITE: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 3],
  [4, 5],
  [6, 7],
  [8, 9],
  [10, 11],
];

function differentPlace(a: Comparand, b: Comparand, type: ClaimType, declared: boolean): Refused | null {
  if (declared || !OWNED.has(type)) return null;
  const [x, y] = [placeAfter(a.reading, a.mention), placeAfter(b.reading, b.mention)];
  if (x === null || y === null || x === y) return null;
  if (namedIn(a.reading, a.mention.sentence).has(y) || namedIn(b.reading, b.mention.sentence).has(x)) return null;
  return { reason: 'place', message: `they are about different places: ${said(a)} and ${said(b)}` };
}

/** A date that prints its year against one whose year comes from its article. */
function differentDateYear(a: Comparand, b: Comparand, type: ClaimType, declared: boolean): Refused | null {
  if (declared || type !== 'date' || a.mention.kind !== 'date' || b.mention.kind !== 'date') return null;
  const [x, y] = [a.mention.value, b.mention.value];
  const year = ({ from }: DateValue): string | undefined => from?.slice(0, 4);
  if (x.from === null || y.from === null || year(x) === year(y)) return null;
  const slip = x.year !== null && y.year !== null && x.day === y.day && x.month === y.month && !anniversary(a) && !anniversary(b);
  return slip ? null : { reason: 'as-of', message: `they are days of different years: ${said(a)} and ${said(b)}` };
}

function anniversary({ reading, mention }: Comparand): boolean {
  return /\banniversar/i.test(reading.sentences[mention.sentence]?.text ?? '');
}

const CASUALTIES =
  /\b(?:kill|bod(?:y|ies)\b|dead|dea(?:d|th)|die[sd]?|toll|injur|wound|hurt|missing|victim|casualt|sick|ill\b|infect|case|displaced|homeless|evacuat|arrest|detain)/i;

/** Counts of people struck by an event grow from day to day: a later, higher one replaces the earlier. */
function newerCount(a: Comparand, b: Comparand, type: ClaimType): Refused | null {
  if (type !== 'number' || a.mention.kind !== 'number' || b.mention.kind !== 'number') return null;
  const day = ({ asOf }: Comparand): number | null => (asOf === null ? null : dayOfIso(asOf));
  const [x, y] = [day(a), day(b)];
  if (x === null || y === null || x === y) return null;
  const [earlier, later] = x < y ? [a.mention, b.mention] : [b.mention, a.mention];
  if (earlier.value.amount > later.value.amount) return null;
  const grows = [a, b].every(({ reading, mention }) => CASUALTIES.test(reading.sentences[mention.sentence]?.text ?? ''));
  return grows
    ? { reason: 'as-of', message: `the later count is the higher one: ${said(a)} (${a.asOf}) and ${said(b)} (${b.asOf})` }
    : null;
}

function differentBase(a: Comparand, b: Comparand): Refused | null {
  const [group, other] = [groupAfter(a.reading, a.mention), groupAfter(b.reading, b.mention)];
  if (group !== other) return { reason: 'base', message: `one is a value of a group only: ${said(a)} and ${said(b)}` };
  if (a.mention.kind !== 'share' || b.mention.kind !== 'share') return null;
  const [x, y] = [a.mention.value.of, b.mention.value.of];
  if (x === null || y === null) return null;
  const [left, right] = [baseTerms(x), baseTerms(y)];
  if (left.size === 0 || right.size === 0 || [...left].some((term) => right.has(term))) return null;
  return { reason: 'base', message: `shares of different wholes: “${x}” and “${y}”` };
}

/** Characters within which a printed year belongs to a value. */
const BESIDE = 40;

/** The year printed nearest to the value, with no other value between: "in 2022 it held 27 percent". */
function yearBeside({ reading, mention }: Comparand): number | null {
  const gap = (other: Mention): number => Math.max(other.start - mention.end, mention.start - other.end);
  const near = reading.mentions.filter(
    (other) => other.sentence === mention.sentence && other !== mention && gap(other) >= 0 && gap(other) <= BESIDE,
  );
  const years = near.flatMap((other) =>
    other.kind === 'date' && other.value.year !== null ? [{ year: other.value.year, gap: gap(other) }] : [],
  );
  const nearest = years.sort((a, b) => a.gap - b.gap)[0];
  const between = near.some((other) => other.kind === 'name' && nearest !== undefined && gap(other) < nearest.gap);
  return nearest === undefined || between ? null : nearest.year;
}

/** A printed year against another printed year, or against the year of an article that prints none. */
function differentYear(a: Comparand, b: Comparand, type: ClaimType): Refused | null {
  if (type === 'date' || type === 'quotation' || type === 'name' || type === 'title') return null;
  const own = ({ reading }: Comparand): number | null =>
    reading.source.published === null ? null : Number(reading.source.published.slice(0, 4));
  const [x, y] = [yearBeside(a), yearBeside(b)];
  if (x === null && y === null) return null;
  const [left, right] = [x ?? own(a), y ?? own(b)];
  if (left === null || right === null || left === right) return null;
  return { reason: 'as-of', message: `they speak of different years: ${said(a)} (${left}) and ${said(b)} (${right})` };
}

function differentTime(a: Comparand, b: Comparand, type: ClaimType): Refused | null {
  const days = SAME_TIME[type];
  const [x, y] = [a.asOf === null ? null : dayOfIso(a.asOf), b.asOf === null ? null : dayOfIso(b.asOf)];
  if (days === undefined || x === null || y === null || Math.abs(x - y) <= days) return null;
  return { reason: 'as-of', message: `they are ${Math.abs(x - y)} days apart: ${said(a)} (${a.asOf}) and ${said(b)} (${b.asOf})` };
}

function differentModality(a: Comparand, b: Comparand, type: ClaimType): Refused | null {
  if (type !== 'share' && type !== 'list' && type !== 'number' && type !== 'money') return null;
  const imagined = ({ reading, mention }: Comparand): boolean => {
    const sentence = reading.sentences[mention.sentence];
    return sentence !== undefined && unreal(sentence, mention);
  };
  const [x, y] = [imagined(a), imagined(b)];
  if (x === y) return null;
  return {
    reason: 'modality',
    message: `one is a demand, a plan or a condition, the other a report: ${said(x ? a : b)} and ${said(x ? b : a)}`,
  };
}
