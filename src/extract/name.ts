/** Names by their shape: "Norland Foreign Minister Anna Ruiz", "the Ministry of Health and Welfare", "Kerson region". */
import type { Document, HitOf, NameType } from '../model.js';
import { type Candidate, isHeading, type Run, runsOf, usageOf } from './name-runs.js';
import { splitRun, titleAfter, titleBefore } from './name-title.js';
import { typesOf } from './name-type.js';
import { type Paragraph, paragraphsOf, touches } from './pieces.js';

const known = new WeakMap<Document, HitOf<'name'>[]>();

/** Every name of the document, in text order. Asked twice for one document, it answers from memory. */
export function extractNames(document: Document): HitOf<'name'>[] {
  let names = known.get(document);
  if (!names) {
    names = findNames(document);
    known.set(document, names);
  }
  return names;
}

function findNames(document: Document): HitOf<'name'>[] {
  const candidates = candidatesOf(document);
  const types = typesOf(candidates);
  return candidates.map((candidate, index) => toHit(candidate, types[index] ?? 'unknown'));
}

function candidatesOf(document: Document): Candidate[] {
  const paragraphs = paragraphsOf(document);
  const usage = usageOf(paragraphs);
  const found: Candidate[] = [];
  const headings: { paragraph: Paragraph; from: number; to: number }[] = [];
  for (const paragraph of paragraphs) {
    for (const { start, end } of paragraph.sentences) {
      if (isHeading(paragraph, start, end)) headings.push({ paragraph, from: start, to: end });
      else for (const run of runsOf(paragraph, start, end, usage)) found.push(...toCandidate(document.text, paragraph, run));
    }
  }
  const known = new Set(found.map(({ name }) => name.toLowerCase()));
  for (const { paragraph, from, to } of headings) found.push(...repeated(document.text, paragraph, from, to, known));
  return found.sort((a, b) => startOf(a) - startOf(b));
}

function toCandidate(text: string, paragraph: Paragraph, run: Run): Candidate[] {
  const { pieces } = paragraph;
  const split = splitRun(pieces, run);
  if (!split) return [];
  const name = slice(text, paragraph, split.from, split.to);
  const titleStart = split.title ?? titleBefore(pieces, split.from);
  const before = titleStart === null ? null : slice(text, paragraph, titleStart, split.from);
  const after = before === null ? titleAfter(pieces, split.to) : null;
  return [
    { paragraph, from: split.from, to: split.to, name, title: before ?? (after ? slice(text, paragraph, after.from, after.to) : null) },
  ];
}

/** In a heading only names count that stand in a sentence of the document too, the longest first. */
function repeated(text: string, paragraph: Paragraph, from: number, to: number, known: ReadonlySet<string>): Candidate[] {
  const { pieces } = paragraph;
  const found: Candidate[] = [];
  let at = from;
  while (at < to) {
    let end = Math.min(to, at + 6);
    while (end > at && !known.has(slice(text, paragraph, at, end).toLowerCase())) end--;
    const whole = end > at && pieces[at]?.capital && joined(paragraph, at, end);
    if (whole) found.push({ paragraph, from: at, to: end, name: slice(text, paragraph, at, end), title: null });
    at = whole ? end : at + 1;
  }
  return found;
}

function joined({ pieces }: Paragraph, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const [left, right] = [pieces[at - 1], pieces[at]];
    if (!left || !right || !touches(left, right)) return false;
  }
  return true;
}

function slice(text: string, { pieces }: Paragraph, from: number, to: number): string {
  return text.slice(pieces[from]?.start ?? 0, pieces[to - 1]?.end ?? 0);
}

function startOf({ paragraph, from }: Candidate): number {
  return paragraph.pieces[from]?.start ?? 0;
}

function toHit(candidate: Candidate, type: NameType): HitOf<'name'> {
  const { name, title } = candidate;
  const start = startOf(candidate);
  const value = { name, words: name.split(' '), type, title: type === 'person' ? title : null };
  return { kind: 'name', start, end: start + name.length, value };
}
