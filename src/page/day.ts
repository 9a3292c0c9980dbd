/** Days as people have them on their wall. */

/** The day of a moment where the person sits, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `6 March 2025` for `2025-03-06`. */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
