/** When two values are the same: the one rule that the values of the test data, factdiff and its peers are held to. */
import { daysFrom, plusDays } from './civil-day.js';
import type { Amount, Days, OpenDays, Range, Value } from './values.js';

/** Figures such as 0.333333333333333 are rounded in the data. */
const TOLERANCE = 1e-6;
/** "A few" may be wide, but not so wide that it says nothing. */
const WIDEST_VAGUE = 10;
/** How much wider than its two figures a range may be for their rounding. */
const WIDEST_ROUNDING = 1.5;
const FROM_WORDS: ReadonlySet<string> = new Set([
  'since',
  'from',
  'after',
  'starting',
  'beginning',
  'later than',
  'starting on',
  'beginning on',
]);
const TO_WORDS: ReadonlySet<string> = new Set([
  'before',
  'until',
  'till',
  'by',
  'to',
  'through',
  'up to',
  'no later than',
  'not later than',
]);

/** Whether what was found is what is right. */
export function isEqual(right: Value, found: Value): boolean {
  switch (right.is) {
    case 'amount':
      if (right.dimension === 'time' && found.is === 'length') return close(right.amount, found.seconds);
      return found.is === 'amount' && sameAmount(right, found);
    case 'range':
      return found.is === 'range' && sameRange(right, found);
    case 'days':
      return found.is === 'days' && right.from === found.from && right.to === found.to;
    case 'open':
      return found.is === 'open' ? right.side === found.side && right.day === found.day : found.is === 'days' && opensAt(right, found);
    case 'held':
      return found.is === 'days' && found.from <= right.day && right.day <= found.to && daysFrom(found.from, found.to) <= right.longest;
    case 'length':
      if (found.is !== 'length') return false;
      if (close(right.seconds, found.seconds)) return true;
      return (
        right.vague && found.vague && found.low <= right.seconds && right.seconds <= found.high && found.high <= WIDEST_VAGUE * found.low
      );
    case 'clock':
      return found.is === 'clock' && right.hour === found.hour && right.minute === found.minute;
    case 'impossible':
      return found.is === 'impossible';
  }
}

export function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/** `money:` alone stands for any currency. */
function sameAmount(right: Amount, found: Amount): boolean {
  const same = right.dimension === found.dimension || (right.dimension === 'money:' && found.dimension.startsWith('money:'));
  return same && right.ordinal === found.ordinal && close(right.amount, found.amount);
}

/**
 * Open ends are open in both. Whether an end itself belongs to the range is not compared: newspapers' "more than 20" and "at least 20"
 * are both "20 or more" to factdiff. An interval as wide as the figures' rounding ("8 to 16": 7.5 to 16.5) is the range.
 */
function sameRange(right: Range, found: Range): boolean {
  if (right.dimension !== found.dimension) return false;
  const same = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : close(a, b));
  if (same(right.low, found.low) && same(right.high, found.high)) return true;
  if (right.low === null || right.high === null || found.low === null || found.high === null) return false;
  const width = right.high - right.low;
  const middle = close(right.low + right.high, found.low + found.high);
  return middle && found.high - found.low >= width && found.high - found.low <= WIDEST_ROUNDING * width;
}

/** "after 2016" begins on 1 January 2017: the days of 2016 with a preposition that opens them say the same. */
function opensAt({ side, day }: OpenDays, { from, to, preposition }: Days): boolean {
  const word = preposition?.toLowerCase() ?? '';
  if (side === 'from') return FROM_WORDS.has(word) && (day === from || day === plusDays(to, 1));
  return TO_WORDS.has(word) && (day === from || day === to || day === plusDays(to, 1));
}
