/** Pairs of emphasis marks in a Markdown paragraph; marks without a partner ("5*3", a footnote star) are text. */
import type { Span } from '../model.js';

/** A run of one mark. */
export interface Delimiter extends Span {
  readonly char: '*' | '_' | '~';
  readonly opens: boolean;
  readonly closes: boolean;
}

interface Opener {
  readonly delimiter: Delimiter;
  /** How many marks of the run are already paired, from its end. */
  used: number;
}

/** The stretches of marks that have a partner. Each run is put on and taken off a stack once. */
export function matchedDelimiters(delimiters: readonly Delimiter[]): Span[] {
  const openers: Record<Delimiter['char'], Opener[]> = { '*': [], _: [], '~': [] };
  const matched: Span[] = [];
  for (const delimiter of delimiters) {
    const stack = openers[delimiter.char];
    let from = delimiter.start;
    while (delimiter.closes && from < delimiter.end) {
      const opener = stack.at(-1);
      if (opener === undefined) break;
      const { start, end } = opener.delimiter;
      const count = Math.min(end - start - opener.used, delimiter.end - from);
      matched.push({ start: end - opener.used - count, end: end - opener.used }, { start: from, end: from + count });
      opener.used += count;
      from += count;
      if (opener.used === end - start) stack.pop();
    }
    if (delimiter.opens && from < delimiter.end) stack.push({ delimiter: { ...delimiter, start: from }, used: 0 });
  }
  return matched;
}
