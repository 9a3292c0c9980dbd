/** Sides of a discrepancy: the evidence, re-read from the raw text. */
import { lineAt, lineStartsOf } from '../language/lines.js';
import { toRaw } from '../language/offsets.js';
import type { Context, Knowledge, Reading, SentenceReading, Side, Span, Statement } from '../model.js';
import type { Shown } from './rule.js';
import { normalForm } from './value.js';

/** Characters of the sentence kept before and after the words. */
const AROUND = 60;
/** Characters kept of a sentence beside the words, and of each neighbour. */
const LONGEST = 500;

/** Where evidence is cut from: the raw text of a source by its id, and claims.yaml. */
export interface Evidence {
  readonly knowledge: Knowledge;
  rawOf(source: string): string;
}

export function sideOf(shown: Shown, evidence: Evidence): Side {
  if (shown.at === 'claims') return claimsSide(shown.span, shown.value, evidence.knowledge);
  const { reading } = shown;
  const [index, span] = shown.at === 'mention' ? [shown.mention.sentence, shown.mention] : [shown.sentence, shown.span];
  const place = placeOf(reading, index, span, evidence);
  const mention = shown.at === 'mention' ? shown.mention : null;
  const zone = reading.sentences[index]?.zone ?? null;
  return {
    statement: shown.at === 'mention' ? (shown.statement?.id ?? null) : null,
    source: reading.source.id,
    role: reading.source.role,
    file: reading.source.file,
    ...place,
    zone,
    context: contextOf(reading, index, span),
    value: shown.value,
    attributedTo: mention ? mention.attributedTo : shown.at === 'text' ? (shown.attributedTo ?? null) : null,
  };
}

export function sideOfStatement(statement: Statement, evidence: Evidence): Side {
  const { reading, mention } = statement;
  return sideOf({ at: 'mention', reading, mention, statement, value: normalForm(mention) }, evidence);
}

type Place = Pick<Side, 'start' | 'end' | 'line' | 'column' | 'paragraph' | 'exact' | 'text' | 'prefix' | 'suffix'>;

/** Raw offsets, words and surroundings of a span of a sentence; a quotation may run on into the next sentences. */
export function placeOf(reading: Reading, index: number, span: Span, evidence: Pick<Evidence, 'rawOf'>): Place {
  const sentence = reading.sentences[index];
  const until = lastOf(reading, index, span);
  const last = reading.sentences[until];
  if (!sentence || !last) throw new RangeError(`no sentence ${index} in ${reading.source.file}`);
  const start = toRaw(sentence.map, { start: span.start, end: span.start + 1 }).start;
  const end = toRaw(last.map, { start: Math.max(span.start, last.start), end: span.end }).end;
  const { line, column } = lineAt(reading.lineStarts, start);
  const covered = reading.sentences.slice(index, until + 1);
  const text = covered
    .map((one) => one.text.slice(Math.max(0, span.start - one.start), Math.min(one.text.length, span.end - one.start)))
    .join(' ');
  return {
    start,
    end,
    line,
    column,
    paragraph: sentence.paragraph,
    exact: evidence.rawOf(reading.source.id).slice(start, end),
    text,
    prefix: sentence.text.slice(Math.max(0, span.start - sentence.start - AROUND), span.start - sentence.start),
    suffix: last.text.slice(span.end - last.start, span.end - last.start + AROUND),
  };
}

/** The sentence around a span and its neighbours in the paragraph; furniture is no neighbour. */
function contextOf(reading: Reading, index: number, span: Span): Context {
  const until = lastOf(reading, index, span);
  const [first, last] = [reading.sentences[index], reading.sentences[until]];
  const beside = (other: SentenceReading | undefined): string =>
    other?.paragraph === first?.paragraph && other?.zone === first?.zone ? (other?.text ?? '') : '';
  const before = first?.text.slice(0, Math.max(0, span.start - first.start)) ?? '';
  const after = last?.text.slice(Math.max(0, span.end - last.start)) ?? '';
  return {
    before: before.length > LONGEST ? `…${before.slice(-LONGEST)}` : before,
    after: clip(after),
    preceding: clip(beside(reading.sentences[index - 1])),
    following: clip(beside(reading.sentences[until + 1])),
  };
}

function clip(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The sentence in which a span that begins in another one ends, by index. */
function lastOf({ sentences }: Reading, index: number, { end }: Span): number {
  let last = index;
  while ((sentences[last + 1]?.start ?? end) < end) last++;
  return last;
}

function claimsSide(span: Span, value: string, { raw, file }: Knowledge): Side {
  const exact = raw.slice(span.start, span.end);
  const { line, column } = lineAt(lineStartsOf(raw), span.start);
  const role = 'reference';
  return {
    statement: null,
    source: 'claims.yaml',
    role,
    file: file ?? 'claims.yaml',
    ...span,
    line,
    column,
    paragraph: null,
    zone: null,
    exact,
    text: exact,
    prefix: '',
    suffix: '',
    context: null,
    value,
    attributedTo: null,
  };
}
