/** Who said a quotation, told by what stands after it: ", said Bell", ", Bell said", ", as Bell had claimed", "is how Bell put it". */
import type { Saying } from './attribution.js';
import type { Piece } from './pieces.js';
import type { Part } from './quote-span.js';
import { ADVERBS } from './quote-words.js';
import { KIND } from './reporting.js';
import { type Attribution, firstFrom, REACH, type Scene } from './speaker.js';
import { endsSentence } from './speech-clause.js';
import { isAuxiliary, isPreposition, subjectBefore } from './subject.js';
import { isPast } from './subject-words.js';

/** ", said Bell", ", Bell said", ", according to Bell" after the quotation. */
export function afterOf({ paragraph: { pieces }, told }: Scene, { open, close, ceiling, fragment }: Part): Attribution | null {
  const last = close > 0 ? (pieces[close - 1]?.text ?? '') : '';
  const ended = (last === '.' || last === '\u2026') && close - open > 1;
  let from = close + 1;
  const next = pieces[from];
  if (next === undefined) return null;
  if (next.kind === 'mark' && (next.text === ',' || next.text === '\u2014' || next.text === '\u2013')) from++;
  else if (ended && next.capital) return null;
  const how = isHow(pieces, from);
  const closed = how || from > close + 1 || ended || !fragment || last === ',' || last === '!' || last === '?';
  const saying = closed ? told[firstFrom(told, from)] : undefined;
  if (!saying || saying.at >= ceiling || saying.at > from + 24 || saying.form === 'hearsay' || (saying.kind & KIND.claim) !== 0)
    return null;
  const begins = beginsAt(pieces, saying, from);
  const head = how ? from + 2 : pieces[from]?.lower === 'as' && endsSentence(pieces, saying.at + 1) ? from + 1 : from;
  const direct = begins === head || (begins > head && onlyAdverbs(pieces, head, begins));
  return direct && saying.speaker ? { speaker: saying.speaker, verb: saying.verb, at: saying.at } : null;
}

/** "“…” is how Bell described it" */
function isHow(pieces: readonly Piece[], at: number): boolean {
  const [verb, link] = [pieces[at]?.lower, pieces[at + 1]?.lower];
  return (verb === 'is' || verb === 'was') && (link === 'how' || link === 'what');
}

/** Where a saying begins: with its subject or, inverted, with its verb; "Marr was told by Bell" and "Marr quoted Bell as saying" with Marr. */
function beginsAt(pieces: readonly Piece[], { at, form, who }: Saying, from: number): number {
  if (form !== 'before' || !who) return at;
  if (who.from > at) return subjectBefore(pieces, at, from)?.from ?? -1;
  const quoting = pieces[who.from - 1];
  if (who.from > from && quoting && QUOTING.has(quoting.lower)) return subjectBefore(pieces, who.from - 1, from)?.from ?? -1;
  return who.from;
}

const QUOTING = new Set(['quoted', 'quotes', 'cited', 'cites']);

function onlyAdverbs(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!ADVERBS.has(pieces[at]?.lower ?? '')) return false;
  return true;
}

/** "The “deal” is dead, Bell said.": the attribution closes the sentence. */
export function endOf({ paragraph: { pieces }, told }: Scene, { close }: Part): Attribution | null {
  for (let index = firstFrom(told, close); index < told.length; index++) {
    const saying = told[index];
    if (!saying || saying.at > close + REACH || saying.sentence.start > close) return null;
    const { at, form, who, speaker, verb } = saying;
    if (form === 'hearsay' || !who || (saying.kind & (KIND.claim | KIND.denied)) !== 0) continue;
    const trails =
      form === 'before'
        ? pieces[who.from - 1]?.text === ',' && endsSentence(pieces, at + 1)
        : pieces[at - 1]?.text === ',' || form === 'according';
    if (trails) return speaker && { speaker, verb, at };
    if ((saying.kind & KIND.participle) === 0) return null;
  }
  return null;
}

/** "“…,” Bell intoned.": a verb nobody has listed, after a quotation that a comma closes. */
export function unlistedOf({ paragraph: { pieces }, meant }: Scene, { close, ceiling, fragment }: Part): Attribution | null {
  if (fragment) return null;
  const inside = pieces[close - 1]?.text === ',';
  if (!inside && pieces[close + 1]?.text !== ',') return null;
  const from = inside ? close + 1 : close + 2;
  const head = pieces[from];
  if (head?.kind !== 'word' || !(head.capital || head.lower === 'the' || head.lower === 'he' || head.lower === 'she')) return null;
  for (let at = from + 1; at < Math.min(ceiling, from + 6); at++) {
    const piece = pieces[at];
    if (piece?.kind !== 'word' || isAuxiliary(piece.lower)) return null;
    if (!isPast(pieces, at)) continue;
    const next = pieces[at + 1];
    const over = !next || next.kind === 'mark' || isPreposition(next.lower) || ADVERBS.has(next.lower);
    return over ? { speaker: meant({ from, to: at }), verb: piece.text, at } : null;
  }
  return null;
}
