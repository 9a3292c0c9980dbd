import { type Figured, figuredIn, figureOf, isQuoted, number, shownFrom } from '../compare/figures.js';
import { meet } from '../compare/recompute.js';
import type { DocumentRule, Found } from '../compare/rule.js';
import { words } from '../compare/say.js';
import type { Interval, MentionOf } from '../model.js';

export const bracketValue: DocumentRule = {
  id: 'bracket-value',
  given: 'document',
  title: 'A figure and the same figure in brackets are equal.',
  family: 'number',
  severity: 'error',

  *check(reading) {
    for (const figured of figuredIn(reading, /\(|, or /, 2)) {
      for (const match of figured.words.matchAll(BESIDE)) {
        const [first, second] = [figureOf(figured, match, 'first'), figureOf(figured, match, 'second')];
        if (first?.kind !== 'number' || second?.kind !== 'number') continue;
        yield* match.groups?.open === ' (' && first.value.unit === null
          ? figureWords(figured, first, second, match)
          : conversion(figured, first, second);
      }
    }
  },
};

/** "⟨0⟩ (⟨1⟩)", "⟨0⟩-long (⟨1⟩)", "⟨0⟩ away, or ⟨1⟩,": nothing else may stand in the brackets. */
const BESIDE = new RegExp(
  `(?<![\\d\u27e9][.,] )${number('first')}(?:[- ](?:long|wide|high|tall|deep|thick|away|apart|across|or so))?(?<open> \\((?:(?:or|about|around|roughly|nearly|some|just|over|under) ){0,2}|, or )${number('second')}(?<close>\\)|(?=[ ,.]))(?<next>(?: \\p{L}{1,20})?)`,
  'gu',
);

/** "five (6) horses" */
function* figureWords(
  figured: Figured,
  first: MentionOf<'number'>,
  second: MentionOf<'number'>,
  { groups }: RegExpExecArray,
): Iterable<Found> {
  if (!/^[a-z-]{3,15}$/.test(first.text) || !/^\d{1,3}$/.test(second.text) || groups?.close !== ')' || !/^ \p{Ll}/u.test(groups.next ?? ''))
    return;
  if (first.value.amount === second.value.amount) return;
  yield {
    title: 'A number in words and in figures',
    message: `The article has ${words(first.text)} in words and ${words(second.text)} in figures.`,
    advice: 'Find out which number is meant and write it once.',
    outcome: 'conflict',
    values: [first.text, second.text],
    shown: [shownFrom(figured, [first, second], `${first.value.amount} against ${second.value.amount}`)],
    softer: true,
  };
}

/** How far a conversion may be rounded (rule catalogue, Q14). */
const ROUNDING = 0.05;

/** "100 km (82 miles)"; money is converted at the rate of some day. */
function* conversion(figured: Figured, first: MentionOf<'number'>, second: MentionOf<'number'>): Iterable<Found> {
  const { unit } = first.value;
  if (unit === null || unit !== second.value.unit || CANNOT.test(unit) || first.value.per !== second.value.per) return;
  if (unitWords(first.text) === unitWords(second.text) || /nautical|sea miles/.test(`${first.text} ${second.text}`)) return;
  const [a, b] = [first.value, second.value];
  if (meet(wider(a), wider(b)) || (unit === 'celsius' && meet(wider(difference(first)), wider(difference(second))))) return;
  yield {
    title: 'A measure in two units',
    message: `The article gives ${words(first.text)} and, beside it, ${words(second.text)}: ${apart(unit, a.amount, b.amount)}.`,
    advice: 'Convert the figure again, and find out which of the two was given. Rounding by up to 5 percent is not reported.',
    outcome: 'conflict',
    values: [first.text, second.text],
    shown: [shownFrom(figured, [first, second], `${first.text} against ${second.text}`)],
    softer: isQuoted([first, second]),
  };
}

/** Money, counts of points, ages, and units that say nothing of a size. */
const CANNOT = /^(?:[A-Z]{3}|score|ratio|age|degree|cent|magnitude)$/;

const unitWords = (text: string): string => text.replace(/[\d.,\s\u2013-]/g, '').toLowerCase();

function wider({ low, high }: Interval): Interval {
  return { low: low - Math.abs(low) * ROUNDING, high: high + Math.abs(high) * ROUNDING };
}

/** A difference of temperatures: "2C (3.6F) warmer" is no 3.6 degrees Fahrenheit on the thermometer. */
function difference({ value: { low, high }, text }: MentionOf<'number'>): Interval {
  return /\d ?(?:\u00b0 ?)?F(?!\p{L})|fahrenheit/iu.test(text) ? { low: low + 160 / 9, high: high + 160 / 9 } : { low, high };
}

/** How far apart two amounts in one unit are. */
function apart(unit: string, a: number, b: number): string {
  if (unit === 'celsius') return `they are ${Math.round(Math.abs(a - b))} degrees Celsius apart`;
  return `the larger is ${Number((Math.max(a, b) / Math.min(a, b)).toPrecision(3))} times the smaller`;
}
