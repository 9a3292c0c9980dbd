/** The discrepancies for a spreadsheet: one row a side, so that what a source says can be sorted, filtered and sent round. */
import type { Discrepancy, Report, Side } from '../model.js';
import { csv } from './csv.js';
import type { FormatOptions } from './format.js';
import { statusOf } from './page-data.js';
import { GROUPS } from './plain.js';
import { ruling } from './ruling.js';
import { quiet } from './safe.js';
import { pointer, SEVERITIES, type View, viewOf } from './view.js';

const HEAD = [
  'id',
  'group',
  'status',
  'title',
  'message',
  'side',
  'source',
  'role',
  'date',
  'place',
  'words',
  'value',
  'said by',
  'sentence',
  'where',
  'what to do',
  'decision',
  'rule',
];

/** Open ones by severity, then decided ones; always all of them, since a spreadsheet has filters of its own. */
export function spreadsheet(report: Report, options: FormatOptions = {}): string {
  const view = viewOf(report, options);
  const all = [...SEVERITIES.flatMap((severity) => view.open[severity]), ...view.decided];
  return quiet(csv([HEAD, ...all.flatMap((one) => rowsOf(one, view))]));
}

function rowsOf(one: Discrepancy, view: View): (string | number)[][] {
  return one.sides.map((side, i) => [
    one.id,
    GROUPS[one.severity],
    statusOf(one),
    one.title,
    one.message,
    i + 1,
    view.nameOf(side),
    side.role,
    view.isoOf(side),
    view.placeOf(side),
    side.text,
    side.value,
    side.attributedTo ?? '',
    sentenceOf(side),
    pointer(side),
    view.adviceOf(one),
    one.decision === null ? '' : ruling(one.decision).words,
    one.rule,
  ]);
}

function sentenceOf({ context, prefix, text, suffix }: Side): string {
  return `${context?.before ?? prefix}${text}${context?.after ?? suffix}`;
}
