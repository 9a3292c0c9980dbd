/** The lines between `---` at the top of a file. They are data; nothing in them is ever run. */
import type { Span } from '../model.js';

const OPENING = /^\ufeff?---[ \t]{0,20}(?:\r\n|\n|\r)/;
const KEY = /^["']?[\p{L}_][\p{L}\p{N}_ -]{0,60}["']?:/u;
const MOST_COMMENTS = 40;
const CLOSING = /^(?:---|\.\.\.)[ \t]{0,20}$/gm;
/** Longer than this it is no front matter, and a rule in the text is not searched for any further. */
const LONGEST = 65_536;

/** Where the front matter's YAML stands in the file; null when the file has none. */
export function findFrontMatter(raw: string): (Span & { readonly after: number }) | null {
  const opening = OPENING.exec(raw);
  if (opening === null) return null;
  const start = opening[0].length;
  const window = raw.slice(start, start + LONGEST);
  CLOSING.lastIndex = 0;
  const closing = CLOSING.exec(window);
  if (closing === null || !beginsWithKey(window.slice(0, closing.index))) return null;
  return { start, end: start + closing.index, after: start + closing.index + closing[0].length };
}

/** The first line that is neither empty nor a comment begins with a word and a colon. */
function beginsWithKey(yaml: string): boolean {
  const line = yaml.split(/[\n\r]/, MOST_COMMENTS).find((one) => /^[^\s#]/.test(one.trimStart()));
  return line !== undefined && KEY.test(line.trimStart());
}

/** Offset at which the article begins: after the front matter, or 0. */
export function frontMatterEnd(raw: string): number {
  return findFrontMatter(raw)?.after ?? 0;
}
