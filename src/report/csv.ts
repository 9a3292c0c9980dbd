/** Tables for spreadsheets: fields as RFC 4180 has them, and none that a spreadsheet would run. */
import { oneLine } from './safe.js';

/** What makes a spreadsheet take a field for a formula (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as CSV, its lines ending in CR LF. Formulas are made text by an apostrophe. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = oneLine(value).trim();
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
