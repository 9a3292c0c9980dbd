/** What a paragraph is read into: words without their possessive endings, and marks. */
import type { Block, Span, Word } from '../model.js';

/** A word without its possessive ending, or one mark. Offsets count Document.text. */
export interface Piece extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  /** Lower case, straight apostrophes. */
  readonly lower: string;
  /** Begins with a capital letter, or with an Arabic or French prefix before one: "al-Sadr", "d'Orsay". */
  readonly capital: boolean;
  /** "Donville's", "the Bells'": the ending is not part of the piece. */
  readonly possessive: boolean;
  /** End with the possessive ending. */
  readonly after: number;
  /** First word of a sentence, of a quotation or after a colon. */
  readonly first: boolean;
  /** To which kinds of value it may belong: bits of language/signs.ts. */
  readonly signs: number;
}

/** A sentence as an index range of pieces, end exclusive; `signs` are those of all its pieces. */
export interface PieceRange extends Span {
  readonly signs: number;
}

/** A paragraph as pieces. */
export interface Paragraph {
  readonly block: Block;
  readonly pieces: readonly Piece[];
  readonly sentences: readonly PieceRange[];
  /** Those pieces that are `first` and have a capital. */
  readonly openers: readonly Piece[];
}

/** A piece holds its word, not copies of what is known of it: there are as many pieces as words in the whole corpus. */
export class PieceOfText implements Piece {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly after: number,
    readonly word: Word,
    readonly first: boolean,
    readonly possessive: boolean,
  ) {}

  get kind(): Piece['kind'] {
    return this.word.kind;
  }

  get text(): string {
    return this.word.text;
  }

  get lower(): string {
    return this.word.bare;
  }

  get capital(): boolean {
    return this.word.named;
  }

  get signs(): number {
    return this.word.bareSigns;
  }
}
