/** Dates told from the article's own day: "on Thursday", "last week", "yesterday", "two days ago", "this year". */
import { fromDay, weekdayOf } from '../language/calendar.js';
import type { DateValue } from '../model.js';
import { figuresOf } from './cardinal.js';
import { yearOf } from './date-days.js';
import {
  between,
  type DateContext,
  type DateForm,
  type DateHit,
  hitOf,
  monthSpan,
  NOTHING,
  WEEKDAY,
  weekdayNumber,
  yearSpan,
} from './date-value.js';
import { hedgeBefore } from './hedge.js';

type Stretch = readonly [number, number];
type Known = readonly [number | null, number | null];
const UNKNOWN: Known = [null, null];

/** Monday of the week a day is in. */
function mondayOf(civil: number): number {
  return civil - ((weekdayOf(civil) + 6) % 7);
}

/** A calendar month so many months away. */
function monthAway(published: number, months: number): Stretch {
  const { year, month } = fromDay(published);
  const count = year * 12 + (month - 1) + months;
  return monthSpan(Math.floor(count / 12), (count % 12) + 1);
}

/** Weeks begin on Sunday or Monday, depending on the reader: the stretch covers both. */
function weekAway(published: number, weeks: number): Stretch {
  const monday = mondayOf(published) + 7 * weeks;
  return [monday - 1, monday + 6];
}

const AWAY: Readonly<Record<string, number>> = { last: -1, previous: -1, past: -1, this: 0, next: 1, coming: 1 };

function stretchOf(unit: string, away: number, published: number): Stretch {
  if (unit === 'week') return weekAway(published, away);
  if (unit === 'month') return monthAway(published, away);
  if (unit === 'year') return yearSpan(yearOf(published) + away);
  const saturday = mondayOf(published) + 5;
  // "last weekend" said on a Sunday may be the one that is ending, hence the older start.
  return [saturday + 7 * away, saturday + 1 + 7 * away];
}

/** "earlier this week", "last month", "next year", "this weekend". */
const nearby: DateForm = {
  trigger: / (?:week|month|year)/,
  pattern:
    /(?<![\p{L}\p{N}'\u2019-])(?<!(?:the|The|his|her|its|their|past) )(?:(?<side>earlier|later|Earlier|Later|[Ll]ate|[Ee]arly) )?(?<which>last|next|this(?: past| coming)?|Last|Next|This(?: past| coming)?) (?<unit>week|month|year|weekend)(?![\p{L}-]|['\u2019]s? (?:old|time)\b| of )/gu,
  read(m, { published }) {
    const { side, which = '', unit = '' } = m.groups ?? {};
    const words = which.toLowerCase().split(' ');
    const away = AWAY[words.at(-1) ?? ''] ?? 0;
    const precision = unit === 'weekend' ? 'span' : (unit as 'week' | 'month' | 'year');
    if (published === null) return hitOf(m, { ...NOTHING, precision, relative: true });
    const [from, to] = stretchOf(unit, words[1] === 'past' && unit !== 'weekend' ? 0 : away, published);
    const now = away === 0 && words.length === 1;
    const first = now && side?.toLowerCase() === 'later' ? published : from;
    const last = now && side?.toLowerCase() === 'earlier' ? published : to;
    return hitOf(m, { ...NOTHING, precision, relative: true, ...between(first, last) });
  },
};

const SHIFTS: Readonly<Record<string, number>> = {
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  'last night': -1,
  'the day before yesterday': -2,
  'the day after tomorrow': 2,
};

/** "yesterday", "today", "last night"; not the name of a paper ("Harbour Today"). */
const shifted: DateForm = {
  trigger: /to(?:day|night|morrow)|yesterday|this |last night/i,
  pattern:
    /(?<![\p{L}\p{N}-])(?<words>the day (?:before yesterday|after tomorrow)|yesterday|today|tonight|tomorrow|this (?:morning|afternoon|evening)|last night)(?![\p{L}-])/giu,
  read(m, { text, published }) {
    const words = m.groups?.words ?? '';
    if (/^\p{Lu}/u.test(words) && /\p{L}['\u2019]?s? $/u.test(text.slice(Math.max(0, m.index - 4), m.index))) return null;
    const day = published === null ? null : published + (SHIFTS[words.toLowerCase()] ?? 0);
    return hitOf(m, { ...NOTHING, relative: true, ...between(day, day) });
  },
};

/** Days with names of their own, and papers and programmes that carry a weekday. */
const NAMED_BEFORE =
  /(?:Black|Good|Bloody|Palm|Easter|Holy|Ash|Super|Cyber|Fat|Shrove|Maundy|Giving|Whit|every|each|Every|Each|following|following the|previous|Freaky) $/;
const NAMED_AFTER =
  /^(?: (?:Times|Mail|Mirror|Express|Telegraph|Star|Herald|Post|Independent|Night (?:Live|Football)|Tribune|World|Sun|school|prayers)\b|s\b|\u2010|-\p{Lu})/u;

/** A weekday alone. */
const weekdayAlone: DateForm = {
  trigger: /day|DAY/,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming|[Tt]he past|[Tt]he coming) )?${WEEKDAY}`,
    'gu',
  ),
  read(m, context) {
    const { which, weekday: word = '' } = m.groups ?? {};
    const weekday = weekdayNumber(word);
    if (weekday === null || word.replace('.', '').length < 6) return null;
    const { text } = context;
    if (
      NAMED_BEFORE.test(text.slice(Math.max(0, m.index - 16), m.index)) ||
      NAMED_AFTER.test(text.slice(m.index + m[0].length, m.index + m[0].length + 14))
    )
      return null;
    const hit = hitOf(m, NOTHING);
    const span: Known = context.published === null ? UNKNOWN : weekdaySpan(weekday, which?.toLowerCase(), hit, context.published, context);
    const precision = span[0] === span[1] ? 'day' : 'span';
    return { ...hit, value: { ...NOTHING, weekday, relative: true, precision, ...between(...span) } };
  },
};

/**
 * The most recent such day on or before the article's date, or the next one where the words speak of the future.
 * "last" and "next" are read both ways by readers: the nearest one, or the one of the neighbouring week.
 */
function weekdaySpan(weekday: number, which: string | undefined, hit: DateHit, published: number, { tense }: DateContext): Stretch {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (which === 'last') {
    const nearest = published - (back || 7);
    return nearest >= mondayOf(published) ? [nearest - 7, nearest] : [nearest, nearest];
  }
  if (which === 'next') {
    const nearest = published + (ahead || 7);
    return nearest <= mondayOf(published) + 6 ? [nearest, nearest + 7] : [nearest, nearest];
  }
  const future = which?.endsWith('coming') || (!which?.endsWith('past') && tense(hit) === 'future');
  const day = future ? published + ahead : published - back;
  return [day, day];
}

/** In the order they are tried. */
export const RELATIVE_FORMS: readonly DateForm[] = [nearby, shifted, weekdayAlone];

const AGO = /^ (?<unit>minute|hour|day|week|fortnight|month|year|decade)s? ago(?![\p{L}])/iu;
const A_UNIT_AGO = /(?<![\p{L}\p{N}-])(?:an?|one) (?<unit>minute|hour|day|week|fortnight|month|year|decade) ago(?![\p{L}])/giu;

/** "two days ago", "three years ago": a day exactly, longer units with half a unit to each side. */
export function* datesAgo({ text, published }: DateContext): Generator<DateHit> {
  for (const m of text.matchAll(A_UNIT_AGO))
    yield hitOf(m, agoValue(1, m.groups?.unit ?? 'day', published, hedgeBefore(text, m.index).hedge !== null));
  for (const figure of figuresOf(text)) {
    const m = figure.glued || figure.vague ? null : AGO.exec(text.slice(figure.end, figure.end + 20));
    if (!m || figure.amount > 5000) continue;
    const { hedge, start } = hedgeBefore(text, figure.start);
    yield {
      start,
      end: figure.end + m[0].length,
      value: agoValue(figure.amount, m.groups?.unit?.toLowerCase() ?? 'day', published, hedge !== null),
    };
  }
}

const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 30.44, year: 365.24, decade: 3652.4 };

function agoValue(amount: number, unit: string, published: number | null, hedged: boolean): DateValue {
  const name = unit.toLowerCase();
  const precision = name === 'week' || name === 'month' || name === 'year' ? name : name === 'day' && !hedged ? 'day' : 'span';
  const value: DateValue = { ...NOTHING, precision, relative: true };
  if (published === null) return value;
  const days = UNIT_DAYS[name];
  if (days === undefined) return { ...value, ...between(published - (name === 'hour' ? Math.ceil(amount / 24) : 1), published) };
  const play = name === 'day' ? (hedged ? Math.ceil(amount * 0.2) : 0) : Math.ceil(days * (hedged ? 1 : 0.5));
  const middle = published - Math.round(amount * days);
  return { ...value, ...between(middle - play, middle + play) };
}
