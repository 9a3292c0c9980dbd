import { sayDate } from '../compare/date.js';
import type { DocumentRule } from '../compare/rule.js';
import { dayOfIso, exists, toDay, WEEKDAYS, weekdayOf } from '../language/calendar.js';
import type { MentionOf, Reading } from '../model.js';

export const weekdayDate: DocumentRule = {
  id: 'weekday-date',
  given: 'document',
  title: 'A weekday falls on its date.',
  family: 'weekday',
  severity: 'error',

  *check(reading) {
    for (const mention of reading.mentions) {
      if (mention.kind !== 'date') continue;
      const { weekday, day, month } = mention.value;
      if (weekday === null || day === null || month === null || mention.value.impossible) continue;
      const { years, told } = yearsFor(mention, reading);
      const days = years.filter((year) => exists(year, month, day)).map((year) => toDay(year, month, day));
      if (days.length === 0 || days.some((civil) => weekdayOf(civil) === weekday) || otherCalendar(mention, reading)) continue;
      const nearest = days[0] ?? 0;
      yield {
        title: `${WEEKDAYS[weekday]} and its date`,
        message: `“${mention.text}”: ${sayDate({ ...mention.value, weekday: null })} is a ${WEEKDAYS[weekdayOf(nearest)]}, not a ${WEEKDAYS[weekday]}.`,
        advice: 'Check both the weekday and the day with the reporter; either may be the slip.',
        outcome: 'conflict',
        values: [String(weekday), `${day}.${month}.${mention.value.year ?? ''}`],
        shown: [{ at: 'mention', reading, mention, value: `${WEEKDAYS[weekday]}` }],
        comparable: [
          mention.value.year === null ? 'no year within one of the article’s own fits, nor one told nearby' : 'the year is printed',
        ],
        softer: told || mention.level !== 'own',
      };
    }
  },
};

/** A year, and the second one of a pair: "2021", "2021-22". */
const YEARS = /(?<![\p{L}\d]|\d[.,])(?<year>(?:1[5-9]|20)\d\d)(?:[-\u2010\u2011\u2013/](?<short>\d\d))?(?!\d)/gu;
const AGO = /(?:year|decade)s? ago$/i;
/** Years counted from a day that is not known here: which year they mean stays open. */
const COUNTED = /(?<!\p{L})(?:year|decade)s? (?:earlier|before|later|after|previously)(?!\p{L})/iu;

/**
 * The years a date can be of: the printed one; else the article's own, the years beside it, and every year told in the
 * same sentence or the one before. None when the article's own is not known. `told`: whether such a year stands nearby.
 */
function yearsFor({ value, sentence }: MentionOf<'date'>, reading: Reading): { years: number[]; told: boolean } {
  const { published } = reading.source;
  if (value.year !== null) return { years: [value.year], told: false };
  if (published === null || dayOfIso(published) === null) return { years: [], told: false };
  const own = Number(published.slice(0, 4));
  const words = wordsAround(reading, sentence, sentence);
  const told = [...printedIn(words), ...yearsAgo(reading, sentence)];
  // The day the extractor took it for comes first: it is the one the message names.
  const implied = value.from === null ? [] : [Number(value.from.slice(0, 4))];
  return { years: [...implied, own, own - 1, own + 1, ...told], told: told.length > 0 || COUNTED.test(words) };
}

/** The sentence before, and the sentences from the first to the last one given. */
function wordsAround({ sentences }: Reading, first: number, last: number): string {
  return sentences
    .slice(Math.max(0, first - 1), last + 1)
    .map(({ text }) => text)
    .join('\n');
}

function printedIn(words: string): number[] {
  return [...words.matchAll(YEARS)].flatMap(({ groups }) => {
    const { year = '', short } = groups ?? {};
    return short === undefined ? [Number(year)] : [Number(year), Number(year.slice(0, 2) + short)];
  });
}

/** Every year that "three years ago" can mean, in the same sentence or the one before. */
function yearsAgo({ mentions }: Reading, sentence: number): number[] {
  return mentions.flatMap((other) => {
    if (other.kind !== 'date' || sentence - other.sentence > 1 || other.sentence > sentence || !AGO.test(other.text)) return [];
    const { from, to } = other.value;
    if (from === null || to === null) return [];
    const first = Number(from.slice(0, 4));
    return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, i) => first + i);
  });
}

/** Britain and its colonies left the Julian calendar in September 1752 (Calendar (New Style) Act 1750). */
const FIRST_NEW_YEAR = 1753;
const OTHER_CALENDAR = /(?<!\p{L})(?:[Oo]ld[ -][Ss]tyle(?!\p{L})|O\.S\.|Julian(?! \p{Lu}|\p{L}))/u;

/** Whether the date is told in a calendar of its own: it is older than ours, or the words around it say so. */
function otherCalendar({ value, sentence }: MentionOf<'date'>, reading: Reading): boolean {
  return (value.year !== null && value.year < FIRST_NEW_YEAR) || OTHER_CALENDAR.test(wordsAround(reading, sentence, sentence + 1));
}
