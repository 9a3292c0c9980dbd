/** How much of a place or set is meant: "parts of the Ostra region", "partly occupied", "the whole of Varland". */
import { mark, SIGN } from '../language/signs.js';
import type { Document, ExtentValue, HitOf, Span, Token } from '../model.js';
import { isPlace, isPlaceWord } from './extent-place.js';
import { nounPhrase, wordBefore } from './phrase.js';
import { STOP_WORDS } from './words.js';

type Extent = ExtentValue['extent'];

/** What stands before "of", by its last word; the longest wording that fits counts. */
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
  'the rest': 'part',
  'the remainder': 'part',
  'almost all': 'part',
  'nearly all': 'part',
  'not all': 'part',
  'virtually all': 'part',
  'almost the whole': 'part',
  all: 'whole',
  'the whole': 'whole',
  whole: 'whole',
  'the entirety': 'whole',
  'the totality': 'whole',
  'every inch': 'whole',
};
const ADVERBS: Readonly<Record<string, Extent>> = {
  partially: 'part',
  partly: 'part',
  largely: 'part',
  mostly: 'part',
  part: 'part',
  fully: 'whole',
  completely: 'whole',
  entirely: 'whole',
  wholly: 'whole',
  totally: 'whole',
};
const HOLDING = new Set(
  `occupied controlled held annexed captured seized liberated retaken recaptured destroyed flooded occupies controls holds occupy control hold
   annexes occupying controlling holding evacuated besieged encircled surrounded`.split(/\s+/),
);
const ENTIRE = new Set(['entire', 'whole', 'all']);
mark(SIGN.extent, [...Object.keys(OF).map((words) => words.slice(words.lastIndexOf(' ') + 1)), ...Object.keys(ADVERBS), ...ENTIRE]);

/** Before "part of": membership or an idiom ("as part of", "took part", "is part of"), not how much of it. */
const NOT_BEFORE = new Set(
  (
    'the as took take takes taken taking is was are were be been being become became becomes remain remains remained considered still also now once not formally play plays played large integral important key crucial essential vital first good ' +
    'better second final last early later every different various other any another north south east west northern southern eastern western central northeastern northwestern southeastern southwestern upper lower inner outer'
  ).split(' '),
);
/** The extent in "partly occupied", "fully controls"; null for other words. */
export function adverbOfHolding(adverb: string, verb: string): Extent | null {
  return HOLDING.has(verb) ? (ADVERBS[adverb] ?? null) : null;
}

/** Every extent of a document. */
export function extractExtents({ text, sentences }: Document): HitOf<'extent'>[] {
  const found: HitOf<'extent'>[] = [];
  for (const { signs, tokens } of sentences) {
    if ((signs & SIGN.extent) === 0) continue;
    for (let at = 0; at < tokens.length; at++) {
      if (((tokens[at]?.signs ?? 0) & SIGN.extent) === 0) continue;
      const hit = adverbAt(text, tokens, at) ?? amountAt(text, tokens, at) ?? wholeAt(text, tokens, at);
      if (hit && (found.length === 0 || hit.start >= (found.at(-1)?.end ?? 0))) found.push(hit);
    }
  }
  return found;
}

type Tokens = readonly Token[];

/** The word `by` places from `at` in lower case, if nothing but one space stands between each of them; else "". */
function beside(tokens: Tokens, at: number, by: number): string {
  const step = Math.sign(by);
  for (let next = at; next !== at + by; next += step) {
    const [left, right] = step > 0 ? [tokens[next], tokens[next + 1]] : [tokens[next - 1], tokens[next]];
    if (!left || !right || right.start !== left.end + 1) return '';
  }
  return tokens[at + by]?.lower ?? '';
}

/** "parts of the Ostra region", "almost all of Varland". */
function amountAt(text: string, tokens: Tokens, at: number): HitOf<'extent'> | null {
  if (beside(tokens, at, 1) !== 'of') return null;
  const [one, two] = [beside(tokens, at, -1), beside(tokens, at, -2)];
  const word = tokens[at]?.lower ?? '';
  const long = one && two ? `${two} ${one} ${word}` : '';
  const middle = one ? `${one} ${word}` : '';
  const [amount, back] = OF[long] ? [long, 2] : OF[middle] ? [middle, 1] : [word, 0];
  const extent = OF[amount];
  const start = tokens[at - back]?.start ?? 0;
  const after = (tokens[at + 1]?.end ?? 0) + 1;
  if (!extent || text[after - 1] !== ' ' || (/^(?:a )?parts?$/.test(amount) && isMembership(text, start, amount))) return null;
  return toHit(text, { start, end: after }, extent);
}

/** "Ostra is part of Varland", "Ostra, part of Varland, …", "as part of": no more than belonging. */
function isMembership(text: string, start: number, amount: string): boolean {
  const before = wordBefore(text, start);
  if (before === null) return amount !== 'parts' && /, $/.test(text.slice(Math.max(0, start - 2), start));
  return NOT_BEFORE.has(before.lower);
}

/** "the entire region", "all Varland", "the whole country". */
function wholeAt(text: string, tokens: Tokens, at: number): HitOf<'extent'> | null {
  const token = tokens[at];
  if (!token || !ENTIRE.has(token.lower) || text[token.end] !== ' ' || text[token.start - 1] === '-') return null;
  const one = beside(tokens, at, -1);
  const led = token.lower === 'entire' ? /^(?:the|an|its|their)$/.test(one) : token.lower === 'whole' ? one === 'the' : true;
  if (token.lower === 'whole' && !led) return null;
  const start = led && token.lower !== 'all' ? (tokens[at - 1]?.start ?? token.start) : token.start;
  const hit = toHit(text, { start, end: token.end + 1 }, 'whole');
  const last = hit?.value.of.slice(hit.value.of.lastIndexOf(' ') + 1).toLowerCase() ?? '';
  return token.lower !== 'all' || isPlaceWord(last) ? hit : null;
}

/** "partly occupied Ostra", "partly-held Ostra", "Ostra is fully under Norland control". */
function adverbAt(text: string, tokens: Tokens, at: number): HitOf<'extent'> | null {
  const token = tokens[at];
  if (!token) return null;
  const cut = token.lower.indexOf('-');
  const adverb = cut < 0 ? token.lower : token.lower.slice(0, cut);
  const extent = ADVERBS[adverb];
  if (!extent || (adverb === 'part' && beside(tokens, at, -1) !== 'in')) return null;
  const first = adverb === 'part' ? at - 1 : at;
  const start = tokens[first]?.start ?? token.start;
  if (cut < 0 && beside(tokens, at, 1) === 'under') return underAt(text, tokens, at, first, extent);
  const verb = cut < 0 ? beside(tokens, at, 1) : token.lower.slice(cut + 1);
  if (!HOLDING.has(verb)) return null;
  const end = cut < 0 ? (tokens[at + 1]?.end ?? 0) : token.end;
  const object = text[end] === ' ' ? toHit(text, { start, end: end + 1 }, extent) : null;
  return object ?? ofSubject(text, tokens, first, end, extent);
}

/** "partly under Norland control", "fully under occupation": of what stands before. */
function underAt(text: string, tokens: Tokens, at: number, first: number, extent: Extent): HitOf<'extent'> | null {
  for (let next = at + 2; next < at + 6; next++) {
    const word = beside(tokens, at, next - at);
    if (word === '') return null;
    if (word === 'control' || word === 'occupation') return ofSubject(text, tokens, first, tokens[next]?.end ?? 0, extent);
  }
  return null;
}

/** Between a subject and "fully controlled". */
const COPULAS = new Set('is are was were remain remains'.split(' '));
const RELATIVES = new Set(['which', 'that']);
const STILL = new Set(['now', 'still']);
/** Words of the longest subject. */
const LONGEST = 4;

/** "four regions partly occupied by …", "Ostra is fully controlled by …": what it applies to stands before the token at `first`. */
function ofSubject(text: string, tokens: Tokens, first: number, end: number, extent: Extent): HitOf<'extent'> | null {
  if (!/^(?: by | since | of |[.,;:]|\n|$)/.test(text.slice(end, end + 7))) return null;
  const to = beforeCopula(tokens, first);
  let from = to;
  while (from > 0 && to - from < LONGEST && touches(text, tokens, from - 1) && mayBeSubject(tokens[from - 1]?.lower ?? '')) from--;
  const [head, last] = [tokens[from], tokens[to - 1]];
  if (from === to || !head || !last || /\d/.test(last.lower)) return null;
  const subject = { start: head.start, end: last.end };
  if (!isPlace(text, subject)) return null;
  return { kind: 'extent', start: head.start, end, value: { extent, of: text.slice(head.start, last.end) } };
}

/** Index of the first token of "is", "which are still" and the like before `first`; `first` itself if there is none. */
function beforeCopula(tokens: Tokens, first: number): number {
  const at = STILL.has(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  const verb = tokens[at]?.lower ?? '';
  if (!COPULAS.has(verb)) return first;
  return (verb === 'is' || verb === 'are') && RELATIVES.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
}

/** Whether one space stands between the token and the next. */
function touches(text: string, tokens: Tokens, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token !== undefined && next !== undefined && next.start === token.end + 1 && text.charCodeAt(token.end) === 32;
}

function mayBeSubject(lower: string): boolean {
  return !/[.&,]/.test(lower) && (lower === 'the' || !STOP_WORDS.has(lower));
}

/** The words and what they apply to, if that is a place, a stretch of land or several named things. */
function toHit(text: string, words: Span, extent: Extent): HitOf<'extent'> | null {
  const phrase = nounPhrase(text, words.end);
  if (!phrase || phrase.start !== words.end || !isPlace(text, phrase)) return null;
  return { kind: 'extent', start: words.start, end: phrase.end, value: { extent, of: text.slice(phrase.start, phrase.end) } };
}
