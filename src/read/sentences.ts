/** Sentences and words of a document, in one pass over its text. */
import { isDigit, isLower, kindOf, LETTER } from '../language/letters.js';
import { isCloser, isStop } from '../language/marks.js';
import type { Block, Sentence, SignedToken, Word } from '../model.js';
import { SentenceEnds } from './sentence-ends.js';
import { WordReader } from './words.js';

const SPACE = 32;
const DOT = 46;
/** Set off by a space in French. */
const GUILLEMET = 0xbb;
const SHORTEST_SHOUT = 14;

/** The sentences of every block but furniture, in text order. */
export function toSentences(text: string, blocks: readonly Block[]): Sentence[] {
  const splitter = new Splitter(text);
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block !== undefined && block.zone !== 'furniture') splitter.split(block, index);
  }
  return splitter.sentences;
}

/** A token holds its word, not copies of what is known of it: there are as many tokens as words in the whole corpus. */
class WordOfText implements SignedToken {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly word: Word,
  ) {}

  get lower(): string {
    return this.word.lower;
  }

  get capital(): boolean {
    return this.word.upper;
  }

  get signs(): number {
    return this.word.signs;
  }
}

class Splitter {
  readonly sentences: Sentence[] = [];
  private readonly reader: WordReader;
  private readonly ends: SentenceEnds;
  /** The words of the sentence so far: as many of these as `count` says. */
  private readonly tokens: SignedToken[] = [];
  private count = 0;
  private start = 0;
  private signs = 0;
  /** Letters of the sentence while all its words are in capitals; -1 after another word. */
  private shouted = 0;

  constructor(private readonly text: string) {
    this.reader = new WordReader(text);
    this.ends = new SentenceEnds(this.reader, this.tokens);
  }

  split(block: Block, index: number): void {
    const { text, ends } = this;
    const { units } = this.reader;
    const limit = block.end;
    this.start = block.start;
    let at = block.start;
    while (at < limit) {
      const code = units[at] ?? SPACE;
      if (code === SPACE) {
        at += 1;
        continue;
      }
      let stop = -1;
      if (kindOf(text, at, code) > LETTER.other) {
        at = this.word(at, limit, index);
        if (units[at - 1] === DOT) stop = at - 1;
      } else if (isStop(code)) stop = at;
      else at += 1;
      if (stop < 0) continue;
      const end = afterStop(text, stop, limit);
      if (end < limit && ends.isEnd(this.count, stop, end, limit)) at = this.close(end, limit, index);
      else if (end > at) at = end;
    }
    this.close(limit, limit, index);
  }

  /** Adds the word that begins at an offset; gives the offset of its end. */
  private word(at: number, limit: number, index: number): number {
    const { reader } = this;
    const end = reader.end(at, limit);
    const word = reader.word(at, end);
    if (this.shouted >= 0) this.shout(word, at, limit, index);
    this.tokens[this.count] = new WordOfText(at, end, word);
    this.count += 1;
    this.signs |= word.signs;
    return end;
  }

  /** Counts the letters of the capitals that the sentence begins with. */
  private shout({ shouted, upper, lower }: Word, at: number, limit: number, index: number): void {
    if (this.shouted > 0 && upper && !shouted) this.endShout(at, limit, index);
    if (shouted) this.shouted += lower.length;
    else if (this.shouted === 0 || !isDigit(this.text, at)) this.shouted = -1;
  }

  /** A heading in capitals that a page has run into its paragraph ends before its first sentence: "TALKS STALL AGAIN The minister said …". */
  private endShout(at: number, limit: number, index: number): void {
    const last = this.tokens[this.count - 1];
    if (last === undefined || this.count < 2 || this.shouted < SHORTEST_SHOUT || !isLower(this.text, at + 1)) return;
    const end = afterStop(this.text, last.end, at);
    if (end < at && this.text.charCodeAt(end) === SPACE && end + 3 >= at) this.close(end, limit, index);
  }

  /** Ends the sentence; gives the offset of the next one. */
  private close(end: number, limit: number, block: number): number {
    const { text, start, signs } = this;
    if (end > start) this.sentences.push({ start, end, block, signs, tokens: this.tokens.slice(0, this.count) });
    this.count = 0;
    this.signs = 0;
    this.shouted = 0;
    let next = end;
    while (next < limit && text.charCodeAt(next) === SPACE) next += 1;
    this.start = next;
    return next;
  }
}

/** End of the run of stops, of the marks that close with it, and of a bracketed number of a note. */
function afterStop(text: string, stop: number, limit: number): number {
  let at = stop;
  while (at < limit && isStop(text.charCodeAt(at))) at += 1;
  while (at < limit && isCloser(text.charCodeAt(at))) at += 1;
  if (at + 1 < limit && text.charCodeAt(at) === SPACE && text.charCodeAt(at + 1) === GUILLEMET) at += 2;
  if (at < limit && text.charCodeAt(at) === 0x5b) {
    let note = at + 1;
    while (note < limit && note < at + 4 && isDigit(text, note)) note += 1;
    if (note > at + 1 && note < limit && text.charCodeAt(note) === 0x5d) return note + 1;
  }
  return at;
}
