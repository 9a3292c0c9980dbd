import { nameKey } from '../compare/name.js';
import type { DocumentRule, Shown } from '../compare/rule.js';
import { asPhrase, words } from '../compare/say.js';
import type { Reading, Speaker } from '../model.js';

/** Somebody of whom only the tie to a named person is told: "one of Anna Bell's close associates". */
const TIED =
  /^(?:an?|one|some|two|several) [^,;:]{0,60}\b(?:associates?|all(?:y|ies)|aides?|confidants?|advis[eo]rs?|friends?|lieutenants?|colleagues?|deput(?:y|ies))\b/i;
const PRONOUN = /^(?:he|she|they|it|we|i|who)$/i;

export const speakerUnnamed: DocumentRule = {
  id: 'speaker-unnamed',
  given: 'document',
  title: 'A speaker whom the article names is named.',
  family: 'attribution',
  severity: 'note',

  *check(reading) {
    const said = saidIn(reading);
    const tied = said.filter(
      ({ speaker }) => speaker.name === null && TIED.test(speaker.description) && /\p{Lu}/u.test(speaker.description),
    );
    if (tied.length === 0) return;
    const others = said.filter((one) => !tied.includes(one) && !PRONOUN.test(one.speaker.description));
    const keys = new Set(others.map(({ speaker }) => lastKey(speaker.name ?? speaker.description)));
    const [only] = others;
    if (keys.size !== 1 || only === undefined || only.speaker.name === null || !isPerson(reading, only.speaker.name)) return;
    const name = others.map(({ speaker }) => speaker.name ?? '').reduce((a, b) => (b.length > a.length ? b : a));
    const shown = tied.flatMap(({ speaker, sentence }) => shownIn(reading, sentence, speaker.description));
    const places = shown.filter(
      ({ key }, i) => !tied.some(({ speaker }) => mentions(speaker, name)) && shown.findIndex((one) => one.key === key) === i,
    );
    const [first, ...rest] = places.map(({ place }) => place);
    if (!first) return;
    const described = tied[0]?.speaker.description ?? '';
    yield {
      title: `Who is ${words(asPhrase(described))}`,
      message: `${words(described)} is cited without a name; ${name} is the only speaker whom the article names.`,
      advice: `If ${name} is meant, give the name here too.`,
      outcome: 'needs-review',
      about: 'speaker',
      values: [lastKey(name), ...tied.map(({ speaker }) => speaker.description)],
      shown: [first, ...rest],
    };
  },
};

/** Somebody who speaks, and the sentence that says so. */
interface Said {
  readonly speaker: Speaker;
  readonly sentence: number;
}

function saidIn({ mentions: all, speech, sentences }: Reading): Said[] {
  const quoted = all.flatMap(({ kind, value, sentence }) =>
    kind === 'quote' && 'speaker' in value && value.speaker !== null ? [{ speaker: value.speaker, sentence }] : [],
  );
  const reported = speech.flatMap(({ speaker, start }) =>
    speaker === null ? [] : [{ speaker, sentence: sentences.findIndex((one) => one.start <= start && start < one.end) }],
  );
  return [...quoted, ...reported];
}

function lastKey(name: string): string {
  return nameKey(name.split(/\s+/).at(-1) ?? '');
}

function mentions({ description }: Speaker, name: string): boolean {
  return description.split(/[\s'\u2019]+/).some((word) => nameKey(word) === lastKey(name));
}

function isPerson({ mentions: all }: Reading, name: string): boolean {
  return all.some(
    ({ kind, value }) =>
      kind === 'name' && 'words' in value && nameKey(value.words.at(-1) ?? '') === lastKey(name) && value.type === 'person',
  );
}

/** The words for a speaker where they stand, in the sentence or the one after it. */
function shownIn(reading: Reading, sentence: number, description: string): { key: number; place: Shown }[] {
  for (const index of [sentence, sentence + 1]) {
    const one = reading.sentences[index];
    const at = one?.text.indexOf(description) ?? -1;
    if (!one || at < 0) continue;
    const span = { start: one.start + at, end: one.start + at + description.length };
    return [{ key: span.start, place: { at: 'text', reading, sentence: index, span, value: description } }];
  }
  return [];
}
