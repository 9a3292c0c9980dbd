/** Whether a date stands inside quotation marks, and which words of its sentence stand there with it. */
import { type DateLine, gapAfter } from './date-line.js';

/** Words before and behind a date within which the marks are looked for. */
const REACH = 28;

/** Tokens of the quotation that a date stands in, as far as the sentence shows it. */
export interface Quoted {
  readonly first: number;
  readonly last: number;
  /** The words run on from outside without a mark: would leave “in June”. */
  readonly runsOn: boolean;
}

const OPENS = /[\u201c\u00ab]$|(?:^|[^\w.,!?])["\u2018']$/;
/** Also the apostrophe of a plural: where it may close a quotation, none is taken to go on. */
const MAY_CLOSE = /^['\u2019]/;
const CLOSES = /^[.,!?;\u2026]{0,3}[\u201d\u00bb"]|^[.,!?]['\u2019]/;

/** The quotation around the tokens from `first` to `last`, or null. */
export function quotationAround(line: DateLine, first: number, last: number): Quoted | null {
  if (!hasMarks(line)) return null;
  const opening = openedAt(line, first);
  if (opening === -1) return null;
  const closing = closedAt(line, last);
  if (opening === null && closing === null) return null;
  const start = opening ?? 0;
  if (opening !== null && closing !== null && titled(line, start, closing)) return null;
  return {
    first: start,
    last: closing ?? line.tokens.length - 1,
    runsOn: start > 0 && /^ ["\u201c\u2018']$/.test(gapAfter(line, start - 1)),
  };
}

const COMMA = 44;
const MARKS = /["\u201c\u201d\u00ab\u00bb\u2018]|[^\w.,!?]'/;

/** Whether the sentence has a mark in it or beside it; looked up once for all its dates. */
function hasMarks({ text, tokens }: DateLine): boolean {
  if (checked.tokens !== tokens)
    checked = { tokens, marks: MARKS.test(text.slice(Math.max(0, (tokens[0]?.start ?? 0) - 2), (tokens.at(-1)?.end ?? 0) + 4)) };
  return checked.marks;
}

let checked: { readonly tokens: DateLine['tokens']; readonly marks: boolean } = { tokens: [], marks: false };

/** A name of several words in marks is no speech: "Lurk News Sunday". */
function titled({ tokens }: DateLine, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (tokens[at]?.capital !== true) return false;
  return last > first;
}

/** First token of the quotation; -1 where the last one before is closed, null where no mark is seen. */
function openedAt(line: DateLine, first: number): number | null {
  for (let at = first; at > Math.max(0, first - REACH); at--) {
    if (plain(line, at - 1)) continue;
    const gap = gapAfter(line, at - 1);
    if (OPENS.test(gap)) return at;
    if (CLOSES.test(gap) || MAY_CLOSE.test(gap)) return -1;
  }
  const start = line.tokens[0]?.start ?? 0;
  return first < REACH && /["\u201c\u00ab]/.test(line.text.charAt(start - 1)) ? 0 : null;
}

/** Last token of the quotation, or null where it is not closed, or one is opened first. */
function closedAt(line: DateLine, last: number): number | null {
  for (let at = last; at < Math.min(line.tokens.length - 1, last + REACH); at++) {
    if (plain(line, at)) continue;
    const gap = gapAfter(line, at);
    if (CLOSES.test(gap)) return at;
    if (OPENS.test(gap)) return null;
  }
  const end = line.tokens.at(-1)?.end ?? 0;
  return line.tokens.length - last <= REACH && CLOSES.test(line.text.slice(end, end + 4)) ? line.tokens.length - 1 : null;
}

/** One character between two words, or a comma and a space: no mark with a space. */
function plain({ text, tokens }: DateLine, at: number): boolean {
  const [here, next] = [tokens[at], tokens[at + 1]];
  return (
    here === undefined ||
    next === undefined ||
    next.start - here.end < 2 ||
    (next.start - here.end === 2 && text.charCodeAt(here.end) === COMMA)
  );
}
