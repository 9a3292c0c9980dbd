/** The report on a screen, for an editor: what was compared, what to fix, what to decide, what was left out and why. */
import type { Discrepancy, Report, Severity } from '../model.js';
import { type Palette, palette } from './ansi.js';
import type { FormatOptions } from './format.js';
import { wrap } from './lines.js';
import { caution, count, fairness, GROUPS, nothingFound, summaryLine, thousands, whatWasCompared, whatWasFound } from './plain.js';
import { oneLine, quiet } from './safe.js';
import { decidedLines, discrepancyLines, noteLines, type Screen } from './text-discrepancy.js';
import { answeredLines, decisionLines, notComparedLines, undecidedLines, unmatchedLines, unreadableLines } from './text-rest.js';
import { SEVERITIES, viewOf } from './view.js';

const SHOWN = 50;

/** Plain text of at most `width` columns, paths excepted; no line of it is a command to a build server. */
export function text(report: Report, options: FormatOptions = {}): string {
  const screen: Screen = {
    view: viewOf(report, options),
    width: Math.min(160, Math.max(40, options.width ?? 80)),
    ink: palette(options.color === true),
    all: options.all === true,
  };
  const parts = [
    opening(report, screen),
    ...groups(screen, options.maxFindings ?? SHOWN),
    ...(screen.all ? [decidedLines(screen)] : []),
    notComparedLines(report, screen),
    answeredLines(report, screen),
    undecidedLines(report, screen),
    unmatchedLines(report, screen),
    unreadableLines(report, screen),
    decisionLines(report, screen),
    [...wrap(summaryLine(report), screen.width), ...wrap(fairness(report), screen.width).map(screen.ink.dim)],
  ];
  const blocks = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${quiet(blocks.join('\n\n'))}\n`;
}

function opening(report: Report, { width, view, ink, all }: Screen): string[] {
  const found = report.discrepancies.length > view.decided.length ? whatWasFound(report) : nothingFound(report);
  const warning = caution(report);
  const lines = report.sources.length === 0 ? [] : [oneLine(whatWasCompared(report)), found];
  const decided = view.decided.length;
  if (warning !== null) lines.push(warning);
  if (decided > 0 && !all)
    lines.push(`${count(decided, 'discrepancy', 'discrepancies')} already decided: not listed here (--all lists them).`);
  return lines.flatMap((line, i) => wrap(line, width).map(i === 0 ? ink.bold : (same) => same));
}

/** Errors, warnings, notes, worst first, until the screen has had enough of them. */
function groups(screen: Screen, most: number): string[][] {
  let room = most;
  let left = 0;
  const blocks: string[][] = [];
  for (const severity of SEVERITIES) {
    const all = screen.view.open[severity];
    const shown = all.slice(0, Math.max(0, room));
    room -= shown.length;
    left += all.length - shown.length;
    if (shown.length > 0) blocks.push(...group(severity, shown, all.length, screen));
  }
  if (left > 0) blocks.push([`and ${thousands(left)} more; --max-findings all shows them, and every other format holds them.`]);
  if (screen.view.hidden > 0) blocks.push([`${count(screen.view.hidden, 'less severe one is', 'less severe ones are')} left out here.`]);
  return blocks;
}

function group(severity: Severity, shown: readonly Discrepancy[], total: number, screen: Screen): string[][] {
  const heading = tint(severity, screen.ink)(screen.ink.bold(`${GROUPS[severity]} (${thousands(total)})`));
  if (severity === 'note' && !screen.all) return [[heading, ...shown.flatMap((d) => noteLines(d, screen))]];
  const [first, ...rest] = shown.map((d) => discrepancyLines(d, screen));
  return [[heading, '', ...(first ?? [])], ...rest];
}

function tint(severity: Severity, ink: Palette): (text: string) => string {
  return { error: ink.red, warning: ink.yellow, note: ink.blue }[severity];
}
