/** The rows of the public test data, from files beside the repository; docs/accuracy.md says which. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../model.js';

/** A result in the form of Recognizers-Text: what it found, of which type, and every value it may have. */
export interface RecognizersResult extends Span {
  readonly text: string;
  readonly type: string;
  readonly resolution: Readonly<Record<string, unknown>>;
}

/** A row of recognizers.jsonl. `js`: whether the JavaScript port of Recognizers-Text supports it; `news`: a newsroom's kind of value. */
export interface RecognizersRow {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly ref: string | null;
  readonly expect: readonly RecognizersResult[];
  readonly negative: boolean;
  readonly js: 'supported' | 'unsupported';
  readonly news: boolean;
}

/** A row of quantities.jsonl: values with their unit's name; `uncertainty` is half the width of a range. */
export interface QuantitiesRow {
  readonly id: string;
  readonly text: string;
  readonly expect: readonly { readonly text: string; readonly value: number; readonly unit: string; readonly uncertainty: number | null }[];
}

/** All rows of a file of JSON lines, or null where it is absent. */
export function rowsOf<Row>(folder: string, name: string): Row[] | null {
  const path = join(folder, name);
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line): Row => JSON.parse(line));
}

/** A part of a date as chrono's tests assert it; null where they assert nothing. */
export interface ChronoDay {
  readonly y: number | null;
  readonly m: number | null;
  readonly d: number | null;
}

/** A row of dates-chrono.jsonl. `ref`: the arguments of JavaScript's Date (months from 0), or a date in words. */
export interface ChronoRow {
  readonly id: string;
  readonly text: string;
  readonly ref: readonly number[] | string | null;
  readonly expect: readonly { readonly text: string | null; readonly start: ChronoDay; readonly end: ChronoDay }[];
}

/** A row of names/pairs.jsonl: two names of one person or body, or of two. `latin`: both in Latin letters. */
export interface NamePairRow {
  readonly id: string;
  readonly group: string;
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  readonly latin: boolean;
}

/** A row of names/transliterations.jsonl: two spellings of one name in Cyrillic letters. */
export interface TransliterationRow {
  readonly id: string;
  readonly a: string;
  readonly b: string;
}
