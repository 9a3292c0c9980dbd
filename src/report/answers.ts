/** What each question of claims.yaml matched: who says what, in one line. */
import type { Report, ReportClaim, ReportStatement } from '../model.js';
import { clip } from './lines.js';
import { count, STATES } from './plain.js';
import { oneLine } from './safe.js';
import type { View } from './view.js';

const MOST_LETTERS = 60;
const MOST_SOURCES = 8;

/** One line for each declared claim, in the order of claims.yaml: `Dead of the fire (fire-dead), all agree: Post “12 people”; …`. */
export function answerLines(report: Report, view: View): string[] {
  const statements = new Map(report.statements.map((one) => [one.id, one]));
  const origins = new Map(report.sources.map(({ id, origin }) => [id, origin]));
  return report.claims.filter(({ declared }) => declared).map((claim) => lineOf(claim, statements, origins, view));
}

function lineOf(
  { id, label, state, statements }: ReportClaim,
  known: ReadonlyMap<string, ReportStatement>,
  origins: ReadonlyMap<string, string>,
  view: View,
): string {
  const bySource = new Map<string, Set<string>>();
  for (const one of statements.flatMap((key) => known.get(key) ?? []))
    bySource.set(one.source, (bySource.get(one.source) ?? new Set()).add(clip(oneLine(one.text), MOST_LETTERS)));
  const said = [...bySource]
    .slice(0, MOST_SOURCES)
    .map(([source, words]) => `${view.nameOf({ source })} ${[...words].map((word) => `“${word}”`).join(', ')}`);
  const more = bySource.size - said.length;
  const voices = new Set([...bySource.keys()].map((source) => origins.get(source) ?? source)).size;
  const copies = voices < bySource.size ? ` (${count(bySource.size, 'article')}, ${count(voices, 'origin')})` : '';
  const head = `${oneLine(label)} (${oneLine(id)}), ${STATES[state]}${copies}`;
  return said.length === 0 ? head : `${head}: ${said.join('; ')}${more > 0 ? `; and ${count(more, 'article')} more` : ''}`;
}
