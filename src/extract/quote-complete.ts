/** What kind of words stand between quotation marks: a whole sentence, a fragment, the title of something. */
import { mark, SIGN } from '../language/signs.js';
import type { Piece } from './pieces.js';
import { VERB_FORMS } from './quote-words.js';

/** Fewer words are a fragment. */
const CLAUSE = 5;
/** A few dozen words show a verb if there is one. */
const LOOKED_AT = 400;

/** Pronouns that are subjects only: a verb follows. */
const SUBJECTS: ReadonlySet<string> = new Set(['i', 'we', 'they', 'he', 'she']);
const WORDS = /\p{L}[\p{L}'-]*/gu;

/** At least five words with a verb among them, or a sentence from capital letter to full stop. */
export function isComplete(words: string): boolean {
  const list = words.slice(0, LOOKED_AT).toLowerCase().replaceAll('\u2019', "'").match(WORDS) ?? [];
  if (list.length < CLAUSE) return false;
  if (WHOLE_START.test(words) && WHOLE_END.test(words)) return true;
  return list.some((word, index) => VERB_FORMS.has(word) || (SUBJECTS.has(word) && index < list.length - 1));
}

/** Words that are a clause with the "'s" after them: "it's", "that's". */
const CLITIC_HOSTS: ReadonlySet<string> = new Set(['it', 'that', 'there', 'what', 'he', 'she', 'let', 'who', 'here']);

mark(SIGN.grammar, [...VERB_FORMS, ...CLITIC_HOSTS, ...SUBJECTS]);

/** The same for words that stand in one paragraph: the pieces between two marks. */
export function isCompleteAt(pieces: readonly Piece[], from: number, to: number, words: string): boolean {
  let [count, verb] = [0, false];
  for (let at = from; at < to; at++) {
    const piece = pieces[at] as Piece;
    if (piece.kind !== 'word') continue;
    count++;
    if (!verb && (piece.signs & SIGN.grammar) !== 0) verb = showsVerb(piece, at < to - 2);
    if (verb && count >= CLAUSE) return true;
  }
  return count >= CLAUSE && WHOLE_START.test(words) && WHOLE_END.test(words);
}

function showsVerb({ lower, possessive }: Piece, followed: boolean): boolean {
  return VERB_FORMS.has(lower) || (possessive ? CLITIC_HOSTS.has(lower) : followed && SUBJECTS.has(lower));
}

const WHOLE_START = /^["'\u2018\u201c]?\p{Lu}/u;
const WHOLE_END = /[.!?\u2026]["'\u2019\u201d]?$/;
const MOST_IN_TITLE = 60;
/** A longer word in small letters, or a first word. */
const SMALL_WORD = /^\P{Lu}| (?!with |from |over |into )\p{Ll}{4}/u;

/** "Meet the Nation", "Never Again": every longer word begins with a capital letter. */
export function isTitle(words: string): boolean {
  return words.length <= MOST_IN_TITLE && !SMALL_WORD.test(words) && !/[!?]$/.test(words);
}
