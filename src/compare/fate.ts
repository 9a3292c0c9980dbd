/** What happens to people, by the words beside a figure: "12 people were hurt" and "the 12 injured" tell one fate. */
import type { SentenceReading, Span } from '../model.js';

const FATES: readonly RegExp[] = [
  /^(?:kill|dead|die|dies|died|dying|death|deaths|fatal|fataliti|toll|bodi)/,
  /^(?:injur|hurt|wound)/,
  /^(?:arrest|detain|held|custodi|nab)/,
  /^(?:miss)/,
  /^(?:rescu|sav)/,
  /^(?:evacu|displac|flee|fled)/,
  /^(?:infect|sick|ill|case)/,
];
/** Words beside a figure that may tell its fate. */
const BESIDE = 4;

/** Indices of the fates told within four words of a figure. */
export function fatesOf({ tokens }: SentenceReading, { start, end }: Span): ReadonlySet<number> {
  const before = tokens.filter((token) => token.end <= start).slice(-BESIDE);
  const own = tokens.filter((token) => token.start >= start && token.end <= end);
  const after = tokens.filter((token) => token.start >= end).slice(0, BESIDE);
  const words = [...before, ...own, ...after].map(({ lower }) => lower);
  return new Set(FATES.flatMap((pattern, index) => (words.some((word) => pattern.test(word)) ? [index] : [])));
}
