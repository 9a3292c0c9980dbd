/**
 * The stemmer of M. F. Porter (An algorithm for suffix stripping, Program 14(3), 1980) as the library `natural` has it, its
 * departures included, without its two hundred patterns: stems stand in ids of claims, so every word must keep the stem it
 * had. tests/porter.test.ts holds the two against each other.
 */

/** Letters as the algorithm sees them: 1 for a, e, i, o, u; 2 for y after anything but a vowel or y; 0 for the rest. */
function kindAt(word: string, at: number): 0 | 1 | 2 {
  const code = word.charCodeAt(at);
  if (isVowel(code)) return 1;
  if (code !== Y || at === 0) return 0;
  const before = word.charCodeAt(at - 1);
  return before === Y || isVowel(before) ? 0 : 2;
}

const Y = 121;

function isVowel(code: number): boolean {
  return code === 97 || code === 101 || code === 105 || code === 111 || code === 117;
}

/** Vowels then consonants, how often, in halves; -1 for no word. A y that is a vowel begins a run of its own. */
function measure(word: string): number {
  if (word === '') return -1;
  let [runs, last, first] = [0, -1, 0];
  for (let at = 0; at < word.length; at++) {
    const kind = kindAt(word, at);
    if (at === 0) first = kind;
    if (kind !== last || kind === 2) runs++;
    last = kind;
  }
  if (first === 0) runs--;
  if (last !== 0) runs--;
  return runs / 2;
}

function hasVowel(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (kindAt(word, at) !== 0) return true;
  return false;
}

/** Consonant, vowel, consonant at the three places before `end`. */
function isClosed(word: string, end: number): boolean {
  return end >= 3 && kindAt(word, end - 3) === 0 && kindAt(word, end - 2) !== 0 && kindAt(word, end - 1) === 0;
}

function plural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') && word.length > 2 ? word.slice(0, -1) : word;
}

function participle(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const cut = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  if (cut === 0) return word;
  const bare = word.slice(0, -cut);
  if (!hasVowel(bare)) return word;
  if (bare.endsWith('at') || bare.endsWith('bl') || bare.endsWith('iz')) return `${bare}e`;
  const last = bare.at(-1) ?? '';
  const doubled = bare.length > 1 && last === bare.at(-2) && !isVowel(bare.charCodeAt(bare.length - 1));
  if (doubled && !'lsz'.includes(last)) return bare.slice(0, -1);
  return measure(bare) === 1 && isClosed(bare, bare.length) && !'wxy'.includes(last) ? `${bare}e` : bare;
}

type Ending = readonly [ending: string, instead: string];
/** Endings by their last letter, in their order. */
type Endings = ReadonlyMap<string, readonly Ending[]>;

function byLetter(endings: readonly Ending[]): Endings {
  const letters = new Map<string, Ending[]>();
  for (const one of endings) letters.set(one[0].slice(-1), [...(letters.get(one[0].slice(-1)) ?? []), one]);
  return letters;
}

const NO_ENDINGS: readonly Ending[] = [];

const SECOND = byLetter([
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
]);
const THIRD = byLetter([
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]);

/** Each ending that the word had at the beginning, with a measure before it, is taken off what has become of the word. */
function replaced(word: string, endings: Endings): string {
  let result = word;
  for (const [ending, instead] of endings.get(word.slice(-1)) ?? NO_ENDINGS) {
    if (!word.endsWith(ending) || measure(word.slice(0, -ending.length)) <= 0) continue;
    if (result.endsWith(ending)) result = result.slice(0, -ending.length) + instead || result;
  }
  return result;
}

/** Longest first where one ends with another, as the shortest rest is what the pattern finds. */
const FOURTH = byLetter(
  'ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic ou'.split(' ').map((ending) => [ending, '']),
);

function fourth(word: string): string {
  for (const [ending] of FOURTH.get(word.slice(-1)) ?? NO_ENDINGS) {
    if (!word.endsWith(ending) || word.length === ending.length) continue;
    const rest = word.slice(0, -ending.length);
    if (measure(rest) > 1) return rest;
    break;
  }
  const ion = word.endsWith('sion') || word.endsWith('tion');
  const rest = ion && word.length > 4 ? word.slice(0, -3) : '';
  return measure(rest) > 1 ? rest : word;
}

function last(word: string): string {
  const bare = word.endsWith('e') ? word.slice(0, -1) : word;
  const size = measure(bare);
  const closed = isClosed(word, word.length - 1) && !'wxy'.includes(word.at(-2) ?? '');
  const result = size > 1 || (size === 1 && !closed) ? bare : word;
  return result.endsWith('ll') && measure(result) > 1 ? result.slice(0, -1) : result;
}

/** Stem of a word in lower case. */
export function porterStem(word: string): string {
  if (word.length < 3) return word;
  const whole = participle(plural(word));
  const y = whole.endsWith('y') && hasVowel(whole.slice(0, -1)) ? `${whole.slice(0, -1)}i` : whole;
  return last(fourth(replaced(replaced(y, SECOND), THIRD)));
}
