/** What a date is the day of: the verb that governs it, the words around it, and what kind of place it stands in. */
import { saidOn } from '../compare/beside.js';
import { daysOf } from '../compare/date.js';
import { stem } from '../language/natural.js';
import { contentTerms } from '../language/terms.js';
import type { DateValue, MentionOf, Reading, SentenceReading } from '../model.js';
import type { Corpus } from './context.js';
import { mentionsIn } from './slot.js';

/** How finely a date is told; dates are set beside those told as finely. */
export type Tier = 'day' | 'month' | 'year' | 'stretch';

/** A date with what it is told of. */
export interface DateTold {
  readonly reading: Reading;
  readonly mention: MentionOf<'date'>;
  readonly value: DateValue;
  readonly tier: Tier;
  /** Stem of the verb that governs it; null where that verb says nothing about the event ("was", "took", "held"). */
  readonly verb: string | null;
  /** The day of the noun behind it, "the 20 June shooting", whatever the verb tells. */
  readonly ofNoun: boolean;
  /** Terms around it and their weight: rarity, less outside its own clause and in the sentence before. */
  readonly terms: ReadonlyMap<string, number>;
  /** Length of the vector of those weights. */
  readonly norm: number;
  /** What the date is looked up by: its heaviest terms with the tier, its day and its month. */
  readonly keys: readonly string[];
  /** Terms of what is printed with a capital letter in its sentence: whoever and whatever the event is of. */
  readonly names: ReadonlySet<string>;
  /** Figures of its sentence as printed, dates left out. */
  readonly figures: ReadonlySet<string>;
  /** The day on which something was said or reported, not the day on which it happened. */
  readonly told: boolean;
  /** A verb of saying stands right before it. */
  readonly saidOn: boolean;
  readonly caption: boolean;
}

/** Verbs that many events share. */
const LIGHT: ReadonlySet<string> = new Set(
  `be is are was were been being have has had do does did make made take took taken get got go went gone come came give gave given hold held
   happen happened occur occurred say said says tell told put set keep kept become became see saw seen show showed shown include included
   use used know known find found call called think thought want wanted need needed let start started begin began begun continue
   continued`
    .split(/\s+/)
    .map(stem),
);
/** Tokens before and after a date that belong to its event, if no stop or dash parts them. */
const NEAR_BEFORE = 14;
const NEAR_AFTER = 10;
/** Weight of what stands farther off in the sentence, and in the sentence before. */
const FAR = 0.4;

/** Heaviest terms of a date by which another is looked for. */
const KEYS = 10;
/** Begins the keys of a printed day and of its month, one of which a slip of the pen leaves alone. */
export const PRINTED = '=';

const DIGITS = /\d[\d.,]*/g;
/** "In this 3 May 2020 file photo", "(Anna Bell/Agency)", "Hide Caption 2": where a picture is told of. */
const PICTURE =
  /\b(?:photo|photograph|file photo|picture|pictured|image|caption|photos)\b|\((?:AP|AFP|[\p{Lu}][\p{L}. ]{2,30}\/[\p{Lu}][\p{L}. ]{1,30})\)/u;
/** "UPDATED: …", "Posted on …", "— Anna Bell (@bell)": when a text was put up, on the clock of whoever did. */
const STAMP =
  /^\W*(?:(?:first |last )?(?:updated|published|posted|modified|printed|filed|created|added|corrected)\b)|\bposted (?:in|by|on|at)\b|\(@\w{1,40}\)/i;

/** The date with its event, or null where it is none that could be compared: a stamp, a dateline, a date nothing happens on. */
export function dateTold(corpus: Corpus, reading: Reading, mention: MentionOf<'date'>): DateTold | null {
  const sentence = reading.sentences[mention.sentence];
  const tier = tierOf(mention.value);
  if (!sentence || tier === null || sentence.zone === 'dateline' || sentence.zone === 'furniture' || STAMP.test(sentence.text)) return null;
  const { verb } = mention.value;
  if (verb === null && tier !== 'day') return null;
  const ofNoun = attributive(mention, sentence);
  const governing = verb === null || ofNoun ? null : stem(verb.toLowerCase());
  const terms = termsAround(corpus, reading, mention, sentence);
  return {
    reading,
    mention,
    value: mention.value,
    tier,
    verb: governing === null || LIGHT.has(governing) ? null : governing,
    ofNoun,
    terms,
    norm: Math.sqrt([...terms.values()].reduce((total, weight) => total + weight * weight, 0)),
    keys: keysOf(tier, mention.value, terms),
    names: contentTerms(sentence.tokens.filter(({ capital, start }) => capital && start !== sentence.start)),
    figures: figuresOf(reading, mention, sentence),
    told: (mention.value.role !== 'happened' && mention.value.role !== 'planned') || saidOn(sentence, mention),
    saidOn: saidOn(sentence, mention),
    caption: sentence.zone === 'caption' || PICTURE.test(sentence.text),
  };
}

/** "The 20 June shooting": the day of the noun behind it, whatever the verb tells. */
function attributive({ start, value }: MentionOf<'date'>, sentence: SentenceReading): boolean {
  const before = sentence.text.slice(Math.max(0, start - sentence.start - 6), start - sentence.start);
  return value.preposition !== 'on' && /(?:^|\s)(?:the|a|an|this|that|its|his|her) $/i.test(before);
}

function keysOf(tier: Tier, { day, month }: DateValue, terms: ReadonlyMap<string, number>): string[] {
  const heaviest = [...terms].sort(([s, x], [t, y]) => y - x || (s < t ? -1 : 1)).slice(0, KEYS);
  const printed = tier === 'day' && day !== null && month !== null ? [`${PRINTED}day ${day}`, `${PRINTED}month ${month}`] : [];
  return [...heaviest.map(([term]) => `${tier}/${term}`), ...printed];
}

function tierOf(value: DateValue): Tier | null {
  const { precision, impossible, day, month, year, preposition } = value;
  const days = daysOf(value);
  if (impossible) return null;
  if (precision === 'day') return (day !== null && month !== null) || (days !== null && value.weekday !== null) ? 'day' : null;
  if (precision === 'month') return month !== null && days !== null ? 'month' : null;
  if (precision === 'year') return year !== null && preposition !== null ? 'year' : null;
  return precision === 'span' && days !== null && (preposition === 'from' || preposition === 'between') ? 'stretch' : null;
}

function termsAround(corpus: Corpus, reading: Reading, mention: MentionOf<'date'>, sentence: SentenceReading): Map<string, number> {
  const terms = new Map(corpus.around(reading, mention.sentence));
  const first = sentence.tokens.findIndex(({ end }) => end > mention.start);
  const after = sentence.tokens.findIndex(({ start }) => start >= mention.end);
  const last = after < 0 ? sentence.tokens.length : after;
  const near = contentTerms([
    ...sentence.tokens.slice(Math.max(0, first - NEAR_BEFORE), Math.max(0, first)),
    ...sentence.tokens.slice(last, last + NEAR_AFTER),
  ]);
  const own = contentTerms(sentence.tokens.slice(Math.max(0, first), last));
  for (const [term, weight] of terms) {
    if (own.has(term)) terms.delete(term);
    else if (!near.has(term)) terms.set(term, weight * FAR);
  }
  return terms;
}

function figuresOf(reading: Reading, mention: MentionOf<'date'>, sentence: SentenceReading): ReadonlySet<string> {
  const figures = mentionsIn(reading, mention.sentence).flatMap((other) =>
    other.kind === 'number' || other.kind === 'share' || other.kind === 'duration' ? (other.text.match(DIGITS) ?? []) : [],
  );
  return new Set(sentence.tokens.length === 0 ? [] : figures);
}
