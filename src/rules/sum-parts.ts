import { type Figured, figuredIn, isQuoted, shownFrom } from '../compare/figures.js';
import { type Parts, partsAfter, partsBefore } from '../compare/parts.js';
import type { DocumentRule, Found } from '../compare/rule.js';
import { listOf, words } from '../compare/say.js';
import { sharesOfOne } from '../compare/shares.js';
import type { Interval } from '../model.js';

export const sumParts: DocumentRule = {
  id: 'sum-parts',
  given: 'document',
  title: 'Parts add up to their total.',
  family: 'number',
  severity: 'error',

  *check(reading) {
    for (const figured of figuredIn(
      reading,
      /[:(\u2013\u2014]|total| in all|altogether|namely|made up|consist|compris|percent|per cent|%/,
      2,
    )) {
      const before = partsBefore(figured);
      for (const parts of [...partsAfter(figured), ...(before ? [before] : [])]) yield* sum(figured, parts);
      yield* moreThanAll(figured);
    }
  },
};

/** Beyond this a sum is of other things than the total. */
const FAR = 1.6;

function* sum(figured: Figured, { total, parts, single }: Parts): Iterable<Found> {
  const added = addUp(total.value.unit, parts);
  if (!added) return;
  const made = { low: added.low + single.length, high: added.high + single.length };
  if (total.value.unit !== null && single.length > 0) return;
  if (made.low <= total.value.high && total.value.low <= made.high) return;
  if (made.low > total.value.high * FAR || total.value.low > made.high * FAR) return;
  const shown = [...parts.map(({ text }) => words(text)), ...single.map(words)];
  const sign = say(made, total.text);
  yield {
    title: 'A total and its parts',
    message: `The parts ${listOf(shown)} make ${sign}, the total told with them is ${words(total.text)}.`,
    advice: 'Add up the parts again and mend the figure that is off; if not all parts are meant to be told, write “including”.',
    outcome: 'conflict',
    values: [total.text, ...parts.map(({ text }) => text)],
    shown: [shownFrom(figured, [total, ...parts], `${total.text} against ${sign}`)],
    softer: isQuoted(parts),
  };
}

const SCALES: readonly (readonly [RegExp, string, number])[] = [
  [/trillion/, ' trillion', 1e12],
  [/billion|bn/, ' billion', 1e9],
  [/million/, ' million', 1e6],
];

/** A sum in the words of its total: "55 million". */
function say({ low, high }: Interval, total: string): string {
  const [, word, factor] = SCALES.find(([pattern]) => pattern.test(total)) ?? [null, '', 1];
  return `${Number(((low + high) / 2 / factor).toPrecision(6))}${word}`;
}

/** The sum of parts that are told in the unit of the total; null when one of them is not, or none has a figure. */
function addUp(unit: string | null, parts: Parts['parts']): Interval | null {
  let [low, high] = [0, 0];
  for (const part of parts) {
    if (part.kind !== 'number' || part.value.per !== null || part.value.bound !== null || part.value.against !== null) return null;
    if (part.value.unit !== unit && !(part.value.unit === null && /illion/.test(part.text))) return null;
    low += part.value.low;
    high += part.value.high;
  }
  return parts.length > 0 ? { low, high } : null;
}

/** Above this several answers were allowed. */
const MOST_SHARES = 1.2;

/** "yes 54 percent, no 38 and undecided 18": each share may be rounded up by half of its last digit. */
function* moreThanAll(figured: Figured): Iterable<Found> {
  const shares = sharesOfOne(figured);
  const least = shares.reduce((all, { value }) => all + value.low, 0);
  if (shares.length < 3 || least <= 1 + 1e-9 || least > MOST_SHARES) return;
  const middle = shares.reduce((all, { value }) => all + (value.low + value.high) / 2, 0);
  yield {
    title: 'Shares of one whole',
    message: `The shares ${listOf(shares.map(({ text }) => words(text)))} make ${Number((middle * 100).toPrecision(4))} percent.`,
    advice: 'Check each share against the source; where several answers were allowed, say so.',
    outcome: 'conflict',
    values: shares.map(({ text }) => text),
    shown: [shownFrom(figured, shares, `${Number((middle * 100).toPrecision(4))} %`)],
    softer: isQuoted(shares),
  };
}
