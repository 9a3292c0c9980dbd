import { type DayRange, daysOf } from '../compare/date.js';
import { type Life, livesOf } from '../compare/life.js';
import type { Told, ToldAge, ToldDate } from '../compare/life-told.js';
import type { DocumentRule, Found, Shown } from '../compare/rule.js';
import { dayOfIso, fromDay, toDay } from '../language/calendar.js';
import type { Reading } from '../model.js';

export const lifeDates: DocumentRule = {
  id: 'life-dates',
  given: 'document',
  title: 'A person is born once, dies once, and is as old as the dates say.',
  family: 'date',
  severity: 'warning',

  *check(reading) {
    for (const life of livesOf(reading)) {
      yield* twice(reading, life, life.born, 'birth');
      yield* twice(reading, life, life.died, 'death');
      const first = life.ages[0];
      const other = life.ages.find(({ age }) => first !== undefined && age !== first.age);
      if (first && other)
        yield found(reading, life, `“${first.text}” and “${other.text}” are both told as the age of ${life.name}.`, [first, other]);
      const birth = birthOf(life, reading);
      if (birth) yield* againstBirth(reading, life, birth);
      yield* againstDeath(reading, life);
    }
  },
};

function found(reading: Reading, { name }: Life, message: string, told: readonly [Told, Told]): Found {
  const shown = told.map(({ start, end, sentence, text }): Shown => ({ at: 'text', reading, sentence, span: { start, end }, value: text }));
  return {
    title: `Dates of ${name}`,
    message,
    advice: 'Look both up in one place; say “then” or name the year if one of them is of another time.',
    outcome: 'conflict',
    values: told.map(({ text }) => text),
    shown: shown as [Shown, ...Shown[]],
  };
}

/** Two days of one birth, or of one death, that cannot be the same. */
function* twice(reading: Reading, life: Life, dates: readonly ToldDate[], what: string): Iterable<Found> {
  const first = dates[0];
  const other = dates.find((date) => first !== undefined && !meet(first, date));
  if (first && other)
    yield found(reading, life, `“${first.text}” and “${other.text}” are both told as the ${what} of ${life.name}.`, [first, other]);
}

function meet(a: ToldDate, b: ToldDate): boolean {
  const [x, y] = [daysOf(a.date.value), daysOf(b.date.value)];
  return !x || !y || (x.from <= y.to && y.from <= x.to);
}

/** Days before the article within which a birthday may have passed since what it tells of. */
const NEWS = 60;

interface Birth {
  readonly told: Told;
  readonly days: DayRange;
  readonly as: string;
}

/** The birth as told; where only an age is, what it makes of it. */
function birthOf({ born, ages, died }: Life, { source: { published } }: Reading): Birth | null {
  const first = born[0];
  const days = first ? daysOf(first.date.value) : null;
  if (first) return days && { told: first, days, as: 'the birth' };
  const [today, age] = [dayOfIso(published ?? ''), ages[0]];
  if (today === null || !age || died.length > 0) return null;
  const { year, month, day } = fromDay(today);
  const birth = { from: toDay(year - age.age - 1, month, Math.min(day, 28)) - NEWS, to: toDay(year - age.age, month, Math.min(day, 28)) };
  return { told: age, days: birth, as: 'the age' };
}

/** Ages told against the one that the birth leaves on the day they are told of. */
function* againstBirth(reading: Reading, life: Life, birth: Birth): Iterable<Found> {
  const today = dayOfIso(reading.source.published ?? '');
  const age = life.ages[0];
  if (today !== null && age && age !== birth.told && life.died.length + life.atDeath.length + life.spans.length === 0)
    yield* aged(reading, life, birth, age, { from: today - NEWS, to: today });
  for (const one of life.dated) {
    const on = one.on ? daysOf(one.on.value) : null;
    if (on) yield* aged(reading, life, birth, one, on);
  }
  for (const one of life.atDeath) {
    const on = deathOf(one, life, today);
    if (on) yield* aged(reading, life, birth, one, on);
  }
}

/** The day on which somebody died at an age: the one beside it, the one told elsewhere, or that of the article for what is news. */
function deathOf({ on, now }: Life['atDeath'][number], { died }: Life, today: number | null): DayRange | null {
  const day = on ?? died[0]?.date;
  if (day) return daysOf(day.value);
  return now && today !== null ? { from: today - NEWS, to: today } : null;
}

function* aged(reading: Reading, life: Life, { told, days, as }: Birth, age: ToldAge, on: DayRange): Iterable<Found> {
  const [least, most] = [yearsBetween(days.to, on.from), yearsBetween(days.from, on.to)];
  if (age.age >= least && age.age <= most) return;
  const span = least === most ? String(most) : `${least} or ${most}`;
  const when = age.on ? ` ${age.on.value.day === null && age.on.value.weekday === null ? 'in' : 'on'} “${age.on.text}”` : '';
  yield found(reading, life, `“${told.text}” as ${as} of ${life.name} makes an age of ${span}${when}, not “${age.text}”.`, [age, told]);
}

/** An age at death against "(1931-2020)". */
function* againstDeath(reading: Reading, life: Life): Iterable<Found> {
  const [span, age] = [life.spans[0], life.atDeath[0] ?? life.ages[0]];
  if (!span || !age) return;
  const years = span.died.year - span.born.year;
  if (age.age === years || age.age === years - 1) return;
  const told = { ...span.born, end: span.died.end, text: `${span.born.text}-${span.died.text}` };
  yield found(reading, life, `“${told.text}” makes an age of ${years - 1} or ${years} for ${life.name}, not “${age.text}”.`, [age, told]);
}

/** Whole years from one day to another. */
function yearsBetween(from: number, to: number): number {
  const [a, b] = [fromDay(from), fromDay(to)];
  return b.year - a.year - (b.month * 32 + b.day < a.month * 32 + a.day ? 1 : 0);
}
