/** Dates as spans of days. */
import { dayOfIso, fromDay, MONTHS, WEEKDAYS } from '../language/calendar.js';
import type { DateValue } from '../model.js';

export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** First and last civil day a date can mean, or null when it cannot be worked out. */
export function daysOf(value: DateValue): DayRange | null {
  const [from, to] = [value.from === null ? null : dayOfIso(value.from), value.to === null ? null : dayOfIso(value.to)];
  return from === null || to === null || value.impossible ? null : { from, to };
}

/**
 * Two dates agree when some one day would justify both wordings; null when one cannot be worked out.
 * One day and month agree whatever year is worked out for them, unless both years are printed. `slack` in days.
 * A week told as one may begin on the Sunday before its Monday, as weeks do in America.
 */
export function sameDay(a: DateValue, b: DateValue, slack = 0): boolean | null {
  const [x, y] = [daysOf(a), daysOf(b)];
  const oneDay = a.day !== null && a.day === b.day && a.month !== null && a.month === b.month;
  if (oneDay && (a.year === null || b.year === null)) return true;
  if (!x || !y) {
    if (a.month === null || b.month === null || a.day === null || b.day === null) return null;
    return a.month === b.month && Math.abs(a.day - b.day) <= slack;
  }
  const early = ({ precision }: DateValue): number => (precision === 'week' ? 1 : 0);
  return x.from - early(a) <= y.to + slack && y.from - early(b) <= x.to + slack;
}

/** Years from one to another, both told: "from 2007 to 2014". */
function wholeYears({ precision, preposition, from, to }: DateValue): boolean {
  return (
    precision === 'span' &&
    (preposition === 'from' || preposition === 'between') &&
    from?.slice(4) === '-01-01' &&
    to?.slice(4) === '-12-31'
  );
}

/** Two stretches of years begin and end alike; other spans agree where they meet. */
export function sameStretch(a: DateValue, b: DateValue): boolean {
  return wholeYears(a) && wholeYears(b) ? a.from === b.from && a.to === b.to : (sameDay(a, b) ?? true);
}

/** `6 March 2025`, `March 2025`, `2025`, `10 to 16 March 2025`: for people. */
export function sayDate(value: DateValue): string {
  const days = daysOf(value);
  if (!days) return sayParts(value);
  const [a, b] = [fromDay(days.from), fromDay(days.to)];
  if (days.from === days.to) return `${a.day} ${MONTHS[a.month - 1]} ${a.year}`;
  if (value.precision === 'year') return String(a.year);
  if (value.precision === 'month') return `${MONTHS[a.month - 1]} ${a.year}`;
  const left = a.year === b.year ? `${a.day} ${MONTHS[a.month - 1]}` : `${a.day} ${MONTHS[a.month - 1]} ${a.year}`;
  return `${left} to ${b.day} ${MONTHS[b.month - 1]} ${b.year}`;
}

function sayParts(value: DateValue): string {
  const parts = [
    value.weekday === null ? null : WEEKDAYS[value.weekday],
    value.day,
    value.month === null ? null : MONTHS[value.month - 1],
    value.year,
  ];
  return parts.filter((part) => part !== null && part !== undefined).join(' ') || 'a day not worked out';
}
