/** A source file as plain text with paragraphs, zones, sentences, words and the way back to the file. Pure and synchronous. */
import type { Document, Memory, Source, SourceFile } from '../model.js';
import { frontMatterEnd } from './front-matter.js';
import { htmlReader } from './html-loader.js';
import { findLookAlikes } from './look-alikes.js';
import { readMarkdown } from './markdown.js';
import { readPlainText } from './plain-text.js';
import { toSentences } from './sentences.js';
import { readSubtitles } from './subtitles.js';
import type { Prose } from './text-builder.js';
import { toBlocks } from './zones.js';

/** For an HTML file `loadHtml()` must have been awaited once before; readProject does that. */
export function toDocument(file: SourceFile): Document {
  const { raw, ...source } = file;
  const read = toProse(source, raw);
  const isPlain = !FOREIGN.test(read.text);
  const prose = isPlain ? read : withoutTwins(read);
  const blocks = toBlocks(prose, source);
  const oddities = [...prose.oddities, ...(isPlain ? [] : findLookAlikes(prose))].sort((a, b) => a.start - b.start || a.end - b.end);
  const memory: Memory = { of: null, results: [] };
  const document = { source, text: prose.text, map: prose.map, blocks, sentences: toSentences(prose.text, blocks), oddities, memory };
  memory.of = document;
  return document;
}

/** A dotless i, and all that is beyond Latin letters, punctuation and signs: in most texts nothing, which one look tells. */
const FOREIGN = /[\u0131\u0370-\u1fff\u2100-\u214f\u2c00-\uffff]/;
/** Wide forms of Latin letters, digits and marks (U+FF01 to U+FF5E), the Kelvin and the Angstrom sign: as their ordinary twins, one unit for one. */
const TWINNED = /[\uff01-\uff5e\u212a\u212b]/g;
const WIDER_BY = 0xfee0;

function withoutTwins(prose: Prose): Prose {
  if (prose.text.search(TWINNED) < 0) return prose;
  const text = prose.text.replace(TWINNED, (char) =>
    char === '\u212a' ? 'K' : char === '\u212b' ? '\u00c5' : String.fromCharCode(char.charCodeAt(0) - WIDER_BY),
  );
  return { ...prose, text };
}

/** The paragraphs of a file with what its markup says of them. */
export function toProse(source: Pick<Source, 'format' | 'kind'>, raw: string): Prose {
  const from = frontMatterEnd(raw);
  if (source.format === 'html') return htmlReader().readHtml(raw, from);
  if (source.format === 'subtitles') return readSubtitles(raw, from);
  const timed = source.kind === 'transcript';
  return source.format === 'markdown' ? readMarkdown(raw, from, timed) : readPlainText(raw, from, timed);
}
