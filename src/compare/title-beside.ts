/** The post a text gives somebody beside a name, also where the name has "Mr" before it or a relative clause behind it. */
import type { MentionOf, Reading } from '../model.js';
import { heldBy } from './held.js';

/** Letters around a name in which its post stands. */
const NEAR = 90;
const COURTESY = /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady)\.?$/i;

/** "The governor, Mr Lisek," and "the harbour master, Anna Bell,". */
const AHEAD =
  /(?:^|[.!?\u201d"]\s|\b(?:but|and|as|said|by|to|with|for|of|told)\s)(?:the|its|their|an?)\s(?<title>[\p{L}\u2019' -]{3,60}), (?:(?:Mr|Ms|Mrs|Miss|Dr)\.? )?$/iu;
/** "Harbour master Bell", "head of finance Anna Bell": words with no mark between them right before the name. */
const BEFORE = /(?<![\p{L}-])(?<title>(?:[\p{L}-]{1,30} ){1,5})$/u;
/** "Bell, the harbour master," and "Bell, who is an MP,". */
const BEHIND =
  /^, (?:\d{1,3}, )?(?:who is |who\u2019s )?(?<article>(?:the|an?|its|his|her|their|[\p{L} ]{2,30}[\u2019']s) )?(?<title>[\p{L}\u2019' -]{3,70})(?:[,.;\u201d"]|$)/u;
/** "Bell, who chairs the council,": what the clause says, as a title. */
const DOING: readonly (readonly [RegExp, string])[] = [
  [/^, who (?:chairs|is chairing) /, 'chair'],
  [/^, who coaches /, 'coach'],
  [/^, who captains /, 'captain'],
  [/^, (?:who is )?prosecuting\b/, 'prosecutor'],
  [/^, (?:who is )?(?:defending|for the defen[cs]e)\b/, 'defence lawyer'],
];

/** The title beside a name if it names a post of today; null if there is none. */
export function titleBeside(reading: Reading, mention: MentionOf<'name'>): string | null {
  const { title, status } = mention.value;
  if (status !== null && status !== 'deputy') return null;
  if (title !== null && !COURTESY.test(title) && heldBy(title).size > 0) return whole(reading, mention, title);
  const sentence = reading.sentences[mention.sentence];
  if (!sentence) return null;
  const [from, to] = [mention.start - sentence.start, mention.end - sentence.start];
  const before = sentence.text.slice(Math.max(0, from - NEAR), from).replace(/(?:Mr|Ms|Mrs|Miss|Dr)\.? $/, '');
  const behind = sentence.text.slice(to, to + NEAR);
  const ahead = /^[,.]/.test(behind) ? AHEAD.exec(before)?.groups?.title : undefined;
  const doing = DOING.find(([clause]) => clause.test(behind))?.[1];
  const found = [ahead, apposed(behind), doing, ownWords(before)];
  return found.find((one) => one !== undefined && heldBy(one).size > 0 && !/\b(?:and|or|was|were|had)\b/.test(one)) ?? null;
}

/** What stands behind the comma, if it begins with a post or with an article. */
function apposed(behind: string): string | undefined {
  const { title, article } = BEHIND.exec(behind)?.groups ?? {};
  if (title === undefined) return undefined;
  const first = title.split(' ').slice(0, 3);
  return article !== undefined ||
    [1, 2, 3].some((count) => first.length >= count && heldBy(first.slice(0, count).join(' ')).size > 0 && !CLAUSE.test(first.join(' ')))
    ? title
    : undefined;
}

const CLAUSE = /^(?:after|through|as|with|by|from|when|while|before|during|against|via|voted|[\p{L}]{3,15}ed)\b/iu;

/** Words right before a name that name a post, with what narrows them: "former harbour master", "head of finance". */
function ownWords(before: string): string | undefined {
  const words = BEFORE.exec(before)?.groups?.title?.trim().split(' ') ?? [];
  const posted = (some: readonly string[]): boolean => heldBy(some.join(' ')).size > 0;
  let count = [1, 2, 3].find((some) => some <= words.length && posted(words.slice(-some)));
  if (count === undefined) return undefined;
  // "A prosecutor objected to": what names the post ends the title.
  const title = words.slice(-count);
  if (title.some((_, at) => at > 0 && posted(title.slice(0, at)))) return undefined;
  if (VERBAL.has(words.at(-count - 1)?.toLowerCase() ?? '')) return undefined;
  while (NARROWING.has(words.at(-count - 1)?.toLowerCase() ?? '')) count++;
  return words.slice(-count).join(' ');
}

const NARROWING: ReadonlySet<string> = new Set(
  'former ex then deputy vice acting interim assistant shadow late new retired onetime'.split(' '),
);
/** After these a post is a verb, or is not held: "to captain Lurk", "as captain". */
const VERBAL: ReadonlySet<string> = new Set('to will would can could as and or from like'.split(' '));

/** A title of which the text joins two, as in "mayor and harbour chair", with both. */
function whole(reading: Reading, mention: MentionOf<'name'>, title: string): string | null {
  const sentence = reading.sentences[mention.sentence];
  const at = sentence?.text.indexOf(title, Math.max(0, mention.start - sentence.start - NEAR)) ?? -1;
  const next = at < 0 ? '' : (sentence?.text.slice(at + title.length, at + title.length + 40) ?? '');
  return /^ and /.test(next) && !/^ and (?:\p{Lu}|his|her|the|a|an)\b/u.test(next) ? null : title;
}

/** Words of somebody who changes posts, or plays one. */
const MOVING =
  /\b(?:promot\w{2,4}|appoint\w{0,4}|elected|re-elected|if elected|becom\w{1,3}|became|sworn|succe(?:ed|eds|eded|eding)|took over|tak(?:es|en|ing) over|step(?:s|ped)? (?:up|back)|will join|joins|nominat\w{2,4}|runn?(?:ing|s)? for|ran for|bid for|career|plays?|starr\w{2,4}|film|novel|rose to|named|swaps?|replac\w{1,4})\b/i;
const YEAR = /\b(?:1[89]|20)\d\d\b/g;

/** The sentence tells of a change of posts, or of a year that is past. */
export function movesOn(reading: Reading, mention: { readonly sentence: number }): boolean {
  const text = reading.sentences[mention.sentence]?.text ?? '';
  const year = reading.source.published?.slice(0, 4) ?? '';
  return MOVING.test(text) || [...text.matchAll(YEAR)].some(([told]) => told !== year);
}
