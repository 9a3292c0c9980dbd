import type { DocumentRule, Found } from '../compare/rule.js';
import type { MentionOf, Reading, SentenceReading } from '../model.js';

export const dateImpossible: DocumentRule = {
  id: 'date-impossible',
  given: 'document',
  title: 'A date is a day of the calendar.',
  family: 'date',
  severity: 'error',

  *check(reading) {
    for (const mention of reading.mentions) {
      if (mention.kind !== 'date' || !mention.value.impossible || !endsDate(reading, mention)) continue;
      yield {
        title: 'A day that the calendar does not have',
        message: `“${mention.text}” is no day of the calendar.`,
        advice: 'Find the day that was meant and write it.',
        outcome: 'conflict',
        values: [`${mention.value.day}.${mention.value.month}.${mention.value.year ?? ''}`],
        shown: [{ at: 'mention', reading, mention, value: mention.text }],
        softer: mention.level !== 'own',
      };
    }
    for (const [index, sentence] of reading.sentences.entries()) {
      if (/\d/.test(sentence.text)) yield* clockless(reading, sentence, index);
    }
  },
};

const HALF = ' ?(?<half>[ap]\\.?m\\b\\.?)';
const ZONE = '(?<zone> (?:GMT|UTC|EST|EDT|CET|CEST|BST|local time))';
/** A time with its half of the day or its zone, "9:60 a.m.", "26.30 GMT"; or one behind a word of time, "at 24:40". */
const MARKED = new RegExp(`(?<![\\p{L}\\d:.,/$£€-])(?<hour>\\d{1,2})(?:[:.](?<minute>\\d\\d))?(?:${HALF}|${ZONE})`, 'giu');
const TOGETHER = /(?<![\p{L}\d:.,/-])(?<hour>\d\d)(?<minute>\d\d)(?<zone> (?:GMT|UTC))\b/gu;
const BARE = /\b(?:at|from|until|till|by|before|after|since|between) (?<time>(?<hour>\d\d):(?<minute>\d\d))(?![\d:]| of (?:the|a) )/giu;
/** What is told by the clock; figures with a colon are scores, split times and verses as well. */
const CLOCK =
  /(?<!\p{L})(?:trains?|bus(?:es)?|trams?|flights?|ferr(?:y|ies)|planes?|timetables?|doors|curfew|services?|shops?|shifts?|polls|police|sirens?|alarm|departs?|departed|departures?|leaves|arriv\p{L}{1,4}|opens?|closes?|blast|explosion|quake|struck|midnight|noon|morning|evening|night|overnight|(?:[01]?\d|2[0-3]):[0-5]\d)(?!\p{L})/iu;
const STOPWATCH =
  /(?<!\p{L})(?:scor(?:e|es|ed)|goals?|half|period|minutes?|seconds?|laps?|finish(?:ed)?|ran|races?|record|video|clip|footage|recording|sets?|verses?|chapter|ratio|match|game|final|points?|mark|win|won|led|timed?|clocked)(?!\p{L})/iu;

/** "At 24:40", "9:60 a.m.", "13:30 pm": hours and minutes that no clock shows. */
function* clockless(reading: Reading, { text, start }: SentenceReading, sentence: number): Iterable<Found> {
  const found = [...text.matchAll(MARKED), ...text.matchAll(TOGETHER)].filter(
    // "3: 30 am" and "in 57 p.m." of a machine's transcript leave no more than the minutes of a time.
    ({ groups }) => groups?.minute !== undefined,
  );
  const bare = [...text.matchAll(BARE)].filter(({ index, groups }) => {
    const rest = `${text.slice(0, index)} ${text.slice(index + (groups?.time ?? '').length + 8)}`;
    return CLOCK.test(rest) && !STOPWATCH.test(text);
  });
  for (const match of [...found, ...bare]) {
    const { hour, minute = '00', half, time = match[0] } = match.groups ?? {};
    if (exists(Number(hour), Number(minute), half !== undefined)) continue;
    if (time === match[0] && half === undefined && match.groups?.zone === undefined) continue;
    const at = start + match.index + match[0].indexOf(time);
    yield {
      title: 'A time that no clock shows',
      message: `“${time}” is no time of the clock.`,
      advice: 'Find the time that was meant and write it; with a.m. and p.m. hours run from 1 to 12, without from 0 to 23.',
      outcome: 'conflict',
      values: [time],
      shown: [{ at: 'text', reading, sentence, span: { start: at, end: at + time.length }, value: time }],
      softer: half === undefined || Number(minute) < 60 || /["\u201c]/.test(text.slice(0, match.index)),
    };
  }
}

/** Hours after midnight are written on from 24 in some places: "24:00" is one of them everywhere, and 30 and more is no hour at all. */
function exists(hour: number, minute: number, halved: boolean): boolean {
  // "17:06 pm" says a thing twice, no more.
  if (halved) return hour < 24 && minute < 60;
  return hour > 29 || (minute < 60 && (hour < 24 || (hour === 24 && minute === 0)));
}

/** What may follow a day without a year; anything else may be a number of its own: "in September 31 more came forward". */
const AFTER =
  /^(?:$|[.,;:!?)\]"\u201d\u2019]|\s(?:\d{4}|in|at|on|when|after|before|and|or|to|but|for|as|with|was|is|that|which|by|until)\b)/;

/** Words before a day. Before a month alone "in", "between" and "last" stand too, and the number may be a count: "in April 31". */
const BEFORE_DAY: ReadonlySet<string | null> = new Set([
  'on',
  'by',
  'until',
  'till',
  'from',
  'since',
  'before',
  'after',
  'as of',
  'prior to',
]);

/** A year, or a day in front of its month, makes a date; a month in front of a number only what stands around the two. */
function endsDate({ sentences }: Reading, { value, text, end, sentence: index }: MentionOf<'date'>): boolean {
  if (value.year !== null || /^\d/.test(text)) return true;
  if (value.weekday === null && !BEFORE_DAY.has(value.preposition)) return false;
  const sentence = sentences[index];
  return AFTER.test(sentence?.text.slice(end - sentence.start) ?? '');
}
