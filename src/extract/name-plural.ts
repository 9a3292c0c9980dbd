/** One title for a row of names: "Foreign Ministers Anna Bell of Lurk and Tom Marr of Velda", "Sens. Anna Bell and Tom Marr". */
import { remember } from '../language/remember.js';
import { isState } from '../language/states.js';
import { PLURAL_TITLES } from './name-nouns.js';
import { statusOf } from './name-office.js';
import type { Candidate } from './name-runs.js';
import { FROM } from './name-words.js';

import type { Piece } from './pieces.js';

/** Abbreviations of plural titles. */
const SHORT: ReadonlySet<string> = new Set(['sens', 'reps', 'govs', 'profs', 'drs', 'gens']);

/** The title as one of the row holds it: "Foreign Ministers" → "Foreign Minister", "Sens." → "Sen."; a title of one person as it is. */
const ofOne = remember((title) => title.split(' ').map(wordOfOne).join(' '));

function wordOfOne(word: string): string {
  const lower = word.toLowerCase();
  if (lower.endsWith('.') && SHORT.has(lower.slice(0, -1))) return `${word.slice(0, -2)}.`;
  if (SHORT.has(lower)) return word.slice(0, -1);
  if (!PLURAL_TITLES.has(lower)) return word;
  if (lower.endsWith('men')) return `${word.slice(0, -2)}an`;
  if (lower.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, lower.endsWith('ches') ? -2 : -1);
}

/** Gives the title before a row of names to each of them, in the singular. */
export function shareTitles(found: Candidate[]): void {
  for (let index = 0; index < found.length; index++) {
    const candidate = found[index];
    if (candidate === undefined || candidate.title === null) continue;
    const title = ofOne(candidate.title);
    if (title === candidate.title) continue;
    const status = statusOf(title);
    for (const at of [index, ...rowAfter(found, index)]) {
      const holder = found[at];
      if (holder !== undefined) found[at] = { ...holder, title, status };
    }
  }
}

/** Indices of the candidates that go on the row one of them begins; none if no "and" closes it. */
function rowAfter(found: readonly Candidate[], first: number): number[] {
  const row: number[] = [];
  let last = found[first];
  for (let index = first + 1; last !== undefined && index < found.length; index++) {
    const next = found[index];
    if (next === undefined || next.paragraph !== last.paragraph) break;
    const { pieces } = last.paragraph;
    const aside = afterAside(pieces, last.to);
    if (next.from < aside) continue;
    const and = pieces[aside]?.text === ',' && pieces[aside + 1]?.lower === 'and' ? aside + 1 : aside;
    const closes = pieces[and]?.lower === 'and';
    if ((!closes && pieces[and]?.text !== ',') || next.from !== and + 1 || pieces[next.to - 1]?.possessive) break;
    if (next.title !== null) break;
    if (isState(next.name)) continue;
    row.push(index);
    if (closes) return row;
    last = next;
  }
  return [];
}

/** Pieces inside the brackets after a name, at most. */
const LONGEST_ASIDE = 6;

/** Index after "of the Lurk Islands", "(R-Ohio)" and ", 45," at `at`; the comma that goes on the row is not passed. */
function afterAside(pieces: readonly Piece[], at: number): number {
  let end = pieces[at]?.text === ',' && FROM.has(pieces[at + 1]?.lower ?? '') ? at + 1 : at;
  const tie = pieces[end]?.lower;
  if (tie !== undefined && FROM.has(tie)) {
    end += pieces[end + 1]?.lower === 'the' ? 2 : 1;
    while (end < at + LONGEST_ASIDE && pieces[end]?.capital) end++;
  }
  if (pieces[end]?.text === '(') {
    let close = end + 1;
    while (close < end + LONGEST_ASIDE && pieces[close] && pieces[close]?.text !== ')') close++;
    if (pieces[close]?.text === ')') end = close + 1;
  }
  const age = pieces[end + 1];
  return pieces[end]?.text === ',' && age?.kind === 'number' && age.text.length <= 2 ? end + 2 : end;
}
