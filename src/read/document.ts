/** A source file as plain text with paragraphs, zones, sentences, words and the way back to the file. Pure and synchronous. */
import type { Document, Source, SourceFile } from '../model.js';
import { frontMatterEnd } from './front-matter.js';
import { htmlReader } from './html-loader.js';
import { findLookAlikes } from './look-alikes.js';
import { readMarkdown } from './markdown.js';
import { readPlainText } from './plain-text.js';
import { toSentences } from './sentences.js';
import type { Prose } from './text-builder.js';
import { toBlocks } from './zones.js';

/** For an HTML file `loadHtml()` must have been awaited once before; readProject does that. */
export function toDocument(file: SourceFile): Document {
  const { raw, ...source } = file;
  const prose = toProse(source, raw);
  const blocks = toBlocks(prose, source);
  const oddities = [...prose.oddities, ...findLookAlikes(prose)].sort((a, b) => a.start - b.start || a.end - b.end);
  return { source, text: prose.text, map: prose.map, blocks, sentences: toSentences(prose.text, blocks), oddities };
}

function toProse(source: Source, raw: string): Prose {
  const from = frontMatterEnd(raw);
  if (source.format === 'html') return htmlReader().readHtml(raw, from);
  return source.format === 'markdown' ? readMarkdown(raw, from) : readPlainText(raw, from);
}
