/** Where each paragraph of an article stands: headline, deck, caption, subheading, body or furniture. */
import { fold } from '../language/fold.js';
import type { Block, Source, Zone } from '../model.js';
import type { Prose } from './text-builder.js';
import { isByline, isCaptionWording, isClosingLine, isFurnitureWording, isNews, isVerblessAndDated } from './wording.js';

const LONGEST_HEADLINE = 140;
const LONGEST_SUBHEADING = 80;
/** A headline printed twice: the second stands within so many paragraphs of the first. */
const HEADLINE_REGION = 8;
const CLOSING_STOP = /[.,:;\u2026]["'\u201d\u2019\u00bb)]{0,2}$/;
const ANY_STOP = /[.,:;!?\u2026]["'\u201d\u2019\u00bb)]{0,2}$/;
const BULLET = /^(?:[-*\u2022\u25cf\u2013\u2014] |\d{1,2}[.)] )/;

/** Blocks of a text: its paragraphs, numbered, each with its zone. */
export function toBlocks(prose: Prose, source: Pick<Source, 'format' | 'headline'>): Block[] {
  const texts = prose.paragraphs.map(({ start, end }) => prose.text.slice(start, end));
  const zones: (Zone | null)[] = prose.paragraphs.map(({ mark }) => mark);
  if (source.format === 'html') keepSomeBody(zones, texts);
  markWording(zones, texts);
  if (source.headline !== 'none' && !zones.includes('headline')) markHeadline(zones, texts);
  if (source.headline === 'none') for (const [i, zone] of zones.entries()) if (zone === 'headline') zones[i] = 'subheading';
  markTail(zones, texts);
  if (source.format === 'text') markSubheadings(zones, texts);
  return prose.paragraphs.map((paragraph, i) => ({
    start: paragraph.start,
    end: paragraph.end,
    number: i + 1,
    zone: zones[i] ?? 'body',
  }));
}

/** When class names of a page would make nearly all of it furniture, they mean something else on that page. */
function keepSomeBody(zones: (Zone | null)[], texts: readonly string[]): void {
  const sum = (keep: (zone: Zone | null) => boolean): number =>
    texts.reduce((n, text, i) => n + (keep(zones[i] ?? null) ? text.length : 0), 0);
  if (sum((zone) => zone === null) * 4 >= sum((zone) => zone === 'furniture')) return;
  for (const [i, zone] of zones.entries()) if (zone === 'furniture') zones[i] = null;
}

function markWording(zones: (Zone | null)[], texts: readonly string[]): void {
  for (const [i, text] of texts.entries()) {
    if (zones[i] !== null) continue;
    if (isCaptionWording(text)) zones[i] = 'caption';
    else if (isFurnitureWording(text) || (i < HEADLINE_REGION && isByline(text))) zones[i] = 'furniture';
  }
}

/** The first paragraph, if it reads like a headline; and what stands between it and its repetition. */
function markHeadline(zones: (Zone | null)[], texts: readonly string[]): void {
  const first = zones.findIndex((zone) => zone !== 'furniture');
  const text = texts[first];
  if (text === undefined || first > 2 || zones[first] !== null || first + 1 >= texts.length) return;
  if (text.length > LONGEST_HEADLINE || CLOSING_STOP.test(text) || BULLET.test(text)) return;
  zones[first] = 'headline';
  const key = fold(text);
  for (let again = Math.min(first + HEADLINE_REGION, texts.length - 1); again > first; again--) {
    if (texts[again]?.length !== text.length && fold(texts[again] ?? '') !== key) continue;
    if (fold(texts[again] ?? '') !== key) continue;
    zones[again] = 'headline';
    markBetween(zones, texts, first, again);
    return;
  }
}

/** Between a headline and its repetition stand the deck and captions, no body. */
function markBetween(zones: (Zone | null)[], texts: readonly string[], first: number, again: number): void {
  const credited = zones.slice();
  for (let i = first + 1; i < again; i++) {
    if (zones[i] !== null) continue;
    const beside = credited[i - 1] === 'caption' || credited[i + 1] === 'caption';
    zones[i] = beside && isVerblessAndDated(texts[i] ?? '') ? 'caption' : 'deck';
  }
}

/** What follows "Read also" at the end of an article, when nothing of it is news. */
function markTail(zones: (Zone | null)[], texts: readonly string[]): void {
  let lastNews = texts.length - 1;
  while (lastNews >= 0 && (zones[lastNews] === 'furniture' || !isNews(texts[lastNews] ?? ''))) lastNews -= 1;
  const closing = texts.findIndex((text, i) => i > lastNews && zones[i] === 'furniture' && isClosingLine(text));
  if (closing < 0 || !zones.slice(0, closing).includes(null)) return;
  for (let i = closing; i < texts.length; i++) zones[i] ??= 'furniture';
}

/** Short lines of their own between body paragraphs. */
function markSubheadings(zones: (Zone | null)[], texts: readonly string[]): void {
  const short = texts.map((text, i) => zones[i] === null && isShortLine(text));
  const isBody = (i: number): boolean => zones[i] === null && !short[i];
  let body = zones.includes('headline');
  for (const i of texts.keys()) {
    if (short[i] && body && isBody(i + 1) && !short[i - 1]) zones[i] = 'subheading';
    else if (zones[i] === null) body = true;
  }
}

function isShortLine(text: string): boolean {
  return text.length <= LONGEST_SUBHEADING && !ANY_STOP.test(text) && !BULLET.test(text) && /^[^\p{L}\p{N}]{0,2}[\p{Lu}\p{N}]/u.test(text);
}
