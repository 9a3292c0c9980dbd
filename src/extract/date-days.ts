/** Days with a month: "2025-03-06", "28 Feb.", "Thursday, March 6, 2025", "6-7 March", "from 28 February to 6 March". */
import { exists, isoOf, toDay } from '../language/calendar.js';
import type { DateValue } from '../model.js';
import {
  between,
  type DateContext,
  type DateForm,
  type DateHit,
  type DayParts,
  dayPattern,
  dayValue,
  HAS_MONTH,
  HAS_YEAR,
  hitOf,
  monthOf,
  monthPattern,
  NEAR_YEAR,
  NOTHING,
  nearYear,
  WEEKDAY_LEAD,
  weekdayBefore,
  weekdayBehind,
  weekdayNumber,
  YEAR,
} from './date-value.js';
import { DASH } from './words.js';

const BEGIN = '(?<![\\p{L}\\p{N}]|\\d[.,:/-])';
const TO = `(?: ?${DASH} ?| to | until | till | through )`;
const AND = '(?: and )';
/** Counted things after "In March 31 …": the number is theirs and no day. */
const COUNTED = /^ (?:\p{Ll}+s|people|men|women|children|police)\b/u;

const iso: DateForm = {
  trigger: HAS_YEAR,
  pattern: new RegExp(`${BEGIN}(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?![\\d-])`, 'gu'),
  read(m) {
    const [year, month, day] = [Number(m.groups?.year), Number(m.groups?.month), Number(m.groups?.day)];
    if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1500 || year > 2199) return null;
    const impossible = !exists(year, month, day);
    const civil = impossible ? null : toDay(year, month, day);
    return hitOf(m, { ...NOTHING, year, month, day, impossible, ...between(civil, civil) });
  },
};

/** 28/02/2025, 02/28/2025 and 28.02.2025; a date that reads both ways has neither day nor month. */
const slashed: DateForm = {
  trigger: /\d[/.]\d/,
  pattern: new RegExp(
    `${BEGIN}(?<a>\\d{1,2})(?<mark>[/.])(?<b>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d\\d|\\d\\d)(?![\\d\\p{L}]|[/.]\\d)`,
    'gu',
  ),
  read(m, context) {
    const [a, b, short] = [Number(m.groups?.a), Number(m.groups?.b), Number(m.groups?.year)];
    const dotted = m.groups?.mark === '.';
    if (short < 100 && (dotted || a === 0 || b === 0)) return null;
    const year = short >= 100 ? short : short + (short > 50 ? 1900 : 2000);
    const dayFirst = dotted || a > 12;
    const [day, month] = dayFirst ? [a, b] : [b, a];
    const { weekday, hit } = weekdayBefore(hitOf(m, NOTHING), context);
    if (!exists(year, month, day)) {
      const clear = !dotted && short >= 100 && day > 12 && day <= 31 && month >= 1 && month <= 12 && context.text[m.index - 1] !== '/';
      return clear ? { ...hit, value: { ...NOTHING, year, month, day, weekday, impossible: true } } : null;
    }
    if (!dotted && a <= 12 && b <= 12 && a !== b) return hitOf(m, { ...NOTHING, year });
    const civil = toDay(year, month, day);
    return { ...hit, value: { ...NOTHING, year, month, day, weekday, ...between(civil, civil) } };
  },
};

/** "6-7 March 2025", "from 6 to 7 March", "6 and 7 March". */
const daysMonth: DateForm = {
  trigger: HAS_MONTH,
  pattern: new RegExp(
    `${BEGIN}(?:(?<lead>from|between|From|Between) )?(?:the )?${dayPattern('first')}(?:${TO}|(?<and>${AND}))(?:the )?${dayPattern('last')} (?:of )?${monthPattern('month')}(?:,? ${YEAR})?`,
    'gu',
  ),
  read: (m, context) => sameMonth(m, context),
};

/** "March 6-7, 2025", "March 6 and 7". */
const monthDays: DateForm = {
  trigger: HAS_MONTH,
  pattern: new RegExp(
    `${BEGIN}(?:(?<lead>from|between|From|Between) )?${monthPattern('month')} ${dayPattern('first')}(?:${TO}|(?<and>${AND}))${dayPattern('last')}(?![\\d\\p{L}%]|[,.:]\\d| (?:million|billion|percent|per cent))(?:,? ${YEAR})?`,
    'gu',
  ),
  read: (m, context) => sameMonth(m, context),
};

function sameMonth(m: RegExpExecArray, context: DateContext): DateHit | null {
  const { lead, and, first, last, year } = m.groups ?? {};
  const month = monthOf(m.groups?.month);
  const [a, b] = [Number(first), Number(last)];
  if (month === null || a >= b) return null;
  if (and && lead?.toLowerCase() !== 'between' && b !== a + 1) return null;
  const printed = year ? Number(year) : null;
  const hit = hitOf(m, NOTHING);
  const from = dayValue({ year: printed, month, day: a, weekday: null }, hit, context);
  const to = dayValue({ year: printed, month, day: b, weekday: null }, hit, context);
  return { ...hit, value: spanOf(from, to, { year: printed, month }) };
}

/** From the first to the second day; fields that both ends share are kept. */
function spanOf(from: DateValue, to: DateValue, shared: { year: number | null; month: number | null }): DateValue {
  const impossible = from.impossible || to.impossible;
  const range = { from: impossible ? null : from.from, to: impossible ? null : to.to };
  return { ...NOTHING, ...shared, ...range, precision: 'span', impossible, impliedYear: shared.year === null };
}

const DAY_MONTH_1 = `${dayPattern('day1')} (?:of )?${monthPattern('month1')}(?:,? (?<year1>(?:19|20)\\d\\d))?`;
const DAY_MONTH_2 = `${dayPattern('day2')} (?:of )?${monthPattern('month2')}`;
const MONTH_DAY_1 = `${monthPattern('month1')} ${dayPattern('day1')}(?:, (?<year1>(?:19|20)\\d\\d),?)?`;
const MONTH_DAY_2 = `${monthPattern('month2')} ${dayPattern('day2')}`;

/** "from 28 February to 6 March 2025", "between February 28 and March 6". */
function twoMonths(first: string, second: string): DateForm {
  return {
    trigger: HAS_MONTH,
    pattern: new RegExp(
      `${BEGIN}(?:(?<lead>from|between|From|Between) )?${first}(?:${TO}|(?<and>${AND}))${second}(?![\\d\\p{L}%]|[,.:]\\d)(?:,? ${YEAR})?`,
      'gu',
    ),
    read(m, context) {
      const { lead, and, day1, day2, month1, month2, year1, year } = m.groups ?? {};
      const [a, b] = [monthOf(month1), monthOf(month2)];
      if (a === null || b === null || (and && lead?.toLowerCase() !== 'between')) return null;
      const printed = year ? Number(year) : year1 ? Number(year1) : null;
      const hit = hitOf(m, NOTHING);
      const to = dayValue({ year: printed, month: b, day: Number(day2), weekday: null }, hit, context);
      const last = to.to === null ? printed : Number(to.to.slice(0, 4));
      const begin = year1 ? Number(year1) : last !== null && a > b ? last - 1 : last;
      const from = dayValue({ year: begin, month: a, day: Number(day1), weekday: null }, hit, context);
      return { ...hit, value: spanOf(from, to, { year: printed, month: a === b ? a : null }) };
    },
  };
}

/** "Thursday, 6 March 2025", "the 6th of March", "28 Feb." */
const dayMonth: DateForm = {
  trigger: HAS_MONTH,
  pattern: new RegExp(
    `${BEGIN}${WEEKDAY_LEAD}${dayPattern('day')} (?:day )?(?:of )?${monthPattern('month')}(?:,? ${YEAR}|${NEAR_YEAR})?`,
    'gu',
  ),
  read: (m, context) => oneDay(m, context),
};

/** "Thursday, March 6, 2025", "March 6th". */
const monthDay: DateForm = {
  trigger: HAS_MONTH,
  pattern: new RegExp(
    `${BEGIN}${WEEKDAY_LEAD}${monthPattern('month')} (?:the )?${dayPattern('day')}(?![\\d\\p{L}%]|[,.:]\\d| (?:million|billion|thousand|percent|per cent|dozen))(?:,? ${YEAR}|${NEAR_YEAR})?`,
    'gu',
  ),
  read(m, context) {
    const { weekday, year } = m.groups ?? {};
    const after = context.text.slice(m.index + m[0].length, m.index + m[0].length + 30);
    const counts =
      !weekday && !year && /(?:\b[Ii]n|\b[Ss]ince|\b[Ll]ast|\b[Tt]his) $/.test(context.text.slice(Math.max(0, m.index - 6), m.index));
    return counts && COUNTED.test(after) ? null : oneDay(m, context);
  },
};

function oneDay(m: RegExpExecArray, context: DateContext): DateHit | null {
  const month = monthOf(m.groups?.month);
  if (month === null) return null;
  const year = m.groups?.year ? Number(m.groups.year) : null;
  const first = hitOf(m, NOTHING);
  const tail = m.groups?.weekday ? null : weekdayBehind(first.end, context);
  const weekday = tail?.weekday ?? weekdayNumber(m.groups?.weekday);
  const parts: DayParts = { year, month, day: Number(m.groups?.day), weekday };
  const hit = tail ? { ...first, end: tail.end } : first;
  const near = nearYear(m.groups?.near, context.published);
  if (near === null) return { ...hit, value: dayValue(parts, hit, context) };
  return { ...hit, value: { ...dayValue({ ...parts, year: near }, hit, context), year: null, impliedYear: true, relative: true } };
}

/** In the order they are tried. */
export const DAY_FORMS: readonly DateForm[] = [
  iso,
  slashed,
  twoMonths(DAY_MONTH_1, DAY_MONTH_2),
  twoMonths(MONTH_DAY_1, MONTH_DAY_2),
  daysMonth,
  monthDays,
  dayMonth,
  monthDay,
];

/** The year of a civil day. */
export function yearOf(civil: number): number {
  return Number(isoOf(civil).slice(0, 4));
}
