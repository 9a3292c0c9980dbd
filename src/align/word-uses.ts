/** Every word written with a capital, wherever it stands: parties, nationalities and days are names no mention holds. */
import { nameKey } from '../compare/name.js';
import type { MentionOf, Reading, Token } from '../model.js';
import { ofKind } from './slot.js';

/** A word as it stands once in a text, with the words on either side of it in lower case; empty at the ends of its sentence. */
export interface WordPlace {
  readonly reading: Reading;
  readonly sentence: number;
  readonly start: number;
  readonly text: string;
  /** The name it is a word of; null if it is of none. */
  readonly name: MentionOf<'name'> | null;
  readonly before: string;
  readonly after: string;
  /** At the beginning of a sentence, where every word has a capital. */
  readonly first: boolean;
}

/** All places of one word, by its key. */
export interface WordUse {
  readonly key: string;
  readonly word: string;
  readonly places: readonly WordPlace[];
}

export interface Words {
  readonly uses: ReadonlyMap<string, WordUse>;
  /** Words that stand in lower case somewhere, and how often: no names, however they begin. */
  readonly small: ReadonlyMap<string, number>;
  /** Whether a word stands in lower case more often than not. */
  common(use: WordUse): boolean;
}

/** Before the name of an account, the end of an address. */
const HANDLE: readonly string[] = ['@', '#', '/', '.', '_'];
/** Letters a word must have, and may have. */
const SHORTEST = 4;
const LONGEST = 24;

export function wordsOf(readings: readonly Reading[]): Words {
  const uses = new Map<string, { key: string; word: string; places: WordPlace[] }>();
  const small = new Map<string, number>();
  for (const reading of readings) {
    const names = namesByStart(reading);
    for (const [index, { tokens, text, start, zone }] of reading.sentences.entries()) {
      const titled = zone === 'headline' || mostlyCapitals(tokens);
      for (const [at, token] of tokens.entries()) {
        if (HANDLE.includes(text.charAt(token.start - start - 1))) continue;
        if (!token.capital) {
          small.set(token.lower, (small.get(token.lower) ?? 0) + 1);
          continue;
        }
        for (const part of partsOf(token, text.slice(token.start - start, token.end - start))) {
          const key = nameKey(part.text);
          if (key.length < SHORTEST || key.length > LONGEST) continue;
          const name = names.get(token.start) ?? null;
          const place: WordPlace = {
            reading,
            sentence: index,
            start: part.start,
            text: part.text,
            name,
            before: tokens[at - 1]?.lower ?? '',
            after: tokens[at + 1]?.lower ?? '',
            first: (at === 0 || titled) && name === null,
          };
          const use = uses.get(key);
          if (use) use.places.push(place);
          else uses.set(key, { key, word: part.text, places: [place] });
        }
      }
    }
  }
  return { uses, small, common: ({ key, places }) => (small.get(key) ?? 0) > places.length };
}

/** In a line such as a heading most words have a capital, which then says nothing. */
function mostlyCapitals(tokens: readonly Token[]): boolean {
  return tokens.length > 2 && tokens.filter(({ capital }) => capital).length * 2 > tokens.length;
}

/** Begins with a capital, and has nothing but letters: one part. */
const PLAIN = /^\p{Lu}[\p{L}\p{M}]*$/u;

/** A word without its possessive ending; of words held together by hyphens each that begins with a capital. */
function partsOf(token: Token, text: string): { readonly start: number; readonly text: string }[] {
  if (PLAIN.test(text)) return [{ start: token.start, text }];
  return [...text.matchAll(/[\p{L}\p{M}]+(?:['\u2019](?!s?$)\p{L}+)?/gu)].flatMap((found) =>
    /^\p{Lu}/u.test(found[0]) ? [{ start: token.start + found.index, text: found[0] }] : [],
  );
}

/** The name every token that begins at an offset is part of. */
function namesByStart(reading: Reading): ReadonlyMap<number, MentionOf<'name'>> {
  const names = new Map<number, MentionOf<'name'>>();
  for (const mention of ofKind(reading, 'name')) {
    for (const { start, end } of reading.sentences[mention.sentence]?.tokens ?? [])
      if (start < mention.end && mention.start < end) names.set(start, mention);
  }
  return names;
}

/** The word as a name of its own. */
export function mentionAt({ sentence, start, text, name }: WordPlace): MentionOf<'name'> {
  const span = { start, end: start + text.length, text };
  if (name) return { ...name, ...span, value: { ...name.value, name: text, words: [text] } };
  const value = {
    name: text,
    words: [text],
    type: 'unknown',
    title: null,
    status: null,
    acronym: null,
    expansion: null,
    entity: -1,
  } as const;
  return { kind: 'name', ...span, sentence, level: 'own', attributedTo: null, value };
}
