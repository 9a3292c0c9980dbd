/** The headline of an article and what stands around it: the paper's name and section, bylines, days, the deck. */
import { fold } from '../language/fold.js';
import type { Zone } from '../model.js';
import { isCaptionLike } from './caption-wording.js';
import { datelineEnd } from './leads.js';
import { isMasthead, isSectionLine } from './mastheads.js';
import { isDayLine } from './printed-day.js';
import { SENTENCE_END } from './stops.js';
import { FULL_NAME, isByline, isDeckLike, isHeadlineLike } from './top-lines.js';

/** A headline printed twice: the second stands within so many paragraphs of the first. */
const HEADLINE_REGION = 8;
/** So many lines may stand above a headline. */
const MOST_ABOVE = 5;
const LONGEST_ABOVE = 60;
const ROLE =
  /^(?:[\p{L}'\u2019&-]{1,20},? ){0,5}(?:analyst|bureau chief|columnist|correspondent|editor|journalist|reporter|writer)s?(?:,? (?:in |at |for )?\p{Lu}[\p{L} '\u2019&-]{1,30})?$/iu;

type Zones = (Zone | null)[];

/** Short lines above the headline of a page are its name, its section and its menu. */
export function markAbove(zones: Zones, texts: readonly string[]): void {
  for (let i = zones.indexOf('headline') - 1; i >= 0; i--) {
    const text = texts[i] ?? '';
    if (zones[i] === null && text.length <= LONGEST_ABOVE && !SENTENCE_END.test(text)) zones[i] = 'furniture';
  }
}

/** Bylines and days of publication, above the first sentence of the body. */
export function markTop(zones: Zones, texts: readonly string[]): void {
  for (let i = 0, looked = 0; looked < HEADLINE_REGION && i < texts.length; i++) {
    const zone = zones[i];
    if (zone !== 'furniture') looked += 1;
    // Emphasis and headings make a byline no heading.
    if (zone !== null && zone !== 'subheading' && zone !== 'deck') continue;
    const text = texts[i] ?? '';
    if (isByline(text) || isDayLine(text)) zones[i] = 'furniture';
    else if (i > 0 && SENTENCE_END.test(text)) return;
  }
}

/** Names of the paper and of its sections, when what follows may be the headline. */
export function markMastheads(zones: Zones, texts: readonly string[], publisher: string | null): void {
  for (let i = 0; i < MOST_ABOVE; i++) {
    if (zones[i] === 'furniture' || zones[i] === 'caption') continue;
    const text = texts[i];
    if (text === undefined || zones[i] !== null) return;
    let next = i + 1;
    while (zones[next] === 'furniture' || zones[next] === 'caption') next += 1;
    const headed =
      zones[next] === 'headline' || (zones[next] === null && (isHeadlineLike(texts[next] ?? '') || isSectionLine(texts[next] ?? '')));
    if (!headed || next + 1 >= texts.length) return;
    const dated = zones[i + 1] === 'furniture' && isDayLine(texts[i + 1] ?? '');
    if (!isSectionLine(text) && !isMasthead(text, publisher, dated)) return;
    zones[i] = 'furniture';
  }
}

/** The paragraph that repeats the title of the metadata, or the first one if it reads like a headline; and what stands before its repetition. */
export function markHeadline(zones: Zones, texts: readonly string[], title: string | null): void {
  const first = titled(zones, texts, title) ?? zones.findIndex((zone) => zone !== 'furniture' && zone !== 'caption');
  const text = texts[first];
  if (text === undefined || zones[first] !== null || first + 1 >= texts.length) return;
  const named = title !== null && fold(title) === fold(text);
  if (!named && (first > MOST_ABOVE || !isHeadlineLike(text))) return;
  zones[first] = 'headline';
  if (named) markAbove(zones, texts);
  const key = fold(text);
  for (let again = Math.min(first + HEADLINE_REGION, texts.length - 1); again > first; again--) {
    const other = texts[again] ?? '';
    if (other.length > 2 * text.length || fold(other) !== key) continue;
    zones[again] = 'headline';
    markBetween(zones, texts, first, again);
    return;
  }
}

function titled(zones: Zones, texts: readonly string[], title: string | null): number | null {
  if (title === null) return null;
  const key = fold(title);
  for (let i = 0; i < HEADLINE_REGION && i < texts.length; i++) {
    if (zones[i] === null && (texts[i] ?? '').length < 2 * title.length && fold(texts[i] ?? '') === key) return i;
  }
  return null;
}

/** Between a headline and its repetition stand the deck and captions, no body. */
function markBetween(zones: Zones, texts: readonly string[], first: number, again: number): void {
  const credited = zones.slice();
  for (let i = first + 1; i < again; i++) {
    if (zones[i] !== null) continue;
    const beside = credited[i - 1] === 'caption' || credited[i + 1] === 'caption';
    zones[i] = beside && isCaptionLike(texts[i] ?? '') ? 'caption' : 'deck';
  }
}

/** Below the headline a name, and below a name or a byline what its bearer does: "Anna Bell" and "Harbour correspondent in Lurk". */
export function markAuthors(zones: Zones, texts: readonly string[]): void {
  const top = zones.indexOf('headline');
  if (top < 0) return;
  for (let i = top + 1; i <= top + HEADLINE_REGION && i < texts.length; i++) {
    const text = texts[i] ?? '';
    if (zones[i] !== null || text.length > LONGEST_ABOVE || !ROLE.test(text)) continue;
    const above = texts[i - 1] ?? '';
    const named = zones[i - 1] === null && i - 1 > top && FULL_NAME.test(above);
    if (named) zones[i - 1] = 'furniture';
    if (named || (zones[i - 1] === 'furniture' && isByline(above))) zones[i] = 'furniture';
  }
}

/** A long line without a full stop right below the headline; in a page or in Markdown a heading. */
export function markDeck(zones: Zones, texts: readonly string[], mark: Zone | null): void {
  let at = zones.indexOf('headline') + 1;
  while (at > 0 && (zones[at] === 'furniture' || zones[at] === 'caption' || zones[at] === 'headline')) at += 1;
  if (at > 0 && at + 1 < texts.length && zones[at] === mark && isDeckLike(texts[at] ?? '') && datelineEnd(texts[at] ?? '') === 0)
    zones[at] = 'deck';
}
