/** The parts of the run, each from its rows to its tables as Markdown. */
import { chronoNode } from './chrono.js';
import { type ChronoOutcome, runChrono } from './chrono-run.js';
import { type ChronoRow, type QuantitiesRow, type RecognizersRow, rowsOf } from './data.js';
import { ecb, lookalikePairs, planted, quotations, summaryEdits, untouched, vitaminc } from './event-sections.js';
import { factdiff } from './factdiff.js';
import { missLines } from './misses.js';
import { namePairs, transliterations } from './name-sections.js';
import { runQuantities } from './quantities-run.js';
import { type Part, runRecognizers } from './recognizers-run.js';
import { recognizersText } from './recognizers-text.js';
import type { Section, SectionMaker } from './section.js';
import { conventionTable, firedTable, foundTable, groundLines, type Run } from './tables.js';
import type { Recogniser } from './values.js';

const RECOGNISERS: readonly (readonly [string, Recogniser])[] = [
  ['factdiff', factdiff],
  ['recognizers-text', recognizersText],
];
const APART: readonly (readonly [Part, string])[] = [
  ['modifier', 'Reported apart, ranges with a modifier (before, since, end of …):'],
  ['slashes', 'Reported apart, dates with slashes in the American order:'],
  ['unsupported', 'Reported apart, rows that the JavaScript port of Recognizers-Text does not support:'],
];

function recognizers(folder: string, kind: string | null): Section | null {
  const rows = rowsOf<RecognizersRow>(folder, 'extraction/recognizers.jsonl')?.filter((row) => kind === null || row.kind === kind);
  if (!rows) return null;
  const runs = RECOGNISERS.map(([name, recogniser]) => ({ name, outcomes: runRecognizers(rows, recogniser) }));
  const dates = rows.filter((row) => row.kind === 'datetime');
  runs.push({ name: 'chrono-node (dates)', outcomes: runRecognizers(dates, chronoNode) });
  const of = (part: Part): Run[] => runs.map(({ name, outcomes }) => ({ name, outcomes: outcomes.filter((one) => one.part === part) }));
  const asked = of('asked');
  const apart = APART.flatMap(([part, title]) => [title, foundTable(of(part))]);
  const tables = joined([foundTable(asked), firedTable(asked), ...asked.map(groundLines), ...apart, firedTable(of('unsupported'))]);
  return { tables, misses: missLines(runs[0]?.outcomes ?? []) };
}

function quantities(folder: string): Section | null {
  const rows = rowsOf<QuantitiesRow>(folder, 'extraction/quantities.jsonl');
  if (!rows) return null;
  const runs = RECOGNISERS.map(([name, recogniser]) => ({ name, outcomes: runQuantities(rows, recogniser) }));
  const asked = runs.map(({ name, outcomes }) => ({ name, outcomes: outcomes.filter(({ part }) => part === 'asked') }));
  const years = runs.map(({ name, outcomes }) => `${outcomes.filter(({ part }) => part === 'year').length} by ${name}`);
  const left = `Years read as dates, left out: ${years.join(', ')}.`;
  const tables = joined([foundTable(asked), firedTable(asked), left, ...asked.map(groundLines)]);
  return { tables, misses: missLines(runs[0]?.outcomes ?? []) };
}

function chrono(folder: string): Section | null {
  const rows = rowsOf<ChronoRow>(folder, 'extraction/dates-chrono.jsonl');
  if (!rows) return null;
  const named: (readonly [string, Recogniser])[] = [...RECOGNISERS, ['chrono-node', chronoNode]];
  const runs = named.map(([name, recogniser]) => ({ name, outcomes: runChrono(rows, recogniser) }));
  const asked = runs.map(({ name, outcomes }) => ({ name, outcomes: outcomes.filter(({ part }) => part === 'asked') }));
  const ours: readonly ChronoOutcome[] = asked[0]?.outcomes ?? [];
  const lost = `Left out: ${(runs[0]?.outcomes.length ?? 0) - ours.length} rows that need a reference date which the data do not have.`;
  const tables = joined([foundTable(asked), firedTable(asked), ...asked.map(groundLines), lost, conventionTable(ours)]);
  return { tables, misses: missLines(ours) };
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** By the name each is asked for. */
export const SECTIONS: Readonly<Record<string, SectionMaker>> = {
  recognizers,
  quantities,
  chrono,
  planted,
  untouched,
  quotations,
  names: namePairs,
  transliterations,
  lookalikes: lookalikePairs,
  ecb,
  vitaminc,
  'summary-edits': summaryEdits,
};
