/** The tables of a part: found by kind, what fires where nothing should, on which grounds, and what is read otherwise on purpose. */
import type { ChronoOutcome } from './chrono-run.js';
import { shareOf, tableOf } from './markdown-table.js';
import type { Outcome } from './recognizers-run.js';
import type { Ground } from './values.js';

/** What one recogniser made of the rows. */
export interface Run {
  readonly name: string;
  readonly outcomes: readonly Pick<Outcome, 'kind' | 'negative' | 'ground' | 'found'>[];
}

const GROUNDS: Readonly<Record<Ground, string>> = {
  exact: 'equal to the value listed',
  timex: 'equal to the whole stretch that TIMEX names',
  'cut-at-reference': '"earlier" or "later this …" cut at the reference date',
  'last-day-named': 'the last day named is included',
  'own-precision': '"two months ago" and the like as the month, week or year that holds the day',
  'vague-word': '"a few", "several" as a range that holds the value',
  'both-ends': 'a range as its two figures',
  sum: 'a length of time told in several units as their sum',
};

/** By kind, with a line for all where there are several. */
export function foundTable(runs: readonly Run[]): string {
  const kinds = [...new Set(runs.flatMap(({ outcomes }) => outcomes.map(({ kind }) => kind)))].sort();
  const cell = ({ outcomes }: Run, kind: string | null): string => {
    const asked = outcomes.filter((one) => !one.negative && (kind === null || one.kind === kind));
    return shareOf(asked.filter(({ ground }) => ground !== null).length, asked.length);
  };
  const rows = kinds.map((kind) => [kind, ...runs.map((run) => cell(run, kind))]).filter((row) => row.slice(1).some((one) => one !== '–'));
  const all = rows.length > 1 ? [['all', ...runs.map((run) => cell(run, null))]] : [];
  return tableOf(['expected results found', ...runs.map(({ name }) => name)], [...rows, ...all]);
}

/** Texts without a value on which a value fires. */
export function firedTable(runs: readonly Run[]): string {
  const rows = runs.map(({ name, outcomes }) => {
    const negative = outcomes.filter((one) => one.negative);
    return [name, String(negative.filter(({ found }) => found.length > 0).length), String(negative.length)];
  });
  return tableOf(['texts without a value', 'fires on', 'of'], rows);
}

/** How many were right on which ground other than plain equality. */
export function groundLines({ outcomes, name }: Run): string {
  const lines = Object.entries(GROUNDS).flatMap(([ground, words]) => {
    const count = outcomes.filter((one) => one.ground === ground).length;
    return count === 0 || ground === 'exact' ? [] : [`${count} ${words}`];
  });
  return lines.length === 0 ? '' : `Of ${name}'s, counted as right on another ground than equality: ${lines.join('; ')}.`;
}

/** Where factdiff reads a date otherwise on purpose, by convention; what is left is missed, or fired wrongly. */
export function conventionTable(outcomes: readonly ChronoOutcome[]): string {
  const otherwise = outcomes.filter(({ negative, ground, found }) => (negative ? found.length > 0 : ground === null));
  const names = [...new Set(otherwise.flatMap(({ convention }) => convention ?? []))].sort();
  const rows = names.map((name) => [name, String(otherwise.filter(({ convention }) => convention === name).length)]);
  const left = otherwise.filter(({ convention }) => convention === null);
  const missed = left.filter(({ negative }) => !negative).length;
  const last = [
    ['not found, or with another value', String(missed)],
    ['found where there is no date', String(left.length - missed)],
  ];
  return tableOf(['where factdiff reads otherwise', 'rows'], [...rows, ...last]);
}
