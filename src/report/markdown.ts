/** The report for a pull-request comment or an e-mail. Article text can make no link, image, mention, table or fence in it. */
import type { Discrepancy, Report, Severity, Side } from '../model.js';
import { answerLines } from './answers.js';
import { correctionNote } from './correction.js';
import type { FormatOptions } from './format.js';
import { crop } from './lines.js';
import { md } from './markdown-safe.js';
import { points } from './markdown-summary.js';
import {
  caution,
  count,
  fairness,
  GROUPS,
  nothingFound,
  refusals,
  summaryLine,
  thousands,
  verdict,
  whatWasCompared,
  whatWasFound,
} from './plain.js';
import { ruling } from './ruling.js';
import { byCodePoint, quiet } from './safe.js';
import { pointer, SEVERITIES, undecidedByHint, type View, viewOf } from './view.js';

const SHOWN = 50;
const MOST_SIDES = 20;
const MOST_ENTRIES = 20;
const AROUND = 160;

export function markdown(report: Report, options: FormatOptions = {}): string {
  const view = viewOf(report, options);
  const blocks = [
    ...opening(report, view),
    ...points(view),
    ...groups(view, options.maxFindings ?? SHOWN),
    ...(options.all === true && view.decided.length > 0
      ? [`## Decided (${view.decided.length})`, ...view.decided.map((d) => section(d, view))]
      : []),
    ...rest(report, options.all === true),
    ...coverage(report),
    ...correctionNote(report, view),
    `*${md(summaryLine(report))} ${fairness(report)}*`,
  ];
  return `${quiet(blocks.join('\n\n'))}\n`;
}

function opening(report: Report, view: View): string[] {
  const open = report.discrepancies.length > view.decided.length;
  const warning = caution(report);
  const decided = view.decided.length;
  return [
    `# ${md(verdict(report))}`,
    ...(report.sources.length === 0 ? [] : [`${md(whatWasCompared(report))}  \n${open ? whatWasFound(report) : nothingFound(report)}`]),
    ...(warning === null ? [] : [warning]),
    ...(decided === 0 ? [] : [`${count(decided, 'discrepancy is', 'discrepancies are')} already decided.`]),
  ];
}

function groups(view: View, most: number): string[] {
  const all = SEVERITIES.flatMap((severity) => view.open[severity]);
  const shown = new Set(all.slice(0, most));
  const group = (severity: Severity) => {
    const members = view.open[severity].filter((d) => shown.has(d));
    if (members.length === 0) return [];
    return [`## ${GROUPS[severity]} (${thousands(view.open[severity].length)})`, ...members.map((d) => section(d, view))];
  };
  const left = all.length - shown.size;
  return [...SEVERITIES.flatMap(group), ...(left > 0 ? [`And ${thousands(left)} more in the report.`] : [])];
}

function section(d: Discrepancy, view: View): string {
  const shown = d.sides.slice(0, MOST_SIDES);
  const more = d.sides.length - shown.length;
  const lines = [
    `### ${md(d.title)}`,
    '',
    md(d.message),
    '',
    ...shown.map((side) => sideItem(side, view)),
    ...(more > 0 ? [`- and ${thousands(more)} more`] : []),
    '',
    `→ ${md(view.adviceOf(d))}`,
    ...(d.comparable.length > 0 ? ['', `Comparable because: ${d.comparable.map(md).join(', ')}.`] : []),
    ...decided(d),
    ...openAgain(d),
    '',
    `<sub>${md(d.rule)} ${md(view.shortId(d.id))}</sub>`,
  ];
  return lines.join('\n');
}

function sideItem(side: Side, view: View): string {
  const { before, words, after } = crop(side, AROUND);
  const date = view.dateOf(side);
  const by = side.attributedTo === null ? '' : `, said by ${md(side.attributedTo)}`;
  const who = `**${md(view.nameOf(side))}**${date === null ? '' : `, ${md(date)}`}, ${md(view.placeOf(side))}${by}`;
  const gap = (text: string) => md(text) + (text.endsWith(' ') ? ' ' : '');
  const tail = `${after.startsWith(' ') ? ' ' : ''}${md(after)}`;
  return `- ${who}: ${gap(before)}\\[**${md(words)}**\\]${tail} (${md(pointer(side))})`;
}

function decided({ decision }: Discrepancy): string[] {
  if (decision === null) return [];
  const { label, words } = ruling(decision);
  return ['', `${label}: ${md(words)}`];
}

function openAgain({ reopened }: Discrepancy): string[] {
  if (reopened === null) return [];
  const why = reopened.because === 'expired' ? 'the time of the decision has passed' : 'a value has changed since the decision';
  return ['', `Open again, because ${why}: ${md(ruling(reopened.decision).words)}`];
}

function list(heading: string, entries: readonly string[], total: number, all: boolean): string[] {
  if (entries.length === 0) return [];
  const shown = all ? entries : entries.slice(0, MOST_ENTRIES);
  const more = entries.length - shown.length;
  return [
    `## ${heading} (${thousands(total)})`,
    [...shown.map((e) => `- ${e}`), ...(more > 0 ? [`- and ${thousands(more)} more`] : [])].join('\n'),
  ];
}

function rest(report: Report, all: boolean): string[] {
  const { notCompared, undecided, unreadable, decisions } = report;
  const hints = undecidedByHint(undecided).map(
    ({ first, more }) => `${md(first.message)}${more > 0 ? ` (and ${thousands(more)} more like it)` : ''} → ${md(first.hint)}`,
  );
  const answers = answerLines(report, viewOf(report)).map(md);
  const unread = unreadable.map(({ file, reason, at }) => md(`${file}: ${reason}${at === null ? '' : ` (${at})`}`));
  const again = [
    ...decisions.expired.map((d) => `${md(d.rule)} ${md(d.id.slice(0, 4))} has run out: ${md(d.reason)}`),
    ...decisions.stale.map((d) => `${md(d.rule)} ${md(d.id.slice(0, 4))} matches nothing any more: ${md(d.reason)}`),
  ];
  return [
    ...list('Questions of claims.yaml', answers, answers.length, all),
    ...list(
      'Not compared',
      notCompared.map(({ message }) => md(message)),
      notCompared.length,
      all,
    ),
    ...list('Could not be decided', hints, undecided.length, all),
    ...list('Could not be read', unread, unread.length, true),
    ...list('Decisions to look at again', again, again.length, all),
  ];
}

/** How far the reading got, by kind of value. */
function coverage(report: Report): string[] {
  const { seen, parsed, aligned, compared } = report.coverage;
  const kinds = Object.keys(seen).sort(byCodePoint);
  if (kinds.length === 0) return [];
  const cell = (table: Readonly<Record<string, number>>, kind: string) => (Object.hasOwn(table, kind) ? thousands(table[kind] ?? 0) : '0');
  const rows = kinds.map((kind) => `| ${md(kind)} | ${[seen, parsed, aligned, compared].map((table) => cell(table, kind)).join(' | ')} |`);
  const head = ['| Kind of value | seen | understood | matched | compared |', '| --- | ---: | ---: | ---: | ---: |'];
  const refused = refusals(report);
  return ['## Coverage', [...head, ...rows].join('\n'), ...(refused === null ? [] : [`Pairs not compared, by reason: ${md(refused)}.`])];
}
