import { sayDate } from '../compare/date.js';
import type { DocumentRule } from '../compare/rule.js';
import { weekdaysTold } from '../compare/weekday-told.js';
import { dayOfIso, exists, isoOf, toDay, WEEKDAYS, weekdayOf } from '../language/calendar.js';
import type { DateValue, Mention, Reading } from '../model.js';

export const weekdayDate: DocumentRule = {
  id: 'weekday-date',
  given: 'document',
  title: 'A weekday falls on its date.',
  family: 'weekday',
  severity: 'error',

  *check(reading) {
    const nearby = nearbyOf(reading);
    for (const mention of weekdaysTold(reading)) {
      const { weekday, day, month } = mention.value;
      if (weekday === null || day === null || month === null || mention.value.impossible) continue;
      const near = nearby(mention.sentence);
      const falls = (civil: number): boolean => weekdayOf(civil) === weekday;
      const days = daysFor(mention.value, reading, near);
      const judged = daysJudged(mention.value, reading, near, days);
      if (judged.length === 0 || judged.some(falls) || near.otherCalendar) continue;
      const nearest = judged[0] ?? 0;
      const elsewhere = days.some(falls);
      yield {
        title: `Which day: ${WEEKDAYS[weekday]} or ${sayDate({ ...mention.value, weekday: null, from: isoOf(nearest), to: isoOf(nearest) })}`,
        message: `“${mention.text}”: ${sayDate({ ...mention.value, weekday: null, from: isoOf(nearest), to: isoOf(nearest) })} is a ${WEEKDAYS[weekdayOf(nearest)]}, not a ${WEEKDAYS[weekday]}.`,
        advice: 'Check both the weekday and the day with the reporter; either may be the slip.',
        outcome: 'conflict',
        values: [String(weekday), `${day}.${month}.${mention.value.year ?? ''}`],
        shown: [{ at: 'mention', reading, mention, value: `${WEEKDAYS[weekday]}` }],
        comparable: [reasonOf(mention.value, elsewhere)],
        softer: elsewhere || (mention.value.year === null && near.told) || mention.level !== 'own',
      };
    }
  },
};

function reasonOf({ year }: DateValue, elsewhere: boolean): string {
  if (year !== null) return 'the year is printed';
  return elsewhere
    ? 'the day lies within a month of the article’s own'
    : 'no year within one of the article’s own fits, nor one told nearby';
}

/** A year, and the second one of a pair: "2021", "2021-22". */
const YEARS = /(?<![\p{L}\d]|\d[.,])(?<year>(?:1[5-9]|20)\d\d)(?:[-\u2010\u2011\u2013/](?<short>\d\d))?(?!\d)/gu;
const AGO = /(?:year|decade)s? ago$/i;
/** Years counted from a day that is not known here: which year they mean stays open. */
const COUNTED = /(?<!\p{L})(?:year|decade)s? (?:earlier|before|later|after|previously)(?!\p{L})/iu;

/** Dates in a calendar of their own. */
const OTHER_CALENDAR = /(?<!\p{L})(?:[Oo]ld[ -][Ss]tyle(?!\p{L})|O\.S\.|Julian(?! \p{Lu}|\p{L}))/u;
/** Britain and its colonies left the Julian calendar in September 1752 (Calendar (New Style) Act 1750). */
const FIRST_NEW_YEAR = 1753;

/** What is told around a date. */
interface Nearby {
  /** Every year told in the same sentence or the one before. */
  readonly years: ReadonlySet<number>;
  /** Whether a year is told there at all, also one that cannot be worked out. */
  readonly told: boolean;
  /** Whether the sentence or one beside it names another calendar. */
  readonly otherCalendar: boolean;
  /** Whether the sentence or the one before looks back beyond the news: "had left", "the anniversary", "the court heard". */
  readonly looksBack: boolean;
}

/** What is told around the dates of a sentence; each sentence is looked at once, however many dates it holds. */
function nearbyOf(reading: Reading): (sentence: number) => Nearby {
  const ago = yearsAgo(reading.mentions);
  const known = new Map<number, Nearby>();
  return (sentence) => {
    const near = known.get(sentence) ?? nearbyIn(reading, sentence, [...(ago.get(sentence - 1) ?? []), ...(ago.get(sentence) ?? [])]);
    known.set(sentence, near);
    return near;
  };
}

function nearbyIn({ sentences }: Reading, sentence: number, ago: readonly number[]): Nearby {
  const [before = '', own = '', after = ''] = [-1, 0, 1].map((away) => sentences[sentence + away]?.text);
  const words = `${before}\n${own}`;
  const years = new Set([...printedIn(words), ...ago]);
  return {
    years,
    told: years.size > 0 || COUNTED.test(words),
    otherCalendar: OTHER_CALENDAR.test(`${words}\n${after}`),
    looksBack: LOOKS_BACK.test(words),
  };
}

function printedIn(words: string): number[] {
  return [...words.matchAll(YEARS)].flatMap(({ groups }) => {
    const { year = '', short } = groups ?? {};
    return short === undefined ? [Number(year)] : [Number(year), Number(year.slice(0, 2) + short)];
  });
}

/** By sentence, every year that "three years ago" can mean there. */
function yearsAgo(mentions: readonly Mention[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const { kind, value, text, sentence } of mentions) {
    if (kind !== 'date' || value.from === null || value.to === null || !AGO.test(text)) continue;
    const years = found.get(sentence) ?? new Set();
    for (let year = Number(value.from.slice(0, 4)); year <= Number(value.to.slice(0, 4)); year += 1) years.add(year);
    found.set(sentence, years);
  }
  return found;
}

/** Days to either side of the article's own within which a date without a year is of the year of the news. */
const NEWS = 31;
/** Words of a story told later than it happened. */
const LOOKS_BACK =
  /(?<!\p{L})(?:had|anniversar\p{L}{1,4}|inquest|trial|hearing|heard|jur(?:y|ors)|prosecutors?|history|remembered|recalled|last year|years? (?:ago|earlier|before|on)|previous year|that year)(?!\p{L})/iu;

/**
 * Every day a date can be: of the printed year; else of the article's own, the years beside it, and every year told nearby.
 * None when the article's own is not known, or when the printed one is older than the calendar.
 */
function daysFor(value: DateValue, { source: { published } }: Reading, { years }: Nearby): number[] {
  const { year, month, day } = value;
  if (month === null || day === null) return [];
  const civil = (all: readonly number[]): number[] => all.filter((one) => exists(one, month, day)).map((one) => toDay(one, month, day));
  if (year !== null) return year < FIRST_NEW_YEAR ? [] : civil([year]);
  if (published === null || dayOfIso(published) === null) return [];
  const own = Number(published.slice(0, 4));
  // The day the extractor took it for comes first: it is the one the message names.
  const implied = value.from === null ? [] : [Number(value.from.slice(0, 4))];
  return civil([...implied, own, own - 1, own + 1, ...years]);
}

/** The days the weekday is judged by: the news day alone, where one lies near and nothing looks back; else all. */
function daysJudged(value: DateValue, { source: { published } }: Reading, near: Nearby, days: readonly number[]): readonly number[] {
  const today = published === null ? null : dayOfIso(published);
  if (value.year !== null || today === null || near.looksBack || near.told) return days;
  const news = days.filter((civil) => Math.abs(civil - today) <= NEWS);
  return news.length > 0 ? news : days;
}
