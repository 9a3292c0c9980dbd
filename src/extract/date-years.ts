/** Months, quarters and years: "March 2022", "in early March", "the second quarter of 2024", "since 2022", "the 2024 election". */
import { toDay } from '../language/calendar.js';
import type { DateValue } from '../model.js';
import { yearOf } from './date-days.js';
import {
  between,
  type DateContext,
  type DateForm,
  type DateHit,
  HAS_MONTH,
  HAS_YEAR,
  hitOf,
  monthOf,
  monthPattern,
  monthSpan,
  NEAR_YEAR,
  NOTHING,
  nearYear,
  YEAR,
  yearSpan,
} from './date-value.js';
import { DASH, ORDINALS } from './words.js';

const BEGIN = '(?<![\\p{L}\\p{N}$€£]|\\d[.,:/-])';
const PART = '(?<part>[Ee]arly|[Mm]id|[Ll]ate|(?:[Tt]he )?(?:(?:very )?(?:start|beginning)|middle|end|first half|second half) of)';
/** Words after a four-digit number that make it a count and no year. */
const COUNTS =
  '(?! ?(?:people|men|women|children|troops|soldiers|civilians|homes|houses|votes|jobs|cases|deaths|workers|members|dollars|euros|pounds|rubles|roubles|tonnes|tons|kilograms|kg|metres|meters|m|km|kilometres|kilometers|miles|feet|square|acres|hectares|hours|GMT|percent|per cent|million|billion|thousand|other|more|times|points|seats|words|pages|litres|barrels|degrees|units|copies|rooms|employees|staff|residents|refugees|prisoners|students|tanks|drones|missiles|rounds|shells)(?![\\p{L}]))';
const EVENTS =
  'elections?|vote|referendum|census|war|invasion|annexation|summit|season|budget|agreement|deal|accords?|treaty|olympics|games|campaign|coup|uprising|revolution|protests|attacks?|earthquake|crisis|championships?|presidential|parliamentary|constitution';

type Known = readonly [number | null, number | null];
const UNKNOWN: Known = [null, null];

/** A third of a stretch, with some play: early runs into the middle and the middle into the end. */
function partOf([from, to]: readonly [number, number], part: string | undefined): readonly [number, number] {
  if (!part) return [from, to];
  const word = part.toLowerCase();
  const days = to - from + 1;
  const at = (share: number): number => from + Math.round(days * share);
  if (/first half/.test(word)) return [from, at(0.5)];
  if (/second half/.test(word)) return [at(0.5), to];
  if (/early|start|beginning/.test(word)) return [from, at(0.4)];
  return /late|end/.test(word) ? [at(0.6), to] : [at(0.25), at(0.75)];
}

/** "March 2022", "early March 2022", "the end of March 2022". */
const monthYear: DateForm = {
  trigger: HAS_MONTH,
  pattern: new RegExp(`${BEGIN}(?:${PART}[ -])?${monthPattern('month')},?(?: of)? ${YEAR}`, 'gu'),
  read(m) {
    const [month, year] = [monthOf(m.groups?.month), Number(m.groups?.year)];
    if (month === null) return null;
    const part = m.groups?.part;
    return hitOf(m, { ...NOTHING, year, month, precision: part ? 'span' : 'month', ...between(...partOf(monthSpan(year, month), part)) });
  },
};

/** A month alone, where a preposition or a determiner shows that it is one; first names that are months need more. */
const bareMonth: DateForm = {
  trigger: HAS_MONTH,
  pattern: new RegExp(
    `(?:(?<=(?<![\\p{L}])(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Dd]uring|[Ff]rom|[Bb]efore|[Aa]fter|[Tt]hrough|[Tt]hroughout|[Oo]f|[Ff]or|[Bb]etween) )|(?<which>[Ll]ast|[Nn]ext|[Tt]his) |(?=(?:[Ee]arly|[Mm]id|[Ll]ate|[Tt]he |[Ss]tart|[Bb]eginning|[Mm]iddle|[Ee]nd|[Ff]irst|[Ss]econd)[ \\p{Ll}]{0,20}[ -]\\p{Lu})|(?<=(?<![\\p{L}])(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|['\\u2019]s) )(?=\\p{Lu}\\p{Ll}{2,9} \\p{Ll}{3}))(?:${PART}[ -])?${monthPattern('month')}(?! ?\\d)${NEAR_YEAR}?`,
    'gu',
  ),
  read(m, context) {
    const month = monthOf(m.groups?.month);
    const word = m.groups?.month ?? '';
    if (month === null || !isMonth(word, m.index, m.index + m[0].length, context.text)) return null;
    const hit = hitOf(m, NOTHING);
    const { which, part } = m.groups ?? {};
    const year =
      context.published === null
        ? null
        : (nearYear(m.groups?.near, context.published) ?? monthYearOf(month, which?.toLowerCase(), context.published, hit, context));
    const span: Known = year === null ? UNKNOWN : partOf(monthSpan(year, month), part);
    return {
      ...hit,
      value: {
        ...NOTHING,
        month,
        precision: part ? 'span' : 'month',
        relative: which !== undefined || m.groups?.near !== undefined,
        impliedYear: true,
        ...between(...span),
      },
    };
  },
};

/** May, March, April, June and August are names and verbs too: not before a capital or a possessive, not abbreviated. */
function isMonth(word: string, start: number, end: number, text: string): boolean {
  if (word.length < 4 && word !== 'May') return false;
  const after = text.slice(end, end + 3);
  const risky = /^(?:may|march|april|june|august)$/i.test(word);
  if (risky && /^(?: \p{Lu}|['\u2019])/u.test(after)) return false;
  return !(
    /^(?:MAY|MARCH)$/.test(word) ||
    (word === 'May' && /^ \p{Ll}/u.test(after) && /(?:the|an?) $/i.test(text.slice(Math.max(0, start - 4), start)))
  );
}

function monthYearOf(month: number, which: string | undefined, published: number, hit: DateHit, context: DateContext): number {
  const now = yearOf(published);
  const current = new Date(published * 86_400_000).getUTCMonth() + 1;
  if (which === 'this') return now;
  if (which === 'last') return month < current ? now : now - 1;
  if (which === 'next' || context.tense(hit) === 'future') return month >= current ? now : now + 1;
  return month <= current ? now : now - 1;
}

/** "between 2016 and 2018", "from 2016 to 2018", "2014-2018", "2014–18". */
const years: DateForm = {
  trigger: HAS_YEAR,
  pattern: new RegExp(
    `${BEGIN}(?:(?<lead>from|between|From|Between) )?(?<first>(?:1[5-9]|20)\\d\\d)(?: ?${DASH} ?|(?<to> to | until | through )|(?<and> and ))(?<last>(?:1[5-9]|20)\\d\\d|(?<short>\\d\\d))(?![\\d\\p{L}%]|[,.:/]\\d|${DASH}[\\d\\p{L}])${COUNTS}`,
    'gu',
  ),
  read(m) {
    const { lead, to, and, first, last, short } = m.groups ?? {};
    const from = Number(first);
    const until = short ? Number(`${first?.slice(0, 2)}${short}`) : Number(last);
    if (until <= from || until - from > 200 || (short && (to || and))) return null;
    if (and && lead?.toLowerCase() !== 'between') return null;
    return hitOf(m, { ...NOTHING, precision: 'span', ...between(...yearSpan(from, until)) });
  },
};

/** "by the end of 2025", "early 2022", "mid-2023". */
const partYear: DateForm = {
  trigger: HAS_YEAR,
  pattern: new RegExp(`${BEGIN}${PART}[ -]${YEAR}${COUNTS}`, 'gu'),
  read(m) {
    const year = Number(m.groups?.year);
    return hitOf(m, { ...NOTHING, year, precision: 'span', ...between(...partOf(yearSpan(year), m.groups?.part)) });
  },
};

/** "the second quarter of 2024", "Q2 2024", "fourth-quarter"; without a year the last one that has begun. */
const quarter: DateForm = {
  trigger: /quarter|Q\d/,
  pattern: new RegExp(
    `${BEGIN}(?:(?:[Tt]he )?(?<nth>first|second|third|fourth)[ -]quarter|Q(?<digit>[1-4]))(?:(?: of|,)? ${YEAR})?(?! of (?!last year|this year)|-?finals?|[\\p{L}\\d])`,
    'gu',
  ),
  read(m, { published }) {
    const { nth, digit, year } = m.groups ?? {};
    const number = digit ? Number(digit) : (ORDINALS[nth ?? ''] ?? 1);
    const start = (of: number): number => toDay(of, 3 * number - 2, 1);
    const now = published === null ? null : yearOf(published);
    const of = year ? Number(year) : now === null || published === null ? null : start(now) <= published ? now : now - 1;
    const span: Known = of === null ? UNKNOWN : [start(of), monthSpan(of, 3 * number)[1]];
    return hitOf(m, {
      ...NOTHING,
      year: year ? Number(year) : null,
      precision: 'quarter',
      relative: !year,
      impliedYear: !year,
      ...between(...span),
    });
  },
};

/** "the 1990s"; "the 1800s" is the century. */
const decade: DateForm = {
  trigger: HAS_YEAR,
  pattern: new RegExp(`${BEGIN}(?:${PART}[ -])?(?:the )?(?<first>(?:1[5-9]|20)\\d0)['\\u2019]?s(?![\\p{L}\\d])`, 'gu'),
  read(m) {
    const first = Number(m.groups?.first);
    return hitOf(m, {
      ...NOTHING,
      precision: 'span',
      ...between(...partOf(yearSpan(first, first + (first % 100 === 0 && first < 2000 ? 99 : 9)), m.groups?.part)),
    });
  },
};

const BEFORE_YEAR =
  '[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]hrough|[Tt]hroughout|[Oo]f|[Ff]or|[Cc]irca|[Aa]round|[Yy]ear';

/** A year after a preposition, in brackets, after another year, or between a determiner and an event. */
const bareYear: DateForm = {
  trigger: HAS_YEAR,
  pattern: new RegExp(
    `(?:(?<=(?<![\\p{L}])(?:${BEFORE_YEAR}) (?:the year )?)|(?<=\\()(?=\\d{4}\\))|(?<=(?:1[5-9]|20)\\d\\d,? (?:and |or ))|` +
      `(?<=(?<![\\p{L}])(?:the|The|his|her|its|their|our|this|that|['\\u2019]s?) )(?=\\d{4} \\p{L}{3})|(?<=(?<![\\p{L}])[Aa]n? )(?=\\d{4} \\p{Ll}{3})|${BEGIN}(?=\\d{4} (?:${EVENTS})(?![\\p{L}])))${YEAR}${COUNTS}`,
    'gu',
  ),
  read(m) {
    const year = Number(m.groups?.year);
    const value: DateValue = { ...NOTHING, year, precision: 'year', ...between(...yearSpan(year)) };
    return hitOf(m, value);
  },
};

/** In the order they are tried. */
export const YEAR_FORMS: readonly DateForm[] = [monthYear, years, partYear, quarter, decade, bareMonth, bareYear];
