/** Civil days as people write them. */
import { MONTHS } from './calendar.js';

/** `2025-03-06` as "6 March 2025"; anything else as it is. */
export function dayInWords(iso: string): string {
  const parts = dayParts(iso);
  return parts === null ? iso : `${parts.day} ${parts.month} ${parts.year}`;
}

/** Day, name of the month and year of `2025-03-06`; null for anything else. */
export function dayParts(iso: string): { readonly day: number; readonly month: string; readonly year: number } | null {
  const m = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(iso);
  const month = MONTHS[Number(m?.groups?.month) - 1];
  return m?.groups && month !== undefined ? { day: Number(m.groups.day), month, year: Number(m.groups.year) } : null;
}
