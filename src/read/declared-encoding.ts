/** Encodings that a web page declares for itself: `<meta charset="windows-1251">`, `content="text/html; charset=koi8-u"`, `<?xml encoding="…"?>`. */
import type { Decoded } from './decoded.js';

/** Browsers look for the declaration in the first 1,024 bytes (HTML standard, 13.2.3.2); saved pages often begin with a long comment. */
const LOOKED_THROUGH = 4096;
const LONGEST_SIGN = 4;
const DECLARED =
  /<meta\s[^<>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}(?<meta>[\w:.-]{1,40})|<\?xml\s[^<>]{0,200}?encoding\s{0,9}=\s{0,9}["'](?<xml>[\w:.-]{1,40})/i;
/** What bytes 0x80 to 0x9f stand for in windows-1252 (Encoding standard, index windows-1252); a blank stands for none. */
const WESTERN =
  '\u20ac \u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152 \u017d  \u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153 \u017e\u0178';

/** Label of the encoding that the page names, or null. */
export function declaredEncoding(bytes: Buffer): string | null {
  const { meta, xml } = DECLARED.exec(bytes.toString('latin1', 0, LOOKED_THROUGH))?.groups ?? {};
  return (meta ?? xml)?.toLowerCase() ?? null;
}

/** Decodes as the page says, or says at which byte that is impossible; bytes that stand for nothing are decoded to U+0080 to U+009F. */
export function decodeAs(bytes: Buffer, label: string): Decoded {
  const decoder = decoderOf(label);
  if (decoder === null) return { reason: `declares the encoding "${label}", which is not known. Save the file as UTF-8`, at: null };
  const { encoding } = decoder;
  const bad = { reason: `not valid ${encoding}, the encoding it declares. Save the file as UTF-8` };
  try {
    const raw = encoding === 'windows-1252' ? western(bytes) : decoder.decode(bytes);
    const nothing = raw.search(/[\x80-\x84\x86-\x9f]/);
    return nothing < 0 ? { raw } : { ...bad, at: raw.length === bytes.length ? `byte ${nothing}` : null };
  } catch {
    return { ...bad, at: `byte ${firstBadByte(bytes, encoding)}` };
  }
}

/** Some versions of Node decode windows-1252 as Latin-1, so this is done here. */
function western(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (char) => {
    const sign = WESTERN.charAt(char.charCodeAt(0) - 0x80);
    return sign === ' ' ? char : sign;
  });
}

/** UTF-16 cannot be declared by bytes of ASCII: what says so is UTF-8 to browsers, and no UTF-8 when we come here. */
function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
    return decoder.encoding.startsWith('utf-16') ? new TextDecoder('utf-8', { fatal: true }) : decoder;
  } catch {
    return null;
  }
}

/** The longest beginning that can be decoded ends before it; a sign begun there belongs to the fault. */
function firstBadByte(bytes: Buffer, encoding: string): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (canBegin(bytes.subarray(0, middle), encoding, true)) good = middle;
    else bad = middle;
  }
  for (let at = good; at > good - LONGEST_SIGN; at--) if (canBegin(bytes.subarray(0, at), encoding, false)) return at;
  return good;
}

/** `stream`: the last sign may be cut off. */
function canBegin(bytes: Buffer, encoding: string, stream: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
