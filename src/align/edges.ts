/** The pairs that each of many values is in, looked up instead of gone through. */

/** Two values, by index. */
interface Pair {
  readonly a: number;
  readonly b: number;
}

/** A pair and its place among all. */
interface Numbered<P extends Pair> {
  readonly edge: P;
  readonly at: number;
}

/** The pairs of each value, by its index. */
export function edgesOf<P extends Pair>(edges: readonly P[]): ReadonlyMap<number, readonly Numbered<P>[]> {
  const of = new Map<number, Numbered<P>[]>();
  for (const [at, edge] of edges.entries()) {
    for (const index of [edge.a, edge.b]) {
      const list = of.get(index);
      if (list) list.push({ edge, at });
      else of.set(index, [{ edge, at }]);
    }
  }
  return of;
}

/** Each pair once, as they were found. */
export function inOrder<P extends Pair>(edges: readonly Numbered<P>[]): P[] {
  const sorted = [...edges].sort((x, y) => x.at - y.at);
  return sorted.filter(({ at }, i) => at !== sorted[i - 1]?.at).map(({ edge }) => edge);
}
