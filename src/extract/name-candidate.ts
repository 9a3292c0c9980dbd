/** The names of a document with their titles, before it is known what they name. */
import { SIGN } from '../language/signs.js';
import { isState } from '../language/states.js';
import { titleAfter, titleAhead } from './name-apposition.js';
import { isBare } from './name-bare.js';
import { datelineEnd } from './name-dates.js';
import { extend } from './name-joins.js';
import { kindsOf, WORD } from './name-kinds.js';
import { stands } from './name-lone.js';
import { statusOf } from './name-office.js';
import { shareTitles } from './name-plural.js';
import { type Post, postAt } from './name-post.js';
import { begins, type Candidate, withParticles } from './name-runs.js';
import { titleBefore, titleEnd, titleStart, withoutDemonym } from './name-title.js';
import { type Usage, usageOf } from './name-usage.js';
import { adjectiveAt } from './name-words.js';
import { type Paragraph, type Piece, touches } from './pieces.js';

/** More words than this are no name but a heading or a table. */
const LONGEST = 12;

/** In text order. */
export function candidatesOf(text: string, paragraphs: readonly Paragraph[]): Candidate[] {
  const usage = usageOf(text, paragraphs);
  const { headings } = usage;
  const found: Candidate[] = [];
  for (let number = 0; number < paragraphs.length; number++) {
    const paragraph = paragraphs[number];
    if (paragraph !== undefined) addParagraph(found, text, paragraph, usage);
  }
  shareTitles(found);
  if (headings.size === 0) return found;
  const known = new Set<string>();
  for (const { name } of found) known.add(name.toLowerCase());
  for (const paragraph of paragraphs) {
    for (const sentence of paragraph.sentences) {
      if (headings.has(sentence)) addRepeated(found, text, paragraph, sentence.start, sentence.end, known);
    }
  }
  return found.sort((a, b) => startOf(a) - startOf(b));
}

function addParagraph(found: Candidate[], text: string, paragraph: Paragraph, usage: Usage): void {
  const { sentences } = paragraph;
  const { headings } = usage;
  for (let number = 0; number < sentences.length; number++) {
    const sentence = sentences[number];
    if (sentence === undefined || (sentence.signs & SIGN.capital) === 0 || (headings.size > 0 && headings.has(sentence))) continue;
    addRuns(found, text, paragraph, sentence.start, sentence.end, usage);
  }
}

/** The names of one sentence. */
function addRuns(found: Candidate[], text: string, paragraph: Paragraph, start: number, to: number, usage: Usage): void {
  const { pieces } = paragraph;
  let at = start < LONGEST ? Math.max(start, datelineEnd(pieces)) : start;
  let free = start;
  while (at < to) {
    const piece = pieces[at];
    if (!piece?.capital || !begins(pieces, piece, at, to, usage)) {
      at++;
      continue;
    }
    const end = extend(pieces, at, to);
    if (end - at <= LONGEST && stands(pieces, at, end, usage)) {
      const post = end - at > 2 ? postAt(text, pieces, at, end) : null;
      if (post) addHolder(found, text, paragraph, at, end, post);
      else addCandidate(found, text, paragraph, Math.max(free, withParticles(pieces, piece, at)), end);
      free = end;
    }
    at = end;
  }
}

/** "Lurk" and "Anna Bell" in "Special Envoy for Lurk Anna Bell". */
function addHolder(found: Candidate[], text: string, paragraph: Paragraph, from: number, to: number, post: Post): void {
  if ((kindsOf(paragraph.pieces[from]) & (WORD.portfolio | WORD.subject)) === 0) addCandidate(found, text, paragraph, from, post.name);
  const title = slice(text, paragraph, post.title, post.name);
  found.push({ paragraph, from: post.name, to, name: nameOf(text, paragraph, post.name, to), title, status: statusOf(title) });
}

/** The name of a run, if it names anybody. */
function addCandidate(found: Candidate[], text: string, paragraph: Paragraph, begin: number, to: number): void {
  const { pieces } = paragraph;
  const cut = titleEnd(pieces, begin, to);
  const from = cut > begin ? cut : withoutDemonym(pieces, begin, to);
  if (from >= to || isBare(pieces, from, to)) return;
  const name = nameOf(text, paragraph, from, to);
  const title = titleOf(text, paragraph, from, to, cut > begin ? begin : -1);
  const status = title === null ? lateOf(pieces, from) : statusOf(title);
  found.push({ paragraph, from, to, name, title, status });
}

/** "Lurk" of "Lurk-based". */
function nameOf(text: string, paragraph: Paragraph, from: number, to: number): string {
  const last = paragraph.pieces[to - 1];
  const name = last && to - from === 1 ? last.text : slice(text, paragraph, from, to);
  if ((kindsOf(last) & WORD.hyphen) === 0) return name;
  const cut = adjectiveAt(name);
  return cut > 0 ? name.slice(0, cut) : name;
}

/** "to host Norland" is no title. The title right before a name, else the one after it, else the one before a comma; `inRun`: where a title at the head of its run begins, or -1. */
function titleOf(text: string, paragraph: Paragraph, from: number, to: number, inRun: number): string | null {
  const { pieces } = paragraph;
  const before = inRun < 0 ? titleBefore(pieces, from) : titleStart(pieces, inRun);
  if (before >= 0) {
    const verb = inRun < 0 && before === from - 1 && isState(slice(text, paragraph, from, to));
    return verb ? null : slice(text, paragraph, before, from);
  }
  const next = pieces[to];
  const mayFollow = next?.text === ',' || next?.lower === 'of' || next?.lower === 'from';
  if (!mayFollow && pieces[from - 1]?.text !== ',') return null;
  if ((kindsOf(pieces[from - 1]) & WORD.tie) !== 0 && pieces[from - 2]?.capital) return null;
  if (isThing(pieces, from, to)) return null;
  const apart = (mayFollow ? titleAfter(pieces, to) : null) ?? titleAhead(pieces, from, to);
  return apart && !isState(slice(text, paragraph, from, to)) ? slice(text, paragraph, apart.from, apart.to) : null;
}

/** "Gulf of Lurk", "Lurk Harbour Board": no office is theirs, whatever stands after the comma. */
function isThing(pieces: readonly Piece[], from: number, to: number): boolean {
  if (to - from < 2) return false;
  for (let at = from + 1; at < to - 1; at++) if (pieces[at]?.lower === 'of') return true;
  return (kindsOf(pieces[to - 1]) & WORD.body) !== 0 && (kindsOf(pieces[from]) & WORD.given) === 0;
}

/** "the late Anna Bell". */
function lateOf(pieces: readonly Piece[], from: number): 'late' | null {
  return pieces[from - 1]?.lower === 'late' && /^(?:the|his|her|their|its)$/.test(pieces[from - 2]?.lower ?? '') ? 'late' : null;
}

/** In a heading only names count that stand in a sentence of the document too, the longest first. */
function addRepeated(found: Candidate[], text: string, paragraph: Paragraph, from: number, to: number, known: ReadonlySet<string>): void {
  const { pieces } = paragraph;
  let at = from;
  while (at < to) {
    let end = pieces[at]?.capital ? Math.min(to, at + 6) : at;
    while (end > at && !known.has(slice(text, paragraph, at, end).toLowerCase())) end--;
    const whole = end > at && joined(paragraph, at, end);
    if (whole) found.push({ paragraph, from: at, to: end, name: slice(text, paragraph, at, end), title: null, status: null });
    at = whole ? end : at + 1;
  }
}

function joined({ pieces }: Paragraph, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const left = pieces[at - 1];
    const right = pieces[at];
    if (!left || !right || !touches(left, right)) return false;
  }
  return true;
}

function slice(text: string, { pieces }: Paragraph, from: number, to: number): string {
  return text.slice(pieces[from]?.start ?? 0, pieces[to - 1]?.end ?? 0);
}

/** Where a name begins in its document. */
export function startOf({ paragraph, from }: Candidate): number {
  return paragraph.pieces[from]?.start ?? 0;
}
