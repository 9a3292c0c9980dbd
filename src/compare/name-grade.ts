/** Whether a difference in a name is reported as an error, kept as a note or passed over. */
import { remember } from '../language/remember.js';
import { consonantKey, type NameRelation, nameKey } from './name.js';
import { firstDifference, typingOf } from './typing.js';

/** How a pair of spellings is taken: `error` is reported as one, `variant` is a note, `silent` nothing. */
export type NameGrade = 'error' | 'variant' | 'silent';

/**
 * The grade of two spellings of a word. `settled`: one of them is the rule and the other one a single exception, so that even
 * letters that an ear takes for one another, or a rendering, are out of place.
 */
export function gradeOf(relation: NameRelation, a: string, b: string, settled: boolean): NameGrade {
  if (relation === 'same' || relation === 'other') return 'silent';
  if (relation === 'variant') return settled && typingOf(nameKey(a), nameKey(b)) !== null ? 'error' : 'variant';
  return settled || !heardAlike(nameKey(a), nameKey(b)) ? 'error' : 'variant';
}

function isVowel(letter: string | undefined): boolean {
  return 'aeiouy'.includes(letter ?? ' ');
}

/** Whether an ear may have taken one spelling for the other: other vowels, a letter once or twice, an h; not what a finger does. */
function heardAlike(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  const long = a.length > b.length ? a : b;
  switch (typingOf(a, b)) {
    case 'doubled':
      return false;
    case 'swapped':
      return isVowel(a[at]) && isVowel(a[at + 1]);
    case 'undoubled':
    case 'lengthened':
    case 'vowel':
      return true;
    case 'dropped':
    case 'added':
      return isVowel(long[at]) || long[at] === 'h';
    case 'key':
    case 'letter':
      return ALIKE.has([a[at], b[at]].sort().join(''));
    default:
      return earKey(a) === earKey(b);
  }
}

/** Whether one word has one vowel where the other has two, or another one: "Hormuzgan", "Hormouzgan" and "Hormozgan". */
export function vowelsApart(left: string, right: string): boolean {
  const [a, b] = [nameKey(left), nameKey(right)];
  const at = firstDifference(a, b);
  const long = a.length > b.length ? a : b;
  const typing = typingOf(a, b);
  if (typing === 'dropped' || typing === 'added') return isVowel(long[at]) && (isVowel(long[at - 1]) || isVowel(long[at + 1]));
  return typing === 'vowel' || typing === null;
}

/** Consonants that scripts and languages render as one another. */
const ALIKE: ReadonlySet<string> = new Set('gk gh gy gj bp bv dt fv vw sz ck kq jy hk kx hw'.split(' '));

/** What an ear keeps of a word: consonants in order, once each, the one for its like. */
const earKey = remember((key) =>
  consonantKey(
    key
      .replace(/c(?=[eiy])/g, 's')
      .replace(/ck|[cqg]/g, 'k')
      .replace(/x/g, 'ks')
      .replace(/ph/g, 'f')
      .replace(/z/g, 's')
      .replace(/w/g, 'v')
      .replace(/(?<=.)h/g, '')
      .replace(/j/g, 'y'),
  ),
);
