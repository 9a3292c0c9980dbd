/** Words as written, each looked at once: what is known of one holds wherever it stands. */
import type { Word } from '../model.js';
import { LETTER, letterAt } from './letters.js';
import { SIGN, signsOf } from './signs.js';

const PREFIXED = /^(?:al|el|an|as|ar|ad|ash|d|l|de|ul)[-'\u2019]\p{Lu}/u;
const POSSESSIVE = /['\u2019]s$/i;
const LETTERS = /^\p{L}+$/u;
const WHOLE = /^(?:\p{L}+(?:['\u2019\u2010\u2011-]\p{L}+)*|[0-9]+(?:[.,][0-9]+)*)$/u;
const FOLDED = /[\u2019\u02bc\u2010\u2011]/g;

const SLOTS = 1 << 16;
const NEAR = 8;
const ROOM = 1 << 20;
const LONGEST = 64;
/** A longer copy of a part of a text keeps the whole text in memory. */
const LONGEST_COPIED = 12;

/** Where the characters of a kept word stand among all that are kept, times PLACES, and how many they are. */
interface Kept extends Word {
  place: number;
}
const PLACE_BITS = 7;
const PLACES = 1 << PLACE_BITS;

/**
 * Words by their characters, so that no copy of a word is made to look it up. A word that finds no room near its place
 * takes the place of another; full room is emptied.
 */
class WordStore {
  private readonly slots = new Array<Kept | undefined>(SLOTS).fill(undefined);
  private readonly kept = new Uint16Array(ROOM);
  private used = 0;

  /** The word whose units stand from `from` on; `hash` is made of them by hashed(). */
  find(units: Uint16Array, from: number, length: number, hash: number, text: string, start: number): Word {
    if (length > LONGEST) return look(text.slice(start, start + length));
    const { slots } = this;
    const home = hash ^ (hash >>> 15);
    let slot = home & (SLOTS - 1);
    for (let step = 0; step < NEAR; step++) {
      const near = (home + step) & (SLOTS - 1);
      const word = slots[near];
      if (word === undefined) {
        slot = near;
        break;
      }
      const { place } = word;
      if ((place & (PLACES - 1)) === length && this.isSame(place >>> PLACE_BITS, units, from, length)) return word;
    }
    return this.keep(slot, units, from, length, look(copied(text, start, length)));
  }

  private isSame(at: number, units: Uint16Array, from: number, length: number): boolean {
    const { kept } = this;
    for (let i = 0; i < length; i++) if (kept[at + i] !== units[from + i]) return false;
    return true;
  }

  private keep(slot: number, units: Uint16Array, from: number, length: number, word: Kept): Word {
    if (this.used + length > ROOM) {
      this.used = 0;
      this.slots.fill(undefined);
    }
    for (let i = 0; i < length; i++) this.kept[this.used + i] = units[from + i] ?? 0;
    word.place = this.used * PLACES + length;
    this.slots[slot] = word;
    this.used += length;
    return word;
  }
}

function copied(text: string, start: number, length: number): string {
  const part = text.slice(start, start + length);
  return length > LONGEST_COPIED ? ` ${part}`.slice(1) : part;
}

function look(found: string): Kept {
  const first = letterAt(found, 0);
  const upper = first === LETTER.capital;
  const lowered = found.toLowerCase();
  if (LETTERS.test(found)) return lookAtLetters(found, lowered, upper);
  const lower = lowered.replace(FOLDED, straight);
  const signs = signsOf(lower) | (upper ? SIGN.capital : 0);
  const shouted = lowered !== found && !found.includes('.') && found.toUpperCase() === found;
  const whole = WHOLE.test(found);
  if (first !== LETTER.letter && !upper) {
    const kind = first === LETTER.digit ? 'number' : 'mark';
    const bare = withoutStop(lowered);
    const bareSigns = bare === lower ? signs : signsOf(bare);
    return { place: 0, signs, shouted, whole, lower, upper, found, kind, text: found, bare, named: false, possessive: false, bareSigns };
  }
  const ending = POSSESSIVE.exec(found);
  const text = ending ? found.slice(0, ending.index) : found;
  const bare = withoutStop(text.toLowerCase());
  const named = upper || PREFIXED.test(text);
  const bareSigns = signsOf(bare) | (named ? SIGN.capital : 0) | (isShouted(text, upper) ? SIGN.shouted : 0);
  return { place: 0, signs, shouted, whole, lower, upper, found, kind: 'word', text, bare, named, possessive: ending !== null, bareSigns };
}

/** A word with no other character than letters: nothing in it can be folded or taken off. */
function lookAtLetters(found: string, lower: string, upper: boolean): Kept {
  const signs = signsOf(lower) | (upper ? SIGN.capital : 0);
  const bareSigns = isShouted(found, upper) ? signs | SIGN.shouted : signs;
  const shouted = lower !== found && found.toUpperCase() === found;
  const [bare, named] = [lower, upper];
  return {
    place: 0,
    signs,
    shouted,
    whole: true,
    lower,
    upper,
    found,
    kind: 'word',
    text: found,
    bare,
    named,
    possessive: false,
    bareSigns,
  };
}

function isShouted(text: string, upper: boolean): boolean {
  return upper && text.length > 1 && text === text.toUpperCase();
}

function straight(char: string): string {
  return char === '\u2010' || char === '\u2011' ? '-' : "'";
}

function withoutStop(word: string): string {
  const plain = word.replaceAll('\u2019', "'");
  return plain.endsWith('.') ? plain.slice(0, -1) : plain;
}

/** The one store; what it remembers changes no result. */
const store = new WordStore();
const few = new Uint16Array(LONGEST);

/** One more unit of a word whose units so far have this hash; it begins with 0. */
export function hashed(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

/** The word from start to end of a text whose units these are; `hash` is that of the units from start to end. */
export function wordOf(text: string, units: Uint16Array, start: number, end: number, hash: number): Word {
  return store.find(units, start, end - start, hash, text, start);
}

/** The word, number or mark from start to end of a text. */
export function wordIn(text: string, start: number, end: number): Word {
  const length = end - start;
  if (length > LONGEST) return look(text.slice(start, end));
  let hash = 0;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(start + i);
    few[i] = unit;
    hash = hashed(hash, unit);
  }
  return store.find(few, 0, length, hash, text, start);
}

/** Words with a stop of their own, by the word as written; only abbreviations and initials are. */
const stopped = new Map<string, Word>();

/** The word with the full stop that belongs to it: "Dr.", "J.". */
export function withStop(word: Word): Word {
  const { found, lower, upper, signs, shouted, whole, kind, bare, named, possessive, bareSigns } = word;
  let dotted = stopped.get(found);
  if (dotted === undefined) {
    const text = `${word.text}.`;
    const same: Kept = { place: 0, signs, shouted, whole, lower, upper, found, kind, text, bare, named, possessive, bareSigns };
    stopped.set(found, same);
    dotted = same;
  }
  return dotted;
}
