/** Marks of notes set high beside a word: "20<sup>1</sup>" is the number 20 and a note, "km<sup>2</sup>" is a unit. */

const TAG = /<[^<>]{0,300}>/g;
const MARK = /^[\s[(]{0,3}(?:\d{1,3}|[*\u2020\u2021\u00a7]{1,3}|[a-z])[\s\]),]{0,3}$/;
const UNIT = /(?:^|[^\p{L}])(?:[ckm]?m|ft|in|mi|yd|CO|10)$/u;
const LONGEST = 600;

/** Offset after `</sup>` when the element that opens from start to end holds the mark of a note; 0 otherwise. */
export function noteEnd(text: string, start: number, end: number): number {
  const rest = text.slice(end, end + LONGEST);
  const close = rest.indexOf('</sup>');
  if (close < 0) return 0;
  const inside = rest.slice(0, close).replace(TAG, '');
  if (!MARK.test(inside) || UNIT.test(text.slice(Math.max(0, start - 4), start))) return 0;
  return end + close + '</sup>'.length;
}
