/** Short forms of names: which letters a name gives, and whether a short form has them in another order. */

const SMALL: ReadonlySet<string> = new Set('of the for and de la du des on in to'.split(' '));

/** Initials of the words of a name in capitals: of all of them, and of those that are no small words. */
function initialsOf(name: string): readonly string[] {
  const words = name.replace(/['\u2019]s?(?![\p{L}])/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const of = (list: readonly string[]): string => list.map((word) => word.charAt(0).toUpperCase()).join('');
  return [of(words), of(words.filter((word) => !SMALL.has(word.toLowerCase())))];
}

/** Letters below which two in the wrong order are as likely the order of another language: "UE" for the European Union. */
const LEAST = 3;

/** "ISH" for "Institute for Harbour Studies": the initials with two neighbours exchanged; the short form that fits, or null. */
export function exchangedLetters(short: string, name: string): string | null {
  if (short.length < LEAST) return null;
  const fitting = initialsOf(name);
  if (fitting.includes(short)) return null;
  return fitting.find((initials) => areExchanged(short, initials)) ?? null;
}

/** Whether the letters are the initials, with or without those of small words. */
export function fits(short: string, name: string): boolean {
  return initialsOf(name).includes(short);
}

function areExchanged(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
