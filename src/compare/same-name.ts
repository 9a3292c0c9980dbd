/** Whether two names, in any order of words and with what may stand beside a name, can name one person or body. */
import { plainLetters } from '../language/fold.js';
import { isLegalForm, shortenForms, standsBeside } from '../language/legal-forms.js';
import { editDistance } from '../language/natural.js';
import { sameGivenName } from '../language/nicknames.js';
import { wholeNumber } from '../language/number-words.js';
import { remember } from '../language/remember.js';
import { renderedBy } from '../language/translit.js';
import { soundKey } from './name.js';

interface Words {
  /** The words of the name itself, in plain lower-case letters. */
  readonly own: readonly string[];
  /** A body, by its legal form or a word such as "group". */
  readonly body: boolean;
  /** "Bell, Anna": the surname is first. */
  readonly listed: boolean;
}

/** Words that many bodies have and none is known by. */
const GENERAL: ReadonlySet<string> = new Set(
  'group holding holdings international national global industries management services solutions bank trust foundation government industry trading of and for de la'.split(
    ' ',
  ),
);
/** Small words inside names of persons. */
const PARTICLES: ReadonlySet<string> = new Set('al el bin ben ibn bint de da di du del van von der den la le abu ul ur'.split(' '));
const ORDINALS: ReadonlyMap<string, string> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, at) => [word, String(at + 1)]),
);
/** Figures that stand for the letters they look like. */
const LOOKS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '5': 's', '9': 'g' };

const read = remember((name): Words => {
  const plain = plainLetters(name)
    .replace(/&/g, ' and ')
    .replace(/['\u2019]/g, '')
    .replace(/\bu\.s\./g, 'united states')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const words = shortenForms(plain).split(' ');
  const kept = words.filter((word, at) => !isLegalForm(word) && !(standsBeside(word) && (at === 0 || at === words.length - 1)));
  const own = (kept.length === 0 ? words : kept).map(inLetters).filter((word) => word !== 'and');
  const listed = /^[^,]+, ?[^,]+$/.test(name);
  return { own, listed, body: words.some((word) => isLegalForm(word) || GENERAL.has(word)) };
});

/** "1st" and "first" → "1", "three" → "3", "sech1n" → "sechin". */
function inLetters(word: string): string {
  const ordinal = ORDINALS.get(word) ?? /^(?<count>\d+)(?:st|nd|rd|th)$/.exec(word)?.groups?.count;
  if (ordinal) return ordinal;
  const count = wholeNumber(word);
  if (count !== null) return String(count);
  return /\p{L}/u.test(word) ? word.replace(/[01359]/g, (figure) => LOOKS[figure] ?? figure) : word;
}

/** How alike two words are: 1 equal, 0 two words. */
function alike(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 0.9 : 0;
  if (/\d/.test(short) || /\d/.test(long)) return 0;
  if (PARTICLES.has(a) && PARTICLES.has(b)) return 0.8;
  if (sameGivenName(a, b) || soundKey(a) === soundKey(b) || renderedBy(a, b).length > 0) return 0.95;
  if (short.length < 3) return 0;
  const distance = editDistance(a, b);
  const allowed = short.length >= 6 ? 2 : 1;
  return distance <= allowed ? 1 - distance / long.length : 0;
}

/** Words of the shorter name set beside words of the longer one, the most alike first. */
function matched(
  few: readonly string[],
  many: readonly string[],
): { readonly pairs: (readonly [number, number])[]; readonly likeness: number } {
  const all = few.flatMap((a, i) => many.map((b, j) => [alike(a, b), i, j] as const).filter(([score]) => score > 0));
  all.sort((x, y) => y[0] - x[0] || Math.abs(x[1] - x[2]) - Math.abs(y[1] - y[2]));
  const [left, right] = [new Set<number>(), new Set<number>()];
  const pairs: (readonly [number, number])[] = [];
  let likeness = 0;
  for (const [score, i, j] of all) {
    if (left.has(i) || right.has(j)) continue;
    left.add(i);
    right.add(j);
    pairs.push([i, j]);
    likeness += score;
  }
  return { pairs, likeness };
}

/** Least mean likeness of the words. */
const ALIKE = 0.72;

/**
 * Every word of the shorter name is a word of the longer one: the same, a rendering, a nickname, an initial, or a slip. Legal
 * forms and titles say nothing; the order of the words does not matter.
 */
export function sameName(left: string, right: string): boolean {
  const [a, b] = [read(left), read(right)];
  const [few, many] = a.own.length <= b.own.length ? [a.own, b.own] : [b.own, a.own];
  if (few.join('') === many.join('')) return true;
  const { pairs, likeness } = matched(few, many);
  if (pairs.length < few.length) return joined(few, many);
  if (likeness / few.length < ALIKE) return false;
  const extra = many.length - few.length;
  if (extra === 0) return a.listed !== b.listed || !turned(few, many, pairs);
  const telling = few.filter((word) => !GENERAL.has(word) && !PARTICLES.has(word) && word.length > 1);
  if (a.body || b.body) return telling.length > 0 && extra <= few.length;
  return telling.length > 1;
}

/** Two names, one the other's words turned round: "Hans Friedrich" and "Friedrich Hans". */
function turned(few: readonly string[], many: readonly string[], pairs: readonly (readonly [number, number])[]): boolean {
  return few.length === 2 && many.length === 2 && pairs.every(([i, j]) => i !== j) && few.every((word) => word.length > 1);
}

/** Written with other gaps between the words: "Pol Pot" and "PolPot", with at most one slip. */
function joined(few: readonly string[], many: readonly string[]): boolean {
  const [x, y] = [few.join(''), many.join('')];
  return few.length !== many.length && Math.min(x.length, y.length) >= 6 && editDistance(x, y) <= 1;
}
