/** Writes the lines of one Markdown paragraph, with its edits, into the text. */
import type { Span } from '../model.js';
import type { Edit } from './markdown-inline.js';
import type { TextBuilder } from './text-builder.js';

/** Offsets of edits count the lines joined by one `\n` each; `parts` says where those lines stand in the file. */
export class PartWriter {
  private index = 0;
  /** Offset in the joined lines at which the current part begins. */
  private base = 0;

  constructor(
    private readonly raw: string,
    private readonly parts: readonly Span[],
    private readonly builder: TextBuilder,
  ) {}

  write(edits: readonly Edit[], length: number): void {
    let at = 0;
    for (const edit of edits) {
      if (edit.start < at) continue;
      this.copy(at, edit.start);
      if (edit.words !== null) this.builder.decoded(edit.words, this.rawAt(edit.start), this.rawAt(edit.end - 1) + 1);
      at = edit.end;
    }
    this.copy(at, length);
  }

  private copy(from: number, to: number): void {
    let at = from;
    while (at < to) {
      const start = this.rawAt(at);
      const part = this.parts[this.index];
      if (part === undefined) return;
      const end = Math.min(part.end, start + to - at);
      this.builder.copy(this.raw, start, end);
      at += end - start;
      if (at >= to) return;
      this.builder.space(part.end, this.parts[this.index + 1]?.start ?? part.end);
      at += 1;
    }
  }

  /** Offset in the file; must be asked in rising order. */
  private rawAt(offset: number): number {
    for (let part = this.parts[this.index]; part !== undefined; part = this.parts[this.index]) {
      const size = part.end - part.start;
      if (offset - this.base <= size) return part.start + offset - this.base;
      this.base += size + 1;
      this.index += 1;
    }
    return this.raw.length;
  }
}
