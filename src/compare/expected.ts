/** A statement against the reference value of its claim. */
import { dayOfIso } from '../language/calendar.js';
import type { ClaimEntry, Interval, Knowledge, Statement } from '../model.js';
import { dayOf, isRevised, pairsAgree, titleOf } from './answer.js';
import { sameDay } from './date.js';
import { agree } from './interval.js';
import { mentionsPlace, placeRelation } from './location.js';
import { otherPost } from './post.js';
import { compareQuotes, reworded } from './quote.js';
import { quoteWords } from './quote-words.js';
import type { ReferenceValue } from './reference.js';
import { keyOf, missingFrom, strangersOf } from './set.js';
import { relation } from './stance.js';
import { slackFor } from './tolerance.js';
import { intervalOf } from './value-conflict.js';

export interface Judgement {
  readonly verdict: 'agrees' | 'differs' | 'unsure';
  /** The statement speaks of another time than the reference does. */
  readonly otherTime?: boolean;
}

const AGREES: Judgement = { verdict: 'agrees' };
const DIFFERS: Judgement = { verdict: 'differs' };
const UNSURE: Judgement = { verdict: 'unsure' };

/** Days apart from which a value and the reference are said of different times. */
const OTHER_TIME = 45;

/** Days by which a statement is later than the day of the reference; null where either has no day. */
function daysAfter(statement: Statement, entry: ClaimEntry): number | null {
  const asOf = entry.reference?.asOf ?? null;
  const [at, day] = [asOf === null ? null : dayOfIso(padded(asOf)), dayOf(statement)];
  return at === null || day === null ? null : day - at;
}

/** First day of a month or a year. */
const padded = (iso: string): string => (iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso.slice(0, 10));

export function judge(statement: Statement, reference: ReferenceValue, entry: ClaimEntry, knowledge: Knowledge): Judgement {
  switch (reference.kind) {
    case 'interval':
      return entry.type === 'toll'
        ? againstFloor(statement, reference.interval, entry)
        : againstInterval(statement, reference.interval, entry);
    case 'pair':
      return statement.mention.kind !== 'number' || pairsAgree(statement.mention.value, { ...statement.mention.value, ...reference.value })
        ? AGREES
        : DIFFERS;
    case 'born':
      return againstBirth(statement, reference);
    case 'date':
      return againstDate(statement, reference, entry);
    case 'stance': {
      if (statement.mention.kind !== 'position') return AGREES;
      const found = relation(statement.mention.value.stance, reference.stance);
      return found === 'same' ? AGREES : found === 'opposed' ? DIFFERS : UNSURE;
    }
    case 'text':
      return againstText(statement, reference.text, entry, knowledge);
  }
}

function againstInterval(statement: Statement, interval: Interval, entry: ClaimEntry): Judgement {
  const said = intervalOf(statement.mention);
  if (!said) return AGREES;
  const late = daysAfter(statement, entry);
  const otherTime = entry.reference?.asOf?.length === 10 && late !== null && Math.abs(late) > OTHER_TIME;
  if (entry.type === 'age') return againstAge(said, interval, late);
  return agree(said, interval, slackFor(entry, said, interval)) ? AGREES : { verdict: 'differs', otherTime };
}

const YEAR = 365.25;

/** An age as of a day grows by a year a year. */
function againstAge(said: Interval, { low, high }: Interval, late: number | null): Judgement {
  if (late === null) return Math.floor(said.low) === low ? AGREES : DIFFERS;
  const years = late / YEAR;
  return Math.floor(said.low) >= low + Math.floor(years) && Math.floor(said.low) <= high + Math.ceil(years) ? AGREES : DIFFERS;
}

function againstBirth(statement: Statement, { from, to }: { readonly from: number; readonly to: number }): Judgement {
  const [day, said] = [dayOf(statement), intervalOf(statement.mention)];
  if (day === null || !said) return AGREES;
  const [least, most] = [Math.floor((day - to) / YEAR), Math.floor((day - from + 1) / YEAR)];
  return Math.floor(said.low) >= least && Math.floor(said.low) <= most ? AGREES : DIFFERS;
}

/** A count that only grows: later articles may say more, earlier ones less, and what was set right may be lower. */
function againstFloor(statement: Statement, interval: Interval, entry: ClaimEntry): Judgement {
  const said = intervalOf(statement.mention);
  if (!said || agree(said, interval, slackFor(entry, said, interval))) return AGREES;
  const late = daysAfter(statement, entry);
  const more = said.low > interval.high;
  if (late === null) return isRevised(statement) ? UNSURE : DIFFERS;
  if (late >= 0) return more || isRevised(statement) ? AGREES : DIFFERS;
  return more ? { verdict: 'differs', otherTime: true } : AGREES;
}

function againstDate({ mention }: Statement, { value }: ReferenceValue & { readonly kind: 'date' }, entry: ClaimEntry): Judgement {
  if (mention.kind !== 'date') return AGREES;
  const none = { low: 0, high: 0 };
  const cut = entry.precision === 'year' ? 4 : entry.precision === 'month' ? 7 : 0;
  if (cut > 0 && mention.value.from !== null && mention.value.to !== null && value.from !== null && value.to !== null) {
    const [from, to] = [mention.value.from.slice(0, cut), mention.value.to.slice(0, cut)];
    return from <= value.to.slice(0, cut) && value.from.slice(0, cut) <= to ? AGREES : DIFFERS;
  }
  if (cut > 0) return AGREES;
  return (sameDay(mention.value, value, slackFor(entry, none, none)) ?? true) ? AGREES : DIFFERS;
}

function againstText(statement: Statement, text: string, entry: ClaimEntry, knowledge: Knowledge): Judgement {
  const { mention, reading } = statement;
  if (entry.type === 'title') return otherPost(titleOf(statement), text) ? DIFFERS : AGREES;
  if (entry.type === 'place' && mention.kind === 'name') {
    const found = placeRelation(mention.value.name, text, knowledge);
    if (found === 'same' || mentionsPlace({ ...reading, sentences: reading.sentences.slice(mention.sentence, mention.sentence + 1) }, text))
      return AGREES;
    return found === 'apart' ? DIFFERS : mentionsPlace(reading, text) ? AGREES : UNSURE;
  }
  if (entry.type === 'quotation' && mention.kind === 'quote')
    return reworded(compareQuotes(quoteWords(mention.value.words), quoteWords(text)))
      ? translated(entry, knowledge)
        ? UNSURE
        : DIFFERS
      : AGREES;
  if (entry.type === 'status') return againstStep(statement, text, entry);
  if (entry.type === 'list' && mention.kind === 'list' && !mention.value.open) {
    const [said, own] = [mention.value.items.map((item) => keyOf(item.text)), text.split(/, ?/).map(keyOf)];
    return strangersOf(said, own).length === 0 && missingFrom(own, said).length === 0 ? AGREES : DIFFERS;
  }
  return AGREES;
}

/** The speaker speaks another language than the articles: two renderings may be two translations. */
function translated({ match }: ClaimEntry, { names }: Knowledge): boolean {
  return names.some(({ id, speaks }) => match.who.includes(id) && speaks !== null && speaks !== 'en');
}

/** A matter moves on: later articles may be further, earlier ones not yet so far. */
function againstStep(statement: Statement, step: string, entry: ClaimEntry): Judgement {
  const { mention } = statement;
  const at = entry.steps.indexOf(step);
  if (mention.kind !== 'status' || at < 0 || mention.value.index === at) return AGREES;
  const [further, late] = [mention.value.index > at, daysAfter(statement, entry)];
  if (late === null) return further ? DIFFERS : UNSURE;
  if (late === 0) return DIFFERS;
  return late > 0 === further ? AGREES : DIFFERS;
}
