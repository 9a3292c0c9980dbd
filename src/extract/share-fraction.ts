/** Fractions in words as shares: "one-fifth", "half of the town", "a third of the votes", "two-tenths of a percent". */
import { CARDINALS } from '../language/number-words.js';
import { SIGN } from '../language/signs.js';
import type { Document, HitOf, Span, Token } from '../model.js';
import { isNumberWord } from './cardinal-words.js';
import { hedgeBefore, isApproximate, widen } from './hedge.js';
import { wordBefore } from './phrase.js';
import { bounded, ofFraction, phraseText } from './share-value.js';
import { anyOf, HYPHEN, PARTS } from './words.js';

const TIMES = anyOf(Object.keys(CARDINALS).filter((word) => (CARDINALS[word] ?? 0) <= 20));

const FRACTION = new RegExp(
  `(?:(?<times>an?|${TIMES})(?<joint> |${HYPHEN}| - )(?:(?<tens>twenty|thirty|forty|fifty)${HYPHEN})?(?<part>${anyOf(Object.keys(PARTS))})|(?<half>half))(?<plural>s|ves)?(?![\\p{L}\\p{N}\u2010\u2011-])`,
  'iuy',
);

/** Words that may say how many parts. */
const COUNTS: ReadonlySet<string> = new Set(['a', 'an', ...Object.keys(CARDINALS)]);

/** Words that may be the part of a fraction. */
const PART_WORDS: ReadonlySet<string> = new Set(Object.keys(PARTS).flatMap((word) => [word, `${word}s`]));

/** After a fraction: of what, or nothing more than a mark. */
const BASE = /^ (?<of>of )?(?=(?<whole>(?:all )?(?:the|its|their|his|her|our|my|your|all)\b)?)/iu;

const ENDS = /^(?:[.,;:!?)\u2019\u201d"']|$|\n| (?:to|from|since|compared|more|less|between|by)\b)/iu;

/** Before a fraction that is no item of a list: "by a third", "about a quarter". */
const SIZED = new Set('by to than only just least nearly almost about around roughly approximately over under some from up and'.split(' '));

const HALVES = new Set(
  'first second other latter former better bottom top upper lower back front eastern northern southern western this each either every final opening closing'.split(
    ' ',
  ),
);

/** Wholes that make a fraction a stretch of time, an idiom or a place on the way. */
export const NO_WHOLE =
  /^(?:(?:of )?(?:the|an?|its|their|his|her|our|my|your|all|one|this) )?(?:hours?|days?|nights?|time|battle|years?|months?|centur(?:y|ies)|decades?|season|game|match|term|way|fun|miles?|chance|second|minute|dozen|million|billion|thousand|past|final|finals|kilomet(?:er|re)s?|met(?:er|re)s?|inch(?:es)?|foot|feet|yards?|tons?|tonnes?|pounds?|ounces?|lit(?:er|re)s?|gallons?|pints?|acres?|hectares?|teaspoons?|tablespoons?|kilos?|kilograms?|grams?|\d)\b/iu;

export function fractions({ text, sentences }: Document, into: HitOf<'share'>[]): void {
  for (const { signs, tokens, end } of sentences) {
    if ((signs & SIGN.part) === 0) continue;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (!token || (token.signs & SIGN.part) === 0) continue;
      const first = firstOf(tokens, index, token);
      const start = first < 0 ? null : tokens[first];
      const hit = start ? fractionAt(text, start.start, start === tokens[0] ? end : -1) : null;
      // "two and a half" is one number.
      if (hit && !afterNumber(tokens, first)) into.push(hit);
    }
  }
}

function afterNumber(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const last = before?.lower === 'and' ? tokens[index - 2] : before;
  return last !== undefined && isNumberWord(last.lower) && !/^an?$/.test(last.lower) && (tokens[index]?.start ?? 0) - last.end < 6;
}

/** Index of the token with which the fraction begins whose part this token may be; -1 if it is none. */
function firstOf(tokens: readonly Token[], index: number, { lower, start }: Token): number {
  const cut = lower.indexOf('-');
  const part = PART_WORDS.has(cut < 0 ? lower : lower.slice(cut + 1));
  if (!part) return -1;
  if (cut > 0 && COUNTS.has(lower.slice(0, cut))) return index;
  const before = tokens[index - 1];
  if (before && start - before.end < 4 && COUNTS.has(before.lower)) return index - 1;
  return lower === 'half' || cut > 0 ? index : -1;
}

/** `alone`: where the sentence ends, if the fraction begins it. */
function fractionAt(text: string, at: number, alone: number): HitOf<'share'> | null {
  FRACTION.lastIndex = at;
  const m = FRACTION.exec(text);
  if (!m) return null;
  const { times, part = 'half', joint, plural, half, tens } = m.groups ?? {};
  const span = { start: m.index, end: m.index + m[0].length };
  const whole = (CARDINALS[tens?.toLowerCase() ?? ''] ?? 0) + (PARTS[part.toLowerCase()] ?? 2);
  const share = (times ? (CARDINALS[times.toLowerCase()] ?? 1) : 1) / whole;
  const form = {
    bare: half !== undefined,
    joint: joint ?? '',
    plural: plural !== undefined,
    thirds: part.toLowerCase() === 'third',
    one: share === 1 / whole,
    whole,
    counted: times !== undefined && !/^an?$/i.test(times) && part.toLowerCase() !== 'quarter',
  };
  if (share >= 1 || (!(span.end === alone && /^an?$/i.test(times ?? '')) && !isShare(text, span, form))) return null;
  // "two-tenths of a percent" is a difference of shares.
  OF_A_POINT.lastIndex = span.end;
  if (OF_A_POINT.test(text)) return ofPoint(text, share / 100, { start: span.start, end: OF_A_POINT.lastIndex });
  const base = BASE.exec(text.slice(span.end, span.end + 20));
  const of = base && (base.groups?.of || base.groups?.whole) ? phraseText(text, span.end + base[0].length) : null;
  return ofFraction(text, share, span, of);
}

interface Form {
  readonly bare: boolean;
  readonly joint: string;
  readonly plural: boolean;
  readonly thirds: boolean;
  readonly one: boolean;
  readonly whole: number;
  /** By a number word and not by an article. */
  readonly counted: boolean;
}

/** "a third taller than" */
const THAN = /^ (?!other|rather)(?:more|less|\p{Ll}{3,9}er) than(?![\p{L}])/u;

/** "a third of the town" and "two-thirds", not "a third time", "the second half", "half an hour". */
function isShare(text: string, span: Span, form: Form): boolean {
  const after = text.slice(span.end, span.end + 24);
  if (form.one === form.plural || NO_WHOLE.test(after.slice(1))) return false;
  const before = wordBefore(text, span.start)?.lower ?? '';
  const base = BASE.exec(after);
  if (form.bare) {
    if (before === 'by' && /(?<![\p{L}])too [\p{L}-]{2,20} by $/iu.test(text.slice(Math.max(0, span.start - 30), span.start))) return false;
    if (HALVES.has(before) || before === 'a' || before === 'one') return false;
    return Boolean(base?.groups?.of || base?.groups?.whole) || (SIZED.has(before) && before !== 'and' && ENDS.test(after));
  }
  if (base?.groups?.of || THAN.test(after)) return true;
  if (form.joint !== ' ' || (form.plural && form.thirds)) return !/^ (?:time|party|parties)\b/i.test(after);
  if (form.plural && form.whole > 4) return true;
  if (form.counted && /^(?:[.,;:!?)]|$|\n)/.test(after)) return true;
  return SIZED.has(before) && before !== 'and' && ENDS.test(after);
}

const OF_A_POINT = / of (?:an?|one) (?:percentage point|percent|per cent|point)(?![\p{L}])/iuy;

function ofPoint(text: string, share: number, span: Span): HitOf<'share'> {
  const { hedge, start } = hedgeBefore(text, span.start);
  const interval = bounded(widen({ low: share * 0.9, high: share * 1.1 }, share, share, share * 0.2, hedge));
  return {
    kind: 'share',
    start,
    end: span.end,
    value: { ...interval, approximate: isApproximate(hedge), of: null, change: true, denied: false },
  };
}
