/** The UTF-16 units of a text as numbers: to walk through them is several times as fast as to ask the text for each. */

const ROOM = 1 << 18;
let units = new Uint16Array(ROOM);
let bytes = Buffer.from(units.buffer);
const isBigEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 0;

/** The units of a text, in room that the next call takes again; what lies beyond the text's length is left over from another. */
export function unitsOf(text: string): Uint16Array {
  if (text.length > units.length) {
    units = new Uint16Array(text.length);
    bytes = Buffer.from(units.buffer);
  }
  const length = bytes.write(text, 0, 'utf16le');
  if (isBigEndian) bytes.subarray(0, length).swap16();
  return units;
}
