/** Units of measure and currencies beside a figure, each converted to one normal form per kind. */
import { anyOf } from './words.js';

export interface Unit {
  /** `km`, `kg`, `km2`, `litre`, `celsius`, `km/h`, `MW`, `magnitude`, or a currency code. */
  readonly name: string;
  /** The figure times this, plus `offset`, is the amount in that unit. */
  readonly factor: number;
  readonly offset: number;
  /** Least and most the word can mean, as a share of the factor: "tons" may be short, long or metric. */
  readonly spread: readonly [number, number];
}

function unit(name: string, factor: number, offset = 0, spread: readonly [number, number] = [1, 1]): Unit {
  return { name, factor, offset, spread };
}

/** Exact by definition: 1 mile 1.609344 km, 1 pound 0.45359237 kg, 1 acre 4046.8564224 m² (international yard and pound, 1959). */
const FORMS: readonly (readonly [string, Unit])[] = [
  ['km2|km²|sq km|sq\\. km|square kilomet(?:er|re)s?', unit('km2', 1)],
  ['square miles?|sq miles?|sq mi', unit('km2', 2.589988110336)],
  ['m2|m²|sq m|square met(?:er|re)s?', unit('km2', 1e-6)],
  ['square f(?:ee|oo)t|sq ft', unit('km2', 9.290304e-8)],
  ['hectares?|ha', unit('km2', 0.01)],
  ['acres?', unit('km2', 0.0040468564224)],
  ['km/h|kmh|kph|kilomet(?:er|re)s? (?:per|an) hour', unit('km/h', 1)],
  ['mph|miles? (?:per|an) hour', unit('km/h', 1.609344)],
  ['knots', unit('km/h', 1.852)],
  ['nautical miles?', unit('km', 1.852)],
  ['kilomet(?:er|re)s?|kms?', unit('km', 1)],
  ['miles?', unit('km', 1.609344)],
  ['cubic met(?:er|re)s?|m3|m³', unit('litre', 1000)],
  ['met(?:er|re)s?', unit('km', 0.001)],
  ['centimet(?:er|re)s?|cms?', unit('km', 1e-5)],
  ['millimet(?:er|re)s?|mm', unit('km', 1e-6)],
  ['feet|foot|ft', unit('km', 0.0003048)],
  ['inch(?:es)?', unit('km', 0.0000254)],
  ['yards?', unit('km', 0.0009144)],
  ['kilogram(?:me)?s?|kilos?|kgs?', unit('kg', 1)],
  ['gram(?:me)?s?', unit('kg', 0.001)],
  ['metric tons?|tonnes?', unit('kg', 1000)],
  ['tons?', unit('kg', 1000, 0, [0.907, 1.016])],
  ['lbs?|pounds?(?= (?:of|in weight)(?![\\p{L}]))', unit('kg', 0.45359237)],
  ['ounces?|oz', unit('kg', 0.028349523125)],
  ['lit(?:er|re)s?', unit('litre', 1)],
  ['gallons?', unit('litre', 4, 0, [0.946, 1.137])],
  ['barrels?', unit('barrel', 1)],
  ['degrees? (?:celsius|centigrade|c)|° ?(?:celsius|centigrade|c)', unit('celsius', 1)],
  ['degrees? (?:fahrenheit|f)|° ?(?:fahrenheit|f)', unit('celsius', 5 / 9, -160 / 9)],
  ['degrees?|°', unit('degree', 1)],
  ['gigawatts?|gw', unit('MW', 1000)],
  ['megawatts?|mw', unit('MW', 1)],
  ['kilowatts?|kw', unit('MW', 0.001)],
  ['magnitude', unit('magnitude', 1)],
];
const AFTER = FORMS.map(([words, found]) => ({ pattern: new RegExp(`^[ -]?(?:${words})(?![\\p{L}\\p{N}/])`, 'iu'), found }));
const FIRST = /^[ -]?[\p{L}°]/u;

/** The unit right after `end`, and where it ends. */
export function unitAfter(text: string, end: number): { unit: Unit; end: number } | null {
  const after = text.slice(end, end + 30);
  if (!FIRST.test(after)) return null;
  for (const { pattern, found } of AFTER) {
    const m = pattern.exec(after);
    if (m) return { unit: found, end: end + m[0].length };
  }
  return null;
}

/** Signs and codes before a sum. "$" alone is the United States dollar, "¥" the yen, as news agencies write them. */
const SIGNS: Readonly<Record<string, string>> = {
  US$: 'USD',
  'US $': 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  R$: 'BRL',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₴': 'UAH',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  '₩': 'KRW',
  USD: 'USD',
  EUR: 'EUR',
  GBP: 'GBP',
  CHF: 'CHF',
  'Rs.': 'INR',
  Rs: 'INR',
};
const SIGN = new RegExp(`(?<![\\p{L}\\p{N}])(?<sign>${anyOf(Object.keys(SIGNS))}) ?$`, 'u');

/** The currency sign right before `start`. */
export function currencyBefore(text: string, start: number): { code: string; start: number } | null {
  const m = SIGN.exec(text.slice(Math.max(0, start - 5), start));
  const code = SIGNS[m?.groups?.sign ?? ''];
  return m && code ? { code, start: start - m[0].length } : null;
}

const NATIONS: Readonly<Record<string, string>> = {
  australian: 'AUD',
  canadian: 'CAD',
  'new zealand': 'NZD',
  'hong kong': 'HKD',
  singapore: 'SGD',
  'u.s.': 'USD',
  us: 'USD',
  american: 'USD',
  british: 'GBP',
  swiss: 'CHF',
  indian: 'INR',
  japanese: 'JPY',
  russian: 'RUB',
  ukrainian: 'UAH',
  turkish: 'TRY',
};
/** Words for money by their normal form; those of several countries keep their own word. */
const COINS: readonly (readonly [string, string])[] = [
  ['dollars?', 'USD'],
  ['bucks', 'USD'],
  ['euros?', 'EUR'],
  ['pounds? sterling|quid', 'GBP'],
  ['yen', 'JPY'],
  ['yuan|renminbi', 'CNY'],
  ['rupees?', 'INR'],
  ['rou?bles?', 'RUB'],
  ['hryvnias?', 'UAH'],
  ['zloty|zlotys', 'PLN'],
  ['shekels?', 'ILS'],
  ['lira', 'TRY'],
  ['francs?', 'CHF'],
  ['rand', 'ZAR'],
  ['naira', 'NGN'],
  ['pesos?', 'peso'],
  ['kronor|kroner|crowns', 'krone'],
  ['riyals?', 'riyal'],
  ['dirhams?', 'dirham'],
];
const WORDS = COINS.map(([words, code]) => ({
  pattern: new RegExp(`^[ -](?:(?<nation>${anyOf(Object.keys(NATIONS))}) )?(?:${words})(?![\\p{L}])`, 'iu'),
  code,
}));

/** The currency word right after `end`; "pounds" is money after a million and the like, which weights seldom reach. */
export function currencyAfter(text: string, end: number, large: boolean): { code: string; end: number } | null {
  const after = text.slice(end, end + 40);
  if (!/^[ -]\p{L}/u.test(after)) return null;
  for (const { pattern, code } of WORDS) {
    const m = pattern.exec(after);
    if (m) return { code: NATIONS[m.groups?.nation?.toLowerCase() ?? ''] ?? code, end: end + m[0].length };
  }
  const pounds = large ? /^[ -]pounds?(?![\p{L}])(?! of (?!aid|debt|damage|investment|funding|cuts|savings))/iu.exec(after) : null;
  return pounds ? { code: 'GBP', end: end + pounds[0].length } : null;
}
