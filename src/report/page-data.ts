/** What the page hands to its script: every discrepancy and every statement of a draft, as data in one inert element. */
import { createHash } from 'node:crypto';
import { type Checked, isOpen, type Subject, subjectOf, valuesKey } from '../judge/record.js';
import type { Discrepancy, Report, Severity, SheetRow } from '../model.js';
import { cardMarkdown, query } from './html-query.js';
import { byCodePoint, quietJson } from './safe.js';
import type { View } from './view.js';

export interface PageData {
  readonly version: 1;
  /** 16 hex digits over the ids of the articles: under this key the browser remembers things. */
  readonly key: string;
  readonly review: boolean;
  /** Every discrepancy in the order of the page. */
  readonly discrepancies: readonly (Subject & {
    readonly title: string;
    readonly severity: Severity;
    readonly status: 'open' | 'asked' | 'reopened' | 'decided';
    /** "Query to reporter" and the card as Markdown, ready to copy. */
    readonly query: string;
    readonly markdown: string;
    /** Ids of other discrepancies of the same rule and claim with the same values: "same values, all sources". */
    readonly same: readonly string[];
    /** The id under which its record stands in the file, which is another one where equal discrepancies came or went; null without a record. */
    readonly record: string | null;
  })[];
  readonly rows: readonly (Checked & { readonly draft: string; readonly ticked: boolean; readonly record: string | null })[];
}

/** More than so many others with the same values are not told to each of them: the list would grow with the square. */
const MOST_SAME = 50;

/** Where a discrepancy stands: nobody has looked at it, a question is out, a ruling no longer holds, or it is settled. */
export function statusOf(d: Discrepancy): PageData['discrepancies'][number]['status'] {
  if (!isOpen(d)) return 'decided';
  if (d.reopened !== null) return 'reopened';
  return d.decision === null ? 'open' : 'asked';
}

/** The data of a page that shows these discrepancies in this order. */
export function pageData(report: Report, shown: readonly Discrepancy[], view: View, review: boolean): PageData {
  const alike = byValues(shown);
  return {
    version: 1,
    key: keyOf(report),
    review,
    discrepancies: shown.map((d) => ({
      ...subjectOf(d),
      title: d.title,
      severity: d.severity,
      status: statusOf(d),
      query: query(d, view),
      markdown: cardMarkdown(d, view),
      same: (alike.get(valuesKey(d)) ?? []).filter((id) => id !== d.id).slice(0, MOST_SAME),
      record: (d.decision ?? d.reopened?.decision)?.id ?? null,
    })),
    rows: report.sheets.flatMap(({ draft, rows }) => rows.map((row) => rowData(row, draft))),
  };
}

function rowData({ id, kind, value, text, sentence, tick, changed }: SheetRow, draft: string): PageData['rows'][number] {
  return { id, kind, value, text, sentence, draft, ticked: tick !== null, record: (tick ?? changed)?.id ?? null };
}

/** As the text of a script element: nothing in it ends the element, begins a comment or is a command to a build server. */
export function islandText(data: PageData): string {
  return quietJson(data)
    .replace(/\n */g, '')
    .replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
}

function keyOf({ sources }: Report): string {
  const ids = sources.map(({ id }) => id).sort(byCodePoint);
  return createHash('sha256').update(ids.join('\n'), 'utf8').digest('hex').slice(0, 16);
}

function byValues(discrepancies: readonly Discrepancy[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const d of discrepancies) {
    const key = valuesKey(d);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [d.id]);
    else if (known.length <= MOST_SAME) known.push(d.id);
  }
  return groups;
}
