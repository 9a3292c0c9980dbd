/** Reads the paragraphs of a document into pieces. */
import { LETTER, letterAt } from '../language/letters.js';
import { isCloser, isStop } from '../language/marks.js';
import { withStop, wordIn } from '../language/words.js';
import type { Block, Document, Sentence, SignedToken, Word } from '../model.js';
import { DOTTED } from './name-words.js';
import { type Paragraph, type Piece, PieceOfText, type PieceRange } from './piece.js';
import { endAt, isOnePiece } from './pieces-word.js';

const [SPACE, STOP, COLON] = [0x20, 0x2e, 0x3a];
const [APOSTROPHE, CURLY] = [0x27, 0x2019];

/** Goes through the paragraphs of one document. Most pieces are words that were read as tokens already. */
export class PieceReader {
  private readonly text: string;
  private readonly blocks: readonly Block[];
  private readonly sentences: readonly Sentence[];
  /** The next token: its number in its sentence, and the sentence's. */
  private token = 0;
  private sentence = 0;
  private readonly pieces: PieceOfText[] = [];
  private count = 0;
  /** Of the sentence being read: its first piece, and the signs of all. */
  private from = 0;
  private signs = 0;

  constructor({ text, blocks, sentences }: Document) {
    this.text = text;
    this.blocks = blocks;
    this.sentences = sentences;
  }

  paragraphs(): Paragraph[] {
    const paragraphs: Paragraph[] = [];
    for (const block of this.blocks) if (block.zone !== 'furniture') paragraphs.push(this.paragraph(block));
    return paragraphs;
  }

  private paragraph(block: Block): Paragraph {
    const { text } = this;
    const limit = block.end;
    const [sentences, openers]: [PieceRange[], Piece[]] = [[], []];
    this.count = 0;
    this.from = 0;
    this.signs = 0;
    let at = block.start;
    let token = this.tokenFrom(at);
    while (at < limit) {
      const code = text.charCodeAt(at);
      if (code === SPACE || letterAt(text, at) === LETTER.space) {
        at += 1;
        continue;
      }
      if (token !== undefined && token.start < at) token = this.tokenFrom(at);
      const read = token !== undefined && token.start === at && isOnePiece(token, text, limit) ? token : undefined;
      const end = read ? read.end : endAt(text, at, limit);
      const word = read ? read.word : wordIn(text, at, end);
      if (code !== STOP || !this.takesStop(at)) this.add(word, at, end, sentences, openers);
      at = end;
    }
    if (this.count > this.from) sentences.push({ start: this.from, end: this.count, signs: this.signs });
    return { block, pieces: this.pieces.slice(0, this.count), sentences, openers };
  }

  /** The first token that begins at an offset or after it. */
  private tokenFrom(at: number): SignedToken | undefined {
    for (; this.sentence < this.sentences.length; this.sentence++) {
      const tokens = this.sentences[this.sentence]?.tokens ?? [];
      for (; this.token < tokens.length; this.token++) {
        const token = tokens[this.token];
        if (token !== undefined && token.start >= at) return token;
      }
      this.token = 0;
    }
    return undefined;
  }

  /** "Dr." and the initial "J." take the full stop at an offset as their own. */
  private takesStop(at: number): boolean {
    const last = this.pieces[this.count - 1];
    if (this.count === 0 || last === undefined || last.after !== at || !joinsDot(last)) return false;
    this.pieces[this.count - 1] = new PieceOfText(last.start, at + 1, at + 1, withStop(last.word), last.first, last.possessive);
    return true;
  }

  private add(word: Word, start: number, after: number, sentences: PieceRange[], openers: Piece[]): void {
    const { pieces, count } = this;
    const last = count > 0 ? pieces[count - 1] : undefined;
    const starts = last === undefined ? 'clause' : last.kind === 'mark' ? this.startsSentence(word, start) : null;
    if (starts === 'sentence') {
      sentences.push({ start: this.from, end: count, signs: this.signs });
      this.from = count;
      this.signs = 0;
    }
    const possessive = word.possessive || (word.upper && isBarePossessive(this.text, after));
    const piece = new PieceOfText(start, start + word.text.length, after, word, starts !== null, possessive);
    pieces[count] = piece;
    this.count = count + 1;
    if (starts !== null && word.named) openers.push(piece);
    this.signs |= word.bareSigns;
  }

  /** Whether the piece about to be read after a mark opens a sentence, or at least a clause whose first word would be a capital anyway. */
  private startsSentence(word: Word, at: number): 'sentence' | 'clause' | null {
    const { text, pieces, count, from } = this;
    if (word.kind === 'mark' && !isOpener(text.charCodeAt(at))) return null;
    const before = this.markAt(count - 1);
    if (letterAt(text, at - 1) === LETTER.space) {
      let index = count - 1;
      for (let closed = 0; index > from && closed < 3 && isCloser(this.markAt(index)); closed++) index--;
      if (isStop(this.markAt(index)) && (word.kind !== 'word' || word.upper)) return 'sentence';
    }
    if (isOpener(before) || before === COLON) return 'clause';
    return count - from < 4 && onlyMarks(pieces, from, count) ? 'clause' : null;
  }

  /** The mark that a piece is; 0 for a word. */
  private markAt(index: number): number {
    const piece = this.pieces[index];
    return piece !== undefined && piece.kind === 'mark' ? this.text.charCodeAt(piece.start) : 0;
  }
}

/** "Dr." and the initial "J." keep their full stop. */
function joinsDot(piece: Piece): boolean {
  return piece.kind === 'word' && (DOTTED.has(piece.lower) || (piece.text.length === 1 && piece.capital && piece.text !== 'I'));
}

/** "the Bells' house": an apostrophe and a space after a name in s. */
function isBarePossessive(text: string, after: number): boolean {
  if (after + 1 >= text.length) return false;
  const code = text.charCodeAt(after);
  if (code !== APOSTROPHE && code !== CURLY) return false;
  return (text[after - 1] === 's' || text[after - 1] === 'S') && letterAt(text, after + 1) === LETTER.space;
}

function isOpener(code: number): boolean {
  return code === 0x22 || code === 0x201c || code === APOSTROPHE || code === 0x2018 || code === 0x28 || code === 0x5b || code === 0xab;
}

function onlyMarks(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (pieces[at]?.kind !== 'mark') return false;
  return true;
}
