/** First and later references of one document: "Anna Bell", "Bell" and "Ms Bell" are one person as long as no other Bell is named. */
import { sameGivenName } from '../language/nicknames.js';
import { isAcronymOf, type ShortForm } from './name-acronym.js';
import type { Form } from './name-form.js';
import { WORD, wordKinds } from './name-kinds.js';
import { CORPORATE, SHORT_STATES } from './name-words.js';

/** For each candidate, given as its form, the index of its entity, counted from 0 in the order of first mentions. */
export function entitiesOf(own: readonly Form[], forms: ReadonlyMap<string, Form>, shortForms: readonly ShortForm[]): number[] {
  const joined = new Set<Form>();
  for (const { long, short } of shortForms) {
    const [whole, part] = [own[long], own[short]];
    if (!whole || !part || whole === part || part.whole || joined.has(part)) continue;
    part.whole = whole;
    joined.add(whole);
  }
  const open = written(forms);
  const long = longForms(open);
  return numbered(own, long.byLast.size === 0 ? NOBODY : joinShorter(open, long, joined));
}

/** Ties forms that differ in capitals, accents or full stops to the first of them; returns the first ones. */
function written(forms: ReadonlyMap<string, Form>): readonly Form[] {
  const firsts = new Map<string, Form>();
  const open: Form[] = [];
  for (const form of forms.values()) {
    const first = firsts.get(form.key);
    if (first === undefined) {
      firsts.set(form.key, form);
      open.push(form);
    } else if (form.whole === null && first.whole !== form) form.whole = first;
  }
  return open;
}

/** The forms of several words by their last word, by the first letter, and companies by the first word, people by their given name. */
interface LongForms {
  readonly byLast: Forms;
  readonly byInitial: Forms;
  readonly byFirst: Forms;
  /** People by their given name. */
  readonly byGiven: Forms;
}

function longForms(forms: readonly Form[]): LongForms {
  const byLast = new Map<string, Form[]>();
  const byInitial = new Map<string, Form[]>();
  const byFirst = new Map<string, Form[]>();
  const byGiven = new Map<string, Form[]>();
  for (let index = 0; index < forms.length; index++) {
    const form = forms[index];
    if (form === undefined || form.plain.length < 2) continue;
    add(byLast, lastOf(form.base), form);
    if (form.type === 'person') {
      if (form.base.length > 1) add(byGiven, form.plain[0] ?? '', form);
      continue;
    }
    add(byInitial, form.key.charAt(0), form);
    if (form.type === 'organisation' && CORPORATE.has(lastOf(form.plain))) add(byFirst, form.plain[0] ?? '', form);
  }
  return { byLast, byInitial, byFirst, byGiven };
}

function lastOf(words: readonly string[]): string {
  return words[words.length - 1] ?? '';
}

const NOBODY: ReadonlySet<Form> = new Set();

/** Ties each shorter form to the one longer form it can stand for; returns the forms that several could claim. */
function joinShorter(forms: readonly Form[], long: LongForms, joined: ReadonlySet<Form>): ReadonlySet<Form> {
  for (const group of long.byLast.values()) if (group.length > 1) joinGiven(group);
  const ambiguous = new Set<Form>();
  for (let index = 0; index < forms.length; index++) {
    const form = forms[index];
    if (form === undefined || form.whole !== null || joined.has(form)) continue;
    const wholes = wholesOf(form, long);

    if (wholes.length === 1) form.whole = wholes[0] ?? null;
    else if (wholes.length > 1 && form.plain.length === 1) ambiguous.add(form);
    else if (wholes.length === 0 && long.byGiven.size > 0) joinGivenName(form, long);
  }
  return ambiguous;
}

/** "Tom Marr" and "Thomas Marr": one person, unless a third Marr of two words stands beside them. */
function joinGiven(group: readonly Form[]): void {
  const full = group.filter(({ base, plain, type }) => type === 'person' && plain.length === 2 && base.length === 2);
  const [a, b] = full;
  if (full.length === 2 && a && b && sameGivenName(a.plain[0] ?? '', b.plain[0] ?? '')) b.whole ??= a;
}

function joinGivenName(form: Form, long: LongForms): void {
  const whole = givenOf(form, long);
  if (whole === null) return;
  form.whole = whole;
  form.type = 'person';
}

/** "Danylo" beside Danylo and Vasyl Lesk: a known given name, or that of one of a family, is the one person who has it. */
function givenOf({ plain, type }: Form, { byGiven, byLast }: LongForms): Form | null {
  const [word = ''] = plain;
  if (plain.length !== 1 || type !== 'unknown') return null;
  const [one, ...more] = byGiven.get(word) ?? NONE;
  if (one === undefined || more.some((other) => (other.whole ?? other) !== (one.whole ?? one))) return null;
  const family = byLast.get(lastOf(one.base)) ?? NONE;
  const isOneOfMany = family.some((other) => other.plain.length > 1 && other.plain[0] !== word);
  return isOneOfMany || (wordKinds(word) & WORD.given) !== 0 ? one : null;
}

/** Forms with a word in common that are looked at; of so many nobody can tell which one a shorter form means. */
const MOST = 100;

function add(groups: Map<string, Form[]>, key: string, form: Form): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [form]);
  else if (group.length < MOST) group.push(form);
}

type Forms = ReadonlyMap<string, readonly Form[]>;

const NONE: readonly Form[] = [];

function wholesOf(form: Form, { byLast, byInitial, byFirst }: LongForms): readonly Form[] {
  const group = byLast.get(lastOf(form.base));
  if (group !== undefined && (group.length > 1 || group[0] !== form)) {
    const longer = longerOf(form, group);
    if (longer.length > 0) return longer;
  }
  if (form.capitals) {
    const called = calledBy(form, byInitial.get(form.key.charAt(0)) ?? NONE);
    if (called.length > 0) return called;
  }
  if (byFirst.size === 0 || form.type === 'person' || form.type === 'place') return NONE;
  const named = byFirst.get(form.plain[0] ?? '') ?? NONE;
  return named.length === 0 ? NONE : distinct(named.filter((other) => other !== form && startsWith(form, other)));
}

/** Of the forms with the same last word those that a form can be the end of. */
function longerOf(form: Form, group: readonly Form[]): readonly Form[] {
  const longer = group.filter((other) => other.plain.length > form.plain.length && isPart(form, other));
  return longer.length < 2 ? longer : distinct(longer.filter((other) => !other.whole || !longer.includes(other.whole)));
}

/** What capitals can be the initials of; three or more of a body, since two are met by chance, or "US" of a place. */
function calledBy({ key, type }: Form, forms: readonly Form[]): readonly Form[] {
  if (type === 'place') return SHORT_STATES.has(key) ? forms.filter((other) => isAcronymOf(key, other.key)) : NONE;
  return key.length < 3 ? NONE : distinct(forms.filter((other) => isAcronymOf(key, other.key)));
}

/** "Bell" of "Anna Bell", "van der Tolm" of "Jan van der Tolm", "Anna Bell" of "Anna K. Bell", "Harbour Board" of "International Harbour Board". */
function isPart(form: Form, other: Form): boolean {
  const { type } = form;
  if (other.type !== 'person') {
    return other.type === 'organisation' && type !== 'place' && type !== 'person' && form.plain.length > 1 && ends(form.plain, other.plain);
  }
  if (type !== 'person' && type !== 'unknown') return false;
  const short = form.base;
  const long = other.base;
  if (short.length !== form.plain.length && long.length === other.plain.length) return false;
  if (ends(short, long)) return short.length < long.length || other.plain.length > form.plain.length;
  return short.length === 2 && long.length === 3 && short[0] === long[0] && short[1] === long[2];
}

function ends(short: readonly string[], long: readonly string[]): boolean {
  const skip = long.length - short.length;
  if (skip < 0) return false;
  for (let at = 0; at < short.length; at++) if (short[at] !== long[skip + at]) return false;
  return true;
}

/** "Tolm & Marr" of "Tolm & Marr Ltd". */
function startsWith({ plain }: Form, { plain: longer, type }: Form): boolean {
  if (type !== 'organisation' || longer.length !== plain.length + 1) return false;
  return plain.every((word, index) => word === longer[index]);
}

/** Forms without those that are themselves shorter forms of another of them: "Anna Bell" beside "Anna K. Bell". */
function distinct(forms: readonly Form[]): readonly Form[] {
  return forms.filter((form) => !forms.some((other) => other !== form && other.plain.length > form.plain.length && isPart(form, other)));
}

/** An ambiguous form is somebody else each time: nothing says that two of its mentions are one. */
function numbered(own: readonly Form[], ambiguous: ReadonlySet<Form>): number[] {
  let next = 0;
  const entities: number[] = [];
  for (let index = 0; index < own.length; index++) {
    const form = own[index];
    if (form === undefined) break;
    let root = form;
    for (let steps = 0; root.whole && steps < 8; steps++) root = root.whole;
    const apart = ambiguous.size > 0 && ambiguous.has(root);
    if (!apart && root.entity < 0) root.entity = next++;
    entities.push(apart ? next++ : root.entity);
  }
  return entities;
}
