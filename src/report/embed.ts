/** A report without the words of the articles, for readers who may not have them. */
import type { Decision, Report, SheetRow, Side, Tick } from '../model.js';

/** The report with every place and value in it and no sentence: offsets, lines, ids and values stay, and what messages quote. */
export function withoutWords(report: Report): Report {
  const { statements, discrepancies, sheets, undecided, notCompared, decisions } = report;
  return {
    ...report,
    statements: statements.map((statement) => ({ ...statement, exact: '', text: '' })),
    discrepancies: discrepancies.map((one) => ({
      ...one,
      sides: one.sides.map(bareSide),
      decision: one.decision && bareDecision(one.decision),
      history: one.history.map(bareDecision),
      reopened: one.reopened && { ...one.reopened, decision: bareDecision(one.reopened.decision) },
    })),
    sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(bareRow), stale: sheet.stale.map(bareTick) })),
    undecided: undecided.map((one) => ({ ...one, sides: one.sides.map(bareSide) })),
    notCompared: notCompared.map((one) => ({ ...one, sides: one.sides.map(bareSide) })),
    decisions: { ...decisions, stale: decisions.stale.map(bareDecision), expired: decisions.expired.map(bareDecision) },
    embed: 'none',
    documents: [],
  };
}

const bareSide = (side: Side): Side => ({ ...side, exact: '', text: '', prefix: '', suffix: '', context: null });
const bareDecision = (decision: Decision): Decision => ({ ...decision, judged: [] });
const bareTick = (tick: Tick): Tick => ({ ...tick, text: '', sentence: '' });

function bareRow(row: SheetRow): SheetRow {
  return { ...row, exact: '', text: '', sentence: '', tick: row.tick && bareTick(row.tick), changed: row.changed && bareTick(row.changed) };
}
