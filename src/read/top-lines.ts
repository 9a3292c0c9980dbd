/** Lines above the first paragraph of an article: bylines, the day of publication, and what a headline looks like. */
import { ANY_STOP } from './stops.js';

const SMALL = new Set(
  'and in for of the at on with our de del der van von la le al bin ibn di da dos du y e & | staff desk writer writers reporter reporters correspondent correspondents editor editors photographs photography photos pictures video illustrations graphics text by'.split(
    ' ',
  ),
);
const BYLINE = /^(?:(?:reporting|written|edited|editing|story|words) )?by:? /i;
const LONGEST_BYLINE = 120;
const TIME_WORD =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[ap]\.?m\.?|gmt|bst|utc|e[sd]?t|c[sd]?t|m[sd]t|p[sd]?t|cest|cet|eest|eet|msk|ist|at|on|of|first|last|published|updated|update|posted|modified|created|date|time|years?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|ago|read|\d{1,4}(?:st|nd|rd|th)?|\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ap]\.?m\.?)?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[ap]\.?m\.?)$/i;
/** One of these at least, or the line is a row of figures. */
const DAY_OR_HOUR =
  /\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|ago|published|updated?|posted|read|\d{1,2}[:.]\d\d|\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{2,4})\b/i;
const HOUR = /\d[:.]\d\d|\d ?[ap]\.?m\b/i;
const LONGEST_TIME = 90;
const LONGEST_HEADLINE = 140;
const SHORTEST_DECK = 50;
const LONGEST_DECK = 260;
const CLOSING_STOP = /[.,:;\u2026]["'\u201d\u2019\u00bb)]{0,2}$/;
const BULLET = /^(?:[-*\u2022\u25cf\u2013\u2014] |\d{1,2}[.)] )/;
/** A name of two to four words: "Ida Marrow". */
export const FULL_NAME = /^\p{Lu}[\p{L}'\u2019.-]{0,30}(?: \p{Lu}[\p{L}'\u2019.-]{0,30}){1,3}$/u;
const HIGHLIGHTS = /^(?:Story highlights|Key points)\b/i;

/** "From Ana Ames in Harne". */
const FROM =
  /^from (?=(?:\p{Lu}[\p{L}.'\u2019-]{0,30} ){2,3}(?:and (?:\p{Lu}[\p{L}.'\u2019-]{0,30} ){2,3})?in \p{Lu}[\p{L} ,'\u2019-]{2,40}$)/iu;

/** "By the foreign desk", "By Ana Ames and Jo Lund in Harne": names and small words only. */
export function isByline(line: string): boolean {
  const by = (BYLINE.exec(line) ?? FROM.exec(line))?.[0].length ?? 0;
  if (by === 0 || line.length > LONGEST_BYLINE) return false;
  const rest = line.slice(by);
  if (/^(?:the|our) [a-z][a-z -]{2,40} (?:desk|staff|team|editors?|correspondents?|reporters?)$/i.test(rest)) return true;
  const words = rest.split(/[ ,]{1,3}/);
  return words.length <= 24 && /^\p{Lu}/u.test(rest) && !TIME_WORD.test(words[0] ?? '') && words.every(isOfByline);
}

/** Part of a name, a small word, or of the day and the hour of publication. */
function isOfByline(word: string): boolean {
  return word === '' || SMALL.has(word.toLowerCase()) || /^\p{Lu}[\p{L}.'\u2019-]{0,30}$/u.test(word) || TIME_WORD.test(word);
}

/** Nothing but a day and an hour: "Updated 6 May 2024, 9.30 a.m.", "3 hours ago". */
export function isTimeLine(line: string): boolean {
  if (line.length > LONGEST_TIME || !/\d/.test(line) || !DAY_OR_HOUR.test(line) || (line.includes('|') && !HOUR.test(line))) return false;
  const words = line.split(/[\s,|:\u2022\u00b7\u2013\u2014()-]{1,4}/).filter((word) => word !== '');
  return words.length > 1 && words.every((word) => TIME_WORD.test(word));
}

/** Whether a line may stand over an article: no sentence, no item of a list, no bare name. */
export function isHeadlineLike(line: string): boolean {
  if (line.length > LONGEST_HEADLINE || CLOSING_STOP.test(line) || BULLET.test(line) || HIGHLIGHTS.test(line)) return false;
  if (line.split(' ', 3).length < 3 && /^\p{Lu}\p{L}* \p{Lu}|^\P{L}*\p{L}*$/u.test(line)) return false;
  return !isListOfNames(line);
}

/** Whether a line below the headline sums the article up: long, without a full stop. */
export function isDeckLike(line: string): boolean {
  return (
    line.length >= SHORTEST_DECK &&
    line.length <= LONGEST_DECK &&
    !ANY_STOP.test(line) &&
    !BULLET.test(line) &&
    /^[^\p{L}\p{N}]{0,2}[\p{Lu}\p{N}]/u.test(line)
  );
}

/** "Ida Marrow and Jo Lund": a byline without "by". */
function isListOfNames(line: string): boolean {
  const parts = line.split(/,? and |, /, 12);
  return parts.length > 1 && parts.every((part) => FULL_NAME.test(part));
}
