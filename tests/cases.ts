/**
 * Tables of wordings: `src/extract/<name>.cases.yaml`. A table is a YAML list of entries:
 *
 *   - published: 2025-03-07        # optional: the article's date, for this entry only
 *     value: { low: 0.195 }        # a subset of the fields of the value every wording below states
 *     from: |
 *       20 percent
 *       a rise to __20%__          # marked words, if any, must be the span exactly
 *   - values: [{ day: 6 }, { day: 7 }]   # when a wording states several values, in text order
 *     from: |
 *       on 6 March and on 7 March
 *   - nothing: |                   # wordings that must yield nothing
 *       the third country
 *
 * An entry with nothing but `published` sets it for the entries after it. A line is one wording; `\n` in a line stands
 * for a paragraph break. Every wording is run alone and inside a sentence. Objects compare by the fields given (null is
 * a value), lists by length and order, numbers within one part in a billion. No row passes with any of its values changed.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LineCounter, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { IDENTITY } from '../src/language/offsets.js';
import { ANY_SIGN, SIGN } from '../src/language/signs.js';
import type { Block, Document, Hit, Source, Zone } from '../src/model.js';
import { toSentences } from '../src/read/sentences.js';
import { textSource } from './source.js';

export interface Case {
  /** Line in the table, from 1. */
  readonly line: number;
  readonly wording: string;
  readonly published: string | null;
  /** Empty for a wording that must yield nothing. */
  readonly values: readonly unknown[];
}

interface Entry {
  readonly published?: string;
  readonly value?: unknown;
  readonly values?: readonly unknown[];
  readonly from?: string;
  readonly nothing?: string;
}

/** The cases of a table, in its order. */
export function readCases(file: string): Case[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  if (document.errors[0]) throw new Error(`${file}: ${document.errors[0].message}`);
  const cases: Case[] = [];
  let published: string | null = null;
  for (const node of (document.contents as YAMLSeq<YAMLMap>).items) {
    const entry = node.toJSON() as Entry;
    const text = entry.from ?? entry.nothing;
    if (text === undefined) {
      published = entry.published ?? null;
      continue;
    }
    const block = node.get(entry.from === undefined ? 'nothing' : 'from', true) as Scalar;
    const first = lines.linePos(block.range?.[0] ?? 0).line + 1;
    const values = entry.from === undefined ? [] : (entry.values ?? [entry.value]);
    text.split('\n').forEach((wording, index) => {
      if (wording.trim()) cases.push({ line: first + index, wording, published: entry.published ?? published, values });
    });
  }
  return cases;
}

/** Runs a table: each wording alone and inside a sentence must yield exactly the values stated, in text order. */
export function runTable(file: string, extract: (document: Document) => readonly Hit[]): void {
  describe(file, () => {
    for (const { line, wording, published, values } of readCases(file)) {
      test(`line ${line}: ${wording}`, () => {
        for (const framed of [wording, inSentence(wording)]) {
          const { text, marked } = unmark(framed.replaceAll('\\n', '\n'));
          const document = documentOf(text, { published });
          const hits = extract(document);
          const shown = hits.map((hit) => ({ words: text.slice(hit.start, hit.end), value: hit.value }));
          if (!agrees(hits, values)) expect({ in: text, hits: shown }).toEqual({ in: text, hits: values });
          if (marked.length > 0) expect(shown.map((hit) => hit.words)).toEqual(marked);
          expect(extract(withEverySign(document)), 'signs of words hide nothing').toEqual(hits);
          for (const wrong of mutations(values)) expect(agrees(hits, wrong), `also taken for ${JSON.stringify(wrong)}`).toBe(false);
        }
      });
    }
  });
}

function agrees(hits: readonly Hit[], values: readonly unknown[]): boolean {
  return hits.length === values.length && hits.every((hit, index) => holds(hit.value, values[index]));
}

/** Signs of words that only rule out: those that also tell what a word is are left as they are. */
const FILTERS = SIGN.stance | SIGN.predicate | SIGN.change | SIGN.extent | SIGN.speech | SIGN.list;

/** The document as it would be if no word told what it cannot be: whatever is found only then was missed for want of a sign. */
function withEverySign(document: Document): Document {
  const sentences = document.sentences.map((sentence) => ({
    ...sentence,
    signs: ANY_SIGN,
    tokens: sentence.tokens.map(({ start, end, lower, capital, signs, word }) => ({
      start,
      end,
      lower,
      capital,
      signs: signs | (ANY_SIGN & ~SIGN.capital),
      word: { ...word, bareSigns: word.bareSigns | FILTERS },
    })),
  }));
  return { ...document, sentences };
}

/** The expected values with one of them taken away, one more, and each with one field changed: none of these may pass. */
export function mutations(values: readonly unknown[]): unknown[][] {
  const fewer = values.length > 0 ? [values.slice(1)] : [];
  const changed = values.flatMap((value, index) => mutationsOf(value).map((wrong) => values.with(index, wrong)));
  return [...fewer, [...values, {}], ...changed];
}

function mutationsOf(value: unknown): unknown[] {
  if (typeof value === 'number') return [value > 1e100 ? 0 : value * 1.001 + 1, null];
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'string') return [`${value} `, null];
  if (value === null || value === undefined) return ['something'];
  if (Array.isArray(value))
    return [[...value, 'something'], ...value.flatMap((item, i) => mutationsOf(item).map((wrong) => value.with(i, wrong)))];
  return Object.entries(value).flatMap(([key, field]) => mutationsOf(field).map((wrong) => ({ ...value, [key]: wrong })));
}

function inSentence(wording: string): string {
  return /[.!?]["'\u2019\u201d)]*$/.test(wording)
    ? `The clerk nodded. ${wording} Nobody doubted it.`
    : `The clerk wrote: ${wording}; nobody doubted it.`;
}

function unmark(text: string): { text: string; marked: string[] } {
  const parts = text.split('__');
  return { text: parts.join(''), marked: parts.filter((_, index) => index % 2 === 1) };
}

/** Whether a value has every field of the expected one. */
export function holds(actual: unknown, expected: unknown): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return actual === expected || Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  }
  if (expected === null || typeof expected !== 'object') return Object.is(actual, expected);
  if (actual === null || typeof actual !== 'object') return false;
  if (Array.isArray(expected)) {
    return Array.isArray(actual) && actual.length === expected.length && expected.every((item, index) => holds(actual[index], item));
  }
  return Object.entries(expected).every(([key, value]) => holds((actual as Record<string, unknown>)[key], value));
}

/** A document of plain text: one block a line, all of one zone, sentences as the reading step makes them. */
export function documentOf(text: string, given: { published?: string | null; zone?: Zone; source?: Partial<Source> } = {}): Document {
  const { raw: _, ...source } = textSource('case', text, { published: given.published ?? null, ...given.source });
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim()) blocks.push({ start, end, number: blocks.length + 1, zone: given.zone ?? 'body' });
    start = end + 1;
  }
  return { source, text, map: IDENTITY, blocks, sentences: toSentences(text, blocks), oddities: [] };
}
