/** On which card the words of a statement stand. */
import type { ReportStatement, Side } from '../model.js';
import type { Page } from './html-page.js';

/** Two stretches that share at least so much of what they cover together are the same words. */
const SAME = 0.6;

/** Finds the card on which a statement is a side, or on which its words are one though a rule named no statement. */
export function cardFinder({ shown, anchorOf }: Page): (statement: ReportStatement) => string | null {
  const byStatement = new Map<string, string>();
  const byPlace = new Map<string, { readonly side: Side; readonly anchor: string }[]>();
  for (const d of shown) {
    const anchor = anchorOf(d.id);
    if (anchor === null) continue;
    for (const side of d.sides) {
      if (side.statement !== null && !byStatement.has(side.statement)) byStatement.set(side.statement, anchor);
      const key = `${side.paragraph} ${side.source}`;
      const known = byPlace.get(key);
      if (known === undefined) byPlace.set(key, [{ side, anchor }]);
      else known.push({ side, anchor });
    }
  }
  return (statement) => {
    const near = byPlace.get(`${statement.paragraph} ${statement.source}`) ?? [];
    return byStatement.get(statement.id) ?? near.find(({ side }) => covers(side, statement))?.anchor ?? null;
  };
}

/** Finds the first card on a claim where a source is a side, whatever its words. */
export function sideFinder({ shown, anchorOf }: Page): (claim: string, source: string) => string | null {
  const anchors = new Map<string, string>();
  for (const { id, claim, sides } of shown) {
    const anchor = anchorOf(id);
    if (anchor === null || claim === '') continue;
    for (const { source } of sides) if (!anchors.has(`${source} ${claim}`)) anchors.set(`${source} ${claim}`, anchor);
  }
  return (claim, source) => anchors.get(`${source} ${claim}`) ?? null;
}

function covers(a: Side, b: ReportStatement): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common > 0 && common >= SAME * (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
