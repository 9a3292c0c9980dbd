/** Days of what is put off or brought forward: "postponed from Tuesday to Thursday", "moved to Friday", "put back until 3 May". */
import { before, type DateLine, lowerAt } from './date-line.js';
import { type Draft, dateOf, draftOf } from './date-value.js';

/** Words between the verb and the day at most. */
const REACH = 9;
const MOVES =
  /^(?:postpon(?:e|es|ed|ing|ement)|reschedul(?:e|es|ed|ing)|mov(?:e|es|ed|ing)|shift(?:s|ed|ing)?|defer(?:s|red|ring)?|delay(?:s|ed|ing)?|extend(?:s|ed|ing)?)$/;
/** "brought forward", "put back", "pushed back". */
const PARTED = /^(?:bring|brings|brought|put|push|pushed|pulled)$/;

/** Whether something is moved to the day whose first token is `first`, or away from it to another: "from Tuesday to …". */
export function movedTo(line: DateLine, first: number, last: number): boolean {
  const lead = before(line, first);
  return (lead === 'to' || lead === 'until' || lead === 'till' || movedFrom(line, first, last)) && moverBefore(line, first);
}

/** Whether something is moved away from the day to another: "postponed from Tuesday to …". */
export function movedFrom(line: DateLine, first: number, last: number): boolean {
  const joint = lowerAt(line, last + 1) === 'to' || lowerAt(line, first + 1) === 'to';
  return joint && before(line, first) === 'from' && moverBefore(line, first);
}

function moverBefore(line: DateLine, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const word = lowerAt(line, at);
    if (MOVES.test(word)) return true;
    if (PARTED.test(word) && /^(?:forward|back|off)$/.test(lowerAt(line, at + 1))) return true;
  }
  return false;
}

/** "moved from 3 to 10 April" as its two days; other stretches stay one. */
export function twoDays(line: DateLine, draft: Draft): readonly Draft[] {
  const { value, first, last } = draft;
  if (draft.form !== 'span' || lowerAt(line, first + 1) !== 'to' || value.from === null || before(line, first) !== 'from') return [draft];
  if (!moverBefore(line, first)) return [draft];
  const { year, month, impliedYear } = value;
  const one = (iso: string | null, from: number, to: number): Draft =>
    draftOf(line, 'day', from, to, dateOf({ year, month, day: Number(iso?.slice(8)), from: iso, to: iso, impliedYear }, null));
  return [one(value.from, first, first), one(value.to, first + 2, last)];
}
