/** Pairs of name words (as keys: plain lower-case letters) that differ in a way with a known reason. */
import { firstDifference } from './typing.js';

/** Endings that make another word of a name, not another spelling: plural, adjective, inhabitant. */
const ENDINGS: ReadonlySet<string> = new Set([
  's',
  'es',
  'n',
  'an',
  'ian',
  'ans',
  'ns',
  'ish',
  'i',
  'is',
  'er',
  'ers',
  'ese',
  'ic',
  'al',
  'ed',
  'y',
  'ist',
  'ists',
]);

/** Endings of surnames and given names of men and women of one family: the pair names two people. */
const GENDERED: readonly (readonly [man: string, woman: string])[] = [
  ['sky', 'ska'],
  ['ski', 'ska'],
  ['skyi', 'ska'],
  ['skiy', 'skaya'],
  ['sky', 'skaya'],
  ['ov', 'ova'],
  ['ev', 'eva'],
  ['in', 'ina'],
  ['yn', 'yna'],
  ['el', 'ela'],
  ['el', 'elle'],
  ['ic', 'ica'],
  ['ul', 'ula'],
  ['ert', 'erta'],
  ['ew', 'ea'],
  ['an', 'ana'],
  ['us', 'a'],
  ['is', 'ise'],
  ['io', 'ia'],
  ['o', 'a'],
];

/** "Zelin" and "Zelina", "Eric" and "Erica". */
export function gendered(a: string, b: string): boolean {
  const pair = (man: string, woman: string): boolean =>
    GENDERED.some(
      ([one, other]) => man.endsWith(one) && woman.endsWith(other) && man.slice(0, -one.length) === woman.slice(0, -other.length),
    );
  return pair(a, b) || pair(b, a);
}

/** Spelling of either side of the Atlantic: "Centre" and "Center", "Defence" and "Defense". */
export function oneSpelling(key: string): string {
  return key
    .replace(/tre$/, 'ter')
    .replace(/ence$/, 'ense')
    .replace(/our$/, 'or')
    .replace(/is(e|ed|ing|ation)$/, 'iz$1');
}

/** A letter typed twice, not in the ending, where renderings differ that way. */
export function doubled(short: string, long: string): boolean {
  const at = firstDifference(short, long);
  if (at >= short.length - 1 || long.length !== short.length + 1) return false;
  return long[at] === long[at - 1] && short.slice(at) === long.slice(at + 1);
}

/** Two neighbours exchanged, not in the ending. */
export function exchanged(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  if (a.length !== b.length || at + 2 >= a.length) return false;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** "Unit 7" and "Unit 8", "A380" and "A350": numbered things are several. */
export function withoutDigits(key: string): string {
  return key.replace(/\d/g, '');
}

/** One root with two endings: "Texas" and "Texan", "Russia" and "Russians". */
export function inflected(a: string, b: string): boolean {
  let root = 0;
  while (root < a.length && a[root] === b[root]) root++;
  const [x, y] = [a.slice(root), b.slice(root)];
  return root >= 4 && (x === '' || ENDINGS.has(x)) && (y === '' || ENDINGS.has(y));
}
