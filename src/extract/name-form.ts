/** The distinct names of a document: all candidates written alike are one form, looked at once. */
import { plainLetters } from '../language/fold.js';
import { remember } from '../language/remember.js';
import { isState } from '../language/states.js';
import type { NameType } from '../model.js';
import type { Candidate } from './name-runs.js';
import { withoutSuffix } from './name-words.js';

/** A name as written; what its mentions show of it is added as they are read. */
export interface Form {
  readonly name: string;
  readonly words: readonly string[];
  /** The words as they are compared: plain small letters, no full stops. */
  readonly plain: readonly string[];
  /** They without "jr" and the like. */
  readonly base: readonly string[];
  /** All of them with spaces. */
  readonly key: string;
  /** Last word, without "Jr." and the like. */
  readonly surname: string;
  readonly state: boolean;
  /** "IHB", "U.S." */
  readonly capitals: boolean;
  /** Bits of name-type.ts. */
  shows: number;
  type: NameType;
  /** The form it is a shorter one of, or another way of writing; null if it is none. */
  whole: Form | null;
  /** Index of the entity it names; -1 before it is counted. */
  entity: number;
}

/** What a name says wherever it stands. */
const known = remember((name) => {
  const words = name.split(' ');
  const key = plainOf(name);
  const plain = key.split(' ');
  const last = withoutSuffix(words).at(-1) ?? '';
  const surname = last.endsWith(',') ? last.slice(0, -1) : last;
  const capitals = plain.length === 1 && name.length > 1 && name.length < 11 && name === name.toUpperCase();
  return { words, plain, base: withoutSuffix(plain), key, surname, state: isState(name), capitals };
});

const FOREIGN = /[^ -~]/;

function plainOf(name: string): string {
  const lower = FOREIGN.test(name) ? plainLetters(name) : name.toLowerCase();
  return lower.includes('.') ? lower.replaceAll('.', '') : lower;
}

/** For each candidate its form, and the forms by their names in the order of their first mentions. */
export function formsOf(candidates: readonly Candidate[]): { readonly own: readonly Form[]; readonly forms: ReadonlyMap<string, Form> } {
  const forms = new Map<string, Form>();
  const own: Form[] = [];
  for (let index = 0; index < candidates.length; index++) {
    const name = candidates[index]?.name ?? '';
    let form = forms.get(name);
    if (form === undefined) {
      form = formOf(name);
      forms.set(name, form);
    }
    own.push(form);
  }
  return { own, forms };
}

function formOf(name: string): Form {
  const { words, plain, base, key, surname, state, capitals } = known(name);
  return { name, words, plain, base, key, surname, state, capitals, shows: 0, type: 'unknown', whole: null, entity: -1 };
}
