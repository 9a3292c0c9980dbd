/** Which words of a sentence a reporting verb reports: "S said (that) …", "according to S, …", "…, S said", "is said to …". */
import type { Saying } from './attribution.js';
import type { Run } from './name-runs.js';
import type { Piece } from './pieces.js';
import { isReporting, KIND } from './reporting.js';
import { isPreposition } from './subject.js';
import { ROLE, roleOf } from './subject-words.js';

/** The reported clauses of a saying, in text order: two where it stands in the middle of them. */
export function clausesOf(pieces: readonly Piece[], saying: Saying): Run[] {
  const { start } = saying.sentence;
  let { end } = saying.sentence;
  while (end > start && CLOSING.has(pieces[end - 1]?.text ?? '')) end--;
  const runs: Run[] = [];
  byForm(pieces, saying, start, end, runs);
  return runs;
}

function add(runs: Run[], from: number, to: number): void {
  if (from < to) runs.push({ from, to });
}

const CLOSING = new Set(['"', '\u201d', '\u2019', "'", '.', '!', '?', '\u2026']);
const BREAKS = new Set([';', '\u2013', '\u2014']);

function byForm(pieces: readonly Piece[], saying: Saying, start: number, end: number, runs: Run[]): void {
  const { at, who, form, kind } = saying;
  if (form === 'hearsay') {
    add(runs, hearsayStart(pieces, at, start), clauseEnd(pieces, at + 1, end));
    return;
  }
  if (!who || (kind & (KIND.naming | KIND.asking)) !== 0) return;
  const comma = who.from - 1;
  if (form === 'according') accordingTo(pieces, at, who, start, end, runs);
  else if (form === 'after') {
    if (pieces[at - 1]?.text === ',') add(runs, clauseStart(pieces, at - 1, start), at - 1);
  } else if (comma > start && pieces[comma]?.text === ',' && endsSentence(pieces, at + 1)) around(pieces, comma, at, start, end, runs);
  else {
    const from = complement(pieces, saying, end);
    if (from < end) add(runs, from, clauseEnd(pieces, from, end));
  }
}

function accordingTo(pieces: readonly Piece[], at: number, who: Run, start: number, end: number, runs: Run[]): void {
  const after = pieces[who.to]?.text === ',' ? who.to + 1 : who.to;
  if (at === start) {
    add(runs, after, clauseEnd(pieces, after, end));
    return;
  }
  const to = pieces[at - 1]?.text === ',' ? at - 1 : at;
  add(runs, clauseStart(pieces, to, start), to);
}

/** "…, Bell said" and "…, Bell said, …" */
function around(pieces: readonly Piece[], comma: number, verb: number, start: number, end: number, runs: Run[]): void {
  add(runs, clauseStart(pieces, comma, start), comma);
  if (pieces[verb + 1]?.text === ',' && !isReporting(pieces, verb + 2)) add(runs, verb + 2, clauseEnd(pieces, verb + 2, end));
}

const ENDS = new Set(['.', '!', '?', ';', '\u201c', '"']);
/** What begins a phrase of time or place. */
const PLACED = ROLE.preposition | ROLE.adverb | ROLE.calendar;

/** Whether a sentence ends at `at`, or a pair of commas closes, or a short phrase of time or place stands before its end. */
export function endsSentence(pieces: readonly Piece[], at: number): boolean {
  for (let index = at; index < at + 7; index++) {
    const piece = pieces[index];
    if (!piece) return true;
    if (piece.kind === 'mark') return ENDS.has(piece.text) || (piece.text === ',' && index === at);
    if (piece.lower === 'that' || (index === at && (roleOf(piece) & PLACED) === 0)) return false;
  }
  return false;
}

/** Index at which the reported clause begins: after "that", or after the verb and whoever was told; `end` if there is none. */
function complement(pieces: readonly Piece[], { at: verb, kind }: Saying, end: number): number {
  const limit = Math.min(end, verb + 16);
  for (let at = verb + 1; at < limit; at++) {
    const piece = pieces[at];
    if (!piece) break;
    if (piece.kind === 'mark') {
      if (piece.text === ':') return at - verb <= 6 && pieces[verb + 1]?.lower !== 'to' ? at + 1 : end;
      if (endsHearer(piece.text, pieces[at + 1]?.lower)) break;
      continue;
    }
    if (piece.lower === 'that' && pieces[at + 1]?.text !== ',') return at + 1;
    if (isReporting(pieces, at)) break;
  }
  if ((kind & KIND.bare) === 0 && (kind & KIND.hearer) === 0) return end;
  let from = verb + 1;
  while (from < end && !pieces[from]?.capital && (roleOf(pieces[from] as Piece) & ROLE.adverb) !== 0) from++;
  while (from < end && pieces[from]?.capital && (roleOf(pieces[from] as Piece) & ROLE.calendar) !== 0) from++;
  const next = pieces[from];
  if (next?.kind !== 'word' || NO_CLAUSE.has(next.lower)) return end;
  const told = (kind & KIND.hearer) !== 0 && !OWN_CLAUSE.has(next.lower);
  const clause = isPreposition(next.lower) || told ? afterPhrase(pieces, from, end) : from;
  return end - clause >= 3 ? clause : end;
}

/** Before such a mark "that" would belong to something else. */
function endsHearer(mark: string, next: string | undefined): boolean {
  return mark === ';' || mark === '(' || mark === ')' || (mark === ',' && (next === 'and' || next === 'but'));
}

const NO_CLAUSE = new Set(['of', 'to', 'yes', 'no', 'so', 'as', 'nothing', 'goodbye', 'sorry', 'something', 'anything', 'little']);
/** After "warned" such a word begins the clause, it is nobody who was told. */
const OWN_CLAUSE = new Set(['it', 'there', 'they', 'he', 'she', 'we']);
const CLAUSE_OPENERS = /^(?:he|she|it|they|we|the|there|a|an|his|her|its|their|no|this|these)$/;

/** After "on Tuesday", "in Lurk" or "reporters": the pronoun or determiner that begins the clause, else nothing. */
function afterPhrase(pieces: readonly Piece[], from: number, end: number): number {
  for (let at = isPreposition(pieces[from]?.lower ?? '') ? from + 1 : from; at < Math.min(end, from + 4); at++) {
    const next = pieces[at + 1];
    if (next && pieces[at]?.kind === 'word' && CLAUSE_OPENERS.test(next.lower) && at + 1 < end) return at + 1;
  }
  return end;
}

const CONTRASTS = new Set(['but', 'while', 'whereas', 'although', 'though']);
/** After a comma: what somebody else made of it, in the article's own voice. */
const COMMENTS = new Set(
  'prompting sparking drawing triggering fuelling fueling leading ending marking raising echoing contradicting reversing referring citing'.split(
    ' ',
  ),
);
const RELATIVES = new Set(['which', 'who', 'that']);
const COMMENT_NOUNS = new Set(
  'claim statement figure charge move comment remark accusation allegation assertion promise denial'.split(' '),
);

/** In longer clauses no end is looked for but that of the sentence. */
const LONGEST = 120;

/** A contrast, a comment or another speaker leaves what was said: ", but …", ", prompting …", "; …". */
function clauseEnd(pieces: readonly Piece[], from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + LONGEST); at++) {
    const mark = pieces[at] as Piece;
    if (mark.kind !== 'mark') continue;
    const { text } = mark;
    if (text === ';' || text === '\u2014') return at;
    if (text !== ',') continue;
    const next = pieces[at + 1]?.lower ?? '';
    const second = pieces[at + 2]?.lower ?? '';
    if (second === 'that' && (next === 'and' || next === 'but')) continue;
    if (CONTRASTS.has(next) || COMMENTS.has(next) || ((next === 'a' || next === 'an' || next === 'the') && COMMENT_NOUNS.has(second)))
      return at;
    if ((next === 'and' && saysAgain(pieces, at + 2, end)) || (next.endsWith('ing') && isReporting(pieces, at + 1))) return at;
    if (next === 'according' && second === 'to') return at;
  }
  return end;
}

/** Another speaker follows: ", and Bell said". */
function saysAgain(pieces: readonly Piece[], from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 6); at++) if (isReporting(pieces, at)) return true;
  return false;
}

/** Where a clause that ends at `to` begins. */
function clauseStart(pieces: readonly Piece[], to: number, start: number): number {
  for (let at = to - 1; at > start && to - at < 80; at--) {
    const piece = pieces[at] as Piece;
    if (piece.kind === 'mark' && BREAKS.has(piece.text)) return at + 1;
  }
  return start;
}

/** Where the clause of an adverb of hearsay begins: after the last conjunction or mark before it. */
function hearsayStart(pieces: readonly Piece[], to: number, start: number): number {
  for (let at = to - 1; at > start && to - at < 40; at--) {
    const piece = pieces[at] as Piece;
    const { text } = piece;
    if (piece.kind === 'mark') {
      if (text === ':' || BREAKS.has(text)) return at + 1;
      const next = text === ',' ? pieces[at + 1]?.lower : undefined;
      if (next === 'and' || next === 'but') return at + 2;
    } else if ((roleOf(piece) & ROLE.clause) !== 0 && (CONTRASTS.has(piece.lower) || RELATIVES.has(piece.lower))) return at + 1;
  }
  return start;
}
