import { daysOf } from '../compare/date.js';
import { daysBetween, endsBeforeItBegins, endsOf } from '../compare/date-ends.js';
import type { DocumentRule, Found, Shown } from '../compare/rule.js';
import { normalForm } from '../compare/value.js';
import type { DurationValue, Interval, MentionOf, Reading } from '../model.js';

export const durationDates: DocumentRule = {
  id: 'duration-dates',
  given: 'document',
  title: 'A length of time fits the dates it runs between.',
  family: 'date',
  severity: 'error',

  *check(reading) {
    yield* begunAndEnded(reading);
    for (const [duration, stretch] of pairsOf(reading)) {
      const length = lengthOf(stretch);
      const said = allowed(duration.value);
      if (!length || (said.low <= length.high && said.high >= length.low)) continue;
      yield {
        title: 'A length of time and its two ends',
        message: `“${stretch.text}” is ${sayLength(length, duration.value)}, not “${duration.text}”.`,
        advice: 'Count again from the first date to the last, then mend the length or the date that is off.',
        outcome: 'conflict',
        values: [normalForm(duration), normalForm(stretch)],
        shown: [
          { at: 'mention', reading, mention: duration, value: normalForm(duration) },
          { at: 'mention', reading, mention: stretch, value: normalForm(stretch) },
        ],
        softer: duration.level === 'quoted' || duration.value.approximate,
      };
    }
  },
};

type Pair = readonly [MentionOf<'duration'>, MentionOf<'date'>];

/** Lengths that stand right beside the stretch they measure. */
function* pairsOf({ mentions, sentences }: Reading): Iterable<Pair> {
  const durations = new Map<number, MentionOf<'duration'>[]>();
  for (const mention of mentions) {
    if (mention.kind === 'duration') durations.set(mention.sentence, [...(durations.get(mention.sentence) ?? []), mention]);
  }
  for (const mention of mentions) {
    if (mention.kind !== 'date' || mention.value.precision !== 'span') continue;
    const { text = '', start = 0 } = sentences[mention.sentence] ?? {};
    for (const duration of durations.get(mention.sentence) ?? []) {
      const [first, last] = duration.start < mention.start ? [duration, mention] : [mention, duration];
      const gap = text.slice(first.end - start, last.start - start);
      const before = text.slice(Math.max(0, duration.start - start - 24), duration.start - start);
      const pattern = first === duration ? BEHIND : AHEAD;
      if (!pattern.test(gap) || OTHER_DAYS.test(`${gap} ${before}`)) continue;
      if (first !== duration || !(isPartOf(gap, before, mention.text) || ofAnother(gap, before))) yield [duration, mention];
    }
  }
}

/** "missing for two days between 3 and 12 May": some days of the stretch. */
function isPartOf(gap: string, before: string, stretch: string): boolean {
  return gap === ' ' && /^between/i.test(stretch) && !/(?:, |\()$/.test(before);
}

/** "applications for the two-week course run from …": the verb is not that of the course. */
function ofAnother(gap: string, before: string): boolean {
  return /\b(?:for|of|to|on|about|at|during|with) (?:the|an?|its|their|his|her) $/.test(before) && /^ \p{L}+ \p{L}+ $/u.test(gap);
}

/** "six weeks, from 1 March …", "a six-week course from …", "served twelve years, from …". */
const BEHIND =
  /^(?:,| \(|:| [-\u2013\u2014])? ?(?:(?!and\b|or\b|after\b|before\b|of\b)\p{L}{1,14} ){0,2}$|^ \p{Ll}{2,14}(?: \p{Ll}{2,14})?(?: \(|,? (?:which |that )?(?:(?:had been|has been|was|is|were|are|will be) (?:in force|in place|held|imposed|staged|on|in effect)|(?:will )?(?:last|run|lasted|lasts|ran|runs)|took place|takes place) )$/u;
/** "from 3 to 17 May, two weeks", "from 2012 to 2015 (three years)", "from 1 to 26 March lasted six weeks". */
const AHEAD =
  /^(?:,|,? \(| [-\u2013\u2014]) ?(?:(?:or|a|for|that is|a period of|a total of|a span of|a stretch of|lasting|in all) )?$|^ (?:lasted|took|was|were) (?:a )?$/;
/** Days that leave some out: "ten working days, from 3 to 14 May"; a length that is only a part: "the first two weeks". */
const OTHER_DAYS =
  /\b(?:working|business|school|trading|session|sitting|match|playing|first|last|final|next|past|other|every|each|another|extra|remaining|all but)\b/i;

/** Days in each unit; a length told in it may be one day, or this part of the unit, off. */
const UNIT: Readonly<Partial<Record<DurationValue['unit'], number>>> = { day: 1, week: 7, month: 30.44, year: 365.25, decade: 3652.5 };

/** What a length of time leaves room for, in days: one unit more or less, of weeks and more three quarters of one. */
function allowed({ low, high, amount, unit }: DurationValue): Interval {
  const day = UNIT[unit] ?? Number.POSITIVE_INFINITY;
  const slack = unit === 'day' ? 1 : day * 0.75;
  return { low: Math.min(low, amount * day - slack), high: Math.max(high, amount * day + slack) };
}

/** Days from the first to the last, counted with and without the last one; of years told alone, from end to end. */
function lengthOf({ value, text }: MentionOf<'date'>): Interval | null {
  const ends = endsOf(value, text) ?? endsOf(value, `from ${text.replace(/ ?[\u2013-] ?/, ' to ')}`);
  if (!ends || value.to === null || endsBeforeItBegins(ends)) return null;
  const [first, last] = ends;
  if (first.month !== null) {
    const days = daysBetween(ends, Number(value.to.slice(0, 4)));
    return days === null ? null : { low: days, high: days + 1 };
  }
  const years = (last.year ?? 0) - (first.year ?? 0);
  return { low: Math.max(0, years - 1) * 365.25, high: (years + 1) * 365.25 };
}

function sayLength({ low, high }: Interval, { unit }: DurationValue): string {
  if (unit !== 'day' && unit !== 'week' && unit !== 'month') return `about ${plural(Math.round((low + high) / 2 / 365.25), 'year')}`;
  if (unit === 'day') return `${low} or ${plural(high, 'day')}`;
  return `about ${plural(Math.round(((low + high) / 2 / (UNIT[unit] ?? 1)) * 10) / 10, unit)}`;
}

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** What one thing does on two days: "The three-week trial began on 2 April and ended on 10 April", "…, lasting eight weeks". */
const BEGAN = /(?<!\p{L})(?:began|begins|started|starts|opened|opens|(?:will|to) (?:begin|start|open)) (?:on )?$/iu;
const ENDED =
  /^ (?:and|and will|but) (?:ended|ends|end|finished|finishes|finish|closed|closes|close|concluded|concludes|conclude)(?: (?:on|at midnight on))? $/iu;
const SUBJECT = /^(?:,? which)?(?: \p{L}{2,20}){0,3}(?:,(?: which)?)? (?:(?:will|to) )?$/u;
const LASTING = /^,? (?:lasting|having lasted|after|a total of|for a total of) (?:exactly |just )?$/;

function* begunAndEnded(reading: Reading): Iterable<Found> {
  const { mentions, sentences } = reading;
  for (const [at, first] of mentions.entries()) {
    if (first.kind !== 'date' || first.value.precision !== 'day') continue;
    const { text = '', start = 0 } = sentences[first.sentence] ?? {};
    const [from, head] = [first.start - start, text.slice(0, first.start - start)];
    const lead = BEGAN.exec(head);
    if (!lead || /\b(?:adjourned|extended|cut short|early|suspended|interrupted|break|planned)\b/i.test(text)) continue;
    const near = mentions.slice(Math.max(0, at - 12), at + 12).filter(({ sentence }) => sentence === first.sentence);
    const last = near.find(
      ({ kind, start: begins }) => kind === 'date' && ENDED.test(text.slice(from + first.text.length, begins - start)),
    );
    const days = last?.kind === 'date' && last.value.precision === 'day' ? [daysOf(first.value), daysOf(last.value)] : [];
    const duration = near.find((one) => {
      if (one.kind !== 'duration' || !last) return false;
      if (one.start > last.end) return LASTING.test(text.slice(last.end - start, one.start - start));
      return (
        SUBJECT.test(text.slice(one.end - start, lead.index)) &&
        /^(?:an?|the|its|their|this) |, which lasted $/i.test(text.slice(0, one.start - start))
      );
    });
    const [a, b] = days;
    if (!a || !b || !last || duration?.kind !== 'duration' || b.from < a.to) continue;
    const [said, length] = [allowed(duration.value), { low: b.from - a.from, high: b.from - a.from + 1 }];
    if (said.low <= length.high && said.high >= length.low) continue;
    yield {
      title: 'A length of time and its two ends',
      message: `From “${first.text}” to “${last.text}” is ${sayLength(length, duration.value)}, not “${duration.text}”.`,
      advice: 'Count again from the first date to the last, then mend the length or the date that is off.',
      outcome: 'conflict',
      values: [normalForm(duration), normalForm(first), normalForm(last)],
      shown: [duration, first, last].map((mention): Shown => ({ at: 'mention', reading, mention, value: normalForm(mention) })) as [
        Shown,
        ...Shown[],
      ],
      softer: true,
    };
  }
}
