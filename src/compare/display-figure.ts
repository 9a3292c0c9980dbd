/** Figures of a headline, a deck or a caption that the body does not have, where it has the same thing with another figure. */
import { stem } from '../language/natural.js';
import { wholeNumber } from '../language/number-words.js';
import { isStopword } from '../language/stopwords.js';
import type { MentionOf, Reading, SentenceReading, Zone } from '../model.js';
import { refusalInside } from './comparable.js';
import { fatesOf } from './fate.js';
import type { Comparand } from './gate/check.js';
import { meet } from './recompute.js';

type Count = MentionOf<'number'>;

const DISPLAY: ReadonlySet<Zone> = new Set(['headline', 'deck']);
/** The first sentences of the body tell what the headline tells. */
const LEAD = 8;
/** Figures of the lead that are looked at, and of the display text. */
const MOST = 24;
/** Fewer may be told one by one. */
const LEAST = 4;
/** A headline may round. */
const ROUNDING = 0.06;

/** Pairs of a figure in display text and the one of the lead that stands against it. */
export function displayAgainstLead(reading: Reading): (readonly [Count, Count])[] {
  const counts = reading.mentions.filter((one): one is Count => one.kind === 'number' && !one.value.denied && !one.value.ordinal);
  const zoneOf = ({ sentence }: Count): Zone => reading.sentences[sentence]?.zone ?? 'furniture';
  const shown = counts.filter((one) => DISPLAY.has(zoneOf(one)) && isPlain(one)).slice(0, MOST);
  if (shown.length === 0) return [];
  const body = counts.filter((one) => zoneOf(one) === 'body');
  const lead = new Set(reading.sentences.flatMap(({ zone }, index) => (zone === 'body' ? [index] : [])).slice(0, LEAD));
  const told = body.filter(({ sentence }) => lead.has(sentence)).slice(0, MOST);
  return shown.flatMap((one) => {
    if (isTold(reading, one)) return [];
    const against = told.filter((other) => (isPlain(other) || isAbove(other, one)) && sameThing(reading, one, other));
    const [only] = against;
    return only && against.length === 1 ? [[one, only] as const] : [];
  });
}

/** "leaves 8 dead" against "at least 11 dead". */
function isAbove({ value }: Count, shown: Count): boolean {
  return value.bound === 'least' && value.unit === shown.value.unit && value.low > shown.value.high;
}

function isPlain({ value: { unit, per, against, approximate, bound, amount, low, high } }: Count): boolean {
  return (
    (unit === null || /^[A-Z]{3}$/.test(unit)) &&
    per === null &&
    against === null &&
    !approximate &&
    bound === null &&
    amount >= LEAST &&
    (unit !== null || low === high || amount >= 1e4)
  );
}

/** Whether the body has the figure, rounded, as the sum or the difference of two of its own, or as a word of another kind. */
function isTold({ sentences, mentions }: Reading, { value }: Count): boolean {
  const body = mentions.filter((one): one is Count => one.kind === 'number' && sentences[one.sentence]?.zone === 'body');
  const near = { low: value.low * (1 - ROUNDING), high: value.high * (1 + ROUNDING) };
  if (body.some((one) => meet(one.value, near))) return true;
  const amounts = [...new Set(body.filter((one) => one.value.unit === value.unit).map((one) => one.value.amount))].slice(0, 24);
  for (const [at, a] of amounts.entries())
    for (const b of amounts.slice(at)) if (inside(a + b, near) || inside(Math.abs(a - b), near) || inside(a * b, near)) return true;
  return sentences.some(
    ({ zone, tokens }) =>
      zone === 'body' && tokens.some(({ lower }) => inside(wholeNumber(lower) ?? Number(lower.replace(/,|\D{1,8}$/g, '')), near)),
  );
}

const inside = (amount: number, { low, high }: { readonly low: number; readonly high: number }): boolean => amount >= low && amount <= high;

/** The same fate of people and no other, or the same things with two further words in common. */
function sameThing(reading: Reading, shown: Count, told: Count): boolean {
  const [a, b] = [reading.sentences[shown.sentence], reading.sentences[told.sentence]];
  if (!a || !b || shown.value.unit !== told.value.unit || meet(shown.value, told.value) || isFurther(a, shown) || isFurther(b, told))
    return false;
  if (BACKGROUND.test(b.text) || refusalInside(comparand(reading, shown), comparand(reading, told), 'number')) return false;
  const [x, y] = [fatesOf(a, shown), fatesOf(b, told)];
  if (x.size > 0 || y.size > 0) return x.size === 1 && y.size === 1 && [...x].every((fate) => y.has(fate));
  const common = [...stemsOf(a)].filter((one) => stemsOf(b).has(one));
  if (shown.value.noun !== told.value.noun || (shown.value.noun === null && shown.value.unit === null)) return false;
  return common.length >= (shown.value.noun === null ? 3 : 4);
}

/** Told of another time or event. */
const BACKGROUND =
  /\b(?:last (?:year|month|week|night|\p{Lu}\p{Ll}+)|(?:year|month|week|day|decade)s? (?:ago|earlier|before)|earlier|previous|previously|since|another|similar|(?:in|of|from) (?:19|20)\d\d)\b/u;

const comparand = (reading: Reading, mention: Count): Comparand => ({ reading, mention, asOf: reading.source.published });

/** "two more", "another 12", "12 others": not all of them. */
function isFurther({ text, start }: SentenceReading, { start: from, end, value }: Count): boolean {
  return (
    /\b(?:another|other|further|of|all but|first|last|top|age|aged|under|no|page|day|week|year)\.? $/i.test(text.slice(0, from - start)) ||
    /^ (?:more|others?|further|additional|sooner|earlier|later|ahead|behind|away|of |out of)/i.test(text.slice(end - start)) ||
    /more|other|additional|further|^of /.test(value.nounPhrase ?? '')
  );
}

function stemsOf({ tokens }: SentenceReading): ReadonlySet<string> {
  return new Set(
    tokens
      .filter(({ lower }) => lower.length > 2 && !isStopword(lower) && !/\d/.test(lower) && wholeNumber(lower) === null)
      .map(({ lower }) => stem(lower)),
  );
}
