import { type Change, changesIn, type Difference, differenceOff, runsBackwards, timesOff } from '../compare/change.js';
import { changesToldIn } from '../compare/change-told.js';
import { isQuoted } from '../compare/figures.js';
import { sayShare } from '../compare/recompute.js';
import type { DocumentRule, Found } from '../compare/rule.js';
import { words } from '../compare/say.js';

export const changeFigures: DocumentRule = {
  id: 'change-figures',
  given: 'document',
  title: 'A rise or fall fits the figures told with it.',
  family: 'number',
  severity: 'error',

  *check(reading) {
    const seen = new Set<Change['from']>();
    for (const change of [...changesIn(reading), ...changesToldIn(reading)]) {
      if (seen.has(change.from) && seen.has(change.to)) continue;
      if (change.by) seen.add(change.from).add(change.to);
      if (runsBackwards(change)) yield backwards(change);
      else {
        const times = timesOff(change);
        if (times) yield otherTimes(change, (times.low + times.high) / 2);
        const difference = differenceOff(change);
        if (difference) yield otherDifference(change, difference);
      }
    }
  },
};

function backwards(change: Change): Found {
  const { verb, direction } = change.mention.value;
  return {
    ...placeOf(change, direction),
    message: `${words(verb)} tells ${direction === 'up' ? 'a rise' : 'a fall'}, ${fromTo(change)} is ${direction === 'up' ? 'a fall' : 'a rise'}.`,
    advice: 'Check the word and the order of the two figures; if less is more here, as with a rank, say what is measured.',
  };
}

function otherTimes(change: Change, times: number): Found {
  return {
    ...placeOf(change, change.mention.value.verb),
    message: `${words(change.mention.value.verb)} does not fit ${fromTo(change)}, which is ${Number(times.toPrecision(2))} times as much.`,
    advice: 'Check the two figures and the word; “more than” or “nearly” before it leaves room.',
  };
}

function otherDifference(change: Change, { relative, points, takenForPoints }: Difference): Found {
  const told = words(change.by?.text ?? '');
  const inPoints = points === null ? '' : `${sayShare(points).replace('percent', 'percentage points')}, or `;
  return {
    ...placeOf(change, change.by?.text ?? ''),
    message: `${fromTo(change).replace('f', 'F')} is a change of ${inPoints}${sayShare(relative)}, the text tells ${told}.`,
    advice: takenForPoints
      ? 'Write percentage points, or work out the change in percent of the first figure.'
      : 'Work out the change again, and check all three figures; if the change is of other figures, say of which.',
    softer: takenForPoints || isQuoted([change.from, change.to]),
  };
}

const fromTo = ({ from, to }: Change): string => `from ${words(from.text)} to ${words(to.text)}`;

function placeOf({ mention, reading, from, to, by }: Change, told: string): Omit<Found, 'message' | 'advice'> {
  const places = [mention, from, to, ...(by ? [by] : [])];
  const span = { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };
  return {
    title: 'A change and its figures',
    outcome: 'conflict',
    values: [from.text, to.text, told],
    shown: [{ at: 'text', reading, sentence: mention.sentence, span, value: `${from.text} to ${to.text}` }],
    softer: isQuoted([from, to]),
  };
}
