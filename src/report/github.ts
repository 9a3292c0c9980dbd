/** Annotations for GitHub Actions: `::error file=,line=,endLine=,col=,endColumn=,title=::message`. */
import type { Discrepancy, Report } from '../model.js';
import type { FormatOptions } from './format.js';
import { thousands } from './plain.js';
import { oneLine } from './safe.js';
import { endOfSide, viewOf } from './view.js';

/** GitHub shows at most ten errors and ten warnings of one step (actions/toolkit, docs/problem-matchers.md). */
const SHOWN = 10;

/** As actions/toolkit packages/core/src/command.ts, escapeData. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As actions/toolkit packages/core/src/command.ts, escapeProperty. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function command(level: 'error' | 'warning' | 'notice', properties: readonly (readonly [string, string])[], message: string): string {
  const list = properties.map(([name, value]) => `${name}=${property(oneLine(value))}`).join(',');
  return `::${level}${list === '' ? '' : ` ${list}`}::${data(message)}\n`;
}

/** Worst first, ten of each; how many more there are is said in the last line. Nothing to say gives no line at all. */
export function github(report: Report, options: FormatOptions = {}): string {
  const view = viewOf(report, options);
  const annotate = (d: Discrepancy, level: 'error' | 'warning') => {
    const text = [d.message, `→ ${view.adviceOf(d)}`, `[${d.rule} ${view.shortId(d.id)}]`].map((part) => oneLine(part).trim()).join('\n');
    return command(level, place(d), text);
  };
  const unreadable = report.unreadable.map(({ file, reason, at }) =>
    command(
      'error',
      [
        ['file', file],
        ['title', 'Could not be read'],
      ],
      oneLine(`${reason}${at === null ? '' : ` (${at})`}`),
    ),
  );
  const errors = [...unreadable, ...view.open.error.map((d) => annotate(d, 'error'))];
  const warnings = view.open.warning.map((d) => annotate(d, 'warning'));
  const shown = [...errors.slice(0, SHOWN), ...warnings.slice(0, SHOWN)];
  const more = errors.length + warnings.length + view.open.note.length - shown.length;
  const rest = more === 0 ? [] : [command('notice', [], `${thousands(more)} more in the report`)];
  return [...shown, ...rest].join('');
}

function place({ title, sides: [side] }: Discrepancy): [string, string][] {
  const named: [string, string] = ['title', title];
  if (side === undefined) return [named];
  const end = endOfSide(side);
  const last: [string, string][] = end.line === side.line ? [['endColumn', String(end.column)]] : [];
  return [['file', side.file], ['line', String(side.line)], ['endLine', String(end.line)], ['col', String(side.column)], ...last, named];
}
