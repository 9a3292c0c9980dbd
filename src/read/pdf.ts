/** The text of a PDF file, line by line from its pages, put together to paragraphs. */
import { getDocumentProxy } from 'unpdf';
import { type Decoded, refusal } from './decoded.js';
import { type Piece, paragraphsOf, toLines } from './pdf-lines.js';
import { packedFault } from './pdf-packed.js';

const MOST_PAGES = 2000;
/** Five long books. */
const MOST_CHARACTERS = 5_000_000;
/** Pieces of text on one page; a page of a newspaper has a few thousand. */
const MOST_PIECES = 20_000;
const SHORT = 'save its text as .txt';
/** Half of a surrogate pair. */
const HALVES = /\p{Cs}/gu;
/** Control characters and what stands for a picture or a missing letter are no words. */
const UNWRITTEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffc\ufffe\uffff]/g;

type PdfFile = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A PDF file that cannot be read, in words for the user. */
class PdfFault extends Error {}

/** Paragraphs separated by blank lines; page numbers and lines repeated at the edge of pages are left out. */
export async function pdfText(bytes: Buffer): Promise<Decoded> {
  if (bytes.subarray(0, 1024).indexOf('%PDF-') < 0) return refusal('is no PDF file, whatever its name says');
  const fault = await packedFault(bytes);
  if (fault !== null) return refusal(fault);
  let file: PdfFile | null = null;
  try {
    // The reader takes the bytes for itself, so it gets a copy; verbosity 0: it prints nothing.
    file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, useSystemFonts: false, disableFontFace: true });
    const raw = paragraphsOf(await readPages(file)).join('\n\n');
    if (/[\p{L}\p{N}]/u.test(raw)) return { raw: `${raw}\n` };
    return refusal('holds pictures of text only; have the text recognised (OCR), or type it into a .txt file');
  } catch (error) {
    if (error instanceof PdfFault) return refusal(error.message);
    const password = error instanceof Error && error.name === 'PasswordException';
    return refusal(password ? PASSWORD : `is a damaged PDF file. Open it in a viewer and print it to a new PDF, or ${SHORT}`);
  } finally {
    await file?.destroy();
  }
}

const PASSWORD = `is protected by a password. Print it to a new PDF without one, or ${SHORT}`;

/** The lines of each page. */
async function readPages(file: PdfFile): Promise<ReturnType<typeof toLines>[]> {
  if (file.numPages > MOST_PAGES) throw new PdfFault(`has more than ${MOST_PAGES} pages, the limit for one file; split it`);
  const pages: ReturnType<typeof toLines>[] = [];
  let left = MOST_CHARACTERS;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const pieces: Piece[] = [];
    const reader = page.streamTextContent().getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      for (const item of read.value.items) {
        if (!('str' in item)) continue;
        left -= item.str.length;
        pieces.push(toPiece(item));
      }
      if (left < 0 || pieces.length > MOST_PIECES)
        throw new PdfFault(
          `holds more than ${MOST_CHARACTERS} characters or ${MOST_PIECES} pieces of text on a page, the limit; split it, or ${SHORT}`,
        );
    }
    page.cleanup();
    pages.push(toLines(pieces));
  }
  return pages;
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** `transform` is the text matrix: scale and slant of the letters, then the place where they begin. */
function toPiece({ str, transform, width, hasEOL }: Item): Piece {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const upright = Math.abs(b) <= Math.abs(a);
  return { text: str.replace(UNWRITTEN, '').replace(HALVES, ''), x, y, width, size: Math.hypot(c, d), upright, ends: hasEOL };
}
