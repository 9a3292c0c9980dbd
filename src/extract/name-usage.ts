/** What the whole document says about its words: written small, or with a capital where nothing else asks for one. */
import { SIGN } from '../language/signs.js';
import { kindsOf, WORD } from './name-kinds.js';
import type { Paragraph, Piece } from './pieces.js';

/** Of the words that begin a sentence with a capital somewhere, those (in lower case) that stand so elsewhere; headings are left out. */
export interface Usage {
  readonly small: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
  /** Sentences that are headings. */
  readonly headings: ReadonlySet<object>;
}

export function usageOf(text: string, paragraphs: readonly Paragraph[]): Usage {
  const headings = headingsOf(paragraphs);
  const asked = askedOf(text, paragraphs);
  const usage = { small: new Set<string>(), capital: new Set<string>(), headings };
  if (asked.words.size === 0) return usage;
  for (let number = 0; number < paragraphs.length; number++) {
    const paragraph = paragraphs[number];
    if (paragraph !== undefined) look(text, paragraph, asked, usage);
  }
  return usage;
}

function look(
  text: string,
  { pieces, sentences }: Paragraph,
  asked: Asked,
  usage: { small: Set<string>; capital: Set<string> } & Usage,
): void {
  const { words, lengths } = asked;
  const { headings } = usage;
  for (let number = 0; number < sentences.length; number++) {
    const sentence = sentences[number];
    if (sentence === undefined || (headings.size > 0 && headings.has(sentence))) continue;
    const { end } = sentence;
    for (let at = sentence.start; at < end; at++) {
      const piece = pieces[at];
      if (piece === undefined) break;
      const { start } = piece;
      if (((lengths[text.charCodeAt(start) & 31] ?? 0) & (1 << ((piece.end - start) & 31))) === 0) continue;
      if (!piece.first && words.has(piece.lower)) (piece.capital ? usage.capital : usage.small).add(piece.lower);
    }
  }
}

/** Words that can be asked about, and of each first letter their lengths, as bits: nearly all other words are told apart by these. */
interface Asked {
  readonly words: ReadonlySet<string>;
  readonly lengths: Int32Array;
}

function askedOf(text: string, paragraphs: readonly Paragraph[]): Asked {
  const asked = { words: new Set<string>(), lengths: new Int32Array(32) };
  for (let number = 0; number < paragraphs.length; number++) {
    const openers = paragraphs[number]?.openers;
    for (let at = 0; openers !== undefined && at < openers.length; at++) {
      const opener = openers[at];
      if (opener !== undefined && (kindsOf(opener) & WORD.opener) === 0) ask(asked, text, opener);
    }
  }
  return asked;
}

function ask({ words, lengths }: { words: Set<string>; lengths: Int32Array }, text: string, { lower, start, end }: Piece): void {
  words.add(lower);
  const bits = (1 << (lower.length & 31)) | (1 << ((end - start) & 31));
  const small = lower.charCodeAt(0) & 31;
  const capital = text.charCodeAt(start) & 31;
  lengths[small] = (lengths[small] ?? 0) | bits;
  lengths[capital] = (lengths[capital] ?? 0) | bits;
}

function headingsOf(paragraphs: readonly Paragraph[]): Set<object> {
  const headings = new Set<object>();
  for (let number = 0; number < paragraphs.length; number++) {
    const paragraph = paragraphs[number];
    if (paragraph === undefined) break;
    const { sentences } = paragraph;
    for (let at = 0; at < sentences.length; at++) {
      const sentence = sentences[at];
      if (sentence !== undefined && isHeading(paragraph, sentence.start, sentence.end, sentence.signs)) headings.add(sentence);
    }
  }
  return headings;
}

/** Whether a sentence (with the signs of its pieces) is in capitals, or a headline or subheading with most words capitalised: capitals mean nothing there. */
export function isHeading({ block, pieces }: Paragraph, from: number, to: number, signs: number): boolean {
  if (block.zone === 'dateline') return false;
  const title = block.zone === 'headline' || block.zone === 'subheading';
  return (title || (signs & SIGN.shouted) !== 0) && isInCapitals(pieces, from, to, title);
}

function isInCapitals(pieces: readonly Piece[], from: number, to: number, title: boolean): boolean {
  let words = 0;
  let long = 0;
  let capitals = 0;
  let shouted = 0;
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (piece?.kind !== 'word' || (piece.text.length === 1 && piece.capital)) continue;
    words++;
    if ((piece.signs & SIGN.shouted) !== 0) shouted++;
    else if (!title && words - shouted > FEW_SMALL * (to - from)) return false;
    if (piece.text.length < 4) continue;
    long++;
    if (piece.capital) capitals++;
  }
  if (words > 0 && shouted >= (words < 3 ? words : MOST_SHOUTED * words)) return true;
  return title && long >= 3 && capitals >= 0.6 * long;
}

const MOST_SHOUTED = 0.7;
/** With more small words than this among its pieces, a sentence is not in capitals. */
const FEW_SMALL = 0.31;
