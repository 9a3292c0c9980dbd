/** The characters of a file, or the reason why it holds no text. Nothing is ever guessed: a wrong guess would pass for good text. */
import { isUtf8 } from 'node:buffer';
import { declaredEncoding, decodeAs } from './declared-encoding.js';
import type { Decoded } from './decoded.js';

const KINDS: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { name: 'a GIF picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'a PDF file; give its name the ending .pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  {
    name: 'a zip file: a Word file needs the ending .docx; of any other (.odt, .epub, .pages) save the text as .txt',
    bytes: [0x50, 0x4b, 0x03, 0x04],
  },
  { name: 'an RTF file; save it as .docx, or its text as .txt', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: 'a gzip file; unpack it first', bytes: [0x1f, 0x8b] },
  { name: 'an old Word file; save it as .docx, or its text as .txt', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
];
const ODD_SHARE = 0.3;

/** UTF-8, UTF-16 with a byte order mark, or, for a web page, what the page itself declares when it is no UTF-8. */
export function decode(bytes: Buffer, isPage = false): Decoded {
  const kind = KINDS.find((known) => known.bytes.every((byte, i) => bytes[i] === byte));
  if (kind !== undefined) return { reason: `not text but ${kind.name}`, at: 'byte 0' };
  const wide = wideEncoding(bytes);
  if (wide !== null) return wide;
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const hint = looksWide(bytes) ? '; it looks like UTF-16 without a byte order mark. Save it as UTF-8' : '';
    return { reason: `holds a NUL byte, so it is no text file${hint}`, at: `byte ${nul}` };
  }
  if (isUtf8(bytes)) return checked(bytes.toString('utf8'));
  const declared = isPage ? declaredEncoding(bytes) : null;
  if (declared === null) {
    return { reason: `not valid UTF-8${codePageHint(bytes)}. Save the file as UTF-8`, at: `byte ${firstBadByte(bytes)}` };
  }
  const decoded = decodeAs(bytes, declared);
  return 'raw' in decoded ? checked(decoded.raw) : decoded;
}

function checked(raw: string): Decoded {
  return /[^\s\u0085\u00ad\u200b-\u200f\u2060\ufeff]/.test(raw) ? { raw } : { reason: 'the file is empty', at: null };
}

/** UTF-16 and UTF-32 with a byte order mark; null for everything else. */
function wideEncoding(bytes: Buffer): Decoded | null {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    return { reason: 'is encoded as UTF-32. Save the file as UTF-8', at: 'byte 0' };
  }
  const name = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  if (name === null) return null;
  try {
    const raw = new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
    const nul = raw.indexOf('\0');
    return nul < 0 ? checked(raw) : { reason: 'holds a NUL character, so it is no text file', at: `byte ${2 * nul}` };
  } catch {
    return { reason: `not valid ${name.toUpperCase()}. Save the file as UTF-8`, at: `byte ${firstBadPair(bytes, name === 'utf-16le')}` };
  }
}

/** Half of the bytes at even or at odd places are zero. */
function looksWide(bytes: Buffer): boolean {
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 2000);
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  return Math.max(...zeros) > ODD_SHARE * sample.length;
}

/** Which code page it may be in, for the advice only. */
function codePageHint(bytes: Buffer): string {
  let [high, letters] = [0, 0];
  for (const byte of bytes.subarray(0, 20_000)) {
    if (byte >= 0xc0) high += 1;
    if (byte >= 0x80 || (byte >= 0x41 && byte <= 0x7a)) letters += 1;
  }
  return `; perhaps it is ${high > ODD_SHARE * letters ? 'windows-1251 (Cyrillic)' : 'windows-1252 (Western)'}`;
}

/** Offset of the first byte that begins no well-formed sequence (The Unicode Standard, table 3-7). */
function firstBadByte(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

function sequenceLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const size = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (size === 0 || second < low || second > high) return 0;
  for (let i = 2; i < size; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return size;
}

/** Offset of the first half of a surrogate pair that stands alone, or of the odd last byte. */
function firstBadPair(bytes: Buffer, little: boolean): number {
  const unit = (at: number): number => (at + 1 < bytes.length ? (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)) : 0);
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const kind = unit(at) & 0xfc00;
    if (kind === 0xdc00) return at;
    if (kind !== 0xd800) continue;
    if ((unit(at + 2) & 0xfc00) !== 0xdc00) return at;
    at += 2;
  }
  return bytes.length - 1;
}
