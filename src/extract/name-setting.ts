/** What the words around a name say it names, beyond the next word: whose office it is, a vessel, a role, "the capital, Lurk,". */
import { kindsOf, WORD } from './name-kinds.js';
import { COMPANY_OFFICES, NATIVES, PUBLIC_OFFICES, ROLES, VESSELS } from './name-nouns.js';
import type { Candidate } from './name-runs.js';
import type { Piece } from './pieces.js';

export type Setting = 'body' | 'place' | 'person' | 'thing' | null;

/** What a name is by the one before it: "chief executive Tom Marr of Lurk", "Senator Anna Bell of Lurk". */
export function heldBy(before: Candidate | undefined, { paragraph, from }: Candidate): Setting {
  if (before === undefined || before.title === null || before.paragraph !== paragraph) return null;
  const { pieces } = paragraph;
  const tie = pieces[before.to]?.text === ',' ? before.to + 1 : before.to;
  const gap = from - tie;
  if (gap < 1 || gap > 2 || pieces[tie]?.lower !== 'of') return null;
  if (COMPANY_OFFICES.test(before.title)) return 'body';
  return gap === 1 && PUBLIC_OFFICES.test(before.title) ? 'place' : null;
}

/** What the words before a name say of it. */
export function settingOf(pieces: readonly Piece[], from: number, to: number): Setting {
  const before = pieces[from - 1];
  if (before === undefined) return null;
  const kinds = kindsOf(before);
  if ((kinds & (WORD.setting | WORD.tie)) === 0) return before.text === ',' && isCapital(pieces, from, to) ? 'place' : null;
  const { lower } = before;
  if (VESSELS.has(lower)) return 'thing';
  if (lower === 'river') return 'place';
  if (ROLES.has(lower)) return to - from > 1 && to - from < 5 ? 'person' : null;
  if (lower === 'of') return COMPANY_HEADS.has(pieces[from - 2]?.lower ?? '') ? 'body' : null;
  return lower === 'from' && isNative(pieces, from) ? 'place' : null;
}

const COMPANY_HEADS: ReadonlySet<string> = new Set(['executive', 'ceo', 'cfo', 'coo', 'cto', 'founder', 'co-founder']);

/** "a nurse from Lurk". */
function isNative(pieces: readonly Piece[], from: number): boolean {
  const before = pieces[from - 3]?.lower;
  return NATIVES.has(pieces[from - 2]?.lower ?? '') && (before === 'a' || (kindsOf(pieces[from - 3]) & WORD.title) !== 0);
}

const CAPITALS: ReadonlySet<string> = new Set(['capital', 'town', 'village', 'port', 'city']);

/** "in the capital, Lurk." */
function isCapital(pieces: readonly Piece[], from: number, to: number): boolean {
  if (!CAPITALS.has(pieces[from - 2]?.lower ?? '')) return false;
  const article = pieces[from - 3];
  const after = pieces[to]?.text;
  if (article?.lower !== 'the' && article?.lower !== 'its' && !article?.possessive) return false;
  return after === '.' || after === ';' || (after === ',' && pieces[from - 2]?.lower === 'capital');
}
