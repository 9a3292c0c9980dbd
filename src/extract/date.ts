/** Dates: "28 Feb.", "Thursday, March 6, 2025", "in June", "since 2022", "last week", "on Thursday", "two days ago". */
import { dayOfIso } from '../language/calendar.js';
import type { DateValue, Document, HitOf } from '../model.js';
import { DAY_FORMS } from './date-days.js';
import { datesAgo, RELATIVE_FORMS } from './date-relative.js';
import type { DateContext, DateForm, DateHit } from './date-value.js';
import { YEAR_FORMS } from './date-years.js';
import { firstWins } from './hedge.js';
import { tenseAround } from './tense.js';

/** The longer and more specific forms first: a span once taken is not read again. */
const FORMS: readonly DateForm[] = [...DAY_FORMS, ...YEAR_FORMS, ...RELATIVE_FORMS];

const PREPOSITION =
  /(?<![\p{L}])(?<word>on|in|since|by|until|till|from|before|after|during|between|through|throughout|of|for|at|around|about|ahead of|as of|prior to|starting|beginning|to)(?: (?:the|his|her|its|their|this|that|a|an|early|late))? $/iu;
/** A date that begins with its own preposition: "from 28 February to 6 March". */
const INSIDE = /^(?<word>from|between) /i;

/** Every date of a document. Without the article's date relative ones have neither `from` nor `to`. */
export function extractDates({ text, source }: Document): HitOf<'date'>[] {
  const published = source.published === null ? null : dayOfIso(source.published);
  const context: DateContext = { text, published, tense: (span) => tenseAround(text, span) };
  const lines = linesOf(text);
  const found = FORMS.flatMap((form) => hitsOf(form, context, lines));
  found.push(...datesAgo(context));
  return firstWins(found).map((hit) => ({ kind: 'date', start: hit.start, end: hit.end, value: governed(text, hit) }));
}

/** Paragraphs with their offsets; which of them a trigger meets is looked up once for all forms that share it. */
interface Line {
  readonly words: string;
  readonly start: number;
}

function linesOf(text: string): (trigger: RegExp) => readonly Line[] {
  let start = 0;
  const lines = text.split('\n').map((words): Line => {
    start += words.length + 1;
    return { words, start: start - words.length - 1 };
  });
  const met = new Map<RegExp, readonly Line[]>();
  return (trigger) => {
    const some = met.get(trigger) ?? lines.filter(({ words }) => trigger.test(words));
    met.set(trigger, some);
    return some;
  };
}

/** The hits of one form, paragraph by paragraph. */
function hitsOf(form: DateForm, context: DateContext, lines: (trigger: RegExp) => readonly Line[]): DateHit[] {
  const found: DateHit[] = [];
  for (const { words, start } of lines(form.trigger)) {
    for (const m of words.matchAll(form.pattern)) {
      m.index += start;
      const hit = form.read(m, context);
      if (hit) found.push(hit);
    }
  }
  return found;
}

function governed(text: string, { start, end, value }: DateHit): DateValue {
  const inside = INSIDE.exec(text.slice(start, end))?.groups?.word;
  const before = text.slice(Math.max(0, start - 24), start);
  const word = inside ?? PREPOSITION.exec(before.slice(before.lastIndexOf('\n') + 1))?.groups?.word;
  return word ? { ...value, preposition: word.toLowerCase() } : value;
}
