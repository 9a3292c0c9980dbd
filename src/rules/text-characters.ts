import type { DocumentRule, Found } from '../compare/rule.js';
import { toRaw } from '../language/offsets.js';
import type { Oddity, Reading, Span } from '../model.js';

/**
 * Text of UTF-8 that was read as Windows-1252 ("donâ€™t", "cafÃ©"), the sign for a character that was lost, entities that were
 * escaped twice ("&amp;amp;" read as "&amp;"), and letters among the digits of a number ("1O0", "2l5").
 */
const DAMAGE =
  /(?:\u00e2\u20ac[\u2122\u0153\u009d\u201c\u201d\u02dc\u00a6\u00a2]?|\u00c3[\u00a0-\u00bf]){1,9}|\u00c2[\u00a0-\u00bf](?=[\s\d]|$)|\u00ef\u00bf\u00bd|\ufffd{1,9}|&(?:amp|nbsp|quot|apos|lt|gt|#\d{2,5}|[lr][sd]quo|[nm]dash);|\b\d{1,9}[Ol]\d{1,9}\b|\b\d{1,9}O(?=[\s,.])|\bl\d{1,3}[,.]\d{3}\b/g;

/** Places shown of one article. */
const SHOWN = 3;

const KINDS: Readonly<Record<Oddity['kind'], string>> = {
  'look-alike': 'has a letter of another alphabet that looks like a Latin one',
  invisible: 'has an invisible character in it',
  bidi: 'has a character that turns the direction of the text',
};

export const textCharacters: DocumentRule = {
  id: 'text-characters',
  given: 'document',
  title: 'The characters are those that a reader sees.',
  family: 'style',
  severity: 'warning',

  *check(reading) {
    yield* deceptive(reading);
    yield* damaged(reading);
  },
};

/** Characters that a reader cannot see or tells wrongly: each word once, however often it stands there. */
function* deceptive(reading: Reading): Iterable<Found> {
  const told = new Set<string>();
  for (const { kind, start } of reading.oddities) {
    const place = wordAt(reading, start);
    if (!place || told.has(`${kind} ${place.text}`)) continue;
    told.add(`${kind} ${place.text}`);
    yield {
      title: 'A character that is not what it seems',
      message: `“${place.text}” ${KINDS[kind]}.`,
      advice: 'Type the word again; searches, spell checkers and comparisons do not find it as it stands.',
      outcome: 'conflict',
      values: [kind, place.text],
      shown: [{ at: 'text', reading, sentence: place.sentence, span: place.span, value: place.text }],
      softer: kind === 'invisible',
    };
  }
}

/** The word that the raw offset stands in or after. */
function wordAt(reading: Reading, raw: number): { sentence: number; span: Span; text: string } | null {
  const sentence = reading.sentences.findIndex((one) => toRaw(one.map, one).end >= raw);
  const found = reading.sentences[sentence];
  if (!found || toRaw(found.map, found).start > raw) return null;
  const span = found.tokens.find((token) => toRaw(found.map, token).end >= raw) ?? found.tokens.at(-1);
  if (!span) return null;
  return { sentence, span: { start: span.start, end: span.end }, text: found.text.slice(span.start - found.start, span.end - found.start) };
}

/** All damage of an article is one slip of its encoding: told once, by its first places. */
function* damaged(reading: Reading): Iterable<Found> {
  const places = reading.sentences.flatMap(({ text, start }, sentence) =>
    [...text.matchAll(DAMAGE)].map(({ 0: exact, index }) => ({
      exact,
      shown: { at: 'text', reading, sentence, span: { start: start + index, end: start + index + exact.length }, value: exact } as const,
    })),
  );
  const distinct = places.filter(({ exact }, i) => places.findIndex((other) => other.exact === exact) === i);
  const [first, ...rest] = distinct.slice(0, SHOWN);
  if (!first) return;
  const more = places.length === 1 ? '' : `, and so do ${places.length - 1} more places`;
  yield {
    title: 'Damaged characters',
    message: `“${first.exact}” looks like a character that was damaged on its way${more}.`,
    advice: 'Look at the words in the original and type them again.',
    outcome: 'conflict',
    values: distinct.map(({ exact }) => exact),
    shown: [first.shown, ...rest.map(({ shown }) => shown)],
  };
}
