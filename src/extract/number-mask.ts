/** Figures of clock times, telephone numbers, picture counters, addresses of pages and machines. */
import type { Figure } from './cardinal.js';
import { wordBefore } from './phrase.js';

const ZONES = 'GMT|UTC|hours|hrs|local time|CET|CEST|EST|EDT|PST|PDT|BST|ET|PT';
const CLOCK = /\d{1,2}(?:[:.]\d{2})?(?![.:\d]) ?(?:[ap]\.m\.?|[AP]\.M\.?|[ap]m|[AP]M|o['\u2019]clock|noon)(?![\p{L}])/uy;
const ZONED = new RegExp(`(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?|\\d{4}) ?(?:${ZONES})(?![\\p{L}])`, 'uy');
/** "5: 00 PM", in text that was cut into words. */
const CUT_CLOCK = /\d{1,2}: \d{2}(?![\d,.])/uy;
const PHONES: readonly RegExp[] = [/\d{2,5}\)?[ -]\d{3,4}[ -]\d{3,5}(?![\p{L}\p{N}])/uy, /\d{3}-\d{4}(?![\p{L}\p{N}])/uy];
const ABROAD = /\d{1,3}[ (-]{1,2}\d[\d ()/-]{5,16}\d(?!\d)/uy;
const CAPTION = /^(?:caption|photo|slide|image|picture|page|part)$/;
const OF_ALL = /\d{1,3} (?:of|\/) \d{1,3}(?![\p{L}\p{N}])/uy;
const PHOTOS = /\d{1,3} (?:of|\/) \d{1,3} (?:Photos|Images|Pictures|Slides)(?![\p{L}])/uy;
/** No address is looked back along any further. */
const LONGEST_ADDRESS = 200;
const ADDRESS = /^["'(\u201c\u2018[]?(?:https?:|www\.|[#@])|@/i;

/** How what shows a clock time begins: ":30", "p.m.", "o'clock", "noon", a zone. */
const CLOCKED = ':.apAPonGUhlCEB';

function endsAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

/** Where the clock time, telephone number or address that this figure stands in ends; 0 if it stands in none. */
export function maskedUntil(text: string, { start, end, spelled, amount, glued }: Figure): number {
  if (spelled)
    return 'oap'.includes(text.charAt(end + 1) || ' ') && /^ (?:o['\u2019]clock|[ap]\.m\.|[ap]m(?![\p{L}]))/u.test(text.slice(end, end + 9))
      ? end + 8
      : 0;
  const [next, before] = [text.charAt(end), text.charAt(start - 1)];
  if (before === '+') return endsAt(ABROAD, text, start);
  if (amount < 2500 && CLOCKED.includes((next === ' ' ? text.charAt(end + 1) : next) || ' ')) {
    const clock = endsAt(CLOCK, text, start) || endsAt(ZONED, text, start);
    if (clock > 0) return clock;
  }
  if (next === ':' && amount < 25) return endsAt(CUT_CLOCK, text, start);
  if (next === '-' || next === ' ' || next === ')') {
    const after = text.charCodeAt(end + 1);
    const digits = (after >= 48 && after <= 57) || after === 32 || after === 40;
    if (digits) for (const phone of PHONES) if (endsAt(phone, text, start) > 0) return endsAt(phone, text, start);
    if (next === ' ' && (after === 111 || after === 47)) {
      const counter = CAPTION.test(wordBefore(text, start)?.lower ?? '') ? endsAt(OF_ALL, text, start) : 0;
      return counter || endsAt(PHOTOS, text, start);
    }
  }
  return glued || ('/=&_?#.-'.includes(before) && before !== '') ? addressEnd(text, start) : 0;
}

/** "https://…/2024/item7": the run without a space around the figure, if it is an address. */
function addressEnd(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < LONGEST_ADDRESS && text.charCodeAt(from - 1) > 32) from -= 1;
  if (!ADDRESS.test(text.slice(from, at))) return 0;
  let end = at;
  while (end < text.length && text.charCodeAt(end) > 32) end += 1;
  return end;
}
