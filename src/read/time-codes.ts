/** Time codes that a transcript has at the head of its turns: "[00:00:21] MR. BELL: …", "(12:05) …", "00:00:21 …". */

const BRACKETED =
  /^(?:\[\d{1,2}:\d{2}(?::\d{2})?(?:[.,:]\d{1,3})?\]|\(\d{1,2}:\d{2}(?::\d{2})?(?:[.,:]\d{1,3})?\))[ \t]{0,9}(?:[-\u2013\u2014|:][ \t]{1,9})?/;
const BARE = /^\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?[ \t]{1,9}(?:[-\u2013\u2014|][ \t]{1,9})?/;
/** An hour and a minute alone may be words of the speaker; before a name and a colon they are not. */
const BEFORE_LABEL = /^\d{1,2}:\d{2}[ \t]{1,9}(?:[-\u2013\u2014|][ \t]{1,9})?(?=\p{Lu}[^:\n.!?]{0,50}(?:\.[^:\n.!?]{1,40})?:)/u;
const LONGEST = 120;

/** Length of the time code at an offset of the file, with the space after it; 0 for none. */
export function timeCodeAt(raw: string, start: number, end: number): number {
  const first = raw.charCodeAt(start);
  if (first !== 0x5b && first !== 0x28 && !(first >= 0x30 && first <= 0x39)) return 0;
  const head = raw.slice(start, Math.min(end, start + LONGEST));
  return (BRACKETED.exec(head) ?? BARE.exec(head) ?? BEFORE_LABEL.exec(head))?.[0].length ?? 0;
}
