/**
 * Words and marks of a paragraph with their offsets, and where its sentences begin. The extractors of names, lists,
 * quotations and positions read these, because for them a comma or a quotation mark matters as much as a word.
 */
import type { Block, Document, Span } from '../model.js';
import { DOTTED } from './name-words.js';

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
}

/** A paragraph as pieces; `sentences` are index ranges of `pieces`, end exclusive. */
export interface Paragraph {
  readonly block: Block;
  readonly pieces: readonly Piece[];
  readonly sentences: readonly Span[];
}

const WORD =
  /(?:\p{Lu}\.){2,6}|\p{N}+(?:[.,:]\p{N}+)*(?:-\p{L}[\p{L}\p{N}]*)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['\u2019.&\u2010\u2011-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[^\s\p{L}\p{N}]/gu;
const PREFIXED = /^(?:al|el|an|as|ar|ad|ash|d|l|de|ul)[-'\u2019]\p{Lu}/u;
const POSSESSIVE = /['\u2019]s$/i;
const CLOSERS = new Set(['"', '\u201d', "'", '\u2019', ')', ']', '\u00bb']);
const ENDS = new Set(['.', '!', '?', '\u2026']);
const OPENERS = new Set(['"', '\u201c', "'", '\u2018', '(', '[', '\u00ab']);

const known = new WeakMap<Document, readonly Paragraph[]>();

/** Every checked paragraph of a document, in order. */
export function paragraphsOf(document: Document): readonly Paragraph[] {
  let paragraphs = known.get(document);
  if (!paragraphs) {
    paragraphs = document.blocks.filter((block) => block.zone !== 'furniture').map((block) => toParagraph(document.text, block));
    known.set(document, paragraphs);
  }
  return paragraphs;
}

function toParagraph(text: string, block: Block): Paragraph {
  const pieces: Piece[] = [];
  const sentences: Span[] = [];
  let from = 0;
  for (const m of text.slice(block.start, block.end).matchAll(WORD)) {
    const start = block.start + m.index;
    const dot = pieces.at(-1);
    if (m[0] === '.' && dot && dot.after === start && joinsDot(dot)) {
      pieces[pieces.length - 1] = { ...dot, end: start + 1, after: start + 1, text: `${dot.text}.` };
      continue;
    }
    const starts = startsSentence(pieces, from, m[0], text, block.start + m.index);
    if (starts === 'sentence') {
      sentences.push({ start: from, end: pieces.length });
      from = pieces.length;
    }
    pieces.push(toPiece(m[0], start, text, starts !== null));
  }
  if (pieces.length > from) sentences.push({ start: from, end: pieces.length });
  return { block, pieces, sentences };
}

/** "Dr." and the initial "J." keep their full stop. */
function joinsDot(piece: Piece): boolean {
  return piece.kind === 'word' && (DOTTED.has(piece.lower) || (piece.text.length === 1 && piece.capital && piece.text !== 'I'));
}

function toPiece(found: string, start: number, text: string, first: boolean): Piece {
  const kind = kindOf(found);
  if (kind !== 'word')
    return { start, end: start + found.length, kind, text: found, lower: lowerOf(found), ...PLAIN, after: start + found.length, first };
  const joined = MARKED.test(found);
  const ending = joined ? POSSESSIVE.exec(found) : null;
  const word = ending ? found.slice(0, ending.index) : found;
  const full = start + found.length;
  const upper = isUpper(word);
  const bare = upper && /['\u2019]/.test(text[full] ?? '') && /s$/i.test(word) && /\s/.test(text[full + 1] ?? '');
  return {
    start,
    end: start + word.length,
    kind,
    text: word,
    lower: joined ? lowerOf(word) : word.toLowerCase(),
    capital: upper || (joined && PREFIXED.test(word)),
    possessive: ending !== null || bare,
    after: full,
    first,
  };
}

const PLAIN = { capital: false, possessive: false } as const;
/** Marks that can stand inside a word. */
const MARKED = /['\u2019.-]/;

function lowerOf(word: string): string {
  return word.toLowerCase().replaceAll('\u2019', "'").replace(/\.$/, '');
}

/** By its first character; those of English are told without a pattern. */
function kindOf(found: string): Piece['kind'] {
  const code = found.charCodeAt(0);
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122 ? 'word' : code >= 48 && code <= 57 ? 'number' : 'mark';
  return /^\p{L}/u.test(found) ? 'word' : /^\p{N}/u.test(found) ? 'number' : 'mark';
}

function isUpper(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}

/** Whether the piece about to be read opens a sentence, or at least a clause whose first word would be a capital anyway. */
function startsSentence(pieces: readonly Piece[], from: number, found: string, text: string, at: number): 'sentence' | 'clause' | null {
  const before = pieces.at(-1);
  if (!before) return 'clause';
  const kind = kindOf(found);
  if (kind === 'mark' && !OPENERS.has(found)) return null;
  const spaced = /\s/.test(text[at - 1] ?? '');
  let index = pieces.length - 1;
  let closed = 0;
  while (index > from && closed < 3 && CLOSERS.has(pieces[index]?.text ?? '') && spaced) {
    index--;
    closed++;
  }
  const mark = pieces[index];
  if (mark && spaced && ENDS.has(mark.text) && (kind !== 'word' || isUpper(found))) return 'sentence';
  if (before.kind === 'mark' && (OPENERS.has(before.text) || before.text === ':')) return 'clause';
  return pieces.length - from < 4 && pieces.slice(from).every(({ kind }) => kind === 'mark') ? 'clause' : null;
}

/** Whether nothing but one space stands between two pieces. */
export function touches(left: Piece, right: Piece): boolean {
  return right.start - left.after <= 1;
}
