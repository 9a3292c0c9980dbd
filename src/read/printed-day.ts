/** The day of publication as it is printed above an article: "Published: 7 Mar 2025, 18:22 CET", "LURK, March 7, 2025", "By Anna Bell | 7 March 2025". */
import { dayOfIso, weekdayOf } from '../language/calendar.js';
import type { Format, Span } from '../model.js';
import { civilMoment, type Moment, momentOf, monthOf } from './days.js';
import type { Prose } from './text-builder.js';
import { isByline, isTimeLine } from './top-lines.js';

/** As many paragraphs from the first one are looked at, up to the first sentence of the body. */
const REGION = 12;
const LONGEST = 120;
const SENTENCE = /[\p{Ll}\p{N})"\u201d\u2019][.!?]["\u201d\u2019)]{0,2}$/u;
const SHORTEST_SENTENCE = 40;

const MONTH =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\\.?,? )?';
/** A day with its year in words or year first; figures whose order is open are none. */
const DAYS: readonly RegExp[] = [
  new RegExp(`\\b${WEEKDAY}(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (?<year>(?:19|20)\\d\\d)(?!\\d)`, 'gi'),
  new RegExp(`\\b${WEEKDAY}${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>(?:19|20)\\d\\d)(?!\\d)`, 'gi'),
  /\b(?<year>(?:19|20)\d\d)[-/.](?<month>\d{2})[-/.](?<day>\d{2})(?!\d)/g,
  /\b(?<day>1[3-9]|2\d|3[01])[/.](?<month>0?[1-9]|1[0-2])[/.](?<year>(?:19|20)\d\d)(?!\d)/g,
  /\b(?<month>0?[1-9]|1[0-2])\/(?<day>1[3-9]|2\d|3[01])\/(?<year>(?:19|20)\d\d)(?!\d)/g,
];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const CHANGED = /\b(?:updated?|modified|changed|edited|revised|corrected)\b/i;
const SAYS_SO = /\b(?:published|posted|created|issued|released|updated?|modified|revised)\b/i;
/** A place and a day, and nothing else. */
const PLACED =
  /^\p{Lu}[\p{L}.'\u2019-]{1,30}(?: \p{Lu}[\p{L}.'\u2019-]{1,30}){0,3}(?:, \p{Lu}[\p{L}.'\u2019-]{1,30}){0,2}(?:[,:]| ?[\u2013\u2014|\u00b7-]) $/u;
const ONLY_MARKS = /^(?:[\s,|()\u00b7\u2022\u2013\u2014.-]|\bat\b){0,9}$/;
const GLUED = /\d(?:\d{1,2}:\d\d|[ULFPMulfpm])|[A-Z]{2}[ULFPM][a-z]/;
const GLUED_YEAR = /(?<year>(?:19|20)\d\d)(?=\d{1,2}:\d\d)/g;
const GLUED_WORD = /(?<end>\d|[A-Z]{2}|[ap]\.?m\.?)(?=(?:Last |First )?(?:[Uu]pdated|[Mm]odified|[Pp]ublished|[Pp]osted)\b)/g;
/** A label on the line above: "Last updated". */
const CHANGED_ALONE = /^(?:last |first )?(?:updated|modified|edited|revised)\W{0,3}$/i;
const YEAR = /\b(?:19|20)\d\d\b/;
/** What parts a day from the words about another one. */
const PARTED = /[|\u2022\u00b7;]|(?=\b(?:[Ff]irst |[Ll]ast )?(?:[Uu]pdated?|[Mm]odified|[Pp]ublished|[Pp]osted)\b)/;
const CLOCK =
  /(?<![\d:.])(?<hour>\d{1,2})(?=[:.]\d\d| ?[aApP]\.?[mM]\b)(?:[:.](?<minute>\d\d)(?::\d\d)?)?(?: ?(?<half>[aApP])\.?[mM]\b\.?)?(?: ?\(?(?<zone>[A-Z]{1,4}\b)(?<ahead> ?[+\u2212-]\d{1,2}(?::?\d\d)?)?\)?)?(?![\d:])/;
/** Hours ahead of Greenwich of zones whose letters mean one thing in the news. */
const ZONES: ReadonlyMap<string, string> = new Map(
  'UTC:Z GMT:Z Z:Z BST:+01:00 WEST:+01:00 CET:+01:00 CEST:+02:00 EET:+02:00 EEST:+03:00 MSK:+03:00 EST:-05:00 EDT:-04:00 MST:-07:00 MDT:-06:00 PST:-08:00 PDT:-07:00 JST:+09:00 KST:+09:00'
    .split(' ')
    .map((zone) => [zone.slice(0, zone.indexOf(':')), zone.slice(zone.indexOf(':') + 1)] as const),
);

interface Printed {
  readonly moment: Moment;
  /** The line says that the article was changed on this day. */
  readonly changed: boolean;
}

/** The first day said to be that of publication, or with no such word; else the first one of a change; null if none is printed. */
export function printedMoment({ text, paragraphs }: Prose, format: Format): Moment | null {
  const top = paragraphs.findIndex(({ mark }) => mark === 'headline');
  let [changed, looked, before]: [Moment | null, number, string] = [null, 0, ''];
  for (const [i, { start, end, mark }] of paragraphs.entries()) {
    if (looked >= REGION || (mark === null && end - start > LONGEST)) break;
    const line = end - start > LONGEST ? '' : parted(text.slice(start, end));
    // What a page shows above its headline is the day on which it was looked at.
    if (format === 'html' && i <= top) continue;
    looked += 1;
    const days = isDayLine(line) && (format !== 'html' || top >= 0 || SAYS_SO.test(line)) ? daysOf(line) : [];
    const first = days.find((day) => !day.changed);
    if (first !== undefined && !CHANGED_ALONE.test(before)) return first.moment;
    changed ??= days[0]?.moment ?? null;
    before = line;
    if (mark === null && days.length === 0 && line.length >= SHORTEST_SENTENCE && SENTENCE.test(line)) break;
  }
  return changed;
}

/** A line copied from a page, where words that stood apart are joined: "March 7, 20259:30 AM GMT+1Updated 3 hours ago". */
function parted(line: string): string {
  return GLUED.test(line) ? line.replace(GLUED_YEAR, '$<year> ').replace(GLUED_WORD, '$<end> | ') : line;
}

/** Whether a line is there for its day: nothing but a day and an hour, a place before it, a byline, or a word that says so. */
export function isDayLine(written: string): boolean {
  if (written.length > LONGEST) return false;
  const line = parted(written);
  if (isTimeLine(line) || isByline(line)) return true;
  if (!YEAR.test(line)) return false;
  const days = placesOf(line);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return false;
  const before = line.slice(0, first.start);
  if (SAYS_SO.test(before) && before.length < 60 && !/[.!?] /.test(before)) return true;
  const after = line.slice(last.end).split(PARTED, 6);
  const own = after.filter((words) => !SAYS_SO.test(words)).join(' ');
  return (before === '' || PLACED.test(before)) && ONLY_MARKS.test(own.replace(CLOCK, ''));
}

interface Place extends Span {
  readonly day: string | null;
}

/** Where the days of a line stand, in their order; `day` is null for one that is none. */
function placesOf(line: string): Place[] {
  const found: Place[] = [];
  for (const pattern of DAYS)
    for (const m of line.matchAll(pattern)) found.push({ start: m.index, end: m.index + m[0].length, day: dayOf(m.groups ?? {}) });
  return found.sort((a, b) => a.start - b.start);
}

/** The days of a line in its order, each with the hour beside it. */
function daysOf(line: string): Printed[] {
  const found = placesOf(line);
  return found.flatMap(({ start, end, day }, i) => {
    if (day === null) return [];
    const before =
      line
        .slice(found[i - 1]?.end ?? 0, start)
        .split(PARTED)
        .at(-1) ?? '';
    const after = line.slice(end, found[i + 1]?.start ?? line.length).split(PARTED, 4);
    const other = after.findIndex((words, j) => j > 0 && SAYS_SO.test(words));
    const words = after.slice(0, other < 0 ? 4 : other).find((part) => CLOCK.test(part)) ?? before;
    const clock = clockOf(words);
    const moment = { day, at: clock === null ? null : (momentOf(`${day}T${clock}`)?.at ?? null) };
    return [{ moment, changed: CHANGED.test(before) }];
  });
}

/** A weekday that does not fall on the day makes the day doubtful. */
function dayOf({ year = '', month, name = '', day = '', weekday }: Readonly<Record<string, string | undefined>>): string | null {
  const number = month ?? String(monthOf(name));
  const found = civilMoment(year, number, day)?.day ?? null;
  if (found === null || weekday === undefined) return found;
  return WEEKDAYS[weekdayOf(dayOfIso(found) ?? 0)] === weekday.toLowerCase() ? found : null;
}

/** The hour as ISO 8601 writes it; null when its zone is written and means several things. */
function clockOf(words: string): string | null {
  const { hour = '', minute, half, zone, ahead } = CLOCK.exec(words)?.groups ?? {};
  const offset = zone === undefined ? '' : ZONES.get(zone);
  if (hour === '' || offset === undefined || (half !== undefined && (Number(hour) > 12 || Number(hour) === 0))) return null;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute ?? '00'}${ahead === undefined ? offset : ` UTC${ahead.trim()}`}`;
}
