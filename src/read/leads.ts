/** What is run into the beginning of a paragraph and is no part of its first sentence: a dateline, a heading in capitals. */
import { isCapital, isDigit, isLower, isWordChar } from '../language/letters.js';
import type { WordReader } from './words.js';

/** Shouted places: "LURK", "NEW LURK/MARR", "ST. LURK". Then a country, an agency, a day, in any order and all optional. */
const PLACE = "\\p{Lu}[\\p{Lu}.'\u2019-]{1,30}(?:[ /]\\p{Lu}[\\p{Lu}.'\u2019-]{0,30}){0,3}";
const NAMED = "\\p{Lu}[\\p{L}.'\u2019-]{1,30}(?: \\p{Lu}[\\p{L}.'\u2019-]{1,30}){0,2}";
const DAY =
  '(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z.]{0,8} \\d{1,2}|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,8})(?:,? (?:19|20)\\d\\d)?';
const AGENCY = "\\((?:\\p{L}[\\p{L}\\p{N}.,/&'\u2019 -]{1,40})\\)";
const DASH = ' ?(?:\u2014|\u2013|--?)(?= |["\u201c\u2018\\p{Lu}])';
/** "LURK, Varland, 6 May (Agency) —": a shouted place needs no agency. */
const SHOUTED = new RegExp(`^${PLACE}(?:, ${NAMED}){0,2}(?:, ${DAY})?(?: ${AGENCY})?${DASH}`, 'u');
/** "Lurk, Varland (Agency) –": a place in small letters does. "(AGENCY) The …" stands without a dash only where no name comes before it. */
const SPOKEN = new RegExp(
  `^(?:(?:${NAMED}(?:, ${NAMED}){0,2}(?:, ${DAY})? )?${AGENCY}(?:${DASH}|(?=\\p{Lu}))|\\(\\p{Lu}{2,10}\\)(?= \\p{Lu}))`,
  'u',
);
/** "LURK: the …" and the like are no datelines; nor is a shouted name whose dash opens an insertion. */
const GOES_ON = /^["\u201c\u2018'(\u00ab]{0,2}[\p{Lu}\p{N}]/u;
const LONGEST = 140;
const SHORTEST_SHOUT = 14;
const LONGEST_SHOUT = 120;

/** Offset in the paragraph at which its dateline ends, its dash included; 0 if it has none. */
export function datelineEnd(paragraph: string): number {
  const [first, second] = [isCapital(paragraph, 0), isCapital(paragraph, 1) || !isWordChar(paragraph, 1)];
  if (!first && paragraph.charAt(0) !== '(') return 0;
  const head = paragraph.slice(0, LONGEST);
  const found = (first && second ? SHOUTED.exec(head)?.[0] : undefined) ?? (head.includes('(') ? SPOKEN.exec(head)?.[0] : undefined);
  if (found === undefined || !GOES_ON.test(head.slice(found.length).trimStart())) return 0;
  return found.trimEnd().length;
}

/**
 * Offset in the text at which a heading in capitals that is run into a paragraph ends: "TALKS STALL AGAIN The minister said …".
 * 0 if the paragraph from start to end has none. A row of acronyms with commas is none.
 */
export function shoutedEnd(reader: WordReader, start: number, end: number): number {
  const { text } = reader;
  let at = start;
  while (at < end && at < start + 2 && !isWordChar(text, at)) at += 1;
  if (!isCapital(text, at) || isLower(text, at + 1)) return 0;
  let [last, letters, words, commas] = [0, 0, 0, 0];
  while (at < end && at - start < LONGEST_SHOUT) {
    const stop = reader.end(at, end);
    const { shouted, lower, upper } = reader.word(at, stop);
    if (!shouted && !isDigit(text, at)) {
      const goesOn = upper && isLower(text, at + 1) && text.charCodeAt(last) === 32;
      return goesOn && letters >= SHORTEST_SHOUT && words > 1 && commas * 2 < words ? last : 0;
    }
    [letters, words] = [letters + lower.length, words + 1];
    last = stop;
    while (last < end && /["'\u201d\u2019\u00bb)!?:.]/.test(text.charAt(last))) last += 1;
    if (text.charAt(last) === ',') commas += 1;
    at = last;
    while (at < end && !isWordChar(text, at)) at += 1;
  }
  return 0;
}
