/**
 * Which sources state what a draft states: the same value of the same kind in a sentence on the same thing, the same name, the
 * same words of a quotation wherever they stand. It looks for agreement only; what differs is for the rules.
 */
import { sameDay } from '../compare/date.js';
import { nameKey } from '../compare/name.js';
import { OPEN, quoteWords } from '../compare/quote-words.js';
import { stem } from '../language/natural.js';
import { contentTerms } from '../language/terms.js';
import type { Group, Knowledge, Mention, MentionOf, Reading, SentenceReading, Support } from '../model.js';
import { type Quantity, quantityOf, sameValue } from './quantity.js';
import { sameScope } from './related.js';

/** Words of a quotation from which it is looked for. */
const QUOTED = 4;
/** Kinds whose mentions are checkable by themselves; lists, extents and changes are made of such. */
const CHECKABLE: ReadonlySet<Mention['kind']> = new Set(['number', 'share', 'duration', 'date', 'name', 'quote', 'position', 'predicate']);

const CLAIMS = 'claims.yaml';

/** What states the same claim as a mention of the draft, or has a reference value for it: whether it agrees, the rules say. */
function statedWith(draft: Reading, groups: readonly Group[]): ReadonlyMap<Mention, ReadonlySet<string>> {
  const found = new Map<Mention, Set<string>>();
  for (const { claim, statements } of groups) {
    const own = statements.filter(({ reading }) => reading === draft);
    if (own.length === 0) continue;
    const others = statements.filter(({ reading }) => reading !== draft).map(({ reading }) => reading.source.id);
    const all = claim.declared?.reference ? [CLAIMS, ...others] : others;
    for (const { mention } of own) found.set(mention, new Set([...(found.get(mention) ?? []), ...all]));
  }
  return found;
}

/**
 * The checkable statements of a draft in text order: every value, each name where it stands first, each quotation. `groups`: what was
 * found to be of one claim.
 */
export function supportOf(draft: Reading, readings: readonly Reading[], knowledge: Knowledge, groups: readonly Group[]): Support[] {
  const together = statedWith(draft, groups);
  const sources = readings.filter(({ source }) => source.id !== draft.source.id && sameScope(source, draft.source)).map(indexed);
  return checkable(draft).map((mention) => {
    const known = together.get(mention);
    const ours = declaredName(mention, knowledge) || known?.has(CLAIMS) === true ? [CLAIMS] : [];
    const look = lookup(draft, mention);
    const agreeing = sources.filter((source) => known?.has(source.reading.source.id) === true || look(source));
    return { reading: draft, mention, agree: [...ours, ...agreeing.map(({ reading }) => reading.source.id)] };
  });
}

function checkable(draft: Reading): Mention[] {
  const named = new Set<number>();
  return draft.mentions.filter((mention) => {
    if (!CHECKABLE.has(mention.kind)) return false;
    if (mention.kind === 'name') return !named.has(mention.value.entity) && named.add(mention.value.entity).size > 0;
    if (mention.kind === 'quote') return quoteWords(mention.value.words).length >= QUOTED;
    if (mention.kind === 'number') return !mention.value.ordinal && !mention.value.denied;
    return mention.kind !== 'date' || mention.value.from !== null || mention.value.day !== null;
  });
}

/** A source with what is looked up in it, made once. */
interface Indexed {
  readonly reading: Reading;
  /** Quantities by what is measured. */
  readonly quantities: ReadonlyMap<string, readonly Quantity[]>;
  readonly names: ReadonlySet<string>;
  /** All its words as those of a quotation, between spaces. */
  readonly words: () => string;
}

/** One article is looked up in for every draft of a run. */
const known = new WeakMap<Reading, Indexed>();

function indexed(reading: Reading): Indexed {
  const own = known.get(reading) ?? indexOf(reading);
  known.set(reading, own);
  return own;
}

function indexOf(reading: Reading): Indexed {
  const quantities = new Map<string, Quantity[]>();
  const names = new Set<string>();
  for (const mention of reading.mentions) {
    if (mention.kind === 'name') for (const key of [...nameForms(mention), ...surname(mention)]) names.add(key);
    const quantity = quantityOf(reading, mention);
    if (!quantity) continue;
    const list = quantities.get(quantity.key);
    if (list) list.push(quantity);
    else quantities.set(quantity.key, [quantity]);
  }
  let words: string | null = null;
  const all = (): string => ` ${reading.sentences.flatMap(({ text }) => quoteWords(text)).join(' ')} `;
  return {
    reading,
    quantities,
    names,
    words: () => {
      words ??= all();
      return words;
    },
  };
}

/** A source that has "Anna Bell" supports "Bell"; one that has only "Bell" does not support "Anna Bell". */
function surname({ value }: MentionOf<'name'>): string[] {
  return value.type === 'organisation' || value.type === 'place' ? [] : [nameKey(value.words.at(-1) ?? '')];
}

/** The name as a whole, and what the text gives as its short or long form. */
function nameForms({ value }: MentionOf<'name'>): string[] {
  const keys = value.words.map(nameKey);
  const forms = [keys.join(' '), ...(value.acronym === null ? [] : [nameKey(value.acronym)])];
  return value.expansion === null ? forms : [...forms, value.expansion.split(/\s+/).map(nameKey).join(' ')];
}

type Lookup = (source: Indexed) => boolean;

function lookup(draft: Reading, mention: Mention): Lookup {
  switch (mention.kind) {
    case 'name': {
      const forms = nameForms(mention);
      // In capitals or as the label of a turn it is no name to the extractor, but the words stand there.
      const inRow = lookupWords(quoteWords(mention.value.name));
      return (source) => forms.some((form) => source.names.has(form)) || inRow(source);
    }
    case 'quote':
      return lookupWords(quoteWords(mention.value.words));
    case 'date':
      return (source) => same(draft, mention, source, (other) => other.kind === 'date' && sameDay(mention.value, other.value) === true);
    case 'position': {
      const { actor, stance } = mention.value;
      return (source) =>
        same(
          draft,
          mention,
          source,
          (o) => o.kind === 'position' && o.value.stance === stance && lastWord(o.value.actor) === lastWord(actor),
        );
    }
    case 'predicate': {
      const { ladder, rung, negated } = mention.value;
      return (source) =>
        same(
          draft,
          mention,
          source,
          (o) => o.kind === 'predicate' && o.value.ladder === ladder && o.value.rung === rung && o.value.negated === negated,
        );
    }
    default:
      return lookupQuantity(draft, mention);
  }
}

/** The words of a quotation in a row, gaps that its writer marked apart. */
function lookupWords(words: readonly string[]): Lookup {
  const parts = ` ${words.join(' ')} `.split(OPEN).map((part) => part.trim());
  const wanted = parts.filter((part) => part !== '').map((part) => ` ${part} `);
  return (source) => wanted.length > 0 && wanted.every((part) => source.words().includes(part));
}

function lookupQuantity(draft: Reading, mention: Mention): Lookup {
  const quantity = quantityOf(draft, mention);
  if (!quantity) return () => false;
  const terms = termsOf(draft, mention);
  return ({ quantities }) =>
    (quantities.get(quantity.key) ?? []).some(
      (other) => sameValue(quantity, other) && (quantity.telling || meet(terms, termsOf(other.reading, other.mention))),
    );
}

/** A mention of the source that passes, in a sentence with a word in common. */
function same(draft: Reading, mention: Mention, { reading }: Indexed, passes: (other: Mention) => boolean): boolean {
  const terms = termsOf(draft, mention);
  return reading.mentions.some((other) => passes(other) && meet(terms, termsOf(reading, other)));
}

const terms = new WeakMap<SentenceReading, ReadonlySet<string>>();

function termsOf({ sentences }: Reading, { sentence }: Mention): ReadonlySet<string> {
  const own = sentences[sentence];
  if (!own) return new Set();
  const found = terms.get(own) ?? contentTerms(own.tokens);
  terms.set(own, found);
  return found;
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const term of a) if (b.has(term)) return true;
  return false;
}

const lastWord = (text: string): string => stem(nameKey(text.trim().split(/\s+/).at(-1) ?? ''));

/** Spelled as claims.yaml has it. */
function declaredName(mention: Mention, { names }: Knowledge): boolean {
  if (mention.kind !== 'name') return false;
  const key = mention.value.words.map(nameKey).join(' ');
  return names.some(({ name, aliases }) => [name, ...aliases].some((form) => form.split(/\s+/).map(nameKey).join(' ') === key));
}
