/**
 * Years told to have passed from a printed year up to the day of the article: "Founded in 1983, the club marks its 50th
 * anniversary this year", "Twenty years after the 2010 flood, families met on Sunday". Text only; offsets count Document.text.
 */
import { wholeNumber } from '../language/number-words.js';
import { ordinalNumber } from '../language/ordinal-words.js';
import type { MentionOf, SentenceReading, Span } from '../model.js';
import { daysOf } from './date.js';

export interface Words extends Span {
  readonly sentence: number;
  readonly text: string;
}

/** A count of years and the year it is counted from. */
export interface Passed {
  readonly count: Words;
  readonly years: number;
  readonly from: Words;
  readonly year: number;
  /** Only a count that is too long is off: whoever came to power in 2014 may have led something else before. */
  readonly most: boolean;
}

const YEAR = '(?<year>(?:1[5-9]|20)\\d\\d)(?![\\d\\u2013-]|s\\b)';
const NUMBER = '(?<number>\\d{1,3}|\\p{L}{3,9}(?:-\\p{L}{3,6})?)';
const YEARS = `(?<count>${NUMBER} (?<unit>years?|decades?))`;
const BEGUN =
  '(?:founded|established|created|formed|set up|launched|opened|built|incorporated|inaugurated|married|wed|started|began|signed)';
const BEGAN = new RegExp(`\\b(?<verb>${BEGUN}) (?:(?!in )[\\p{L}'’-]{1,20} ){0,7}in ${YEAR}`, 'iu');
const HELD =
  '(?:marks|marked|is marking|are marking|celebrates|celebrate|celebrated|is celebrating|are celebrating|turns|turned|is|hits|has marked|has celebrated|has turned)';
const NTH =
  '(?:(?:its|their|his|her) )?(?<count>(?<nth>\\d{1,3}(?:st|nd|rd|th)|\\p{L}{4,9}(?:-\\p{L}{4,8})?) (?:(?:wedding )?anniversary|birthday)|(?<hundred>(?:bi|sesqui)?centenary|(?:silver|golden|diamond) jubilee)|(?<age>\\d{2,3}(?! ?(?:percent|per|%|million|billion|points?))(?: years (?:of|old))?)(?=[.,]| this| on| today| years| with))';
const MARKED = new RegExp(
  `(?<![\\p{L}'’])(?<verb>${HELD}) (?:now )?${NTH}(?! of | as | at | in (?!\\p{Lu}\\p{Ll}{2,8}\\b)| since | with )`,
  'iu',
);
const JUBILEES: Readonly<Record<string, number>> = {
  centenary: 100,
  bicentenary: 200,
  sesquicentenary: 150,
  'silver jubilee': 25,
  'golden jubilee': 50,
  'diamond jubilee': 60,
};

/** Words of another time, a rough count, or of something done anew: then nothing is counted. */
const OTHERWISE =
  /(?<!\p{L})(?:later|earlier|before|last year|next|will|would|had|until|rebuilt|re-?opened|re-?founded|re-?launched|merged|predecessor|nearly|almost|about|around|roughly|some|over|than|late|belated(?:ly)?|delayed|postponed|prepar\p{L}{2,4}|ahead|plan(?:s|ned|ning)?|whose|if)(?!\p{L})/iu;
const THIS_YEAR = /\b(?:this (?:year|month|week|weekend|summer|autumn|fall|winter|spring)|today|tonight)\b/i;

/** Dates that are counts from a day. */
export const COUNTED = /\b(?:years?|decades?|months?) (?:ago|earlier|later)$/i;
/** Days to either side of the article's own within which something told of is the news. */
const NEWS = 40;

/** Whether one of the dates lies near the day of the article. */
export function toldAsNews(dates: readonly MentionOf<'date'>[], today: number): boolean {
  return dates.some(({ value, text }) => {
    const days = COUNTED.test(text) ? null : daysOf(value);
    return days !== null && days.from >= today - NEWS && days.to <= today + NEWS;
  });
}

/** What two sentences in a row tell; `news`: a day of the last weeks, or one soon to come, stands in the sentence. */
export function* yearsPassed(sentence: SentenceReading, index: number, next: SentenceReading | undefined, news: boolean): Iterable<Passed> {
  const { text } = sentence;
  if (OTHERWISE.test(text)) return;
  const years = text.match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g)?.length ?? 0;
  if (years === 1) {
    yield* jubilee(sentence, index, news);
    yield* counted(sentence, index, news);
  } else if (years === 0 && next && next.paragraph === sentence.paragraph) yield* jubileeBefore(sentence, index, next, news);
}

/** "Founded in 1983, the club marked its 50th anniversary on Sunday", "the club, founded in 1950, turns 90". */
function* jubilee(sentence: SentenceReading, index: number, news: boolean): Iterable<Passed> {
  const { text } = sentence;
  const [began, marked] = [BEGAN.exec(text), MARKED.exec(text)];
  if (!began || !marked || marked.index < began.index || !isNow(marked, text, news)) return;
  const gap = text.slice(began.index + began[0].length, marked.index);
  const fronted = began.index === 0;
  if (!(fronted ? FRONTED : JOINED).test(gap)) return;
  yield* madeOf({ sentence, index, match: marked }, { sentence, index, match: began });
}

/** Behind the year of a fronted "Founded in 1983", up to the verb: one subject. */
const FRONTED = /^(?: (?:by|in|at|as|on|with) [^,;.\d]{1,50})?, (?!but |and )[^,;.\d]{2,60} $/u;
const JOINED = /^(?: (?:by|in|at|as|on|with) [^,;.\d]{1,40})?(?:, (?:which |who )?| and (?:now |today |this week |this year )?)$/u;

function isNow({ groups }: RegExpExecArray, text: string, news: boolean): boolean {
  return news || THIS_YEAR.test(text) || !/(?:ed)$/i.test(groups?.verb ?? '');
}

/** "The paper celebrates its centenary this year. It was founded in 1934." */
function* jubileeBefore(sentence: SentenceReading, index: number, next: SentenceReading, news: boolean): Iterable<Passed> {
  const [marked, began] = [MARKED.exec(sentence.text), /^(?:It|They) (?:was|were) /.test(next.text) ? BEGAN.exec(next.text) : null];
  if (!marked || !began || OTHERWISE.test(next.text) || !isNow(marked, sentence.text, news)) return;
  if (began.index > 10 || (next.text.match(/\d{4}/g)?.length ?? 0) > 1) return;
  yield* madeOf({ sentence, index, match: marked }, { sentence: next, index: index + 1, match: began });
}

const AFTER = new RegExp(
  `^${YEARS} (?:after|since|on from|after the|on since) (?:(?:the|its|his|her|their) )?(?:${YEAR} (?:\\p{Ll}[\\p{L}-]{1,20} ){0,2}\\p{Ll}[\\p{L}-]{1,20}|(?:[\\p{L}'’-]{1,20} ){1,5}in ${YEAR.replace('year', 'other')}),? (?<rest>.{1,200})`,
  'iu',
);
const SINCE = new RegExp(
  `\\bit (?:is|has been|['’]s been) (?:now )?(?:exactly )?${YEARS} since (?:the )?(?:[\\p{L}'’-]{1,20} ){0,6}(?:in )?${YEAR}`,
  'iu',
);
const FOR_SINCE = new RegExp(
  `\\b(?:has|have|first|longest|worst|best|highest|lowest)\\b.{0,60}?\\b(?:for|in) ${YEARS}(?: on \\p{L}{6,9})?, since (?:(?:the|its|his|her|their) )?(?:[\\p{L}'’-]{1,20} ){0,4}(?:in )?${YEAR}`,
  'iu',
);
const IN_POWER = new RegExp(
  `\\bwho (?:took office|took over|took power|came to power|took charge|took the helm) in ${YEAR}, has (?:led|ruled|governed|headed|run|chaired)(?: (?:the|his|her) \\p{Ll}{2,20})? for ${YEARS}`,
  'iu',
);
const AGO_WHICH = new RegExp(
  `\\bthe ${YEAR} (?:[\\p{Ll}-]{2,20} ){0,2}[\\p{Ll}-]{2,20}, which (?:\\p{Ll}{2,20} )(?:[\\p{L}'’-]{1,20} ){0,4}${YEARS} ago\\b`,
  'iu',
);

/** Counts that run up to the day of the article. */
function* counted(sentence: SentenceReading, index: number, news: boolean): Iterable<Passed> {
  const { text } = sentence;
  const after = AFTER.exec(text);
  if (after && (news || /^(?:\p{Lu}?[\p{L}'’-]{1,20} ){1,4}(?:has|have|is|are|remains?) /u.test(after.groups?.rest ?? '')))
    yield* madeOf({ sentence, index, match: after }, { sentence, index, match: after });
  for (const pattern of [SINCE, FOR_SINCE, AGO_WHICH]) {
    const match = pattern.exec(text);
    if (match) yield* madeOf({ sentence, index, match }, { sentence, index, match });
  }
  const power = IN_POWER.exec(text);
  if (power) yield* madeOf({ sentence, index, match: power }, { sentence, index, match: power }, true);
}

interface Matched {
  readonly sentence: SentenceReading;
  readonly index: number;
  readonly match: RegExpExecArray;
}

function* madeOf(count: Matched, from: Matched, most = false): Iterable<Passed> {
  const years = yearsIn(count.match.groups ?? {});
  const year = from.match.groups?.year ?? from.match.groups?.other;
  const text = count.match.groups?.count;
  if (years === null || year === undefined || text === undefined) return;
  yield { count: wordsAt(count, text), years, from: wordsAt(from, year), year: Number(year), most };
}

function yearsIn({ nth, hundred, age, number, unit }: Readonly<Record<string, string | undefined>>): number | null {
  if (hundred !== undefined) return JUBILEES[hundred.toLowerCase()] ?? null;
  if (nth !== undefined) return ordinalNumber(nth);
  if (age !== undefined) return Number.parseInt(age, 10);
  const whole = number === undefined ? null : /^\d/.test(number) ? Number(number) : wholeNumber(number.toLowerCase());
  return whole === null ? null : /^decade/i.test(unit ?? '') ? whole * 10 : whole;
}

function wordsAt({ sentence, index, match }: Matched, text: string): Words {
  const start = sentence.start + match.index + match[0].lastIndexOf(text);
  return { start, end: start + text.length, text, sentence: index };
}
