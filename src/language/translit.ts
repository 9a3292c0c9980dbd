/** Whether two spellings in Latin letters can render one foreign name: "Sergei" and "Sergey", "Mohammed" and "Muhammad". */
import { plainLetters } from './fold.js';
import { remember } from './remember.js';
import { COGNATES, RENDERINGS } from './translit-tables.js';

/** A spelling in a row of the tables. */
interface Spelling {
  readonly row: number;
  readonly letters: string;
  /** The first of a row that is held by its first spelling. */
  readonly leads: boolean;
}

interface Row {
  /** Bits of the languages that have it. */
  readonly languages: number;
  readonly starts: boolean;
  readonly ends: boolean;
  /** One of two spellings must be the first. */
  readonly led: boolean;
}

const rows: Row[] = [];
/** Spellings by their first letter; those that are nothing under the empty text. */
const spellings = new Map<string, Spelling[]>();

for (const [language, table] of RENDERINGS.entries()) {
  const languages = table.evidence === null ? (1 << RENDERINGS.length) - 1 : 1 << language;
  for (const written of table.rows.split('|')) {
    const [starts, led] = [written.startsWith('^'), written.startsWith('=')];
    const row = rows.push({ languages, starts, ends: written.endsWith('$'), led }) - 1;
    for (const [index, word] of written
      .replace(/^[\^=]|\$$/g, '')
      .split(' ')
      .entries()) {
      const letters = word === '_' ? '' : word;
      const list = spellings.get(letters.charAt(0)) ?? [];
      list.push({ row, letters, leads: index === 0 });
      spellings.set(letters.charAt(0), list);
    }
  }
}

/** Languages of which one word with their look is enough. */
const EITHER = RENDERINGS.reduce((bits, { both }, index) => (both ? bits : bits | (1 << index)), 0);
/** Longer words are no names. */
const LONGEST = 24;

/** A word ready to be compared: letters as written in small, and each without its accent. */
interface Written {
  readonly letters: string;
  readonly plain: string;
  /** Languages whose rows may be tried on it. */
  readonly languages: number;
  /** For each place the spellings of the tables that begin there. */
  readonly at: readonly (readonly Spelling[])[];
}

const written = remember((word: string): Written => {
  const letters = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .slice(0, LONGEST + 1);
  const plain = Array.from(letters, (letter) => plainLetters(letter).charAt(0)).join('');
  let languages = 0;
  for (const [index, { evidence }] of RENDERINGS.entries()) if (evidence?.test(letters) ?? true) languages |= 1 << index;
  const at = Array.from(`${letters} `, (letter, place) => [
    ...(spellings.get(letter) ?? []).filter((one) => letters.startsWith(one.letters, place)),
    ...(spellings.get('') ?? []),
  ]);
  return { letters, plain, languages, at };
});

/** Languages (indices into RENDERINGS, as bits) under which the two words can be one; 0 if under none. */
function languagesOf(a: Written, b: Written): number {
  const [rowsOfA, width] = [a.letters.length, b.letters.length + 1];
  const reached = new Int32Array((rowsOfA + 1) * width);
  reached[0] = (a.languages & b.languages) | ((a.languages | b.languages) & EITHER);
  for (let i = 0; i <= rowsOfA; i++) {
    for (let j = 0; j < width; j++) {
      const here = reached[i * width + j] ?? 0;
      if (here !== 0) step(a, b, i, j, here, reached, width);
    }
  }
  return reached[rowsOfA * width + width - 1] ?? 0;
}

/** Carries the languages of one place to the places its spellings lead to. */
function step(a: Written, b: Written, i: number, j: number, here: number, reached: Int32Array, width: number): void {
  const carry = (di: number, dj: number, languages: number): void => {
    const to = (i + di) * width + j + dj;
    reached[to] = (reached[to] ?? 0) | languages;
  };
  if (i < a.plain.length && a.plain[i] === b.plain[j]) carry(1, 1, here);
  for (const left of a.at[i] ?? []) {
    const row = rows[left.row];
    if (!row || (row.languages & here) === 0 || (row.starts && i + j > 0)) continue;
    for (const right of b.at[j] ?? []) {
      if (right.row !== left.row || right.letters === left.letters || (row.led && !left.leads && !right.leads)) continue;
      const [x, y] = [left.letters.length, right.letters.length];
      if (row.ends && (i + x < a.letters.length || j + y < b.letters.length)) continue;
      carry(x, y, here & row.languages);
    }
  }
}

const groups = new Map<string, Set<number>>();
for (const [group, names] of COGNATES.split('|').entries()) {
  for (const name of names.split(' ')) groups.set(name, (groups.get(name) ?? new Set()).add(group));
}

/** The languages in which two different spellings of one word of a name can be one name; empty when no table joins them. */
export function renderedBy(a: string, b: string): string[] {
  const [x, y] = [written(a), written(b)];
  if (x.letters.length > LONGEST || y.letters.length > LONGEST || x.letters.length < 2 || y.letters.length < 2) return [];
  const found = languagesOf(x, y);
  const languages = RENDERINGS.filter((_, index) => (found & (1 << index)) !== 0).map(({ language }) => language);
  return languages.length === 0 && areCognate(x.plain, y.plain) ? ['forms of one given name'] : languages;
}

function areCognate(a: string, b: string): boolean {
  const [x, y] = [groups.get(a), groups.get(b)];
  return x !== undefined && y !== undefined && [...x].some((group) => y.has(group));
}
