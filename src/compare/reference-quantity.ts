/** Quantities as they are written in claims.yaml: "about 20%", "one-fifth", "at least 1.2 million", "30 days", "52-48", "third". */

import { wholeNumber } from '../language/number-words.js';
import { ORDINALS } from '../language/ordinal-words.js';
import type { Interval } from '../model.js';

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twentieth: 20,
  hundredth: 100,
};
const DAYS: Readonly<Record<string, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.25,
  decade: 3652.5,
};
const MAGNITUDES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
  tn: 1e12,
};

const exactly = (value: number): Interval => ({ low: value, high: value });

/** A number in digits or a word: 1200 for "1,200", 12 for "twelve", 1 for "a". */
function figureOf(text: string): number | null {
  const bare = text.trim().toLowerCase();
  if (bare === 'a' || bare === 'an') return 1;
  if (bare === 'half') return 0.5;
  const digits = /^[-+]?\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,6})?$/.test(bare) ? Number(bare.replaceAll(',', '')) : null;
  return digits ?? wholeNumber(bare);
}

const HEDGE = /^(?:about|around|roughly|some|nearly|almost) /i;

/** A share: "18-20%", "20 per cent", "1/5", "0.2", "three quarters", "half". */
export function shareOf(written: string): Interval | null {
  const text = written
    .trim()
    .replace(HEDGE, '')
    .replace(/(\d),(\d{1,6})(?!\d)/g, '$1.$2');
  const percent = /^(?<low>\d{1,3}(?:\.\d{1,6})?)(?: ?(?:[-\u2013]|to) ?(?<high>\d{1,3}(?:\.\d{1,6})?))? ?(?:%|per ?cent)$/i.exec(
    text,
  )?.groups;
  if (percent) {
    const low = Number(percent.low) / 100;
    return { low, high: percent.high === undefined ? low : Number(percent.high) / 100 };
  }
  const ratio = /^(?<part>\d{1,4})\/(?<whole>\d{1,4})$/.exec(text)?.groups;
  if (ratio) return Number(ratio.whole) === 0 ? null : exactly(Number(ratio.part) / Number(ratio.whole));
  if (/^(?:0?\.\d{1,6}|[01](?:\.0{1,6})?)$/.test(text)) return exactly(Number(text));
  const fraction = /^(?:(?<times>[a-z]{1,12}(?:-[a-z]{3,5})?)[ -])?(?<part>hal(?:f|ves)|[a-z]{5,10}?)s?$/i.exec(text)?.groups;
  const whole = PARTS[(fraction?.part ?? '').toLowerCase().replace(/^halves$/, 'half')];
  const times = fraction?.times === undefined ? 1 : figureOf(fraction.times);
  return whole === undefined || times === null ? null : exactly(times / whole);
}

/** A count, an amount of money or an age: "at least 1,200", "$3.5 billion", "twelve", "USD 5", "60 percent more" not. */
export function quantityOf(written: string): Interval | null {
  const bound = /^(?<bound>at least|more than|over|up to|at most|less than|fewer than) /i.exec(written)?.groups?.bound?.toLowerCase();
  const text = written
    .trim()
    .replace(/^(?:at least|more than|over|up to|at most|less than|fewer than) /i, '')
    .replace(HEDGE, '')
    .replace(/^(?:[A-Z]{2,3} ?)?\p{Sc}? ?(?=\d)/u, '');
  const found =
    /^(?<amount>[-+]?\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,6})?|[a-z]{1,9}(?:-[a-z]{3,5})?) ?(?<magnitude>hundred|thousand|million|billion|trillion|k|m|bn|tn)?(?![\p{L}\d]).{0,60}$/iu.exec(
      text,
    )?.groups;
  const amount = figureOf(found?.amount ?? '') ?? (found?.magnitude === undefined ? MAGNITUDES[found?.amount ?? ''] : undefined) ?? null;
  if (amount === null) return null;
  const value = amount * (MAGNITUDES[found?.magnitude?.toLowerCase() ?? ''] ?? 1);
  if (bound === undefined) return exactly(value);
  return /least|more|over/.test(bound) ? { low: value, high: Number.POSITIVE_INFINITY } : { low: 0, high: value };
}

/** A length of time, in days: "30 days", "one week", "48-hour". */
export function durationOf(written: string): Interval | null {
  const found = /^(?<amount>\d{1,6}(?:\.\d{1,3})?|[a-z]{1,9})[ -](?<unit>minute|hour|day|week|month|year|decade)s?$/i.exec(
    written.trim().replace(HEDGE, ''),
  )?.groups;
  const amount = figureOf(found?.amount ?? '');
  return amount === null ? null : exactly(amount * (DAYS[found?.unit?.toLowerCase() ?? ''] ?? 1));
}

/** Two figures of a vote or a result: "52-48", "52 to 48", "52 votes to 48", "3:1". */
export function pairOf(written: string): { readonly amount: number; readonly against: number } | null {
  const found = /^(?<one>\d{1,9})(?: votes?| seats?)?(?: ?[-\u2013:] ?| to )(?<other>\d{1,9})$/i.exec(written.trim())?.groups;
  return found ? { amount: Number(found.one), against: Number(found.other) } : null;
}

/** A place in an order: "3", "3rd", "third". */
export function rankOf(written: string): Interval | null {
  const text = written.trim().toLowerCase();
  const digits = /^(?<digits>\d{1,5})(?:st|nd|rd|th)?$/.exec(text)?.groups?.digits;
  const word = ORDINALS.indexOf(text) + 1;
  return digits !== undefined ? exactly(Number(digits)) : word > 0 ? exactly(word) : null;
}
