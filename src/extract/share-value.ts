/** The value of a share and what it is a part of. */
import type { HitOf, Interval, ShareValue, Span } from '../model.js';
import { tidy } from './cardinal.js';
import { hedgeBefore, isApproximate, NO_LIMIT, widen } from './hedge.js';
import { nounPhrase } from './phrase.js';
import { isChange } from './share-change.js';
import type { Hedge } from './words.js';

/** How far from the printed value a share may lie: half the last digit, 2.5 points for a fraction (rule catalogue 8.2). */
const FRACTION_SLACK = 0.025;

export function ofFraction(text: string, share: number, span: Span, of: string | null): HitOf<'share'> {
  const { hedge, start } = hedgeBefore(text, span.start);
  const reach = Math.min(FRACTION_SLACK, share / 4);
  const printed = { low: share - reach, high: share + reach };
  const interval = bounded(widen(printed, share, share, 2 * reach, hedge));
  return {
    kind: 'share',
    start,
    end: span.end,
    value: { ...interval, approximate: isApproximate(hedge), of, change: isChange(text, start, span.end), denied: false },
  };
}

/** A bound of a share of a whole stays a bound: no upper end is given for "at least 20 percent" beyond the largest number. */
export function bounded({ low, high }: Interval): Interval {
  return { low: tidy(Math.max(low, 0)), high: tidy(high) };
}

const SIGN_BEFORE = /(?<![\p{L}]|plus or )(?:minus |negative )$|(?<=^|[ (]|, )[-\u2212]$/iu;
/** A fall told with a sign is told twice. */
const FALL =
  /(?:^| )(?:fell|falls?|fallen|falling|down|drop\p{L}{0,4}|declin\p{L}{1,4}|decreas\p{L}{1,4}|lost|loss(?:es)?|shr[aiu]nk|contracted|slipped|lower)(?: by| of)? $/iu;

/** Where the sign before a share begins, or the share where there is none: "minus 5 percent", "-5%"; "plus or minus" is none. */
export function minusBefore(text: string, { start, end }: Span): number {
  const last = text.charAt(start - 1);
  if (last !== '-' && last !== '\u2212' && !(last === ' ' && 'seSE'.includes(text.charAt(start - 2)))) return start;
  const before = text.slice(Math.max(0, start - 40), start);
  const sign = SIGN_BEFORE.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0] ?? '';
  const at = start - sign.length;
  if (sign === '' || (sign.length === 1 && (/\d ?$/.test(text.slice(Math.max(0, at - 2), at)) || text.startsWith(' of ', end))))
    return start;
  return at;
}

/** Whether a word for a fall stands before `at`. */
export function isFallen(text: string, at: number): boolean {
  return FALL.test(text.slice(Math.max(0, at - 20), at));
}

/** The same share below zero; no level is less than nothing at all. */
export function below({ low, high }: Interval, hedge: Hedge | null): Interval {
  if (hedge === 'least') return { low: -low, high: NO_LIMIT };
  return hedge === 'most' ? { low: -1, high: -high } : { low: -high, high: -low };
}

export function ofWhat(text: string, end: number): ShareValue['of'] {
  return /^ of /i.test(text.slice(end, end + 4)) ? phraseText(text, end + 4) : null;
}

export function phraseText(text: string, at: number): string | null {
  const phrase = nounPhrase(text, at);
  return phrase ? text.slice(phrase.start, phrase.end) : null;
}
