import { daysOf } from '../compare/date.js';
import type { DocumentRule, Found, Shown } from '../compare/rule.js';
import { normalForm } from '../compare/value.js';
import { COUNTED, toldAsNews, type Words, yearsPassed } from '../compare/years-passed.js';
import { dayOfIso, fromDay } from '../language/calendar.js';
import { ordinalNumber } from '../language/ordinal-words.js';
import type { DurationValue, Interval, Mention, MentionOf, Reading, SentenceReading, Span } from '../model.js';

export const elapsedTime: DocumentRule = {
  id: 'elapsed-time',
  given: 'document',
  title: 'Time told to have passed fits the dates it is counted from and to.',
  family: 'date',
  severity: 'warning',

  *check(reading) {
    const bySentence = new Map<number, Mention[]>();
    for (const mention of reading.mentions) {
      if (mention.kind !== 'date' && mention.kind !== 'duration') continue;
      const list = bySentence.get(mention.sentence);
      if (list) list.push(mention);
      else bySentence.set(mention.sentence, [mention]);
    }
    for (const [index, mentions] of bySentence) {
      const sentence = reading.sentences[index];
      if (!sentence) continue;
      const dates = mentions.filter((mention): mention is MentionOf<'date'> & Mention => mention.kind === 'date');
      const durations = mentions.filter((mention): mention is MentionOf<'duration'> & Mention => mention.kind === 'duration');
      yield* besideDates(reading, sentence, dates);
      yield* betweenYears(reading, sentence, durations, dates);
      yield* twoLengths(reading, sentence, durations);
      yield* anniversaries(reading, sentence, index, dates);
      yield* upToNow(reading, index, dates);
    }
  },
};

const ADVICE = 'Count the years again, from the first date to the second or to the day of the article, and mend whichever is off.';
/** Days in a year, and what a count of years may be off: whoever counts in calendar years is up to one off. */
const YEAR = 365.25;
/** Round counts are told of what is nearly so long: a tenth more or less. */
const ROUND = 0.1;

function found(reading: Reading, message: string, mentions: readonly [Mention, Mention]): Found {
  const shown = mentions.map((mention): Shown => ({ at: 'mention', reading, mention, value: normalForm(mention) }));
  return {
    title: 'Time that has passed',
    message,
    advice: ADVICE,
    outcome: 'conflict',
    values: mentions.map(normalForm),
    shown: shown as [Shown, ...Shown[]],
    softer: mentions.some(({ level }) => level === 'quoted'),
  };
}

const ROUGH = /^(?:over|more than|at least|some|many|several|a few|few)\b/i;
/** "five years ago, in 2015", "in 2015, five years ago", "2015 (five years ago)". */
const APPOSED = /^(?:,? \(|, )?(?:back )?(?:(?:in|on) )?(?:early |late )?$/;

/** "Five years ago, in 2015": what is counted back and what is printed right beside it. */
function* besideDates(reading: Reading, { text, start }: SentenceReading, dates: readonly MentionOf<'date'>[]): Iterable<Found> {
  for (const [at, first] of dates.entries()) {
    const second = dates[at + 1];
    if (!second || first.value.relative === second.value.relative) continue;
    const [counted, printed] = first.value.relative ? [first, second] : [second, first];
    const gap = text.slice(first.end - start, second.start - start);
    if (!COUNTED.test(counted.text) || ROUGH.test(counted.text) || printed.value.year === null || !APPOSED.test(gap) || gap === ' ')
      continue;
    const [x, y] = [daysOf(counted.value), daysOf(printed.value)];
    if (!x || !y || (x.from - YEAR <= y.to && y.from - YEAR <= x.to)) continue;
    yield found(reading, `“${counted.text}” is not “${printed.text}” but ${yearsOf(counted)}.`, [counted, printed]);
  }
}

function yearsOf({ value: { from, to } }: MentionOf<'date'>): string {
  const [first, last] = [from?.slice(0, 4) ?? '', to?.slice(0, 4) ?? ''];
  return first === last ? first : `${first} to ${last}`;
}

/** "ten years after the 2014 flood": the year counted from stands within four words. */
const AFTER = /^ (?:after|following|since|on from) (?:(?:the|its|his|her|their) )?(?:[\p{L}'’-]{1,20} ){0,4}(?:in )?$/u;
const BEFORE = /^ before (?:(?:the|its|his|her|their) )?(?:[\p{L}'’-]{1,20} ){0,4}(?:in )?$/u;

/** "Ten years after the 2014 annexation, in 2026": a count of years between two that are printed. */
function* betweenYears(
  reading: Reading,
  { text, start }: SentenceReading,
  durations: readonly MentionOf<'duration'>[],
  dates: readonly MentionOf<'date'>[],
): Iterable<Found> {
  const years = dates.filter(({ value }) => value.year !== null && value.precision !== 'time' && value.precision !== 'span');
  for (const duration of durations) {
    const { unit, amount, approximate } = duration.value;
    if ((unit !== 'year' && unit !== 'decade') || approximate || duration.value.high === Number.MAX_VALUE) continue;
    const anchor = years.find(({ start: at }) => at >= duration.end);
    const gap = anchor ? text.slice(duration.end - start, anchor.start - start) : '';
    const sign = AFTER.test(gap) ? 1 : BEFORE.test(gap) ? -1 : 0;
    const other = anchor && sign !== 0 ? otherYear(text, start, duration, anchor, years) : undefined;
    if (!anchor || !other) continue;
    const passed = ((other.value.year ?? 0) - (anchor.value.year ?? 0)) * sign;
    const said = unit === 'decade' ? amount * 10 : amount;
    if (Math.abs(passed - said) <= Math.max(1, said % 10 === 0 ? said * ROUND : 0)) continue;
    const when = `from “${anchor.text}” to “${other.text}”`;
    yield found(reading, `“${duration.text}” is told of ${Math.abs(passed)} years, ${when}.`, [duration, other]);
  }
}

/** The year in which the count ends: right before it ("In 2026, ten years after …") or right behind it ("…, in 2026"). */
function otherYear(
  text: string,
  start: number,
  duration: Span,
  anchor: Span,
  years: readonly MentionOf<'date'>[],
): MentionOf<'date'> | undefined {
  return years.find((year) => {
    if (year.end <= duration.start) return /^, (?:exactly |just |only )?$/.test(text.slice(year.end - start, duration.start - start));
    return (
      year.start > anchor.start &&
      /^(?: [\p{L}-]{1,20}){0,2}, in (?:early |late )?$/u.test(text.slice(anchor.end - start, year.start - start))
    );
  });
}

/** "has been going on for …" and "it is … since … began": two lengths of one thing, told in one sentence. */
const GOING_ON =
  /\b(?:has|have|had) (?:been )?(?:(?:already|now) )?(?:ongoing|going on|under way|underway|raging|running|dragg(?:ed|ing) on|lasted|lasting|continued|continuing|gone on|raged|in progress)(?: already| now)? (?:for )?$/i;
const IT_IS =
  /\b(?:it|this) (?:is|was|has been|will (?:soon |shortly )?be|will (?:soon |shortly )?have been|['’]s)(?: now| already| soon| almost| nearly)? $/i;
const SINCE_START =
  /^ (?:now )?(?:since|that) .{0,60}\b(?:began|begun|start(?:ed)?|launch(?:ed)?|broke out|erupted|outbreak|invaded|invasion|attack(?:ed)?|struck|walked out|went on strike)\b/i;
/** A length told loosely may be so much off. */
const LOOSE = 0.15;

function* twoLengths(reading: Reading, { text, start }: SentenceReading, durations: readonly MentionOf<'duration'>[]): Iterable<Found> {
  const before = ({ start: at }: Span): string => text.slice(Math.max(0, at - start - 60), at - start);
  const lasted = durations.find((one) => GOING_ON.test(before(one)));
  const since = durations.find(
    (one) => one !== lasted && IT_IS.test(before(one)) && SINCE_START.test(text.slice(one.end - start, one.end - start + 90)),
  );
  if (!lasted || !since || apart(lasted.value, since.value) === false) return;
  yield found(reading, `“${lasted.text}” and “${since.text}” are told of one stretch of time.`, [lasted, since]);
}

function apart(a: DurationValue & Interval, b: DurationValue & Interval): boolean {
  return a.low * (1 - LOOSE) > b.high || b.low * (1 - LOOSE) > a.high;
}

const ANNIVERSARY =
  /(?<![\p{L}\d-])(?<nth>\d{1,3}(?:st|nd|rd|th)|(?:\p{L}{3,7}-)?\p{L}{3,12}) anniversary of (?:(?:the|its|his|her|their) )?(?:[\p{L}'’-]{1,20} ){0,5}(?<year>(?:1[5-9]|20)\d\d)(?!\d)/gu;

/** "Marked the tenth anniversary of the 2014 flood on Sunday": in the year of that Sunday, or one told in the sentence. */
function* anniversaries(
  reading: Reading,
  { text, start }: SentenceReading,
  sentence: number,
  dates: readonly MentionOf<'date'>[],
): Iterable<Found> {
  const today = dayOfIso(reading.source.published ?? '');
  if (today === null || !text.includes('anniversary')) return;
  const spans = dates.flatMap(({ value, text: words }) => (COUNTED.test(words) ? [] : (daysOf(value) ?? [])));
  if (!toldAsNews(dates, today)) return;
  const told = spans.flatMap(({ from, to }) => [fromDay(from).year, fromDay(to).year]);
  const now = fromDay(today).year;
  for (const match of text.matchAll(ANNIVERSARY)) {
    const { nth = '', year = '' } = match.groups ?? {};
    const count = ordinalNumber(nth);
    const event = dates.find((date) => text.slice(date.start - start, date.end - start).includes(year));
    if (count === null || !event) continue;
    const due = Number(year) + count;
    if (told.includes(due)) continue;
    const span = { start: start + match.index, end: start + match.index + nth.length + ' anniversary'.length };
    yield {
      title: 'An anniversary and its year',
      message: `The “${nth} anniversary” of “${event.text}” fell in ${due}, and the article is of ${now}.`,
      advice: ADVICE,
      outcome: 'conflict',
      values: [String(count), year],
      shown: [
        { at: 'text', reading, sentence, span, value: `${count} years` },
        { at: 'mention', reading, mention: event, value: normalForm(event) },
      ],
      softer: event.level === 'quoted',
    };
  }
}

/** "Founded in 1983, the club marks its 50th anniversary": one year off may be a matter of counting or of waiting for the party. */
function* upToNow(reading: Reading, index: number, dates: readonly MentionOf<'date'>[]): Iterable<Found> {
  const today = dayOfIso(reading.source.published ?? '');
  const sentence = reading.sentences[index];
  if (today === null || !sentence || sentence.zone === 'caption') return;
  const now = fromDay(today).year;
  for (const { count, years, from, year, most } of yearsPassed(sentence, index, reading.sentences[index + 1], toldAsNews(dates, today))) {
    const passed = now - year;
    const round = count.text.includes('year') && years % 10 === 0 ? years * ROUND : 0;
    if (passed < 0 || Math.abs(passed - years) <= Math.max(1, round) || (most && years < passed)) continue;
    const shown = [count, from].map(
      ({ start, end, text, sentence: at }: Words): Shown => ({ at: 'text', reading, sentence: at, span: { start, end }, value: text }),
    );
    yield {
      title: 'Time that has passed',
      message: `“${count.text}” is told of ${passed} years, from “${from.text}” to ${now}, the year of the article.`,
      advice: ADVICE,
      outcome: 'conflict',
      values: [String(years), String(year)],
      shown: shown as [Shown, ...Shown[]],
      softer: reading.mentions.some(({ level, start, end }) => level === 'quoted' && start <= from.start && from.end <= end),
    };
  }
}
