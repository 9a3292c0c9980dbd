/** English ordinals up to ninety-nine, in words or figures, as whole numbers. */
import { wholeNumber } from './number-words.js';

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['first', 'one'],
  ['second', 'two'],
  ['third', 'three'],
  ['fifth', 'five'],
  ['eighth', 'eight'],
  ['ninth', 'nine'],
  ['twelfth', 'twelve'],
]);

/** 10 for "tenth" or "10th", 25 for "twenty-fifth"; null for anything else. */
export function ordinalNumber(word: string): number | null {
  const lower = word.toLowerCase();
  const figure = /^(?<digits>\d{1,4})(?:st|nd|rd|th)$/.exec(lower)?.groups?.digits;
  if (figure !== undefined) return Number(figure);
  const cut = lower.lastIndexOf('-') + 1;
  const [head, tail] = [lower.slice(0, cut), lower.slice(cut)];
  const regular = tail.endsWith('ieth') ? `${tail.slice(0, -4)}y` : tail.endsWith('th') ? tail.slice(0, -2) : null;
  const cardinal = IRREGULAR.get(tail) ?? regular;
  return cardinal === null ? null : wholeNumber(head + cardinal);
}

/** The ordinals in words, from first on. */
export const ORDINALS: readonly string[] = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
