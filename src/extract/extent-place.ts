/** What an extent can be of: a place, land or named things; no time and no people: "the Ostra region", not "most of the day". */
import type { Span } from '../model.js';
import { capital, type Word, wordsFrom } from './phrase.js';

/** Nouns for a place or for land. */
const PLACES = new Set(
  'region territory oblast province area district city town village county country state island peninsula continent nation land coast border zone sector municipality prefecture republic valley river basin south north east west'
    .split(' ')
    .flatMap((word) => (word.endsWith('y') ? [word, `${word}s`, `${word.slice(0, -1)}ies`] : [word, `${word}s`])),
);
const PEOPLE = /(?:ans|ats|ists|ers|ors|ese|ish|ites|ens|iks|is|men|women|oes|eans|cans|als|ents|eys)$/;
/** A phrase with one of them is about a time or stands for something said before. */
const TIMES = new Set(
  'day days week weeks month months year years decade decades century time january february march april june july august september october november december winter summer spring autumn those them us you which whom this that it'.split(
    ' ',
  ),
);
const YEAR = /^\d{4}$/;
const TITLE = /^(?:Mrs?|Ms|Dr|St|Sen|Gov|Rep|Gen|Lt|Col|\p{L}(?:\.\p{L}){0,9})$/u;

/** A name at the end, or a word for a place; no time, no people ("most of the Varlanders", "all Democrats") and no other things. */
export function isPlace(text: string, phrase: Span): boolean {
  let last: Word | undefined;
  for (const word of wordsFrom(text, phrase.start, 8)) {
    if (word.end > phrase.end) break;
    if (word.lower === 'people' || holds(word.lower, isTime)) return false;
    last = word;
  }
  if (!last) return false;
  return isPlaceWord(last.lower) || (capital(last.text) && !PEOPLE.test(last.text) && !TITLE.test(last.text));
}

/** Whether it holds for the word or for a part of it between marks: "north-east", "region's". */
function holds(lower: string, is: (part: string) => boolean): boolean {
  return is(lower) || (MARKED.test(lower) && lower.split(MARKED).some(is));
}

const MARKED = /['.&\u2010\u2011-]/;

function isTime(word: string): boolean {
  return TIMES.has(word) || YEAR.test(word);
}

/** "region", "north-east". */
export function isPlaceWord(lower: string): boolean {
  return holds(lower, isPlaceNoun);
}

function isPlaceNoun(word: string): boolean {
  return PLACES.has(word);
}
