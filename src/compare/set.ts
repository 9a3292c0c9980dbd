/** Sets of names: members of lists, with groups expanded. */
import { plainLetters } from '../language/fold.js';
import { editDistance } from '../language/natural.js';

/** Members as comparable keys. */
export function keyOf(member: string): string {
  return plainLetters(member)
    .replace(/^(?:the|part of|parts of|most of|all of) /, '')
    .replace(/ (?:region|oblast|province|county|district|city|state|republic)s?$/, '')
    .replace(/'s?$/, '');
}

/** Two keys are one member when equal or one slip apart (a misspelling is another rule's business). */
export function sameMember(a: string, b: string): boolean {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
  return longest >= 5 && editDistance(a, b) <= (longest >= 8 ? 2 : 1);
}

/** Members of `a` that stand in no way in `b`. */
export function missingFrom(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((member) => !b.some((other) => sameMember(member, other)));
}
