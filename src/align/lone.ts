/**
 * The one value of its kind in each of two reports of one event: reporters word their articles each in their own way, but the
 * one fine, price, truce or fleet of a short report is the other report's too.
 */
import { daysOf } from '../compare/date.js';
import { nameKey } from '../compare/name.js';
import { dayOfIso } from '../language/calendar.js';
import { stem } from '../language/natural.js';
import type { Mention, Reading } from '../model.js';
import type { Corpus } from './context.js';
import { type Quantity, sameFigure, sameValue } from './quantity.js';
import { mentionsIn } from './slot.js';
import { otherTally, wordsAround } from './slot-score.js';

/** Two quantities, by index, and the words around both. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly shared: readonly string[];
}

/** Reports of one event appear within so many days. */
const NEWS = 2;
/** A report with more sentences than this tells of more than one thing. */
const SHORT = 14;
/** Sentences, headline included, in which a report says what it is about. */
const LEAD = 4;

/** Values that are the only one of their kind in either report, and differ. */
export function lonePairs(corpus: Corpus, all: readonly Quantity[], left: readonly number[], right: readonly number[]): Pair[] {
  const [first, second] = [all[left[0] ?? -1]?.reading, all[right[0] ?? -1]?.reading];
  if (!first || !second || !oneEvent(first, second)) return [];
  const theirs = loneByKind(all, right);
  return [...loneByKind(all, left)].flatMap(([kind, a]) => {
    const b = theirs.get(kind);
    const [x, y] = [all[a], b === undefined ? undefined : all[b]];
    if (b === undefined || !x || !y || sameFigure(x, y) || otherTally(x, y) || !tiedTogether(corpus, x, y)) return [];
    if (!sameValue(x, y) && (told(x, all, right) || told(y, all, left))) return [];
    return [{ a, b, shared: wordsAround(corpus, x, y) }];
  });
}

/** The other report gives this figure for something else: "the federal share of 40 million". */
function told(own: Quantity, all: readonly Quantity[], others: readonly number[]): boolean {
  return own.printed.length > 1 && others.some((i) => all[i]?.printed === own.printed);
}

/** Two short reports of the same days whose leads name no two days on which it happened. */
function oneEvent(a: Reading, b: Reading): boolean {
  const [x, y] = [a.source.published, b.source.published].map((day) => (day === null ? null : dayOfIso(day)));
  if (x === null || x === undefined || y === null || y === undefined || Math.abs(x - y) > NEWS) return false;
  if (Math.max(a.sentences.length, b.sentences.length) > SHORT) return false;
  const [days, others] = [happenedOn(a), happenedOn(b)];
  return days.size === 0 || others.size === 0 || [...days].some((day) => others.has(day));
}

/** Days, as civil day numbers, that the lead gives for what happened or will. */
function happenedOn({ mentions }: Reading): ReadonlySet<number> {
  const days = mentions.flatMap((mention) =>
    mention.kind === 'date' && mention.sentence < LEAD && mention.value.precision === 'day' ? (daysOf(mention.value)?.from ?? []) : [],
  );
  return new Set(days);
}

/** Kinds of which an article gives one value only, with its index. */
function loneByKind(all: readonly Quantity[], indices: readonly number[]): ReadonlyMap<string, number> {
  const byKind = new Map<string, number[]>();
  for (const i of indices) {
    const kind = kindOf(all[i] as Quantity);
    if (kind !== null) byKind.set(kind, [...(byKind.get(kind) ?? []), i]);
  }
  return new Map([...byKind].flatMap(([kind, list]) => (list.length === 1 ? [[kind, list[0] as number] as const] : [])));
}

/** What must be the only one of its kind: the noun counted, the currency, the unit of time, a share. */
function kindOf({ key, type, mention, firm, telling }: Quantity): string | null {
  if (!firm || type === 'date' || key === 'count' || key === 'unit/age' || key === 'unit/score' || key.startsWith('others/')) return null;
  if (mention.kind === 'duration') return `duration/${mention.value.unit}`;
  return key.startsWith('count/') && !telling ? null : key;
}

/** Their sentences share a name or a word that is no name, and of counts what narrows the noun. */
function tiedTogether({ termsOf }: Corpus, a: Quantity, b: Quantity): boolean {
  const [s, t] = [a.reading.sentences[a.mention.sentence], b.reading.sentences[b.mention.sentence]];
  if (!s || !t) return false;
  const own = new Set([...mentionWords(a.mention), ...mentionWords(b.mention)]);
  const theirs = termsOf(t);
  const shared = [...termsOf(s)].filter((term) => theirs.has(term) && !own.has(term));
  if (a.type === 'number') return narrowed(a.mention, b.mention) || shared.length > 0;
  return shared.length > 0 || [...namesIn(a)].some((name) => namesIn(b).has(name));
}

/** "electric buses" in both. */
function narrowed(a: Mention, b: Mention): boolean {
  const [x, y] = [mentionWords(a), mentionWords(b)];
  return x.size > 1 && [...x].every((word) => y.has(word));
}

function mentionWords(mention: Mention): ReadonlySet<string> {
  const phrase = mention.kind === 'number' ? (mention.value.nounPhrase ?? '') : mention.text;
  return new Set((phrase.toLowerCase().match(/\p{L}{3,30}/gu) ?? []).map(stem));
}

function namesIn({ reading, mention }: Quantity): ReadonlySet<string> {
  return new Set(
    mentionsIn(reading, mention.sentence).flatMap((other) => (other.kind === 'name' ? other.value.words.map((word) => nameKey(word)) : [])),
  );
}
