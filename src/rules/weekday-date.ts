import { sayDate } from '../compare/date.js';
import type { DocumentRule } from '../compare/rule.js';
import { dayOfIso, exists, toDay, WEEKDAYS, weekdayOf } from '../language/calendar.js';
import type { DateValue, Mention, Reading } from '../model.js';

export const weekdayDate: DocumentRule = {
  id: 'weekday-date',
  given: 'document',
  title: 'A weekday falls on its date.',
  family: 'weekday',
  severity: 'error',

  *check(reading) {
    const nearby = nearbyOf(reading);
    for (const mention of reading.mentions) {
      if (mention.kind !== 'date') continue;
      const { weekday, day, month } = mention.value;
      if (weekday === null || day === null || month === null || mention.value.impossible) continue;
      const near = nearby(mention.sentence);
      const days = yearsFor(mention.value, reading, near)
        .filter((year) => exists(year, month, day))
        .map((year) => toDay(year, month, day));
      if (days.length === 0 || days.some((civil) => weekdayOf(civil) === weekday) || near.otherCalendar) continue;
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
        softer: (mention.value.year === null && near.told) || mention.level !== 'own',
      };
    }
  },
};

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
  return { years, told: years.size > 0 || COUNTED.test(words), otherCalendar: OTHER_CALENDAR.test(`${words}\n${after}`) };
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

/**
 * The years a date can be of: the printed one; else the article's own, the years beside it, and every year told nearby.
 * None when the article's own is not known, or when the printed one is older than the calendar.
 */
function yearsFor(value: DateValue, { source: { published } }: Reading, { years }: Nearby): number[] {
  if (value.year !== null) return value.year < FIRST_NEW_YEAR ? [] : [value.year];
  if (published === null || dayOfIso(published) === null) return [];
  const own = Number(published.slice(0, 4));
  // The day the extractor took it for comes first: it is the one the message names.
  const implied = value.from === null ? [] : [Number(value.from.slice(0, 4))];
  return [...implied, own, own - 1, own + 1, ...years];
}
