/** Whole and parts in one sentence: which figures are told as all the parts of another one. */
import type { Interval, MentionOf } from '../model.js';
import { type Figure, type Figured, figureOf, gap, number } from './figures.js';

export interface Parts {
  readonly total: MentionOf<'number'>;
  readonly parts: readonly Figure[];
  /** Members told by "a" or "an", which count one each. */
  readonly single: readonly string[];
}

/** "12 people: …", "12 people – …", "12 people, namely …", "12 people (…)". */
const LEADS = new RegExp(
  `${number('total')}${gap(110)}?(?<tie>: | [\u2013\u2014-] |,? (?:namely|made up of|consisting of|comprising|comprised of|that is),? | \\()(?<tail>(?:(?! - )[^.:;!?\u2013\u2014()]){8,400})`,
  'gu',
);
/** "four of the 12", "all but 12": the parts may be of more or fewer. */
const PART_OF_MORE =
  /(?:(?:\u27e9|\b(?:some|most|many|all|few|half|several|none|any|out|rest)) of (?:the |its |their |his |her |those |these )?|^of (?:the )?|\b(?:but|than|other|per|every|each|in) )$/i;

/** The parts told after their total: everything up to the end of the list must be a part with a figure. */
export function partsAfter(figured: Figured): Parts[] {
  const found: Parts[] = [];
  for (const match of figured.words.matchAll(LEADS)) {
    const total = figureOf(figured, match, 'total');
    const tail = match.groups?.tail ?? '';
    const after = figured.words.charAt(match.index + match[0].length);
    if (total?.kind !== 'number' || PART_OF_MORE.test(figured.words.slice(Math.max(0, match.index - 40), match.index))) continue;
    if (/points?$|times$/.test(total.text)) continue;
    if (/[\u2013\u2014-]/.test(match.groups?.tie ?? '') && !/ and /.test(tail)) continue;
    if (match.groups?.tie === ' (' ? after !== ')' : after === ':' || after === '(') continue;
    const read = chunksOf(figured, tail);
    if (read && read.parts.length + read.single.length >= 2 && read.parts.length > 0) found.push({ total, ...read });
  }
  return found;
}

const CHUNKS = /,? (?:and|plus|as well as) |, |; /;
const PART =
  /^(?:(?:another|a further|the other|the remaining|other|and|by|in|on|from|at) ){0,2}\u27e8(?<index>\d{1,3})\u27e9(?<rest>[^\u27e8\u27e9]{0,70})$/u;
const ONE = /^(?:an?|one) (?<rest>\p{Ll}[^\u27e8\u27e9]{1,60})$/u;
/** A part of a part, or one that holds several. */
const OVERLAPS =
  /\b(?:whom|both|them|these|those|including|among|each|apiece|every|per|couple|pair|twins|family|group|team|dozens?|several|many|some|others?|more|least|most|up|than|extra)\b|^ ?of (?:the|his|her|its|their)\b/i;
/** What may follow the last part. */
const RUNS_ON = /^(?:who|whose|which|according|all aged|aged)\b|\b(?:said|says|told|reported|wrote|added|announced)\b/;

function chunksOf(figured: Figured, tail: string): Omit<Parts, 'total'> | null {
  const parts: Figure[] = [];
  const single: string[] = [];
  for (const chunk of tail.trim().split(CHUNKS)) {
    const part = PART.exec(chunk)?.groups;
    const rest = part?.rest ?? ONE.exec(chunk)?.groups?.rest;
    if (rest === undefined) return parts.length > 0 && endsList(tail, chunk) ? { parts, single } : null;
    if (OVERLAPS.test(rest)) return null;
    const figure = part ? figured.figures[Number(part.index)] : undefined;
    if (figure) parts.push(figure);
    else single.push(chunk);
  }
  return { parts, single };
}

/** Nothing but a clause follows: what somebody says of it, or after "and" one without figures and without more parts. */
function endsList(tail: string, chunk: string): boolean {
  if (RUNS_ON.test(chunk)) return true;
  const [before = '', after] = tail.split(`, ${chunk}`, 2);
  if (after === undefined) return false;
  return (
    before.includes(' and ') &&
    !/\u27e8| and /.test(after) &&
    !OVERLAPS.test(chunk) &&
    /^(?:is|are|was|were|has|have|had|will|would|meets|sits|begins|starts|votes|takes|\p{L}{2,15}ed) /u.test(chunk)
  );
}

/** "…, a total of 45", "…, 45 in all". */
const TOTALS = new RegExp(
  `(?:,|:|;| [\u2013\u2014]| \\()? (?:(?:for |making |or )?a (?:combined |grand |joint )?total of ${number('of')}|${number('all')}(?: \\p{L}{1,20})? (?:in total|in all|altogether|all told))`,
  'u',
);
/** The total may hold more than what is told here. */
const LONGER =
  /\b(?:since|season|career|so far|year|month|overall|ever|bring|brings|bringing|brought|taking|takes|took|already|now|including|among|per|each|every|apiece|more|another|further|at least)\b/i;

/** The parts told before their total: every figure before it, joined by commas and "and". */
export function partsBefore(figured: Figured): Parts | null {
  const match = TOTALS.exec(figured.words);
  if (!match || LONGER.test(figured.words)) return null;
  const total = figureOf(figured, match, 'of') ?? figureOf(figured, match, 'all');
  const parts = figured.figures.filter((figure) => total !== null && figure.end <= total.start);
  const before = figured.words.slice(Math.max(0, match.index - 200), match.index);
  if (total?.kind !== 'number' || parts.length < 2 || !isJoined(before)) return null;
  return someMake(parts, total.value) ? null : { total, parts, single: [] };
}

/** The last figure is joined to the one before it by a comma or "and". */
function isJoined(before: string): boolean {
  const last = before.lastIndexOf('\u27e8');
  const between = before.slice(before.lastIndexOf('\u27e9', last) + 1, last);
  return last > 0 && before.length - last < 66 && (between.includes(',') || between.includes(' and '));
}

/** Whether two or more of the figures make the total: the others count something else. */
function someMake(parts: readonly Figure[], total: Interval): boolean {
  const subsets = 2 ** Math.min(parts.length, 6);
  for (let bits = 3; bits < subsets - 1; bits++) {
    const chosen = parts.filter((_, index) => (bits >> index) & 1);
    const sum = chosen.reduce((made, { value }) => ({ low: made.low + value.low, high: made.high + value.high }), { low: 0, high: 0 });
    if (chosen.length > 1 && sum.low <= total.high && total.low <= sum.high) return true;
  }
  return false;
}
