/** Rises and falls with their figures: where from, where to, by how much; and what the first two make of the third. */
import type { ChangeFigure, Interval, MentionOf, Reading, SentenceReading } from '../model.js';
import type { Figure } from './figures.js';
import { loose, meet, onOneScale } from './recompute.js';

/** A change that is told as a fact, with both ends of it on one scale. */
export interface Change {
  readonly mention: MentionOf<'change'>;
  readonly reading: Reading;
  readonly sentence: SentenceReading;
  readonly from: Figure;
  readonly to: Figure;
  /** The ends as intervals on one scale. */
  readonly ends: readonly [Interval, Interval];
  /** How much it is said to have changed; null if nothing is said. */
  readonly by: Figure | null;
}

/** Characters between a change and the noun that sums it up: "…, an increase of 20 percent". */
const BESIDE = 45;

export function* changesIn(reading: Reading): Iterable<Change> {
  const { mentions, sentences } = reading;
  for (const [at, mention] of mentions.entries()) {
    if (mention.kind !== 'change' || mention.value.negated || mention.value.modality !== 'fact') continue;
    const sentence = sentences[mention.sentence];
    const [from, to] = [figureAt(mentions, at, mention.value.from), figureAt(mentions, at, mention.value.to)];
    if (!sentence || !from || !to || mention.value.direction === 'none') continue;
    const ends = onOneScale(from, to);
    if (APART.test(sentence.text.slice(Math.min(from.end, to.end) - sentence.start, Math.max(from.start, to.start) - sentence.start)))
      continue;
    if (MORE.test(sentence.text.substr(Math.max(from.end, to.end) - sentence.start, 16))) continue;
    if (!ends || from.value.denied || to.value.denied || isOrdinal(from) || isOrdinal(to)) continue;
    const by = figureAt(mentions, at, mention.value.by) ?? summedUp(reading, at, mention, sentence);
    yield { mention, reading, sentence, from, to, ends, by };
  }
}

/** Between two figures: each is of its own thing. */
const APART = /\b(?:on|for|with|of|and|or|respectively)\b/;
/** After the last: it is only one of several. */
const MORE = /^(?:,? and \d|[^.;]{0,12}respectively)/;

const isOrdinal = (figure: Figure): boolean => figure.kind === 'number' && figure.value.ordinal;

/** Mentions looked at before that of a change. */
const NEAR = 40;

/** The number or share that stands in the span, from the mentions around index `at`. */
function figureAt(mentions: Reading['mentions'], at: number, span: ChangeFigure | null): Figure | null {
  if (!span) return null;
  for (let next = Math.max(0, at - NEAR); next < mentions.length; next++) {
    const one = mentions[next];
    if (!one || one.start >= span.end) break;
    if ((one.kind === 'number' || one.kind === 'share') && one.end > span.start) return one;
  }
  return null;
}

/** ", an increase of 20 percent", ", or 20 percent", ", up 20 percent": what is said right after the change. */
function summedUp(
  { mentions }: Reading,
  at: number,
  { end, value, sentence: own }: MentionOf<'change'>,
  sentence: SentenceReading,
): Figure | null {
  for (let next = at + 1; mentions[next]?.sentence === own && (mentions[next]?.start ?? 0) < end + BESIDE; next++) {
    const one = mentions[next];
    if (!one || one.start < end) continue;
    const between = sentence.text.slice(end - sentence.start, one.start - sentence.start);
    if (one.kind === 'change') {
      const plain = one.value.direction === value.direction && !one.value.from && !one.value.to && !one.value.negated;
      return plain && !/[;:]|\b(?:while|but|and|after|following|despite|with)\b/.test(between)
        ? figureAt(mentions, next, one.value.by)
        : null;
    }
    if (one.kind === 'share' && /^(?:,? or (?:by )?| \()$/.test(between)) return one;
  }
  return null;
}

/** Measures of which a smaller figure is the higher one, or whose figures run below zero. */
const UPSIDE_DOWN =
  /\b(?:rank\p{L}{0,4}|plac(?:e|ed|es)|position|seed\p{L}{0,3}|standings|spots?|league|table|division|chart|losse?s?|deficit|minus|negative|below|temperature|degrees|par|odds|handicap|exchange|per dollar|to the dollar|against the|strength|score|lead|gap|class|grade|rating|rated|chances?|defcon|level \d|age|aged|time|times|hours?)\b|-\d/iu;
const MONEY =
  'yen|won|dollar|euro|pound|sterling|rouble|ruble|rupee|yuan|renminbi|franc|lira|peso|rand|krona|krone|zloty|forint|currency|bitcoin';
const CURRENCY = new RegExp(`\\b(?:${MONEY})s?\\b`, 'i');
const CURRENCIES = new RegExp(`\\b(?:${MONEY})s?\\b|[$\u20ac\u00a3\u00a5]`, 'g');

/** Whether the figures go down in a rise, or up in a fall. */
export function runsBackwards({ mention, sentence, ends: [from, to] }: Change): boolean {
  const { direction, measure } = mention.value;
  if (direction === 'up' ? to.high >= from.low : from.high >= to.low) return false;
  return !UPSIDE_DOWN.test(sentence.text) && !CURRENCY.test(measure ?? '') && !isRateOfExchange(sentence.text);
}

/** Two currencies in one sentence: more of the one is less of the other. */
function isRateOfExchange(text: string): boolean {
  const named = text.toLowerCase().match(CURRENCIES) ?? [];
  return new Set(named.map((word) => word.replace(/s$/, ''))).size > 1;
}

/** Verbs that say how many times as much, with the least and most that is told so. */
const TIMES: Readonly<Record<string, Interval>> = {
  doubl: { low: 1.75, high: 2.35 },
  tripl: { low: 2.65, high: 3.45 },
  trebl: { low: 2.65, high: 3.45 },
  quadrupl: { low: 3.6, high: 4.6 },
  halv: { low: 0.4, high: 0.58 },
};
const HEDGED =
  /\b(?:more than|over|nearly|almost|about|around|roughly|at least|well over|than|practically|virtually|approximately|close to)\b[^,.;]{0,12}$/i;

/** How many times as much it is by its figures, where the verb says another number of times; null where it fits or says none. */
export function timesOff({ mention, sentence, ends: [from, to] }: Change): Interval | null {
  const verb = mention.value.verb.toLowerCase();
  const told = Object.entries(TIMES).find(([stem]) => verb.startsWith(stem))?.[1];
  const at = sentence.text.indexOf(mention.value.verb, mention.start - sentence.start);
  if (!told || !(from.low > 0) || HEDGED.test(sentence.text.slice(Math.max(0, at - 30), at))) return null;
  const made = { low: to.low / from.high, high: to.high / from.low };
  return meet(made, told) ? null : made;
}

/** What the ends make, as a share of the first and, of two shares, in points. */
export interface Difference {
  readonly relative: Interval;
  readonly points: Interval | null;
  /** The percentage told is the difference in points. */
  readonly takenForPoints: boolean;
}

/** The difference of the ends, where the one told is another; null where they fit or cannot be compared. */
export function differenceOff({ by, from, to, ends: [a, b], sentence }: Change): Difference | null {
  if (by?.kind !== 'share' || !(a.low > 0) || OTHER_BASE.test(sentence.text)) return null;
  const shares = from.kind === 'share' || to.kind === 'share';
  const relative = sorted(b.low / a.high - 1, b.high / a.low - 1);
  const points = shares ? sorted(b.low - a.high, b.high - a.low) : null;
  const told = loose(by);
  const asPoints = /point/i.test(by.text);
  if (asPoints) return points === null || meet(points, told) ? null : { relative, points, takenForPoints: false };
  if (points !== null && isPointsByPrint(a, b, by.value)) return { relative: exact(a, b), points, takenForPoints: true };
  if (meet(relative, told)) return null;
  return { relative, points, takenForPoints: points !== null && meet(points, told) };
}

const middle = ({ low, high }: Interval): number => (low + high) / 2;

function exact(a: Interval, b: Interval): Interval {
  const made = Math.abs(middle(b) / middle(a) - 1);
  return { low: made, high: made };
}

/** Part by which the percentage must miss the relative change before it is read as the difference of two printed ones. */
const OFF = 1.5;

/** "from 6 percent to 5.5 percent, a reduction of 0.5 percent": the figure told is just the difference of the printed two. */
function isPointsByPrint(a: Interval, b: Interval, by: Interval): boolean {
  const [told, points, relative] = [middle(by), Math.abs(middle(b) - middle(a)), exact(a, b).low];
  return Math.abs(points - told) < 1e-6 && relative > told * OFF;
}

/** The percentage may be of something else than these two figures: without seasons, of another year, on average. */
const OTHER_BASE =
  /\b(?:adjust\p{L}{0,4}|annuali[sz]ed|constant|organic|like-for-like|underlying|in real terms|excluding|on average|combined|respectively|each|inflation|currency|currencies|per share|a year(?! (?:earlier|ago|before))|up to|forecast|expected|expectations|estimate[sd]?)\b/iu;

/** Both ends as amounts above zero, the smaller one first. */
function sorted(x: number, y: number): Interval {
  const [low, high] = [Math.min(Math.abs(x), Math.abs(y)), Math.max(Math.abs(x), Math.abs(y))];
  return x < 0 !== y < 0 ? { low: 0, high } : { low, high };
}
