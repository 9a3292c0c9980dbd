/** The text of a Word file: its paragraphs, headings, list items and cells of tables in their order, then its notes. */
import mammoth from 'mammoth';
import { type Decoded, refusal } from './decoded.js';
import { openZip, ZipFault } from './zip.js';

/** A part of the document as mammoth describes it; only what is read here. */
interface Part {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Part[];
  readonly isStrikethrough?: boolean;
  readonly styleName?: string | null;
  readonly numbering?: object | null;
}

interface Notes {
  resolve(reference: Part): { readonly body: readonly Part[] } | null;
}

/** Of a Word file only the words are unpacked, no pictures; a long book has a tenth of this. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** Elements and attributes take about a kilobyte of memory each. */
const MOST_MARKS = 800_000;
const PASSWORD = [0xd0, 0xcf, 0x11, 0xe0];
const AGAIN = 'Open it in a word processor and save it again, or save its text as .txt';

/** Paragraphs separated by blank lines. Deleted and struck-out text, comments, page headers and pictures are left out. */
export async function docxText(bytes: Buffer): Promise<Decoded> {
  if (PASSWORD.every((byte, i) => bytes[i] === byte))
    return refusal('is protected by a password, or an old .doc file. Save it as .docx without a password');
  if (bytes.toString('latin1', 0, 2) !== 'PK') return refusal(`is no .docx file, whatever its name says. ${AGAIN}`);
  try {
    const { children = [], notes } = await readParts(bytes);
    const cited: Part[] = [];
    const paragraphs = paragraphsOf(children, cited);
    for (const part of paragraphsOf(notesOf(cited, notes), [])) paragraphs.push(part);
    const raw = paragraphs.join('\n\n');
    return /[\p{L}\p{N}]/u.test(raw) ? { raw: `${raw}\n` } : refusal('holds no words, only pictures or empty pages');
  } catch (error) {
    if (error instanceof ZipFault) return refusal(`${error.message}. ${AGAIN}`);
    const deep = error instanceof RangeError;
    return refusal(deep ? `nests its parts too deeply. ${AGAIN}` : `is no .docx file that can be read: its parts are damaged. ${AGAIN}`);
  }
}

/** The document as mammoth reads it, from a container that unpacks no more than it may. */
async function readParts(bytes: Buffer): Promise<{ readonly children?: readonly Part[]; readonly notes: Notes }> {
  const zip = openZip(bytes, MOST_UNPACKED);
  let marks = 0;
  const file = {
    exists: (name: string): boolean => zip.has(name),
    read: async (name: string): Promise<string> => {
      const part = zip.read(name);
      marks += countMarks(part);
      if (marks > MOST_MARKS) throw new ZipFault(`has more than ${MOST_MARKS} elements, the limit for one file`);
      return new TextDecoder().decode(part);
    },
  };
  let found: { readonly children?: readonly Part[]; readonly notes: Notes } = { notes: { resolve: () => null } };
  const transformDocument = (document: typeof found): object => {
    found = document;
    return { ...document, children: [], comments: [] };
  };
  // mammoth takes an opened container under `file`, which its types leave out.
  await mammoth.convertToHtml({ file } as never, { transformDocument, includeEmbeddedStyleMap: false, externalFileAccess: false });
  return found;
}

/** Tags and attributes: `<` and `=`. */
function countMarks(part: Buffer): number {
  let marks = 0;
  for (const byte of part) if (byte === 0x3c || byte === 0x3d) marks += 1;
  return marks;
}

/** Words of each paragraph in these parts; references to notes are added to `cited`. */
function paragraphsOf(parts: readonly Part[], cited: Part[]): string[] {
  const found: string[] = [];
  for (const part of parts) {
    if (part.type !== 'paragraph') {
      for (const inner of paragraphsOf(part.children ?? [], cited)) found.push(inner);
      continue;
    }
    const words = wordsOf(part.children ?? [], cited).trim();
    const item = part.numbering && !/^(?:heading|title)/i.test(part.styleName ?? '');
    if (words !== '') found.push(item ? `- ${words}` : words);
  }
  return found;
}

function wordsOf(parts: readonly Part[], cited: Part[]): string {
  let words = '';
  for (const part of parts) {
    if (part.type === 'text') words += part.value ?? '';
    else if (part.type === 'tab') words += '\t';
    else if (part.type === 'break') words += '\n';
    else if (part.type === 'noteReference') cited.push(part);
    else if (part.isStrikethrough !== true) words += wordsOf(part.children ?? [], cited);
  }
  return words;
}

/** Footnotes and endnotes in the order in which the text refers to them. */
function notesOf(cited: readonly Part[], notes: Notes): Part[] {
  return cited.flatMap((reference) => notes.resolve(reference)?.body ?? []);
}
