/** Where each paragraph of an article stands: headline, deck, dateline, caption, subheading, body or furniture. */
import type { Block, Source, Zone } from '../model.js';
import { isCaptionWording } from './caption-wording.js';
import { isClosingLine, isFurnitureWording } from './furniture-wording.js';
import { markAbove, markAuthors, markDeck, markHeadline, markMastheads, markTop } from './headline.js';
import { datelineEnd, shoutedEnd } from './leads.js';
import { isNews, isSentence } from './news-wording.js';
import { isDayLine } from './printed-day.js';
import { markPulled } from './pull-quotes.js';
import { markSubheadings } from './subheadings.js';
import type { Prose } from './text-builder.js';
import { WordReader } from './words.js';

/** Datelines stand at the head of the first paragraphs of the body. */
const DATELINE_REGION = 3;
type Zones = (Zone | null)[];

/** Blocks of a text: its paragraphs, numbered, each with its zone. A dateline is a block of its own with the number of its paragraph. */
export function toBlocks(prose: Prose, source: Pick<Source, 'format' | 'headline' | 'kind' | 'publisher' | 'title'>): Block[] {
  const texts = prose.paragraphs.map(({ start, end }) => prose.text.slice(start, end));
  const zones: Zones = prose.paragraphs.map(({ mark }) => mark);
  if (source.format === 'html') {
    keepSomeBody(zones, texts);
    markAbove(zones, texts);
  }
  markWording(zones, texts);
  markTop(zones, texts);
  if (source.headline !== 'none') {
    markMastheads(zones, texts, source.publisher);
    if (!zones.includes('headline')) markHeadline(zones, texts, source.title);
    markAuthors(zones, texts);
  }
  if (source.headline === 'none') for (const [i, zone] of zones.entries()) if (zone === 'headline') zones[i] = 'subheading';
  markTail(zones, texts, prose);
  markDeck(zones, texts, source.format === 'text' ? null : 'subheading');
  markPulled(zones, texts, prose.text);
  if (source.format === 'text') markSubheadings(zones, texts);
  // A byline and nothing else is no article: whoever gives such a text means it to be read.
  if (source.format !== 'html' && !zones.some((zone) => zone !== 'furniture')) zones.fill(null);
  return split(prose, zones, source.kind !== 'transcript');
}

/** When class names of a page would make nearly all of it furniture, they mean something else on that page. */
function keepSomeBody(zones: Zones, texts: readonly string[]): void {
  const sum = (keep: (zone: Zone | null) => boolean): number =>
    texts.reduce((n, text, i) => n + (keep(zones[i] ?? null) ? text.length : 0), 0);
  if (sum((zone) => zone === null) * 4 >= sum((zone) => zone === 'furniture')) return;
  for (const [i, zone] of zones.entries()) if (zone === 'furniture') zones[i] = null;
}

function markWording(zones: Zones, texts: readonly string[]): void {
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? '';
    // A heading over links is no heading of the article.
    if (zones[i] === 'subheading' && isClosingLine(text)) zones[i] = 'furniture';
    if (zones[i] !== null) continue;
    if (isFurnitureWording(text)) zones[i] = 'furniture';
    else if (isCaptionWording(text)) zones[i] = 'caption';
  }
}

/** What follows "Read also" at the end of an article, when nothing of it is news. What the markup sets beside ends with its element. */
function markTail(zones: Zones, texts: readonly string[], { paragraphs }: Prose): void {
  let lastNews = texts.length - 1;
  while (lastNews >= 0 && (zones[lastNews] === 'furniture' || !tells(texts[lastNews] ?? ''))) lastNews -= 1;
  let closing = lastNews + 1;
  const closes = (i: number): boolean => zones[i] === 'furniture' && paragraphs[i]?.mark !== 'furniture' && isClosingLine(texts[i] ?? '');
  while (closing < texts.length && !closes(closing)) closing += 1;
  if (closing === texts.length || !zones.slice(0, closing).includes(null)) return;
  for (let i = closing; i < texts.length; i++) zones[i] ??= 'furniture';
}

/** News, or any sentence; not the day of a story that is linked. */
function tells(text: string): boolean {
  return (isNews(text) && !isDayLine(text)) || isSentence(text);
}

/** Numbered blocks; what is run into the beginning of a body paragraph gets a block of its own. Capitals in a transcript are a speaker's. */
function split({ text, paragraphs }: Prose, zones: Zones, headings: boolean): Block[] {
  const blocks: Block[] = [];
  const reader = new WordReader(text);
  let body = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    const { start, end } = paragraphs[i] ?? { start: 0, end: 0 };
    const zone = zones[i] ?? 'body';
    const number = i + 1;
    let from = start;
    if (zone === 'body') {
      body += 1;
      const dateline = body <= DATELINE_REGION ? datelineEnd(text.slice(start, Math.min(end, start + 200))) : 0;
      const heading = dateline > 0 || !headings ? 0 : shoutedEnd(reader, start, end);
      const to = dateline > 0 ? start + dateline : heading;
      if (to > start && to < end) {
        blocks.push({ start, end: to, number, zone: dateline > 0 ? 'dateline' : 'subheading' });
        for (from = to; from < end && text.charCodeAt(from) === 32; ) from += 1;
      }
    }
    blocks.push({ start: from, end, number, zone });
  }
  return blocks;
}
