/** The characters of an article, whatever its file is: text, a page, subtitles, or a Word or PDF file whose text is taken out first. */
import { join } from 'node:path';
import type { Format, Source } from '../model.js';
import { decode } from './decode.js';
import { type Decoded, type Refusal, refusal } from './decoded.js';
import { digestOf, readFile } from './files.js';

const ARTICLE = /\.(?:txt|md|markdown|html?|docx|pdf|vtt|srt)$/i;

export interface Content extends Pick<Source, 'digest' | 'format' | 'offsetsIn'> {
  readonly raw: string;
}

/** Takes the text out of a file that is no text itself: paragraphs separated by blank lines. */
type TakeOut = (bytes: Buffer) => Promise<Decoded>;

/** Loaded only when such a file is met: their libraries would slow every start. */
const CONTAINERS: Readonly<Record<string, () => Promise<TakeOut>>> = {
  docx: async () => (await import('./docx.js')).docxText,
  pdf: async () => (await import('./pdf.js')).pdfText,
};

/** Whether a file found in a folder is an article, by the ending of its name. */
export function isArticle(path: string): boolean {
  return ARTICLE.test(path);
}

/** Reads the file at a path from the root. */
export async function readContent(root: string, path: string): Promise<Content | Refusal> {
  const found = await readFile(root, join(root, path));
  if ('reason' in found) return found;
  const { bytes, digest } = found;
  const ending = endingOf(path);
  const format = formatOf(ending);
  const load = Object.hasOwn(CONTAINERS, ending) ? CONTAINERS[ending] : undefined;
  const decoded = load === undefined ? decode(bytes, format === 'html') : bytes.length === 0 ? EMPTY : await (await load())(bytes);
  return 'raw' in decoded ? { raw: decoded.raw, digest, format, offsetsIn: load === undefined ? 'file' : 'text' } : decoded;
}

/** The characters of a text that is in no file; the ending of its name says how it is read. */
export function contentOfText(text: string, name: string): Content | Refusal {
  const bytes = Buffer.from(text, 'utf8');
  const decoded = decode(bytes);
  return 'raw' in decoded ? { raw: decoded.raw, digest: digestOf(bytes), format: formatOf(endingOf(name)), offsetsIn: 'file' } : decoded;
}

const EMPTY = refusal('the file is empty');

function endingOf(path: string): string {
  return /\.(?<ending>[^./]{1,20})$/.exec(path)?.groups?.ending?.toLowerCase() ?? '';
}

/** Files of any other ending are read as plain text. */
function formatOf(ending: string): Format {
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  if (ending === 'html' || ending === 'htm') return 'html';
  return ending === 'vtt' || ending === 'srt' ? 'subtitles' : 'text';
}
