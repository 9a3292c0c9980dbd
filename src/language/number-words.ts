/** English number words from one to ninety-nine, dozens and the like, as whole numbers. */
const UNITS: Readonly<Record<string, number>> = {
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
};
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** 21 for "twenty-one", 7 for "seven" or "7"; null for anything else. */
export function wholeNumber(word: string): number | null {
  if (/^\d{1,9}$/.test(word)) return Number(word);
  const [tens, unit, more] = word.split('-');
  if (tens === undefined || more !== undefined) return null;
  if (unit === undefined) return UNITS[tens] ?? TENS[tens] ?? null;
  const [a, b] = [TENS[tens], UNITS[unit]];
  return a !== undefined && b !== undefined && b < 10 ? a + b : null;
}
