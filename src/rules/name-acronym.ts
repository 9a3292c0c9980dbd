import { exchangedLetters, fits } from '../compare/acronym.js';
import { nameKey } from '../compare/name.js';
import type { DocumentRule, Found } from '../compare/rule.js';
import { words } from '../compare/say.js';
import type { MentionOf, Reading, Span } from '../model.js';

export const nameAcronym: DocumentRule = {
  id: 'name-acronym',
  given: 'document',
  title: 'A short form has the letters of its name.',
  family: 'spelling',
  severity: 'warning',

  *check(reading) {
    const given = shortForms(reading);
    for (const one of given) yield* outOfOrder(reading, one);
    yield* twoNames(reading, given);
    yield* twoForms(reading, given);
    yield* usedOtherwise(reading, given);
  },
};

/** A short form beside a name. */
interface ShortForm {
  readonly name: MentionOf<'name'>;
  /** The name with what "and" joins before it: "Conduct and Markets Office". */
  readonly joined: string;
  readonly short: string;
  readonly span: Span;
}

/** "the Institute for Harbour Studies (IHS)", "the Institute for Harbour Studies, or IHS,". */
const BEHIND =
  /^(?: \((?:the )?["\u201c\u2018']?(?<bracketed>\p{Lu}{2,7})["\u201d\u2019']?\)|, (?:or|known as|called) (?:the )?(?<called>\p{Lu}{3,7})[,.])/u;
/** "Financial Conduct and " before "Markets Office". */
const JOINED = /(?:\p{Lu}[\p{L}\u2019'-]{1,20} ){1,4}(?:and|&) $/u;

function shortForms(reading: Reading): ShortForm[] {
  return reading.mentions.flatMap((name) => {
    if (name.kind !== 'name' || name.value.type === 'person' || name.value.words.length < 2) return [];
    const sentence = reading.sentences[name.sentence];
    const behind = sentence ? BEHIND.exec(sentence.text.slice(name.end - sentence.start)) : null;
    const short = behind?.groups?.bracketed ?? behind?.groups?.called;
    if (!sentence || !behind || short === undefined) return [];
    const start = name.end + behind[0].lastIndexOf(short);
    const before = JOINED.exec(sentence.text.slice(0, name.start - sentence.start))?.[0].replace(/^The /, '') ?? '';
    return [{ name, joined: `${before}${name.value.name}`, short, span: { start, end: start + short.length } }];
  });
}

function* outOfOrder(reading: Reading, { name, joined, short, span }: ShortForm): Iterable<Found> {
  const whole = exchangedLetters(short, joined);
  const fitting = whole ?? exchangedLetters(short, name.value.name);
  if (fitting === null || fits(short, joined) || fits(short, name.value.name)) return;
  yield {
    title: `Short form of ${name.value.name}`,
    message: `The initials of ${words(whole === null ? name.value.name : joined)} are ${words(fitting)}; the short form beside it is ${words(short)}.`,
    advice: 'Check the short form and the name; a short form of another language stands beside the name in that language.',
    outcome: 'conflict',
    values: [short, fitting],
    about: `name:${nameKey(name.value.name)}`,
    shown: [
      { at: 'text', reading, sentence: name.sentence, span, value: short },
      { at: 'mention', reading, mention: name, value: name.value.name },
    ],
  };
}

/** One short form, given behind two names that differ in one word. */
function* twoNames(reading: Reading, given: readonly ShortForm[]): Iterable<Found> {
  const first = new Map<string, ShortForm>();
  for (const one of given) {
    const before = first.get(one.short);
    if (!before) first.set(one.short, one);
    if (!before || !oneWordApart(before.name.value.words, one.name.value.words)) continue;
    yield {
      title: `What ${one.short} stands for`,
      message: `${words(one.short)} stands behind ${words(before.name.value.name)} and behind ${words(one.name.value.name)}.`,
      advice: 'Check which of the two names is meant; two bodies need two short forms.',
      outcome: 'conflict',
      values: [before.name.value.name, one.name.value.name],
      about: `name:${nameKey(one.short)}`,
      shown: [
        { at: 'mention', reading, mention: one.name, value: one.name.value.name },
        { at: 'mention', reading, mention: before.name, value: before.name.value.name },
      ],
    };
  }
}

/** Two short forms of as many letters behind one name. */
function* twoForms(reading: Reading, given: readonly ShortForm[]): Iterable<Found> {
  const first = new Map<string, ShortForm>();
  for (const one of given) {
    const key = one.name.value.words.map(nameKey).join(' ');
    const before = first.get(key) ?? one;
    first.set(key, before);
    if (before.short === one.short || before.short.length !== one.short.length) continue;
    yield {
      title: `Short form of ${one.name.value.name}`,
      message: `${words(one.short)} and ${words(before.short)} stand behind ${words(one.name.value.name)}.`,
      advice: 'Check the short form; two of two languages are told as such.',
      outcome: 'conflict',
      values: [one.short, before.short],
      about: `name:${key}`,
      shown: [shownForm(reading, one), shownForm(reading, before)],
    };
  }
}

function shownForm(reading: Reading, { name, short, span }: ShortForm): Found['shown'][number] {
  return { at: 'text', reading, sentence: name.sentence, span, value: short };
}

const CAPITALS = /(?<![\p{L}\p{N}-])\p{Lu}{3,7}(?![\p{L}\p{N}-])/gu;
/** A body of its own is told what it is: "the FAU, a rival". */
const TOLD = /^(?:, (?:an?|the|its|his|her|their|or|which|who)\b| \()/;

/** The short form that fits its name, and once, in another sentence, the same letters with two exchanged. */
function* usedOtherwise(reading: Reading, given: readonly ShortForm[]): Iterable<Found> {
  const known = new Set(given.map(({ short }) => short));
  const uses = new Map<string, { sentence: number; span: Span }[]>();
  for (const [sentence, { text, start }] of reading.sentences.entries()) {
    if (text === text.toUpperCase()) continue;
    for (const { 0: letters, index } of text.matchAll(CAPITALS)) {
      if (TOLD.test(text.slice(index + letters.length))) known.add(letters);
      const span = { start: start + index, end: start + index + letters.length };
      uses.set(letters, [...(uses.get(letters) ?? []), { sentence, span }]);
    }
  }
  for (const { name, joined, short, span } of given) {
    if (!fits(short, joined) && !fits(short, name.value.name)) continue;
    for (const odd of exchanges(short)) {
      const [only, ...more] = uses.get(odd) ?? [];
      if (!only || more.length > 0 || known.has(odd) || only.sentence === name.sentence) continue;
      yield {
        title: `Short form of ${name.value.name}`,
        message: `${words(short)} is the short form of ${words(name.value.name)}; once it is ${words(odd)}.`,
        advice: 'Check which is meant; a body of its own is introduced by its whole name.',
        outcome: 'conflict',
        values: [odd, short],
        about: `name:${nameKey(name.value.name)}`,
        shown: [
          { at: 'text', reading, sentence: only.sentence, span: only.span, value: odd },
          { at: 'text', reading, sentence: name.sentence, span, value: short },
        ],
      };
    }
  }
}

/** The letters with each two neighbours exchanged. */
function exchanges(short: string): string[] {
  const all = Array.from(short.slice(1), (letter, at) => `${short.slice(0, at)}${letter}${short[at]}${short.slice(at + 2)}`);
  return all.filter((odd) => odd !== short);
}

function oneWordApart(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.filter((word, at) => nameKey(word) !== nameKey(b[at] ?? '')).length === 1;
}
