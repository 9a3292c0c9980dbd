/** Counts told as a part of another count: "130 of the 120", "80 passengers, 90 of them children", "18 pupils … 21 of the pupils". */
import type { MentionOf, Reading, Span } from '../model.js';
import { type Figure, type Figured, figuredIn, figureOf, gap, number } from './figures.js';
import { isPersonNoun } from './person-noun.js';
import { pluralOf } from './set.js';

type Count = MentionOf<'number'>;

export interface PartOfWhole {
  readonly part: Count;
  readonly whole: Count;
  /** Whether they stand in one clause, so that nothing else can be meant. */
  readonly close: boolean;
}

const PART = number('part');
const WHOLE = number('whole');
const THE = '(?:(?:the|its|all|their|his|her|those|these) ){0,2}';
const DOES =
  '(?: (?:have|has|had|were|was|are|is|will|would|could|can|did|do|got|went|came|took|said|died|fell|left|told|won|lost|spent|gave|\\p{Ll}{2,14}ed)(?!\\p{L})|,)';

/** "130 of the 120 respondents" */
const PART_OF = new RegExp(`${PART} (?:out )?of (?<the>${THE})${WHOLE}`, 'gu');
/** "Of its 40 buses, 45 were", "80 passengers, 90 of them", "80 passengers, of whom 90", "80 passengers, including 90 children". */
const CLOSE: readonly RegExp[] = [
  `(?<!\\p{L})[Oo]f ${THE}${WHOLE}${gap(60)}?, ${PART}(?=${DOES})`,
  `${WHOLE}${gap(60)}?(?:[,;]| [\u2013\u2014]| and) ${gap(25)}?${PART} of (?:them|whom|which|these|those)(?!\\p{L})`,
  `${WHOLE}${gap(60)}?, (?:of whom|of which|among them) ${PART}`,
  `${WHOLE}${gap(60)}?, (?<including>including|among them) ${PART}`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Parts that are larger than what they are a part of, each part once. */
export function* partsAboveWhole(reading: Reading): Iterable<PartOfWhole & { readonly figured: Figured }> {
  const seen = new Set<Figure>();
  const before: Figured[] = [];
  for (const figured of figuredIn(reading, /./, 1)) {
    const cued = /\b(?:of|including|among them)\b/i.test(figured.sentence.text);
    for (const one of cued ? [...bare(figured), ...close(figured), ...apart(figured, before)] : []) {
      if (seen.has(one.part)) continue;
      seen.add(one.part);
      yield { ...one, figured };
    }
    before.push(figured);
  }
}

function* bare(figured: Figured): Iterable<PartOfWhole> {
  for (const match of figured.words.matchAll(PART_OF)) {
    const [part, whole] = [figureOf(figured, match, 'part'), figureOf(figured, match, 'whole')];
    if (part?.kind !== 'number' || whole?.kind !== 'number' || part.value.low <= whole.value.high) continue;
    if (part.value.bound !== null || (part.value.low !== part.value.high && !/\d/.test(part.text))) continue;
    if (part.value.unit !== null || whole.value.unit !== null || NOT_PARTS.test(whole.text)) continue;
    if (whole.value.noun === null && !/the|its|all|their|those|these/.test(match.groups?.the ?? '')) continue;
    if (isOneSet(part, match[0])) yield { part, whole, close: true };
  }
}

/** What is counted in steps of another size, and compounds. */
const NOT_PARTS = /(?:overs|yards|laps|balls|deliveries)$|-/;

/** The part is a bare number that counts what the whole counts: "12 boxes of six bottles" are boxes. */
function isOneSet({ text, value }: Count, match: string): boolean {
  return (
    /^(?:\p{L}{1,20} )?(?:\d[\d,.]*|[\p{L}-]+)(?: million| billion)?$/u.test(text) &&
    (value.noun === null || / of \d|^of |^out of /.test(value.nounPhrase ?? '')) &&
    !/\bhundred|thousand/.test(match)
  );
}

function* close(figured: Figured): Iterable<PartOfWhole> {
  for (const pattern of CLOSE) {
    for (const match of figured.words.matchAll(pattern)) {
      const [part, whole] = [figureOf(figured, match, 'part'), figureOf(figured, match, 'whole')];
      if (!isCount(part) || !isCount(whole) || part.value.amount <= whole.value.amount || othersReach(figured, part)) continue;
      if (OTHER_PLURAL.test(betweenFigures(match[0])) || !isPlainWhole(figured, whole)) continue;
      const nouns = [part.value.noun, whole.value.noun];
      const people = nouns.every((noun) => noun !== null && isPersonNoun(noun) && !GROUP.test(noun));
      if (match.groups?.including === undefined ? nouns[0] !== null && nouns[0] !== nouns[1] && !people : !people) continue;
      yield { part, whole, close: true };
    }
  }
}

const betweenFigures = (words: string): string => words.slice(words.indexOf('\u27e9') + 1, words.lastIndexOf('\u27e8'));

/** Between the two another thing that "of them" could mean. */
const OTHER_PLURAL =
  /(?<!\p{L})(?!(?:was|has|its|his|this|as|is|plus|across|thus|less)(?!\p{L}))\p{Ll}{3,20}s(?!\p{L}| to )|(?<!\p{L})(?:people|men|women|children)(?!\p{L})/u;
const GROUP = /^(?:family|couple|crew|team|group|household)$/;
const MANY = /\b(?:each|every|per|apiece|more|another|further|additional|other|others|up to|about|around|at least)\b/i;

function isCount(figure: Figure | null | undefined): figure is Count {
  if (figure?.kind !== 'number') return false;
  const { unit, per, low, high, bound, approximate, against } = figure.value;
  return (
    unit === null &&
    per === null &&
    low === high &&
    bound === null &&
    !approximate &&
    against === null &&
    !/\d-|-\d|^(?:19|20)\d\d$/.test(figure.text)
  );
}

/** The whole is told of one thing and once: not "each with 80 passengers". */
function isPlainWhole({ sentence }: Figured, whole: Span): boolean {
  return (
    !MANY.test(sentence.text.slice(0, whole.end - sentence.start + 40)) &&
    !/ of $/.test(sentence.text.slice(0, whole.start - sentence.start))
  );
}

/** Another figure of the sentence, or all before it together, could hold the part. */
function othersReach({ figures }: Figured, part: Count, of: readonly Figure[] = figures): boolean {
  const counts = of.filter((one): one is Count => one !== part && one.kind === 'number' && (of !== figures || one.end <= part.start));
  const sum = counts.reduce((all, { value }) => all + value.amount, 0);
  return counts.length > 1 ? sum >= part.value.amount : counts.some(({ value }) => value.high >= part.value.amount);
}

/** "Of them, 71 spent", "Ninety of them were", "Seven of the men pleaded". */
const FAR: readonly RegExp[] = [
  `^["\u201c]?(?:Of|Among) (?:them|these|those), ${PART}(?=${DOES})`,
  `^["\u201c]?${PART} of (?:them|these|those)(?=${DOES})`,
  `^["\u201c]?${PART} of the (?<noun>\\p{Ll}{3,20})(?=${DOES})`,
  `^["\u201c]?Of the (?<noun>\\p{Ll}{3,20}), ${PART}(?=${DOES})`,
].map((pattern) => new RegExp(pattern, 'u'));
/** Sentences before a part in which its whole may stand. */
const REACH = 3;
/** Who is told by such a word is only some of "the passengers". */
const SOME =
  /\b(?:kill|di(?:e|ed|es)\b|dead|hurt|injur|wound|arrest|detain|held|freed|free|releas|rescu|sav|surviv|missing|fled|sick|ill\b|convict|acquit|sack|fir(?:e|ed)\b|sentenc|jail|deport|suspend|includ|only|among|first|last|join)/i;
const ELSEWHERE =
  /\b(?:last (?:year|month|week)|(?:in|of) (?:19|20)\d\d|ago|earlier|previous|since (?:19|20)\d\d|another|other|more|later)\b/i;

function* apart(figured: Figured, before: readonly Figured[]): Iterable<PartOfWhole> {
  if (ELSEWHERE.test(figured.sentence.text)) return;
  for (const pattern of FAR) {
    const match = pattern.exec(figured.words);
    const part = match && figureOf(figured, match, 'part');
    if (!match || !isCount(part)) continue;
    const { noun } = match.groups ?? {};
    const near = before.filter(({ index }) => index < figured.index && figured.index - index <= (noun ? REACH : 1));
    const wholes = near.flatMap((one) => one.figures.flatMap((whole) => (isCount(whole) && isWholeOf(one, whole, noun) ? [whole] : [])));
    const [whole] = wholes;
    const all = (noun ? before.filter(({ index }) => index < figured.index) : near).flatMap(({ figures }) => figures);
    if (!whole || wholes.length > 1 || part.value.amount <= whole.value.amount || othersReach(figured, part, all)) continue;
    yield { part, whole, close: false };
  }
}

function isWholeOf(one: Figured, { start, end, value }: Count, noun: string | undefined): boolean {
  const { text } = one.sentence;
  const [from, to] = [start - one.sentence.start, end - one.sentence.start];
  if (MANY.test(text) || ELSEWHERE.test(text) || / of $/.test(text.slice(0, from))) return false;
  if (noun === undefined) return value.noun !== null;
  const counted = value.noun !== null ? pluralOf(value.noun) === noun : text.slice(to).startsWith(` ${noun}`);
  return counted && !SOME.test(text.slice(Math.max(0, from - 30), to + 30));
}
