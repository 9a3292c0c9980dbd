/** Paragraphs of a page that are wholly in bold letters: short ones without a full stop head what follows ("<p><b>WHY NOW?</b></p>"). */

const BOLD: ReadonlySet<string> = new Set(['b', 'strong']);
/** A cell, an item of a list or a term in bold letters is no heading. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'div', 'center']);
const HEADING = /^[^\p{L}\p{N}:]{0,2}[\p{Lu}\p{N}][^:]{2,78}[\p{L}\p{N}?)\u2019\u201d]$/u;
const LONGEST = 80;

/** Follows the words of one paragraph after the other. */
export class BoldLine {
  private depth = 0;
  private name = '';
  private words = '';
  private plain = false;

  open(name: string): void {
    if (BOLD.has(name)) this.depth += 1;
  }

  close(name: string): void {
    if (BOLD.has(name) && this.depth > 0) this.depth -= 1;
  }

  /** Begins a paragraph in an element. */
  begin(name: string): void {
    this.name = name;
  }

  /** Adds words of the paragraph. */
  add(text: string, start: number, end: number): void {
    if (this.plain) return;
    const words = end - start > LONGEST ? text.slice(start, start + LONGEST + 1) : text.slice(start, end);
    if (this.depth === 0 && words.trim() !== '') this.plain = true;
    else if (this.depth > 0) this.words += words;
    if (this.words.length > 2 * LONGEST) this.plain = true;
  }

  /** Ends the paragraph; whether it heads what follows. A bold mark that is never closed ends with it. */
  end(): boolean {
    const { plain, name } = this;
    const words = this.words.replace(/\s{1,80}/g, ' ').trim();
    this.depth = 0;
    this.name = '';
    this.words = '';
    this.plain = false;
    return !plain && words.length <= LONGEST && PARAGRAPHS.has(name) && !/[.!] /.test(words) && HEADING.test(words);
  }
}
