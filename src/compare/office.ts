/** Offices: what kind of post a title names, and of what department. */
import { fold } from '../language/fold.js';

/** Heads of titles that come with a department, as one word each. */
const HEADS: Readonly<Record<string, string>> = {
  minister: 'minister',
  ministers: 'minister',
  secretary: 'secretary',
  commissioner: 'commissioner',
  ministry: 'minister',
  department: 'secretary',
};
/** Departments of governments, as one word each. "State" stands alone only beside a secretary. */
const DEPARTMENTS: Readonly<Record<string, string>> = {
  defense: 'defence',
  defence: 'defence',
  foreign: 'foreign',
  state: 'state',
  interior: 'interior',
  home: 'interior',
  finance: 'finance',
  treasury: 'finance',
  justice: 'justice',
  health: 'health',
  education: 'education',
  energy: 'energy',
  transport: 'transport',
  transportation: 'transport',
  labor: 'labour',
  labour: 'labour',
  agriculture: 'agriculture',
  environment: 'environment',
  trade: 'trade',
  commerce: 'trade',
  culture: 'culture',
  housing: 'housing',
  economy: 'economy',
  immigration: 'immigration',
  tourism: 'tourism',
  prime: 'prime',
};
/** Words that make it another post, or the same at another time. */
const OTHER_POST: ReadonlySet<string> = new Set(
  'former ex then deputy assistant acting shadow under vice incoming outgoing designate nominee junior spokesman spokeswoman spokesperson adviser advisor aide representative counterpart'.split(
    ' ',
  ),
);

export interface Office {
  readonly head: string;
  readonly departments: readonly string[];
}

/** The office a title names; null when it names none with a department, or one that may be held beside another. */
export function officeOf(title: string): Office | null {
  const words = fold(title).match(/\p{L}+/gu) ?? [];
  if (words.some((word) => OTHER_POST.has(word))) return null;
  const head = words.flatMap((word) => HEADS[word] ?? [])[0];
  const departments = [...new Set(words.flatMap((word) => DEPARTMENTS[word] ?? []))].sort();
  return head === undefined || departments.length === 0 ? null : { head, departments };
}

/** One kind of post, of departments that have nothing in common. */
export function differentOffice(a: Office, b: Office): boolean {
  return a.head === b.head && !a.departments.some((one) => b.departments.includes(one));
}
