/** Entries of `match` in claims.yaml: ids of names and lists, or words in any inflection. */
import { withoutPossessive } from '../language/fold.js';
import { stem } from '../language/natural.js';
import { isStopword } from '../language/stopwords.js';
import { stemsOf, synonymsOf, synonymsOfPhrase } from '../language/synonyms.js';
import { termOf } from '../language/terms.js';
import type { Knowledge, NameEntry, SentenceReading, Span } from '../model.js';
import { demonyms } from './demonyms.js';

/** Words that must stand near one another: `spread` tokens may stand between the first and the last beyond their number. */
interface Form {
  /** Each word with what may stand for it. */
  readonly terms: readonly (readonly string[])[];
  readonly spread: number;
}

/** One entry of a key: any of its forms will do. */
export interface Entry {
  readonly text: string;
  readonly forms: readonly Form[];
  /** A name or a list of names, not words for what happens. */
  readonly named: boolean;
}

const NAME_SPREAD = 0;
const WORDS_SPREAD = 4;

function formOf(words: string, spread: number): Form | null {
  const terms = (words.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).map((word) => termOf(word.toLowerCase().replaceAll('’', "'")));
  const named = terms.filter((term) => term !== 'the');
  const telling = named.filter((term) => !isStopword(term));
  const kept = spread > 0 && telling.length > 0 ? telling : named;
  return kept.length === 0 ? null : { terms: kept.map((term) => [term]), spread };
}

/** Words in other words: each with what means the same, and phrases that mean the whole. Names are never anything else. */
function wordForms(text: string): (Form | null)[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const own = formOf(text, WORDS_SPREAD);
  if (!own || /^\p{Lu}/u.test(text)) return [own];
  const kin = new Map(words.filter((word) => !/^\p{Lu}/u.test(word)).map((word) => [termOf(word), word] as const));
  const others = (term: string): readonly (readonly string[])[] => (kin.has(term) ? synonymsOf(kin.get(term) ?? '') : []);
  const bases = (term: string): readonly string[] => (kin.has(term) ? stemsOf(kin.get(term) ?? '') : []);
  const terms = own.terms.map(([term = '']) => [
    ...new Set([term, ...bases(term), ...others(term).flatMap((phrase) => (phrase.length === 1 ? phrase : []))]),
  ]);
  const phrases = own.terms.length === 1 ? others(own.terms[0]?.[0] ?? '').filter(({ length }) => length > 1) : [];
  const whole = own.terms.length > 1 ? synonymsOfPhrase(own.terms.flat()) : [];
  return [
    { terms, spread: own.spread },
    ...[...phrases, ...whole].map((phrase) => ({ terms: phrase.map((term) => [term]), spread: WORDS_SPREAD })),
  ];
}

const formsOfNames = new WeakMap<NameEntry, readonly (Form | null)[]>();

function nameForms(entry: NameEntry): readonly (Form | null)[] {
  const known = formsOfNames.get(entry) ?? makeNameForms(entry);
  formsOfNames.set(entry, known);
  return known;
}

function makeNameForms(entry: NameEntry): (Form | null)[] {
  const forms = [entry.name, ...entry.aliases, ...entry.wrong, ...(entry.house === null ? [] : [entry.house])].map((form) =>
    formOf(form, NAME_SPREAD),
  );
  if (entry.type === 'person') {
    forms.push(formOf(entry.name.split(/\s+/).at(-1) ?? '', NAME_SPREAD));
    if (entry.title !== null) forms.push(titleForm(entry.title));
  }
  if (entry.type === 'country' || entry.type === 'place')
    for (const word of demonyms(entry.name)) forms.push({ terms: [[stem(word)]], spread: 0 });
  return forms;
}

/** "President of Russia" also stands for "the Russian president". */
function titleForm(title: string): Form | null {
  const words = (title.match(/\p{L}[\p{L}'’.-]*/gu) ?? []).filter((word) => !isStopword(word.toLowerCase()));
  if (words.length < 2) return null;
  const terms = words.map((word) => [termOf(word.toLowerCase()), ...(/^\p{Lu}/u.test(word) ? demonyms(word).map(stem) : [])]);
  return { terms, spread: 1 };
}

/** Names that lie in another, and what lies in them. */
function partsOf(whole: NameEntry, { names }: Knowledge): NameEntry[] {
  const found = [whole];
  for (const at of found) found.push(...names.filter((name) => name.partOf === at.id && !found.includes(name)));
  return found.slice(1);
}

/** Turns an entry into forms. `as`: whoever speaks for the name counts as it, or whatever is a part of it. */
export function compileEntry(text: string, knowledge: Knowledge, as: 'itself' | 'voices' | 'parts'): Entry {
  const name = knowledge.names.find(({ id }) => id === text);
  const list = knowledge.lists.find(({ id }) => id === text);
  let forms: (Form | null)[];
  if (name) {
    const voices = as === 'voices' ? name.spokenForBy.flatMap((id) => knowledge.names.filter((other) => other.id === id)) : [];
    forms = [name, ...voices, ...(as === 'parts' ? partsOf(name, knowledge) : [])].flatMap(nameForms);
  } else if (list) {
    forms = [...list.members, ...Object.keys(list.groups), ...list.called].map((member) => formOf(member, NAME_SPREAD));
  } else {
    forms = wordForms(text);
  }
  const named = name !== undefined || list !== undefined || /^\p{Lu}/u.test(text);
  return { text, forms: forms.filter((form) => form !== null), named };
}

/** Terms of every token of a sentence: the term itself, and for hyphenated words the joined word and the parts. */
export type TermRow = readonly (readonly string[])[];

const rows = new WeakMap<SentenceReading, TermRow>();

export function termRow(sentence: SentenceReading): TermRow {
  let row = rows.get(sentence);
  if (!row) {
    row = sentence.tokens.map(({ lower }) => termsOfToken(lower));
    rows.set(sentence, row);
  }
  return row;
}

const sets = new WeakMap<TermRow, ReadonlySet<string>>();

/** Every term of a row: most entries have a word that the sentence does not have at all. */
function termsIn(row: TermRow): ReadonlySet<string> {
  let all = sets.get(row);
  if (!all) {
    all = new Set(row.flat());
    sets.set(row, all);
  }
  return all;
}

function termsOfToken(lower: string): readonly string[] {
  const word = withoutPossessive(lower);
  if (!word.includes('-')) return [termOf(word), ...stemsOf(word)];
  return [termOf(word), stem(word.replaceAll('-', '')), ...word.split('-').map((part) => termOf(part))];
}

/** Where an entry is met in a sentence: the tokens from the first to the last word of a form, as a span of the text; null if it is not. */
export function meets(entry: Entry, sentence: SentenceReading): Span | null {
  const row = termRow(sentence);
  const all = termsIn(row);
  for (const form of entry.forms) {
    if (!form.terms.every((term) => term.some((one) => all.has(one)))) continue;
    const span = findForm(form, row);
    if (span) {
      const [first, last] = [sentence.tokens[span.start], sentence.tokens[span.end]];
      if (first && last) return { start: first.start, end: last.end };
    }
  }
  return null;
}

function holds(tokens: readonly string[] | undefined, term: readonly string[]): boolean {
  return tokens !== undefined && term.some((one) => tokens.includes(one));
}

function findForm({ terms, spread }: Form, row: TermRow): Span | null {
  for (let at = 0; at + terms.length <= row.length; at++) {
    if (spread === 0) {
      if (terms.every((term, i) => holds(row[at + i], term))) return { start: at, end: at + terms.length - 1 };
      continue;
    }
    if (!terms.some((term) => holds(row[at], term))) continue;
    const window = row.slice(at, at + terms.length + spread);
    const places = terms.map((term) => window.findIndex((tokens) => holds(tokens, term)));
    if (places.every((place) => place >= 0)) return { start: at, end: at + Math.max(...places) };
  }
  return null;
}

/** Every place where an entry is met, in text order of each form. */
export function places(entry: Entry, sentence: SentenceReading): Span[] {
  const found: Span[] = [];
  let tokens = sentence.tokens;
  for (let at = meets(entry, sentence); at !== null; ) {
    const last = at;
    found.push(last);
    tokens = tokens.filter(({ start }) => start >= last.end);
    at = tokens.length === 0 ? null : meets(entry, { ...sentence, tokens });
  }
  return found;
}
