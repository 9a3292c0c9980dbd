/** English number words from one to ninety-nine, as whole numbers. */

/** Words for whole numbers that stand alone: one to twenty, and the tens. */
export const CARDINALS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const WORDS: ReadonlyMap<string, number> = new Map(Object.entries(CARDINALS));

/** Longest of the words above with a hyphen and another one: "seventy-seven". */
const LONGEST = 13;

/** 21 for "twenty-one", 7 for "seven" or "7"; null for anything else. */
export function wholeNumber(word: string): number | null {
  if (word.length > LONGEST) return null;
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return /^\d{1,9}$/.test(word) ? Number(word) : null;
  const cut = word.indexOf('-');
  if (cut < 0) return WORDS.get(word) ?? null;
  const [tens, unit] = [WORDS.get(word.slice(0, cut)), WORDS.get(word.slice(cut + 1))];
  return tens !== undefined && unit !== undefined && tens >= 20 && unit < 10 ? tens + unit : null;
}
