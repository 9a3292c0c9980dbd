/** Lines at the upper and lower edge of pages that are no part of the article: page numbers, and what every page repeats. */
interface Placed {
  readonly text: string;
  readonly y: number;
}

/** Rows from each edge that are looked at. */
const ROWS = 2;
/** Of the pages, one in so many must repeat a line; left and right pages may differ. */
const ONE_IN = 3;
const PAGE_NUMBER = /^(?:page ?)?[-\u2013\u2014| ]{0,4}\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?[-\u2013\u2014| ]{0,4}$/i;
const NUMBERS = /\d{1,20}/g;

/** The lines of each page without those. */
export function withoutEdges<T extends Placed>(pages: readonly (readonly T[])[]): T[][] {
  const edges = pages.map(edgeLines);
  const counts = new Map<string, number>();
  for (const lines of edges) for (const key of new Set([...lines].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isRepeated = (line: T): boolean => {
    const count = counts.get(keyOf(line)) ?? 0;
    return count > 1 && count * ONE_IN >= pages.length;
  };
  return pages.map((lines, i) => lines.filter((line) => !edges[i]?.has(line) || !(PAGE_NUMBER.test(line.text) || isRepeated(line))));
}

/** Lines of the uppermost and lowest rows. */
function edgeLines<T extends Placed>(lines: readonly T[]): Set<T> {
  const heights = [...new Set(lines.map(rowOf))].sort((a, b) => a - b);
  const rows = new Set([...heights.slice(0, ROWS), ...heights.slice(-ROWS)]);
  return new Set(lines.filter((line) => rows.has(rowOf(line))));
}

function rowOf({ y }: Placed): number {
  return Math.round(y / 4);
}

/** The same words at the same height, whatever the numbers in them are. */
function keyOf(line: Placed): string {
  return `${rowOf(line)} ${line.text.replace(NUMBERS, '#')}`;
}
