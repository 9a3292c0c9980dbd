/** recognizers.jsonl: which expected results a recogniser finds with a right value, and on which texts without any it fires. */
import type { RecognizersRow } from './data.js';
import { isEqual } from './equal.js';
import { apartOf, rightValuesOf } from './recognizers-values.js';
import { type Expected, type Found, type Ground, groundOf, type Recogniser, type Value } from './values.js';

/** `asked`: newsroom kinds that the library's own JavaScript port supports, what the bar is set for; the others are told apart. */
export type Part = 'asked' | 'modifier' | 'slashes' | 'unsupported';

/** One expected result and on what ground it was found, or one text on which nothing should fire. */
export interface Outcome {
  readonly id: string;
  readonly kind: string;
  readonly part: Part;
  readonly negative: boolean;
  readonly ground: Ground | null;
  readonly text: string;
  readonly ref: string | null;
  /** The words that were expected and their right values; null for a text on which nothing should fire. */
  readonly expected: Expected | null;
  /** Everything found in the text; for a text on which nothing should fire, what fired. */
  readonly found: readonly Found[];
}

/** Every newsroom row; a row's reference date is the article's date. */
export function runRecognizers(rows: readonly RecognizersRow[], recogniser: Recogniser): Outcome[] {
  return rows.filter(({ news }) => news).flatMap((row) => outcomesOf(row, recogniser));
}

function outcomesOf(row: RecognizersRow, recogniser: Recogniser): Outcome[] {
  const { id, kind, text, negative } = row;
  const ref = row.ref?.slice(0, 10) ?? null;
  const found = recogniser(text, row.ref);
  const supported = row.js === 'supported';
  const known = { id, kind, text, ref, negative };
  if (negative) {
    const fired = found.filter(({ values }) => values.some((value) => isOfKind(kind, value)));
    return [{ ...known, part: supported ? 'asked' : 'unsupported', ground: null, expected: null, found: fired }];
  }
  return row.expect.map((result) => {
    const expected: Expected = { start: result.start, end: result.end, text: result.text, rightValues: rightValuesOf(result, text, ref) };
    const part = supported ? (apartOf(result) ?? 'asked') : 'unsupported';
    return { ...known, part, ground: groundOf(expected, found, isEqual), expected, found };
  });
}

/** Whether a value is of the kind that a text must not hold: "twenty-one coins" is a number, and rightly no date. */
function isOfKind(kind: string, value: Value): boolean {
  if (value.is === 'amount') {
    if (kind === 'number' || kind === 'numberrange') return value.dimension === '' && !value.ordinal;
    if (kind === 'currency') return value.dimension.startsWith('money:');
    if (kind === 'percent') return value.dimension === 'share';
    if (kind === 'ordinal') return value.ordinal;
    if (kind === 'dimension')
      return !value.ordinal && value.dimension !== '' && value.dimension !== 'share' && !/^(?:money:|time)/.test(value.dimension);
    return false;
  }
  return kind === 'datetime' && value.is !== 'range';
}
