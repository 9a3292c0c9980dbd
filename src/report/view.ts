/** A report as people read it: grouped, named, with short ids and places in words. */

import { isOpen } from '../judge/record.js';
import type { Discrepancy, Report, Severity, Side, Undecided } from '../model.js';
import { adviceFor } from './advice.js';
import type { FormatOptions } from './format.js';
import { byHarm } from './harm.js';
import { dayInWords, thousands, ZONES } from './plain.js';
import { byCodePoint, oneLine } from './safe.js';

export const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

export interface View {
  /** Open discrepancies at or above the wanted severity, by severity, what does most harm first. */
  readonly open: Readonly<Record<Severity, readonly Discrepancy[]>>;
  readonly decided: readonly Discrepancy[];
  /** Open discrepancies that `minSeverity` leaves out. */
  readonly hidden: number;
  /** Shortest beginning of an id, of at least four digits, that no other id of the report has. */
  shortId(id: string): string;
  /** Publisher, or id where it has none; both where two articles share a publisher. */
  nameOf(side: Pick<Side, 'source'>): string;
  /** Id of the origin an article rests on: one origin is one voice. */
  originOf(side: Pick<Side, 'source'>): string;
  /** What to do about it, for the reader of this report. */
  adviceOf(d: Discrepancy): string;
  /** "headline", "par. 7", "line 3". */
  placeOf(side: Side): string;
  /** "6 March 2025", or null. */
  dateOf(side: Side): string | null;
  /** `2025-03-06`, as the article's metadata give it; empty without. */
  isoOf(side: Pick<Side, 'source'>): string;
}

export function viewOf(report: Report, { minSeverity = 'note' }: FormatOptions = {}): View {
  const lowest = SEVERITIES.indexOf(minSeverity);
  const open = byHarm(report, report.discrepancies.filter(isOpen));
  const shown = (severity: Severity) => (SEVERITIES.indexOf(severity) > lowest ? [] : open.filter((d) => d.severity === severity));
  const groups = { error: shown('error'), warning: shown('warning'), note: shown('note') };
  const nameOf = namesOf(report);
  const drafts = report.sources.filter(({ role }) => role === 'draft').length;
  const dates = new Map(report.sources.map(({ id, published }) => [id, published]));
  const origins = new Map(report.sources.map(({ id, origin }) => [id, origin]));
  return {
    open: groups,
    decided: report.discrepancies.filter((d) => !isOpen(d)),
    hidden: open.length - groups.error.length - groups.warning.length - groups.note.length,
    shortId: shortIds(report.discrepancies),
    nameOf,
    adviceOf: (d) => adviceFor(d, drafts, nameOf),
    originOf: ({ source }) => origins.get(source) ?? source,
    placeOf,
    dateOf: ({ source }) => {
      const day = dates.get(source) ?? null;
      return day === null ? null : oneLine(dayInWords(day));
    },
    isoOf: ({ source }) => dates.get(source) ?? '',
  };
}

const SHORTEST = 4;

function shared(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

function shortIds(discrepancies: readonly Discrepancy[]): (id: string) => string {
  const ids = [...new Set(discrepancies.map(({ id }) => id))].sort(byCodePoint);
  const short = new Map<string, string>();
  for (const [i, id] of ids.entries()) {
    const near = Math.max(shared(id, ids[i - 1] ?? ''), shared(id, ids[i + 1] ?? ''));
    short.set(id, oneLine(id.slice(0, Math.max(SHORTEST, near + 1))));
  }
  return (id) => short.get(id) ?? oneLine(id.slice(0, SHORTEST));
}

function namesOf(report: Report): View['nameOf'] {
  const uses = new Map<string, number>();
  for (const { publisher } of report.sources) if (publisher !== null) uses.set(publisher, (uses.get(publisher) ?? 0) + 1);
  const names = new Map<string, string>();
  for (const { id, publisher, role } of report.sources) {
    const name = publisher === null ? id : uses.get(publisher) === 1 ? publisher : `${publisher} (${id})`;
    names.set(id, oneLine(role === 'draft' ? `${name}, draft` : name).trim());
  }
  return ({ source }) => names.get(source) ?? oneLine(source).trim();
}

/** A dateline is the beginning of its paragraph and has its number. */
function placeOf({ paragraph, zone, line }: Side): string {
  if (paragraph === null) return `line ${line}`;
  return zone === null || zone === 'body' || zone === 'dateline' ? `par. ${thousands(paragraph)}` : ZONES[zone];
}

/** `sources/post.txt:12:4` */
export function pointer({ file, line, column }: Side): string {
  return `${oneLine(file)}:${line}:${column}`;
}

/** Where a side ends, from 1, the column after its last character; line breaks are CR LF, LF or CR. */
export function endOfSide({ line, column, exact }: Side): { line: number; column: number } {
  const lines = exact.split(/\r\n|\n|\r/);
  const last = lines[lines.length - 1] ?? '';
  return { line: line + lines.length - 1, column: lines.length === 1 ? column + exact.length : last.length + 1 };
}

/** What could not be decided, one entry per piece of advice: "add the date" is said once, not once per date. */
export function undecidedByHint(undecided: readonly Undecided[]): { first: Undecided; more: number }[] {
  const byHint = new Map<string, { first: Undecided; more: number }>();
  for (const entry of undecided) {
    const known = byHint.get(entry.hint);
    if (known === undefined) byHint.set(entry.hint, { first: entry, more: 0 });
    else known.more++;
  }
  return [...byHint.values()];
}

/** An entry about a declared claim that no sentence answers. */
export function isUnmatched({ code }: Undecided): boolean {
  return code === 'claim-unmatched';
}
