/** Which verb a date belongs to, and whether it speaks of the past or of the future: the nearest one before it, else behind it. */
import { SIGN } from '../language/signs.js';
import { before, type DateLine, gapAfter, lowerAt, wordAt } from './date-line.js';
import { movedTo } from './date-moved.js';
import { type Quoted, quotationAround } from './date-quoted.js';
import { classOf, type Tense, type Verb, verbAt } from './verb-cues.js';
import { BASES, DEEDS, REQUESTS } from './verb-words.js';

/** Words before and behind a date within which its verb is looked for, and within which it stands right beside it. */
const REACH = 28;
const NEAR = 4;

/** The verb of the date from token `first` to `last`, or null when none is near. */
export function verbOf(line: DateLine, first: number, last: number): Verb | null {
  return lookUp(line, first, last).verb;
}

/** Whether the date stands inside quotation marks with nothing that tells whether it looks back or ahead. */
export function unplaced(line: DateLine, first: number, last: number): boolean {
  const { verb, quoted } = lookUp(line, first, last);
  return quoted && verb === null;
}

function lookUp(line: DateLine, first: number, last: number): Found {
  if (latest.tokens !== line.tokens || latest.first !== first || latest.last !== last) {
    const quoted = quotationAround(line, first, last);
    latest = { tokens: line.tokens, first, last, verb: lookFor(line, first, last, quoted), quoted: quoted !== null };
  }
  return latest;
}

interface Found {
  readonly tokens: DateLine['tokens'];
  readonly first: number;
  readonly last: number;
  readonly verb: Verb | null;
  readonly quoted: boolean;
}

/** The last answer: the tense and the role of a date ask for the same verb. */
let latest: Found = { tokens: [], first: 0, last: 0, verb: null, quoted: false };

function lookFor(line: DateLine, first: number, last: number, quoted: Quoted | null): Verb | null {
  const found = quoted === null ? nearestVerb(line, first, last) : inQuotation(line, first, last, quoted);
  const verb = (found === null || found.says) && byTheEnd(line, first) ? { at: -1, tense: 'future' as const, says: false } : found;
  const weekday = wordAt(line, first)?.kind === 'weekday';
  const near = verb?.tense === 'future' && verb.at < first && first - verb.at <= NEAR;
  const tense =
    beside(line, first, last, weekday) ??
    (!near && (definiteDeed(line, first) || (weekday && during(line, first))) ? 'past' : overturned(line, last, verb));
  return tense === null ? verb : { at: verb?.at ?? -1, tense, says: verb?.says === true && tense === 'past' };
}

function nearestVerb(line: DateLine, first: number, last: number, from = 0, to = line.tokens.length - 1): Verb | null {
  const fronts = frontOf(line, first, last);
  return fronts
    ? (verbBehind(line, first, last, to) ?? verbBefore(line, first, last, from))
    : (verbBefore(line, first, last, from) ?? verbBehind(line, first, last, to));
}

/** What is quoted is governed from inside: by its verb, or the request it begins with; the sentence around counts where it runs on and tells no saying. */
function inQuotation(line: DateLine, first: number, last: number, quoted: Quoted): Verb | null {
  const inside = nearestVerb(line, first, last, quoted.first, quoted.last);
  if (inside !== null) return inside;
  let at = quoted.first;
  while (/^(?:please|just|so|then|and|but|don't)$/.test(lowerAt(line, at))) at++;
  const word = lowerAt(line, at);
  if (at < first && (REQUESTS.has(word) || BASES.has(word))) return { at, tense: 'future', says: false };
  const around = quoted.runsOn ? verbBefore(line, first, last, 0) : null;
  return around === null || around.says ? null : around;
}

/** "by the end of June": what is still to come when nothing tells that it is done. */
function byTheEnd(line: DateLine, first: number): boolean {
  let at = first;
  if (before(line, at) === 'of') at -= 2;
  else if (lowerAt(line, at) === 'the') at += 1;
  return lowerAt(line, at) === 'end' && lowerAt(line, lowerAt(line, at - 1) === 'the' ? at - 2 : at - 1) === 'by';
}

/** What the words right beside the date tell, whatever the verb: "scheduled a vote for Friday", "Monday's ruling", "has until Friday". */
function beside(line: DateLine, first: number, last: number, weekday: boolean): Tense {
  const previous = before(line, first);
  const next = lowerAt(line, last + 1);
  const owned = wordAt(line, last)?.owned === true;
  if (movedTo(line, first, last)) return 'future';
  if (owned && gapAfter(line, last) === ' ') {
    if (/^(?:scheduled|planned|upcoming|expected|proposed)$/.test(next)) return 'future';
    if (DEEDS.has(next) || DEEDS.has(lowerAt(line, last + 2)) || previous === 'than') return 'past';
  }
  if (previous === 'since') return 'past';
  if (lowerAt(line, first - 2) === 'now' && /^(?:and|until|till|to|through)$/.test(previous)) return 'future';
  if (next === 'is' && COUNTING.has(lowerAt(line, last + 2) === 'the' ? lowerAt(line, last + 3) : lowerAt(line, last + 2))) return 'past';
  if (next === 'deadline' && gapAfter(line, last) === ' ' && !/^miss/.test(lowerAt(line, first - 2))) return 'future';
  if (owned && /^(?:before|into)$/.test(previous) && ballotNear(line, last)) return 'future';
  if (weekday && previous === 'for' && !owned && lowerAt(line, first - 2) !== 'except') return 'future';
  if (weekday && previous === 'until' && (/^(?:has|have|wait|waiting)$/.test(lowerAt(line, first - 2)) || openTill(line, first, last)))
    return 'future';
  const next2 =
    next === 'when' && gapAfter(line, last).startsWith(',') ? verbBehind(line, last + 1, last + 1, line.tokens.length - 1) : null;
  if (next2 !== null && next2.at - last <= 8) return next2.tense;
  return null;
}

/** "The raid on Thursday is another blow", "is the latest setback": only what has happened is counted so. */
const COUNTING: ReadonlySet<string> = new Set(['another', 'yet', 'latest', 'further', 'proof', 'evidence']);

/** "can wait until Wednesday": nothing before tells that it was left behind. */
function openTill(line: DateLine, first: number, last: number): boolean {
  const verb = verbBefore(line, first, last, 0);
  return verb !== null && verb.tense !== 'past' ? true : verb === null || first - verb.at > 8;
}

/** "before Tuesday's election", "into Tuesday's hard-fought primary". */
function ballotNear(line: DateLine, last: number): boolean {
  for (let at = last + 1; at <= last + 4; at++)
    if (/^(?:elections?|primary|primaries|vote|runoff|referendum|deadline)$/.test(lowerAt(line, at))) return true;
  return false;
}

/** "his speech on Tuesday", "the attack Monday": a deed that is known already, unlike "a speech on Tuesday". */
function definiteDeed(line: DateLine, first: number): boolean {
  const at = before(line, first) === 'on' ? first - 2 : first - 1;
  if (!DEEDS.has(lowerAt(line, at)) || gapAfter(line, at) !== ' ') return false;
  for (let lead = at - 1; lead >= Math.max(0, at - 6); lead--) {
    const word = lowerAt(line, lead);
    if (/^(?:an?|another|to|will|would)$/.test(word)) return word === 'an' || word === 'a' ? spoke(line, at, lead) : false;
    if (/^(?:the|his|her|their|its|my|our)$|'s$/.test(word)) return true;
  }
  return false;
}

/** "during Bell's rally on Saturday". */
function during(line: DateLine, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 6); at--) {
    if (lowerAt(line, at) === 'during') return /^(?:his|her|their|its|our|my)$|'s?$/.test(lowerAt(line, at + 1));
    if (gapAfter(line, at) !== ' ') return false;
  }
  return false;
}

/** "in an interview Tuesday", "during a speech on Monday". */
function spoke(line: DateLine, noun: number, article: number): boolean {
  return (
    /^(?:interview|statement|conference|briefing|speech|tweet|debate)$/.test(lowerAt(line, noun)) &&
    /^(?:in|during|at)$/.test(lowerAt(line, article - 1))
  );
}

/** "was due to start on Tuesday, but was cancelled": planned once, and no more. */
function overturned(line: DateLine, last: number, verb: Verb | null): Tense {
  if (verb?.tense !== 'future' || verb.at > last) return null;
  if (!/^(?:but|before|until)$/.test(lowerAt(line, last + 1))) return null;
  let at = verb.at - 1;
  while (at > verb.at - 4 && !/^(?:was|were|been)$/.test(lowerAt(line, at))) at--;
  return at > verb.at - 4 && /^(?:was|were|had|did)$/.test(lowerAt(line, last + 2)) ? 'past' : null;
}

const LEAD: ReadonlySet<string> = new Set([
  'on',
  'by',
  'in',
  'at',
  'from',
  'late',
  'early',
  'the',
  'then',
  'since',
  'until',
  'just',
  'only',
  'during',
  'over',
]);
const JOINTS: ReadonlySet<string> = new Set(['and', 'but', 'that', 'when', 'while', 'as', 'because', 'so', 'yet', 'or', 'if']);

/** Whether the date opens a clause whose verb is still to come: "…, and on Thursday the council will vote". */
function frontOf(line: DateLine, first: number, last: number): boolean {
  let at = first;
  while (at > 0 && first - at < 3 && LEAD.has(lowerAt(line, at - 1)) && gapAfter(line, at - 1) === ' ') at--;
  if (at === 0) return true;
  const gap = gapAfter(line, at - 1);
  if (gap === ' ') return JOINTS.has(lowerAt(line, at - 1)) && first > at;
  if (/[;:.\u2013\u2014]/.test(gap)) return true;
  return first > at && !/^[,;)\u2013\u2014]|^ [\u2013\u2014-]/.test(gapAfter(line, last));
}

function verbBefore(line: DateLine, first: number, last: number, from: number): Verb | null {
  return nextVerb(line, first, last, first - 1, Math.max(from, first - REACH), -1);
}

function verbBehind(line: DateLine, first: number, last: number, to: number): Verb | null {
  return nextVerb(line, first, last, last + 1, Math.min(to, last + REACH - 1), 1);
}

/** The first verb of the date from `first` to `last` among the words from `at` to `end`, both included. */
function nextVerb(line: DateLine, first: number, last: number, at: number, end: number, step: 1 | -1): Verb | null {
  for (let index = at; step > 0 ? index <= end : index >= end; index += step) {
    const token = line.tokens[index];
    if (token === undefined || (token.signs & SIGN.tense) === 0) continue;
    const kind = classOf(token.lower);
    const verb = kind === 'none' ? null : verbAt(line, index, kind, first, last);
    if (verb) return verb;
  }
  return null;
}
