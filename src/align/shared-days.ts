/** Days that two articles both give: as good a sign of one event as figures that agree. */
import type { DateValue, Reading } from '../model.js';

const known = new WeakMap<Reading, ReadonlySet<string>>();

/** Days told by an article, each as printed and as worked out. */
function daysTold(reading: Reading): ReadonlySet<string> {
  const done = known.get(reading);
  if (done) return done;
  const days = new Set(reading.mentions.flatMap((mention) => (mention.kind === 'date' ? formsOf(mention.value) : [])));
  known.set(reading, days);
  return days;
}

/** A bare weekday of an undated article says too little. */
function formsOf({ precision, from, to, day, month }: DateValue): string[] {
  if (precision !== 'day' && precision !== 'time') return [];
  return [...(from !== null && from === to ? [from] : []), ...(day !== null && month !== null ? [`${day} ${month}`] : [])];
}

/** How many forms of days stand in both. */
export function sharedDays(a: Reading, b: Reading): number {
  const theirs = daysTold(b);
  return [...daysTold(a)].filter((day) => theirs.has(day)).length;
}
