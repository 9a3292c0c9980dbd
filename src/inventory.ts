/** The fact-checker's sheet of a draft: every checkable statement, and which sources agree, differ or say nothing on it. */
import { supportOf } from './align/support.js';
import { type CheckOptions, examine } from './check.js';
import { type Evidence, placeOf } from './compare/side.js';
import { normalForm } from './compare/value.js';
import type { Project, Reading, Report, Sheet, SheetRow, Side, Support } from './model.js';

/** The sheet of the article at a path of the project; null where the project has no such article. Pure and deterministic. */
export function sheetOf(project: Project, file: string, options: CheckOptions = {}): Sheet | null {
  const { readings, alignment, report } = examine({ ...project, drafts: [] }, options);
  const draft = readings.find(({ source }) => source.file === file);
  if (!draft) return null;
  const raws = new Map(project.sources.map(({ id, raw }) => [id, raw] as const));
  const evidence: Evidence = { knowledge: project.knowledge, rawOf: (source) => raws.get(source) ?? '' };
  const compared = readings
    .map(({ source }) => source)
    .filter(({ id, story }) => id !== draft.source.id && (story === null || draft.source.story === null || story === draft.source.story));
  const sources = compared.map(({ id }) => id);
  const row = rowMaker(draft, sources, report, evidence);
  return { draft: draft.source.id, file, sources, rows: supportOf(draft, readings, project.knowledge, alignment.groups).map(row) };
}

function rowMaker(draft: Reading, sources: readonly string[], report: Report, evidence: Evidence): (support: Support) => SheetRow {
  const origins = new Map(report.sources.map(({ id, origin }) => [id, origin] as const));
  const conflicts = report.discrepancies.filter(
    ({ outcome, sides }) => outcome !== 'variant' && sides.some(({ source }) => source === draft.source.id),
  );
  return ({ mention, agree }) => {
    const { start, end, line, column, paragraph, exact, text } = placeOf(draft, mention.sentence, mention, evidence);
    // A side with a statement is that mention and no other that it overlaps.
    const isHere = (side: Side): boolean =>
      side.source === draft.source.id &&
      (side.statement === null ? side.start < end && start < side.end : side.start === start && side.end === end);
    const own = conflicts.filter(({ sides }) => sides.some(isHere));
    const against = new Set(own.flatMap(({ sides }) => differing(sides, sides.find(isHere))));
    const agreeing = agree.filter((id) => !against.has(id));
    return {
      kind: mention.kind,
      start,
      end,
      line,
      column,
      paragraph: paragraph ?? 0,
      exact,
      text,
      value: normalForm(mention),
      sentence: draft.sentences[mention.sentence]?.text ?? '',
      attributedTo: mention.attributedTo,
      agree: agreeing,
      differ: ['claims.yaml', ...sources].filter((id) => against.has(id)),
      silent: sources.filter((id) => !against.has(id) && !agreeing.includes(id)),
      voices: new Set(agreeing.map((id) => origins.get(id) ?? id)).size,
      discrepancies: own.map(({ id }) => id),
    };
  };
}

/** Sources of the sides that give another value than one of them does. */
function differing(sides: readonly Side[], own: Side | undefined): string[] {
  return sides.filter(({ source, value }) => source !== own?.source && value !== own?.value).map(({ source }) => source);
}
