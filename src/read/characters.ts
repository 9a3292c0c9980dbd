/** Line ends, spaces and characters that are not seen. */

/** Line ends of every kind, as one capture-free alternative: CR LF counts once. */
export const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** The lines from an offset on, each made of its start and its end; `ends` is a global pattern for the line ends. */
export function linesOf<T>(raw: string, from: number, make: (start: number, end: number) => T, ends: RegExp = LINE_END): T[] {
  const lines: T[] = [];
  let start = from;
  ends.lastIndex = from;
  for (let m = ends.exec(raw); ; m = ends.exec(raw)) {
    lines.push(make(start, m?.index ?? raw.length));
    if (m === null) return lines;
    start = m.index + m[0].length;
  }
}

/** Spaces other than a single U+0020, and characters that are not seen: controls, joiners, fillers, selectors, tags. */
export const UNUSUAL =
  /[\x01-\x1f\x7f-\xa0\u00ad\u061c\u115f\u1160\u1680\u180e\u2000-\u200c\u200e\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufeff\uffa0\ufff9-\ufffc]|\u200d|\u034f|[\u180b-\u180d\u180f]|[\ufe00-\ufe0f]|\udb40[\udc00-\udfff]/g;

const unusual = new Uint8Array(0x10000);
const USUAL = 1;
const ODD = 2;
const SPACE = 32;

/** Whether UNUSUAL may find something from start to end; half of a pair counts as found. */
export function hasUnusual(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 32 && code < 127) continue;
    const known = unusual[code];
    if ((known ? known : learnUnusual(code)) === ODD) return true;
  }
  return false;
}

/** Whether the units from start to end are as a text shall have them: UNUSUAL finds nothing, and no space follows another. */
export function isEven(units: Uint16Array, start: number, end: number): boolean {
  let before = 0;
  for (let at = start; at < end; at++) {
    const unit = units[at] ?? 0;
    if (unit === SPACE && before === SPACE) return false;
    before = unit;
    if (unit >= 32 && unit < 127) continue;
    const known = unusual[unit];
    if ((known ? known : learnUnusual(unit)) === ODD) return false;
  }
  return true;
}

function learnUnusual(code: number): number {
  UNUSUAL.lastIndex = 0;
  const kind = code === 0xdb40 || UNUSUAL.test(String.fromCharCode(code)) ? ODD : USUAL;
  unusual[code] = kind;
  return kind;
}

/** Whether a character met by UNUSUAL is read as a space. */
export function isSpace(char: string): boolean {
  return /^[\s\u0085\u2800]$/.test(char) && char !== '\ufeff';
}
