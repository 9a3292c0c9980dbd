/** How much of a place or set is meant: "parts of the Ostra region", "partly occupied", "the whole of Varland". */
import type { Document, ExtentValue, HitOf, Span } from '../model.js';
import { firstWins } from './hedge.js';
import { capital, nounPhrase, wordBefore, wordsFrom } from './phrase.js';
import { anyOf, STOP_WORDS } from './words.js';

type Extent = ExtentValue['extent'];

const OF: Readonly<Record<string, Extent>> = {
  part: 'part',
  parts: 'part',
  'a part': 'part',
  most: 'part',
  'most parts': 'part',
  'large parts': 'part',
  'large swathes': 'part',
  'large swaths': 'part',
  swathes: 'part',
  swaths: 'part',
  much: 'part',
  'a portion': 'part',
  portions: 'part',
  'a strip': 'part',
  'a slice': 'part',
  all: 'whole',
  'the whole': 'whole',
  whole: 'whole',
  'the entirety': 'whole',
  'the totality': 'whole',
  'every inch': 'whole',
};
const AMOUNT_OF = new RegExp(`(?<![\\p{L}\\p{N}-])(?<amount>${anyOf(Object.keys(OF))}) of (?=\\S)`, 'giu');
const WHOLE = /(?<![\p{L}\p{N}-])(?<amount>(?:the|an|its|their) entire|the whole|entire|all) (?=\p{L})/giu;

const ADVERBS: Readonly<Record<string, Extent>> = {
  partially: 'part',
  partly: 'part',
  largely: 'part',
  mostly: 'part',
  'in part': 'part',
  fully: 'whole',
  completely: 'whole',
  entirely: 'whole',
  wholly: 'whole',
  totally: 'whole',
};
const HOLDING =
  'occupied|controlled|held|annexed|captured|seized|liberated|retaken|recaptured|destroyed|flooded|occupies|controls|holds|occupy|control|hold|annexes|occupying|controlling|holding|evacuated|besieged|encircled|surrounded';
const ADVERB_VERB = new RegExp(`(?<![\\p{L}\\p{N}-])(?<adverb>${anyOf(Object.keys(ADVERBS))})[ -](?:${HOLDING})(?![\\p{L}])`, 'giu');
/** Nouns for a place or for land. */
const PLACE = new RegExp(
  `(?<![\\p{L}])(?:${anyOf(
    'region territory territories oblast province area district city town village country county state island peninsula continent nation land coast border zone sector municipality prefecture republic valley river basin republic island south north east west'
      .split(' ')
      .flatMap((word) => (word.endsWith('y') ? [word, `${word.slice(0, -1)}ies`] : [word, `${word}s`])),
  )})(?![\\p{L}])`,
  'iu',
);
/** Before "part of": membership or an idiom ("as part of", "took part", "is part of"), not how much of it. */
const NOT_BEFORE = new Set(
  (
    'the as took take takes taken taking is was are were be been being become became becomes remain remains remained considered still also now once not formally play plays played large integral important key crucial essential vital first good ' +
    'better second final last early later every different various other any another north south east west northern southern eastern western central northeastern northwestern southeastern southwestern upper lower inner outer'
  ).split(' '),
);
const PEOPLE = /(?:ans|ats|ists|ers|ors|ese|ish|ites|ens|iks|is|men|women|oes|eans|cans|als|ents|eys)$/;
const TIME =
  /(?<![\p{L}])(?:days?|weeks?|months?|years?|decades?|century|time|January|February|March|April|June|July|August|September|October|November|December|winter|summer|spring|autumn|\d{4}|those|them|us|you|which|whom|this|that|it)(?![\p{L}])/iu;

/** Every extent of a document. */
export function extractExtents({ text }: Document): HitOf<'extent'>[] {
  return firstWins([...adverbs(text), ...amounts(text), ...wholes(text)]);
}

function* amounts(text: string): Generator<HitOf<'extent'>> {
  for (const m of text.matchAll(AMOUNT_OF)) {
    const amount = m.groups?.amount?.toLowerCase() ?? '';
    const extent = OF[amount];
    const after = m.index + m[0].length;
    if (!extent || (/^(?:a )?parts?$/.test(amount) && isMembership(text, m.index, amount))) continue;
    const hit = toHit(text, { start: m.index, end: after }, extent);
    if (hit) yield hit;
  }
}

/** "Ostra is part of Varland", "Ostra, part of Varland, …", "as part of": no more than belonging. */
function isMembership(text: string, start: number, amount: string): boolean {
  const before = wordBefore(text, start);
  if (before === null) return amount !== 'parts' && /, $/.test(text.slice(Math.max(0, start - 2), start));
  return NOT_BEFORE.has(before.lower);
}

/** "the entire region", "all Varland", "the whole country". */
function* wholes(text: string): Generator<HitOf<'extent'>> {
  for (const m of text.matchAll(WHOLE)) {
    const after = m.index + m[0].length;
    const amount = m.groups?.amount?.toLowerCase() ?? '';
    const hit = toHit(text, { start: m.index, end: after }, 'whole');
    if (hit && (amount !== 'all' || PLACE.test(hit.value.of.slice(hit.value.of.lastIndexOf(' ') + 1)))) yield hit;
  }
}

function* adverbs(text: string): Generator<HitOf<'extent'>> {
  for (const m of text.matchAll(ADVERB_VERB)) {
    const extent = ADVERBS[m.groups?.adverb?.toLowerCase() ?? ''];
    const end = m.index + m[0].length;
    if (!extent) continue;
    const object = text[end] === ' ' ? toHit(text, { start: m.index, end: end + 1 }, extent) : null;
    const hit = object ?? ofSubject(text, { start: m.index, end }, extent);
    if (hit) yield hit;
  }
}

/** Between a subject and "fully controlled". */
const COPULA = / (?:is|are|was|were|remains?|which is|which are|that are|that is) (?:now |still )?$/;

/** "four regions partly occupied by …", "Ostra is fully controlled by …": what it applies to stands before. */
function ofSubject(text: string, words: Span, extent: Extent): HitOf<'extent'> | null {
  if (!/^(?: by | since |[.,;:]|\n|$)/.test(text.slice(words.end, words.end + 7))) return null;
  const near = text.slice(Math.max(0, words.start - 60), words.start);
  const before = near.replace(COPULA, ' ');
  const m = /(?<![\p{L}\p{N}])(?<of>(?:[\p{L}\p{N}'\u2019-]{1,20} ){0,3}[\p{L}'\u2019-]{1,20}) $/u.exec(before);
  const all = m?.groups?.of?.split(' ') ?? [];
  const cut = all.findLastIndex((word) => STOP_WORDS.has(word.toLowerCase()) && word !== 'the');
  const of = all.slice(cut + 1).join(' ');
  if (!m || !of) return null;
  const end = words.start - near.length + before.length - 1;
  const subject = { start: end - of.length, end };
  return isPlace(text, subject) && !TIME.test(of) ? { kind: 'extent', start: subject.start, end: words.end, value: { extent, of } } : null;
}

/** The words and what they apply to, if that is a place, a stretch of land or several named things. */
function toHit(text: string, words: Span, extent: Extent): HitOf<'extent'> | null {
  const phrase = nounPhrase(text, words.end);
  if (!phrase || phrase.start !== words.end) return null;
  const of = text.slice(phrase.start, phrase.end);
  if (!isPlace(text, phrase) || TIME.test(of)) return null;
  return { kind: 'extent', start: words.start, end: phrase.end, value: { extent, of } };
}

/** A name at the end, or a word for a place; no people ("most of the Varlanders", "all Democrats") and no other things. */
function isPlace(text: string, phrase: Span): boolean {
  const words = wordsFrom(text, phrase.start, 8).filter((word) => word.end <= phrase.end);
  const last = words.at(-1);
  if (!last || words.some((word) => word.lower === 'people')) return false;
  if (PLACE.test(last.text)) return true;
  return capital(last.text) && !PEOPLE.test(last.text) && !/^(?:Mrs?|Ms|Dr|St|Sen|Gov|Rep|Gen|Lt|Col|\p{L}(?:\.\p{L})*)$/u.test(last.text);
}
