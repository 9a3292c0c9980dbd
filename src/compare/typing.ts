/** What a typist did to a word: the one edit that makes the second key of the first. */

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
/** By how much of a key each row of an English keyboard stands to the right of the one above. */
const SHIFTS = [0, 0.25, 0.75] as const;

const PLACES = new Map<string, readonly [row: number, column: number]>(
  ROWS.flatMap((keys, row) => Array.from(keys, (key, at) => [key, [row, at + (SHIFTS[row] ?? 0)]] as const)),
);

/** Whether two letters stand beside or diagonally below one another on an English keyboard. */
function besideKey(a: string, b: string): boolean {
  const [x, y] = [PLACES.get(a), PLACES.get(b)];
  return x !== undefined && y !== undefined && Math.abs(x[0] - y[0]) <= 1 && Math.abs(x[1] - y[1]) <= 1;
}

/**
 * swapped: two neighbours exchanged; doubled: a letter typed twice; lengthened: a vowel, or a consonant
 * between vowels, typed twice, as renderings do; undoubled: of two equal letters one typed; dropped: a letter
 * left out; added: one typed too many; key: the key beside the right one; vowel: another vowel; letter: another letter.
 */
export type Typing = 'swapped' | 'doubled' | 'lengthened' | 'undoubled' | 'dropped' | 'added' | 'key' | 'vowel' | 'letter';

/** The one edit that makes `typed` of `meant` (keys: plain lower-case letters); null if it takes more, or none. */
export function typingOf(typed: string, meant: string): Typing | null {
  const at = firstDifference(typed, meant);
  if (typed.length === meant.length) return replaced(typed, meant, at);
  if (typed.length === meant.length + 1) {
    if (typed.slice(at + 1) !== meant.slice(at)) return null;
    return typed[at] === typed[at - 1] || typed[at] === typed[at + 1] ? twice(meant, typed[at] === typed[at - 1] ? at - 1 : at) : 'added';
  }
  if (typed.length + 1 !== meant.length || meant.slice(at + 1) !== typed.slice(at)) return null;
  return meant[at] === meant[at - 1] || meant[at] === meant[at + 1] ? 'undoubled' : 'dropped';
}

/** A letter of the word meant, by its index, is typed twice. */
function twice(meant: string, at: number): Typing {
  const vowel = (index: number): boolean => 'aeiouy'.includes(meant[index] ?? ' ');
  return vowel(at) || (at > 0 && vowel(at - 1) && (at + 1 >= meant.length || vowel(at + 1))) ? 'lengthened' : 'doubled';
}

function replaced(typed: string, meant: string, at: number): Typing | null {
  if (at >= typed.length) return null;
  if (typed.slice(at + 1) === meant.slice(at + 1)) return otherLetter(typed[at] ?? '', meant[at] ?? '');
  const exchanged = typed[at] === meant[at + 1] && typed[at + 1] === meant[at];
  return exchanged && typed.slice(at + 2) === meant.slice(at + 2) ? 'swapped' : null;
}

/** Of two vowels not even their place on the keyboard tells a slip of the finger from an ear's. */
function otherLetter(typed: string, meant: string): Typing {
  const vowels = 'aeiouy';
  if (vowels.includes(typed) && vowels.includes(meant)) return 'vowel';
  return besideKey(typed, meant) ? 'key' : 'letter';
}

/** Index of the first letter in which two words differ. */
export function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
