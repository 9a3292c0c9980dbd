/** Currencies beside a figure: signs and codes before it, words, signs and codes after it. */
import { LETTER, letterAt } from '../language/letters.js';
import { COINS, type Currency, LARGE_COINS, NATIONS } from './currency-words.js';
import { wordAt, wordsFrom } from './phrase.js';

/** Signs by the code of ISO 4217. "$" alone is the United States dollar, "¥" the yen, as news agencies write them. */
const SIGNS: Readonly<Record<string, string>> = {
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
  '₦': 'NGN',
  '₱': 'PHP',
  '₫': 'VND',
  '₾': 'GEL',
  '₭': 'LAK',
  '₸': 'KZT',
  '฿': 'THB',
  '₿': 'BTC',
  '¢': 'cent',
};
/** Letters before "$" and "£" that name the country. */
const COUNTRIES: Readonly<Record<string, string>> = {
  us: 'USD',
  'u.s': 'USD',
  'u.s.': 'USD',
  usd: 'USD',
  a: 'AUD',
  au: 'AUD',
  aud: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  can: 'CAD',
  cad: 'CAD',
  nz: 'NZD',
  nzd: 'NZD',
  hk: 'HKD',
  hkd: 'HKD',
  s: 'SGD',
  sg: 'SGD',
  sgd: 'SGD',
  r: 'BRL',
  nt: 'TWD',
  mx: 'MXN',
  mxn: 'MXN',
  j: 'JMD',
  tt: 'TTD',
  z: 'ZWL',
};
/** Letters that may stand a space apart from their sign in text that was cut into words. */
const APART = new Set(['us', 'u.s', 'u.s.', 'c', 'usd']);

const ISO =
  'USD EUR GBP JPY CHF CNY INR RUB UAH TRY ILS KRW AUD CAD NZD HKD SGD BRL MXN ZAR NGN SEK NOK DKK PLN CZK HUF RON BGN RSD AED SAR QAR KWD EGP PKR BDT LKR NPR THB VND IDR MYR PHP TWD KES GHS UGX TZS ETB MAD GEL AMD AZN KZT ARS CLP COP PEN ISK JOD LBP IRR IQD AFN BTC';
/** Codes and short forms that stand before or after a sum, as written. */
const CODES: ReadonlyMap<string, string> = new Map([
  ...ISO.split(' ').map((code) => [code, code] as const),
  ...([
    ['Rs', 'INR'],
    ['Rs.', 'INR'],
    ['Re', 'INR'],
    ['RMB', 'CNY'],
    ['rmb', 'CNY'],
    ['DKr', 'DKK'],
    ['NKr', 'NOK'],
    ['SKr', 'SEK'],
    ['Dkr', 'DKK'],
    ['Nkr', 'NOK'],
    ['Skr', 'SEK'],
    ['kr', 'krone'],
    ['Kr', 'krone'],
    ['SFr', 'CHF'],
    ['Sfr', 'CHF'],
    ['RM', 'MYR'],
    ['Rp', 'IDR'],
    ['KSh', 'KES'],
    ['Ksh', 'KES'],
    ['Sh', 'shilling'],
    ['Tk', 'BDT'],
    ['zl', 'PLN'],
    ['NIS', 'ILS'],
    ['Ft', 'HUF'],
    ['Kč', 'CZK'],
    ['usd', 'USD'],
    ['eur', 'EUR'],
    ['元', 'CNY'],
    ['円', 'JPY'],
    ['원', 'KRW'],
  ] as const),
]);

const plain = (code: string): Currency => ({ code, factor: 1 });

/** Whether letters glued to digits before them are a currency: "EUR5m", "RM200". */
export function isCurrencyCode(letters: string): boolean {
  return CODES.has(letters) && letters !== 'Sh' && letters !== 'Ft';
}

/** The currency sign or code right before `start`, at most a space apart. */
export function currencyBefore(text: string, start: number): { currency: Currency; start: number } | null {
  const spaced = text.charCodeAt(start - 1) === 32;
  const at = spaced ? start - 2 : start - 1;
  if (at < 0) return null;
  const sign = SIGNS[text.charAt(at)];
  if (sign) return withCountry(text, at, sign);
  const kind = letterAt(text, at);
  if (kind !== LETTER.letter && kind !== LETTER.capital && text.charAt(at) !== '.') return null;
  let from = at;
  while (from > 0 && at - from < 5 && letterAt(text, from - 1) >= LETTER.letter) from -= 1;
  const code = CODES.get(text.slice(from, at + 1));
  return code && (spaced || isCurrencyCode(text.slice(from, at + 1))) && (spaced ? code !== 'krone' : true)
    ? { currency: plain(code), start: from }
    : null;
}

function withCountry(text: string, at: number, sign: string): { currency: Currency; start: number } {
  const last = text.charCodeAt(at - 1) === 32 ? at - 1 : at;
  let from = last;
  while (from > 0 && last - from < 4 && (letterAt(text, from - 1) >= LETTER.letter || text.charAt(from - 1) === '.')) from -= 1;
  const written = text.slice(from, last);
  // "It earns us $90 million."
  const letters = written === 'us' ? '' : written.toLowerCase();
  const code = sign === 'USD' && (last === at || APART.has(letters)) ? COUNTRIES[letters] : undefined;
  if (code) return { currency: plain(code), start: from };
  if (sign === 'GBP' && /^e|ie$/.test(letters)) return { currency: plain(letters === 'e' ? 'EGP' : 'IEP'), start: from };
  return { currency: plain(sign), start: at };
}

/** Words of context that make a "pound" money. */
const PAYING =
  /(?:cost|pric|paid|pay|paying|fine|fined|worth|spen[dt]|bill|budget|wage|salary|earn|debt|loan|rent|owe|tax|charg|sold|bought|ticket)[a-z]{0,6}(?: [a-z]{1,12}){0,3} $/i;
/** "1,500 pounds to the dollar" */
const CHANGED = /^ (?:to|against|per|for) (?:the |an? |one )?(?:US |U\.S\. )?(?:dollar|euro|pound|yen)(?![\p{L}])/u;
const NO_SUM = /^ of (?!aid|debt|damage|investment|funding|cuts|savings|public|taxpayers?)/;

/** First words of the nations whose name has two. */
const LEADS: ReadonlySet<string> = new Set(
  [...NATIONS.keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ')[0] ?? name),
);

/** The currency word, sign or code after `end`. Plain "pounds" are money after a million and the like, which weights seldom reach. */
export function currencyAfter(text: string, end: number, large: boolean, start: number): { currency: Currency; end: number } | null {
  const sign = SIGNS[text.charAt(end)] ?? (text.charAt(end) === ' ' ? SIGNS[text.charAt(end + 1)] : undefined);
  if (sign) return signAfter(text, end, sign);
  if (!' -\u2010\u2011'.includes(text.charAt(end)) || text.charAt(end) === '') return null;
  const kind = letterAt(text, end + 1);
  if (kind !== LETTER.letter && kind !== LETTER.capital) return null;
  const first = wordAt(text, end + 1);
  if (!first || first.start !== end + 1) return null;
  if (
    !NATIONS.has(first.lower) &&
    !COINS.has(first.lower) &&
    !LARGE_COINS.has(first.lower) &&
    !CODES.has(first.text) &&
    !LEADS.has(first.lower)
  )
    return null;
  const [, second, third] = wordsFrom(text, end + 1, 3);
  const nation = NATIONS.get(first.lower) ?? (second ? NATIONS.get(`${first.lower} ${second.lower}`) : undefined);
  const coin = NATIONS.has(first.lower) ? second : nation ? third : first;
  const code = CODES.get(first.text);
  if (code && code !== 'shilling') return { currency: plain(code), end: first.end };
  const known = COINS.get(coin?.lower ?? '') ?? LARGE_COINS.get(coin?.lower ?? '');
  if (!coin || !known) return null;
  if (nation) return { currency: { code: nation[known.code] ?? nation.any ?? known.code, factor: known.factor }, end: coin.end };
  if (COINS.has(coin.lower)) return { currency: known, end: coin.end };
  if (CHANGED.test(text.slice(coin.end, coin.end + 24))) return { currency: known, end: coin.end };
  const spent = PAYING.test(text.slice(Math.max(0, start - 50), start));
  return (large || spent) && !NO_SUM.test(text.slice(coin.end, coin.end + 14)) ? { currency: known, end: coin.end } : null;
}

function signAfter(text: string, end: number, sign: string): { currency: Currency; end: number } | null {
  const to = text.charAt(end) === ' ' ? end + 2 : end + 1;
  // "20 $30": the sign belongs to the next sum.
  const next = text.charCodeAt(to) === 32 && text.charAt(end) === ' ' ? to + 1 : to;
  const code = text.charCodeAt(next);
  return code >= 48 && code <= 57 ? null : { currency: plain(sign), end: to };
}

/** The code of letters glued to the digits before them: "115USD", "100元"; null for other letters. */
export function gluedCurrency(letters: string): Currency | null {
  const code = CODES.get(letters);
  return code && letters !== 'Ft' && letters !== 'Re'
    ? plain(code)
    : letters === 'p'
      ? { code: 'GBP', factor: 0.01 }
      : letters === 'c'
        ? plain('cent')
        : null;
}
