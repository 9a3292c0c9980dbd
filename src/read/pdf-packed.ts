/** What must be known of a PDF file before its reader may unpack it: that it is not encrypted and does not grow beyond measure. */
import { createInflate, inflateSync } from 'node:zlib';

const MOST_UNPACKED = 256 * 1024 * 1024;
const MOST_STREAMS = 200_000;
/** Streams that look compressed and are not. */
const MOST_BROKEN = 2000;
/** Saved graphics states that are never restored (operator q without Q): its reader takes quadratic time over them. */
const MOST_OPEN_STATES = 5000;
/** Compressed twice or three times: only to do harm. */
const DEEPEST = 3;
/** Filters whose growth is not measured here, as the names of ISO 32000-1, 7.4; files that use them may be so many bytes long. */
const UNMEASURED: Readonly<Record<string, number>> = {
  LZWDecode: 200 * 1024,
  ASCII85Decode: 256 * 1024,
  ASCIIHexDecode: 256 * 1024,
  RunLengthDecode: 4 * 1024 * 1024,
};
const STREAM = 'stream';
const STREAM_END = 'endstream';
/** The d of `endstream`. */
const LAST_OF_END = 100;
const SAVE = 113;
const RESTORE = 81;
const CR = 13;
const LF = 10;
const DAMAGED = 'is a damaged PDF file. Print it to a new PDF, or save its text as .txt';
const TOO_LARGE = `unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB, the limit for one file; print it to a new PDF, or save its text as .txt`;

/** Why the file must not be opened, or null. */
export async function packedFault(bytes: Buffer): Promise<string | null> {
  if (isEncrypted(bytes)) return 'is protected (encrypted). Print it to a new PDF without protection, or save its text as .txt';
  for (const [name, most] of Object.entries(UNMEASURED)) {
    if (bytes.length > most && bytes.includes(`/${name}`))
      return `is packed in an old way (${name}) and large; print it to a new PDF, or save its text as .txt`;
  }
  const measure = new Measure();
  for (let at = bytes.indexOf(STREAM); at >= 0; at = bytes.indexOf(STREAM, at + STREAM.length)) {
    const start = dataStart(bytes, at + STREAM.length);
    if (start < 0 || bytes[at - 1] === LAST_OF_END) continue;
    const fault = await measure.add(bytes, start);
    if (fault !== null) return fault;
  }
  return null;
}

/** The entry of the trailer that makes every reader ask for the key; trailers are never compressed. */
function isEncrypted(bytes: Buffer): boolean {
  for (let at = bytes.indexOf('/Encrypt'); at >= 0; at = bytes.indexOf('/Encrypt', at + 8)) {
    if (/^\/Encrypt\s{0,9}(?:\d{1,9}\s{1,9}\d{1,9}\s{1,9}R|<<)/.test(bytes.toString('latin1', at, at + 60))) return true;
  }
  return false;
}

/** Where the data begins after the word `stream`, or -1: a line end must stand between. */
function dataStart(bytes: Buffer, after: number): number {
  if (bytes[after] === LF) return after + 1;
  if (bytes[after] !== CR) return -1;
  return bytes[after + 1] === LF ? after + 2 : after + 1;
}

/** What the streams seen so far grow to. */
class Measure {
  private left = MOST_UNPACKED;
  private streams = 0;
  private broken = 0;
  private openStates = 0;

  /** Takes the stream whose data begin at an offset; what is wrong with the file, or null. */
  async add(bytes: Buffer, start: number): Promise<string | null> {
    this.streams += 1;
    if (isCompressed(bytes.subarray(start))) await this.unpack(bytes.subarray(start), 1);
    else {
      const end = bytes.indexOf(STREAM_END, start);
      this.openStates += openStates(bytes.subarray(start, end < 0 ? bytes.length : end));
    }
    if (this.left < 0 || this.streams > MOST_STREAMS) return TOO_LARGE;
    return this.broken > MOST_BROKEN || this.openStates > MOST_OPEN_STATES ? DAMAGED : null;
  }

  private async unpack(data: Buffer, depth: number): Promise<void> {
    try {
      const unpacked = inflateSync(data, { maxOutputLength: Math.max(1, this.left) });
      this.left -= unpacked.length;
      this.openStates += openStates(unpacked);
      if (!isCompressed(unpacked)) return;
      if (depth < DEEPEST) await this.unpack(unpacked, depth + 1);
      else this.left = -1;
    } catch (error) {
      this.broken += 1;
      this.left -= (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? MOST_UNPACKED + 1 : await brokenSize(data, this.left);
    }
  }
}

/** Begins as data compressed by zlib do (RFC 1950). */
function isCompressed([first = 0, second = 0]: Buffer): boolean {
  return (first & 15) === 8 && ((first << 8) | second) % 31 === 0;
}

/** How many operators q there are more than operators Q, both between white space. */
function openStates(data: Buffer): number {
  let open = 0;
  for (let at = 0; at < data.length; at++) {
    const byte = data[at];
    if ((byte !== SAVE && byte !== RESTORE) || !isBlank(data[at - 1]) || !isBlank(data[at + 1])) continue;
    open += byte === SAVE ? 1 : open > 0 ? -1 : 0;
  }
  return open;
}

function isBlank(byte: number | undefined): boolean {
  return byte === undefined || byte <= 32;
}

/** How many bytes data with a fault in them grow to, up to the fault: readers go as far. */
function brokenSize(data: Buffer, most: number): Promise<number> {
  return new Promise((resolve) => {
    let size = 0;
    const inflate = createInflate();
    const finish = (): void => {
      inflate.destroy();
      resolve(size);
    };
    inflate.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) finish();
    });
    inflate.on('error', finish);
    inflate.on('end', finish);
    inflate.end(data);
  });
}
