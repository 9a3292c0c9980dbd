/** What a change of words does to a quotation: nothing, a small word, a word that tells something, or its sense turned round. */
import { stem } from '../language/natural.js';
import { remember } from '../language/remember.js';
import type { QuoteChange } from './quote-stretch.js';

/**
 * none: another spelling of the same words. small: articles, conjunctions, prepositions, order and inflection. content: a word
 * that tells something. polarity: a negation in one rendering only.
 */
export type ChangeGrade = 'none' | 'small' | 'content' | 'polarity';

/** Words that turn a sentence round. */
const POLARITY: ReadonlySet<string> = new Set('not no never neither nor none nothing nobody nowhere without hardly barely'.split(' '));

/** Small words by class: within a class one may stand for another, and each may come or go, without changing what was said. */
const CLASSES: readonly (readonly string[])[] = [
  ['a', 'an', 'the', 'this', 'that', 'these', 'those', 'its', 'his', 'her', 'their', 'our', 'my', 'your'],
  ['and', 'but', 'so', 'or', 'then', 'as', 'because', 'that', 'which', 'who', 'where', 'when', 'while'],
  ['of', 'to', 'in', 'on', 'at', 'for', 'by', 'with', 'from', 'into', 'upon'],
  ['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', 'has', 'have', 'had', 'do', 'does', 'did', 'got'],
  ['i', 'we', 'he', 'she', 'it', 'they', 'you', 'there', 'me', 'us', 'him', 'them', 'who', 'one', 'that'],
  ['will', 'shall', 'would'],
  ['just', 'really', 'very', 'also', 'quite', 'well', 'now', 'actually', 'already', 'even', 'too'],
];
/** Words that may replace one another, but do not come or go without changing something. */
const HELD: ReadonlySet<string> = new Set(['will', 'shall', 'would', 'i', 'we', 'he', 'she', 'they', 'you', 'me', 'us', 'him', 'them']);
const FILLERS: ReadonlySet<string> = new Set(['um', 'uh', 'er', 'ah', 'oh', 'well']);
const classes = new Map<string, number>();
for (const [bit, list] of CLASSES.entries()) for (const word of list) classes.set(word, (classes.get(word) ?? 0) | (1 << bit));

/** Forms of verbs that no ending joins. */
const VERBS = `say said|make made|go went gone|take took taken|come came|see saw seen|know knew known|get got gotten|give gave given
find found|think thought|tell told|become became|show showed shown|leave left|feel felt|bring brought|begin began begun|keep kept
hold held|write wrote written|stand stood|hear heard|mean meant|meet met|run ran|pay paid|speak spoke spoken|lose lost|win won
choose chose chosen|send sent|build built|fall fell fallen|fight fought|buy bought|sell sold|break broke broken|lead led|grow grew grown`;
const forms = new Map(
  VERBS.split(/[|\n]/).flatMap((list) => {
    const [base = '', ...others] = list.split(' ');
    return others.map((form) => [form, base] as const);
  }),
);
/** Without inflection: "said" and "saying" as "say". */
const bare = remember((word: string): string => stem(forms.get(word) ?? word));

const AFFIXES = ['un', 'in', 'im', 'ir', 'il', 'dis', 'non'];

/** Whether two ends of quotations are the same words in forms that fit the sentence around them. */
export function sameForms({ removed, added }: QuoteChange): boolean {
  return removed.map(bare).sort().join(' ') === added.map(bare).sort().join(' ');
}

/** Words of a change in which one negation more or less turns the sentence; longer ones are other sentences. */
const TURN = 4;

/** The gravest of the changes between two renderings. */
export function gradeOf(all: readonly QuoteChange[]): ChangeGrade {
  const changes = all.map(withoutFillers).filter((change) => !sameLetters(change) && !isAttribution(change));
  if (changes.length === 0) return 'none';
  const turns = (list: readonly string[]): number => list.filter((word) => POLARITY.has(word)).length;
  const short = changes.filter((change) => Math.max(change.removed.length, change.added.length) <= TURN);
  const turned = short.filter((change) => turns(change.removed) % 2 !== turns(change.added) % 2);
  if (turned.length % 2 === 1 || changes.some(opposite)) return 'polarity';
  const together = { removed: changes.flatMap(({ removed }) => removed), added: changes.flatMap(({ added }) => added) };
  if (sameForms(together) || changes.every(isSmall)) return 'small';
  return 'content';
}

function withoutFillers({ removed, added }: QuoteChange): QuoteChange {
  const kept = (list: readonly string[]): string[] => list.filter((word) => !FILLERS.has(word));
  return { removed: kept(removed), added: kept(added) };
}

/** "he said", run into the quotation where a mark is missing. */
function isAttribution({ removed, added }: QuoteChange): boolean {
  const [words, none] = removed.length > 0 ? [removed, added] : [added, removed];
  return none.length === 0 && words.length > 1 && words.length <= 6 && words.some((word) => word === 'said' || word === 'added');
}

/** One word or two, and words made unreadable for decency: "workforce", "work force"; "d**n". */
function sameLetters({ removed, added }: QuoteChange): boolean {
  const [left, right] = [removed.join(''), added.join('')];
  if (left === right) return true;
  const isMasked = (word: string): boolean => word.includes('*') || /^[b-hj-z]$/.test(word);
  const [masked, plain] = isMasked(left) ? [left, right] : [right, left];
  const first = isMasked(masked) ? firstMask(masked) : -1;
  return first >= 0 && plain.length > 0 && masked.slice(0, first) === plain.slice(0, first);
}

/** Where the first mask stands, or the end of a word that is one letter. */
function firstMask(word: string): number {
  const at = word.indexOf('*');
  return at < 0 ? word.length : at;
}

/** "able" for "unable". */
function opposite({ removed, added }: QuoteChange): boolean {
  const negates = (word: string, other: string): boolean => word.length > 3 && AFFIXES.some((affix) => other === affix + word);
  const [left, right] = [removed[0], added[0]];
  if (left === undefined || right === undefined || removed.length > 1 || added.length > 1) return false;
  return negates(left, right) || negates(right, left);
}

function isSmall({ removed, added }: QuoteChange): boolean {
  if (sameForms({ removed, added })) return true;
  const bits = [...removed, ...added].map((word) => classes.get(word) ?? 0);
  if (bits.some((bit) => bit === 0)) return false;
  if (removed.length === 1 && added.length === 1) return ((bits[0] ?? 0) & (bits[1] ?? 0)) !== 0;
  return removed.length > 0 && added.length > 0 ? true : [...removed, ...added].every((word) => !HELD.has(word));
}
