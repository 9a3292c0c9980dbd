/**
 * The comparability gate: may two statements that look alike be compared? Each check gives the reason why not.
 * What passes is compared by the rules; what does not is printed or counted, never dropped in silence.
 */
import { dayOfIso } from '../language/calendar.js';
import { fold } from '../language/fold.js';
import { stem } from '../language/natural.js';
import { isStopword } from '../language/stopwords.js';
import type { ClaimType, GateReason, Statement } from '../model.js';
import { unreal } from './modality.js';

/** What the gate needs to see of a statement. */
export type Comparand = Pick<Statement, 'reading' | 'mention' | 'asOf'>;

export interface Refused {
  readonly reason: GateReason;
  readonly message: string;
}

/** Days beyond which two undated statements of a state that moves are not about the same time. */
const SAME_TIME: Readonly<Partial<Record<ClaimType, number>>> = { share: 366, number: 60, money: 366, position: 7, list: 366, status: 7 };

type Check = (a: Comparand, b: Comparand, type: ClaimType) => Refused | null;

/** Checks in the order in which they are asked; the first refusal counts. */
const CHECKS: readonly Check[] = [differentMeasure, differentBase, differentYear, differentTime, differentModality];

/** Why the two must not be compared, or null when they may be. */
export function refusal(a: Comparand, b: Comparand, type: ClaimType): Refused | null {
  for (const check of CHECKS) {
    const refused = check(a, b, type);
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

function differentBase(a: Comparand, b: Comparand): Refused | null {
  if (a.mention.kind !== 'share' || b.mention.kind !== 'share') return null;
  const [x, y] = [a.mention.value.of, b.mention.value.of];
  if (x === null || y === null) return null;
  const [left, right] = [baseTerms(x), baseTerms(y)];
  if (left.size === 0 || right.size === 0 || [...left].some((term) => right.has(term))) return null;
  return { reason: 'base', message: `shares of different wholes: “${x}” and “${y}”` };
}

/** Years printed beside the value. */
function yearsOf({ reading, mention }: Comparand): Set<number> {
  const years = new Set<number>();
  for (const other of reading.mentions) {
    if (other.kind === 'date' && other.sentence === mention.sentence && other.start !== mention.start && other.value.year !== null)
      years.add(other.value.year);
  }
  return years;
}

function differentYear(a: Comparand, b: Comparand, type: ClaimType): Refused | null {
  if (type === 'date' || type === 'quotation' || type === 'name') return null;
  const [x, y] = [yearsOf(a), yearsOf(b)];
  const published = (side: Comparand): number | null =>
    side.reading.source.published === null ? null : Number(side.reading.source.published.slice(0, 4));
  const apart = (years: ReadonlySet<number>, other: Comparand, theirs: ReadonlySet<number>): boolean => {
    const year = published(other);
    return (
      years.size > 0 &&
      (theirs.size > 0
        ? ![...years].some((one) => theirs.has(one))
        : year !== null && !years.has(year) && ![...years].some((one) => one === year))
    );
  };
  if (!apart(x, b, y) && !apart(y, a, x)) return null;
  return { reason: 'as-of', message: `they speak of different years: ${said(a)} and ${said(b)}` };
}

function differentTime(a: Comparand, b: Comparand, type: ClaimType): Refused | null {
  const days = SAME_TIME[type];
  const [x, y] = [a.asOf === null ? null : dayOfIso(a.asOf), b.asOf === null ? null : dayOfIso(b.asOf)];
  if (days === undefined || x === null || y === null || Math.abs(x - y) <= days) return null;
  return { reason: 'as-of', message: `they are ${Math.abs(x - y)} days apart: ${said(a)} (${a.asOf}) and ${said(b)} (${b.asOf})` };
}

function differentModality(a: Comparand, b: Comparand, type: ClaimType): Refused | null {
  if (type !== 'share' && type !== 'list') return null;
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
