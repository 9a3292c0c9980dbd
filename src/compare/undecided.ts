/** What could not be decided for want of data, and what to add: said in every report, never a reason to fail. */
import { isStopword } from '../language/stopwords.js';
import type { ClaimType, Knowledge, Reading, Undecided } from '../model.js';
import { type Evidence, sideOf } from './side.js';
import { normalForm } from './value.js';

/** Places shown for one entry. */
const SHOWN = 3;
/** Part of the words of English prose that are articles, pronouns, auxiliaries and the like lies near a half; other languages stay far below. */
const ENGLISH = 0.2;
/** Words a text must have before its language is judged. */
const ENOUGH = 40;
/** Types of claims that claims.yaml may declare and no rule compares yet. */
const NOT_COMPARED: ReadonlySet<ClaimType> = new Set(['name']);

export function undecidedOf(readings: readonly Reading[], { claims, file }: Knowledge, evidence: Evidence): Undecided[] {
  const types = claims
    .filter(({ type }) => NOT_COMPARED.has(type))
    .map(
      ({ id, type }): Undecided => ({
        code: 'claim-type',
        family: 'reference',
        message: `The claim “${id}” is of type ${type}; statements of that type are not compared yet.`,
        hint: `take it out of ${file ?? 'claims.yaml'}, or leave it there for a later version`,
        sides: [],
      }),
    );
  const each = readings.flatMap((reading) => [...undated(reading, evidence), ...foreign(reading), ...failures(reading, evidence)]);
  return [...each, ...types];
}

/** Paragraphs that an extractor could not get through: their other values were compared all the same. */
function failures(reading: Reading, evidence: Evidence): Undecided[] {
  const failed = reading.unparsed.filter((one) => one.failed);
  if (failed.length === 0) return [];
  const { id, file } = reading.source;
  const kinds = [...new Set(failed.map(({ kind }) => kind))].join(', ');
  const places = failed.length === 1 ? 'one place' : `${failed.length} places`;
  return [
    {
      code: 'failed',
      family: 'reference',
      message: `${id} could not be read for values of kind ${kinds} at ${places}; everything else in it was compared.`,
      hint: `a fault of factdiff: please report the paragraphs of ${file} that are shown`,
      sides: failed.slice(0, SHOWN).map(({ start, end, kind }) => {
        const sentence = Math.max(
          0,
          reading.sentences.findLastIndex((one) => one.start <= start),
        );
        return sideOf({ at: 'text', reading, sentence, span: { start, end }, value: `not read for ${kind}` }, evidence);
      }),
    },
  ];
}

/** Dates that lean on the article's own date where that is missing. */
function undated(reading: Reading, evidence: Evidence): Undecided[] {
  const open = reading.mentions.filter((mention) => mention.kind === 'date' && mention.value.relative && mention.value.from === null);
  if (open.length === 0) return [];
  const { id, file } = reading.source;
  const words = open.slice(0, SHOWN).map(({ text }) => `“${text}”`);
  return [
    {
      code: 'relative-date',
      family: 'relative-date',
      message: `${id} has no publication date, so ${words.join(', ')}${open.length > SHOWN ? ' and more' : ''} could not be compared.`,
      hint: `add \`published: YYYY-MM-DD\` to the front matter of ${file}, or under sources.meta in claims.yaml: "${file}": {published: YYYY-MM-DD}`,
      sides: open.slice(0, SHOWN).map((mention) => sideOf({ at: 'mention', reading, mention, value: normalForm(mention) }, evidence)),
    },
  ];
}

/** A text that does not read like English: hardly anything in it can be recognised. */
function foreign({ source, sentences }: Reading): Undecided[] {
  const words = sentences.flatMap(({ tokens }) => tokens).filter(({ lower }) => /^\p{L}/u.test(lower));
  if (words.length < ENOUGH) return [];
  const common = words.filter(({ lower }) => isStopword(lower)).length;
  if (common / words.length >= ENGLISH) return [];
  return [
    {
      code: 'language',
      family: 'reference',
      message: `${source.id} does not read like English: little in it can be recognised, and silence about it means nothing.`,
      hint: `leave ${source.file} out, or add an English translation with \`translated_from\``,
      sides: [],
    },
  ];
}
