/** The files inside a zip container, unpacked one at a time and never beyond a limit, whatever sizes the container claims (APPNOTE.TXT 4.3). */
import { crc32, inflateRawSync } from 'node:zlib';

/** What is wrong with a container, in words for the user. */
export class ZipFault extends Error {}

export interface Zip {
  has(name: string): boolean;
  /** Throws ZipFault when the file is damaged, encrypted or too large. */
  read(name: string): Buffer;
}

interface Entry {
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly header: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const HEADER = 0x04034b50;
/** The end record with the longest comment. */
const LONGEST_END = 22 + 0xffff;
const MOST_ENTRIES = 20_000;
const STORED = 0;
const DEFLATED = 8;
const DAMAGED = 'is damaged or cut off';

/** Opens a container; `most` bytes may be unpacked from it in all. Throws ZipFault when it is none. */
export function openZip(bytes: Buffer, most: number): Zip {
  const entries = readEntries(bytes);
  let left = most;
  return {
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new ZipFault(DAMAGED);
      const unpacked = unpack(bytes, entry, left);
      left -= unpacked.length;
      if (left < 0) throw tooLarge();
      if (crc32(unpacked) !== entry.crc) throw new ZipFault(DAMAGED);
      return unpacked;
    },
  };

  function tooLarge(): ZipFault {
    return new ZipFault(`unpacks to more than ${Math.round(most / 1024 / 1024)} MB, the limit for one file`);
  }

  function unpack(packed: Buffer, { encrypted, method, size, header }: Entry, limit: number): Buffer {
    if (encrypted) throw new ZipFault('is protected by a password');
    if (header + 30 > packed.length || packed.readUInt32LE(header) !== HEADER) throw new ZipFault(DAMAGED);
    const start = header + 30 + packed.readUInt16LE(header + 26) + packed.readUInt16LE(header + 28);
    if (start + size > packed.length) throw new ZipFault(DAMAGED);
    const data = packed.subarray(start, start + size);
    if (method === STORED) return data;
    if (method !== DEFLATED) throw new ZipFault('is packed in a way that is not known');
    try {
      return inflateRawSync(data, { maxOutputLength: Math.max(1, limit) });
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : new ZipFault(DAMAGED);
    }
  }
}

/** The central directory. Of two entries with one name the last counts, as in Word. */
function readEntries(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new ZipFault(`holds more than ${MOST_ENTRIES} files`);
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new ZipFault(DAMAGED);
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    entries.set(bytes.toString('utf8', at + 46, nameEnd), {
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 20),
      header: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - LONGEST_END); at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new ZipFault(DAMAGED);
}
