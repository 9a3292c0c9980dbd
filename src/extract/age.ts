/** Ages: "aged 34", "34-year-old", "34 years old", "Mara Kell, 34, said". Unit `age`, in years. */
import type { HitOf } from '../model.js';
import type { Figure } from './cardinal.js';
import { ageSpans } from './duration.js';

const AGED = /(?<![\p{L}])(?:aged|age(?: of)?) $/iu;
/** A name, a comma, the age, a comma. */
const AFTER_NAME = /\p{Lu}[\p{L}'\u2019-]{1,30}, $/u;
const AFTER_AGE = /^(?:,|\.(?: |$|\n)| and \p{Lu})/u;
const NOT_A_NAME =
  /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|Sept|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday), $/;

/** Every age among the figures of a text. */
export function* ageNumbers(text: string, figures: readonly Figure[]): Generator<HitOf<'number'>> {
  const years = new Map(ageSpans(text, figures).map((span) => [span.start, span.end]));
  for (const figure of figures) {
    const { start, end, amount } = figure;
    if (figure.glued || figure.vague || amount > 130 || !Number.isInteger(amount)) continue;
    const until = years.get(start) ?? (amount > 0 && isAge(text, figure) ? end : null);
    if (until === null) continue;
    const value = {
      low: amount,
      high: amount,
      amount,
      unit: 'age',
      noun: null,
      nounPhrase: null,
      approximate: false,
      bound: null,
      ordinal: false,
    };
    yield { kind: 'number', start, end: until, value };
  }
}

function isAge(text: string, { start, end, spelled }: Figure): boolean {
  const before = text.slice(Math.max(0, start - 36), start);
  if (AGED.test(before)) return !/^(?: ?[-\u2010-\u2014] ?| to | and )\d/.test(text.slice(end, end + 6));
  return !spelled && AFTER_NAME.test(before) && !NOT_A_NAME.test(before) && AFTER_AGE.test(text.slice(end, end + 6));
}
