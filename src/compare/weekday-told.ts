/** Dates with the weekday told of them: in one wording, by a verb ("9 June is a Monday"), and at both ends of a stretch. */
import { MONTHS, WEEKDAYS } from '../language/calendar.js';
import type { DateValue, Mention, MentionOf, Reading } from '../model.js';

type DateMention = MentionOf<'date'> & Mention;

const IS = /^,? (?:which |that )?(?:is|was|falls|fell|will be|will fall)(?: on)? an? $/;

/** Every date of an article that a weekday is told of; where two wordings make it, its words reach from the first to the last. */
export function* weekdaysTold({ mentions, sentences }: Reading): Iterable<DateMention> {
  for (const [at, mention] of mentions.entries()) {
    if (mention.kind !== 'date') continue;
    if (mention.value.precision === 'span') yield* endsOf(mention);
    else if (mention.value.weekday !== null) yield mention;
    else if (mention.value.day !== null) {
      const next = mentions.slice(at + 1, at + 6).find(({ kind }) => kind === 'date');
      const { text = '', start = 0 } = sentences[mention.sentence] ?? {};
      if (next?.kind !== 'date' || next.sentence !== mention.sentence || next.value.day !== null) continue;
      const { weekday } = next.value;
      if (weekday === null || !IS.test(text.slice(mention.end - start, next.start - start))) continue;
      const words = { end: next.end, text: text.slice(mention.start - start, next.end - start) };
      yield { ...mention, ...words, value: { ...mention.value, weekday } };
    }
  }
}

const DAY = `(?<weekday>${WEEKDAYS.join('|')}),? (?:(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: (?:of )?(?<month>${MONTHS.join('|')}))?|(?<first>${MONTHS.join('|')}) (?<behind>\\d{1,2}))`;
const END = new RegExp(`\\b${DAY}\\b(?!:)`, 'g');

/** "from Friday 17 May to Sunday 19 May": each end with its weekday; an end without a month has that of the other. */
function* endsOf(mention: DateMention): Iterable<DateMention> {
  if (mention.text.length > 80 || mention.value.from === null) return;
  const found = [...mention.text.matchAll(END)];
  const last = found.at(-1)?.groups;
  for (const { 0: text, index, groups } of found) {
    const month = groups?.month ?? groups?.first ?? last?.month;
    const [number, weekday] = [
      MONTHS.findIndex((name) => name.toLowerCase() === (month ?? '').toLowerCase()) + 1,
      WEEKDAYS.findIndex((name) => name.toLowerCase() === (groups?.weekday ?? '').toLowerCase()),
    ];
    const day = Number(groups?.day ?? groups?.behind);
    if (number === 0 || weekday < 0 || day > 31) continue;
    yield {
      ...mention,
      start: mention.start + index,
      end: mention.start + index + text.length,
      text,
      value: endValue(mention.value, mention.text, number, day, weekday),
    };
  }
}

/** A year printed once counts for both ends; where two are, it stays open which is whose. */
function endValue(value: DateValue, text: string, month: number, day: number, weekday: number): DateValue {
  const years = new Set(text.match(/\b\d{4}\b/g));
  const over = value.from?.slice(0, 4) !== value.to?.slice(0, 4);
  return { ...value, year: years.size > 1 || over ? null : value.year, month, day, weekday, precision: 'day' };
}
