/** What HTML elements at the beginning of a Markdown paragraph make of it: `<figcaption>`, `<blockquote>`, `<h2>`; `<aside>` is left out. */
import type { Mark } from './text-builder.js';

/** Whose words are no Markdown, or stand beside the article. */
const SKIPPED = /^<(?<name>script|style|pre|textarea)\b/i;
const BESIDE = /^<(?<name>aside|nav|form|footer)\b/i;
const MARKED = /^<(?<name>figure|figcaption|blockquote|h[1-6])\b/i;

/** The end tag, in lower case, of an element at the beginning of a line that is skipped with all in it; null for none. */
export class SkippedTags {
  /** End tags that do not come any more. */
  private readonly missing = new Set<string>();

  constructor(private readonly raw: string) {}

  /** `line` begins at the offset `start`. */
  endTag(line: string, start: number): string | null {
    if (!line.startsWith('<')) return null;
    const skipped = SKIPPED.exec(line)?.groups?.name;
    if (skipped !== undefined) return `</${skipped.toLowerCase()}`;
    const beside = BESIDE.exec(line)?.groups?.name?.toLowerCase();
    if (beside === undefined || this.missing.has(beside)) return null;
    if (this.raw.indexOf(`</${beside}`, start) >= 0 || this.raw.indexOf(`</${beside.toUpperCase()}`, start) >= 0) return `</${beside}`;
    this.missing.add(beside);
    return null;
  }
}

/** The mark of a paragraph that begins with a tag; `level` gives that of a heading. */
export function markOfTag(paragraph: string, level: (marks: number) => Mark): Mark | null {
  const name = MARKED.exec(paragraph)?.groups?.name?.toLowerCase();
  if (name === undefined) return null;
  if (name === 'blockquote') return 'block-quotation';
  if (name.startsWith('h')) return level(Number(name.slice(1)));
  return /<figcaption\b/i.test(paragraph) ? 'caption' : null;
}
