/** English number words from one to ninety-nine, dozens and the like, as whole numbers. */
const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
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
  }),
);
const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

/** Longest of the words above with a hyphen and another one: "seventy-seven". */
const LONGEST = 13;

/** 21 for "twenty-one", 7 for "seven" or "7"; null for anything else. */
export function wholeNumber(word: string): number | null {
  if (word.length > LONGEST) return null;
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return /^\d{1,9}$/.test(word) ? Number(word) : null;
  const cut = word.indexOf('-');
  if (cut < 0) return UNITS.get(word) ?? TENS.get(word) ?? null;
  const [a, b] = [TENS.get(word.slice(0, cut)), UNITS.get(word.slice(cut + 1))];
  return a !== undefined && b !== undefined && b < 10 ? a + b : null;
}
