/** Claims down, sources across: what each source says of each claim, as text, as a spreadsheet and as Markdown. */
import type { Report, ReportClaim } from '../model.js';
import { csv } from './csv.js';
import { clip, pad, size, wrap } from './lines.js';
import { md } from './markdown-safe.js';
import { STATES } from './plain.js';
import { oneLine, quiet } from './safe.js';

export type MatrixFormatter = (report: Report, options?: MatrixOptions) => string;

export interface MatrixOptions {
  /** Id of the only claim to show. */
  readonly claim?: string;
  /** Columns of the screen. Default 80. */
  readonly width?: number;
}

/** Words of a cell beyond which it is cut on screen. */
const CELL = 22;
const LEAST = 8;

interface Row {
  readonly claim: ReportClaim;
  /** Words by source, in the order of the sources; empty where one says nothing. */
  readonly cells: readonly string[];
}

/** Declared claims first, then what two sources or more speak of; in the order of the report. */
function rowsOf({ claims, sources, statements }: Report, only: string | undefined): Row[] {
  const known = new Map(statements.map((statement) => [statement.id, statement] as const));
  const rows = claims.map((claim) => {
    const said = claim.statements.flatMap((id) => known.get(id) ?? []);
    const cells = sources.map(({ id }) =>
      [...new Set(said.flatMap(({ source, text }) => (source === id ? [oneLine(text).trim()] : [])))].join('; '),
    );
    return { claim, cells };
  });
  const shown = rows.filter(({ claim, cells }) =>
    only === undefined ? claim.declared || cells.filter((cell) => cell !== '').length > 1 : claim.id === only,
  );
  return [...shown.filter(({ claim }) => claim.declared), ...shown.filter(({ claim }) => !claim.declared)];
}

const stateOf = ({ state }: ReportClaim): string => STATES[state];

/** A table where it fits on the screen, else a paragraph a claim. */
const text: MatrixFormatter = (report, { claim, width = 80 } = {}) => {
  const rows = rowsOf(report, claim);
  const ids = report.sources.map(({ id }) => id);
  if (rows.length === 0) return 'No claim is declared, and no two sources speak of one thing.\n';
  const lines = table(rows, ids, width) ?? rows.flatMap((row) => paragraph(row, ids, width));
  return quiet(`${lines.join('\n').trimEnd()}\n`);
};

function table(rows: readonly Row[], ids: readonly string[], width: number): string[] | null {
  const state = Math.max(5, ...rows.map(({ claim }) => size(stateOf(claim))));
  const columns = ids.map((id, i) => Math.min(CELL, Math.max(size(id), LEAST, ...rows.map(({ cells }) => size(cells[i] ?? '')))));
  const rest = columns.reduce((sum, column) => sum + column + 2, state + 2);
  const label = Math.min(40, width - rest);
  if (label < 18) return null;
  const line = (first: string, cells: readonly string[], last: string): string =>
    [pad(clip(first, label), label), ...cells.map((cell, i) => pad(clip(cell === '' ? '-' : cell, columns[i] ?? 0), columns[i] ?? 0)), last]
      .join('  ')
      .trimEnd();
  return [
    line('claim', ids, 'state'),
    ...rows.map(({ claim, cells }) => line(oneLine(claim.declared ? claim.id : claim.label), cells, stateOf(claim))),
  ];
}

function paragraph({ claim, cells }: Row, ids: readonly string[], width: number): string[] {
  const head = wrap(oneLine(`${claim.declared ? `${claim.id}: ` : ''}${claim.label} (${stateOf(claim)})`), width);
  const said = cells.flatMap((cell, i) => {
    const name = `  ${ids[i]}: `;
    return cell === ''
      ? []
      : wrap(cell, Math.max(20, width - size(name))).map((line, at) => (at === 0 ? name : ' '.repeat(size(name))) + line);
  });
  return [...head, ...(said.length === 0 ? ['  no source says anything on it'] : said), ''];
}

const spreadsheet: MatrixFormatter = (report, { claim } = {}) =>
  csv([
    ['claim', 'label', 'type', 'state', ...report.sources.map(({ id }) => id)],
    ...rowsOf(report, claim).map(({ claim: { id, label, type, state }, cells }) => [id, label, type, state, ...cells]),
  ]);

const markdown: MatrixFormatter = (report, { claim } = {}) => {
  const head = ['claim', ...report.sources.map(({ id }) => md(id)), 'state'];
  const rows = rowsOf(report, claim).map(({ claim: one, cells }) => [
    md(one.label),
    ...cells.map((cell) => (cell === '' ? '–' : md(cell))),
    stateOf(one),
  ]);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return quiet(`# Claims and sources\n\n${lines.join('\n')}\n`);
};

export const matrixFormatters = { text, csv: spreadsheet, md: markdown } as const satisfies Record<string, MatrixFormatter>;
