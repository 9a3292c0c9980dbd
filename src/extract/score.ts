/** Votes and results: "52-48", "3-1", "lost 1-3". Unit `score`; the value is the first number, the words hold both. */
import type { HitOf } from '../model.js';
import { DASH } from './words.js';

const PAIR = new RegExp(
  `(?<![\\p{L}\\p{N}$€£]|\\d[.,:/-]|${DASH})(?<a>\\d{1,3})${DASH}(?<b>\\d{1,3})(?![\\p{L}\\p{N}%]|[-.,:/\\u2010-\\u2014]\\d)`,
  'gu',
);
const HINT_AFTER =
  /^ (?:vote|win|victory|defeat|loss|draw|lead|decision|margin|ruling|opinion|split|record|majority|score|result|tie|scoreline|aggregate|final)(?![\p{L}])/u;
const HINT_BEFORE =
  /(?<![\p{L}])(?:voted|won|lost|beat|drew|defeated|winning|losing|score of|vote of|margin of|result|trailed|led|finished|ended) (?:by |it |\p{Lu}\p{L}{1,20} )?$/u;
/** After a result nothing is counted; "20-15 people" would be. */
const PLAIN_AFTER =
  /^(?:$|\n|[.,;:!?)"\u201d\u2019']| (?:in|at|against|on|by|to|over|with|after|before|and|for|as|when|down|up|from|thanks|home|away|aggregate))(?![\p{L}])/u;

/** Every result of a text; rising pairs only beside a word for winning or losing, for they may be ranges. */
export function* scores(text: string): Generator<HitOf<'number'>> {
  for (const m of text.matchAll(PAIR)) {
    const [a, b] = [Number(m.groups?.a), Number(m.groups?.b)];
    const end = m.index + m[0].length;
    const hinted = HINT_AFTER.test(text.slice(end, end + 14)) || HINT_BEFORE.test(text.slice(Math.max(0, m.index - 40), m.index));
    const idiom = (a === 24 && b === 7) || (a === 50 && b === 50) || (a === 20 && b === 20);
    if (idiom || (!hinted && (a < b || !PLAIN_AFTER.test(text.slice(end, end + 12))))) continue;
    const value = {
      low: a,
      high: a,
      amount: a,
      unit: 'score',
      noun: null,
      nounPhrase: null,
      approximate: false,
      bound: null,
      ordinal: false,
    };
    yield { kind: 'number', start: m.index, end, value };
  }
}
