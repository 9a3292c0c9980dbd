/** chrono-node, a peer for dates: what it says for certain, a day, a month or a year, as the days that covers. */
import * as chrono from 'chrono-node';
import { monthOf } from './civil-day.js';
import type { Found, Recogniser } from './values.js';

/** Where no reference date is given, a fixed one, so that a run does not depend on the day it is made. */
const NO_DATE = '2000-01-01T12:00:00';

/** All dates it finds in a text. A range of two dates is from the first day of one to the last of the other. */
export const chronoNode: Recogniser = (text, reference): Found[] =>
  chrono.parse(text, new Date(reference ?? NO_DATE)).map(({ index, text: words, start, end }) => {
    const [from] = daysOf(start);
    const [, to] = daysOf(end ?? start);
    return { start: index, end: index + words.length, text: words, values: [{ is: 'days', from, to, preposition: null }] };
  });

/** A month or a year is certain without a day where only that was said. */
function daysOf(part: chrono.ParsedComponents): readonly [string, string] {
  const [year, month, day] = [part.get('year') ?? 0, part.get('month') ?? 1, part.get('day') ?? 1];
  if (part.isCertain('day') || part.isCertain('weekday') || !(part.isCertain('month') || part.isCertain('year'))) {
    const on = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
    return [on, on];
  }
  return part.isCertain('month') ? monthOf(year, month) : [monthOf(year, 1)[0], monthOf(year, 12)[1]];
}
