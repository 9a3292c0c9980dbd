import { compareNames, type NameRelation, nameKey } from '../compare/name.js';
import { gradeOf, type NameGrade, vowelsApart } from '../compare/name-grade.js';
import type { ClaimRule } from '../compare/rule.js';
import { listOf, nameOf, shownOf, words } from '../compare/say.js';
import { type Typing, typingOf } from '../compare/typing.js';
import { GIVEN_NAMES } from '../language/given-names.js';
import { isState } from '../language/states.js';
import type { Knowledge, Statement } from '../model.js';

export const nameSpelling: ClaimRule = {
  id: 'name-spelling',
  given: 'claim',
  types: ['name'],
  title: 'A name is spelt one way.',
  family: 'spelling',
  severity: 'warning',

  *check(group, knowledge) {
    const forms = formsOf(group.statements);
    if (!forms) return;
    const [rare, common] = forms;
    if (bothKnown(rare.spelt, common.spelt, knowledge)) return;
    const [a, b] = [rare.spelt.split(' '), common.spelt.split(' ')];
    const { relation, at } = compareNames(a, b);
    // A surname beside one given name is spelt one way; a given name has other vowels in another language.
    const [x, y] = [a[at] ?? '', b[at] ?? ''];
    const typing = typingOf(nameKey(x), nameKey(y));
    const light = typing !== null && LIGHT.has(typing) && !vowelsApart(x, y);
    const whole = a.length > 1 && (light || (at > 0 && typing !== null && typing !== 'key' && typing !== 'letter'));
    const settled = relation === 'variant' ? mixedUp(rare.all, common.all) : whole || isException(rare.all, common.all, light);
    const grade = gradeOf(relation, x, y, settled);
    const sides = [...onePerSource(rare.all), ...onePerSource(common.all)];
    const [first, ...rest] = sides;
    if (!first) return;
    yield {
      message: messageOf(rare, common),
      advice: adviceOn(grade, relation),
      outcome: grade === 'error' ? 'conflict' : grade === 'variant' ? 'variant' : 'needs-review',
      values: [rare.spelt, common.spelt],
      shown: [shownOf(first, spelt(first)), ...rest.map((side) => shownOf(side, spelt(side)))],
    };
  },
};

/** A form of the name as it is spelt most, and every place that has it. */
interface Form {
  readonly spelt: string;
  readonly all: readonly Statement[];
}

/** The forms, from the one to correct to the commonest; the word in which longer names differ belongs to the longer name that has it. */
function formsOf(statements: readonly Statement[]): readonly [rare: Form, common: Form] | null {
  const forms = new Map<string, Statement[]>();
  for (const statement of statements) forms.set(keyOf(statement), [...(forms.get(keyOf(statement)) ?? []), statement]);
  const longest = Math.max(...[...forms.keys()].map((key) => key.split(' ').length));
  const whole = [...forms].filter(([key]) => key.split(' ').length === longest);
  const [first, ...others] = whole
    .map(([key, list]) => {
      const short = longest > 1 ? [...forms].flatMap(([other, more]) => (isOneOf(other, key, whole) ? more : [])) : [];
      return { key, spelt: written(list), all: [...list, ...short] };
    })
    .sort(
      (a, b) =>
        Number(drafted(b.all)) - Number(drafted(a.all)) ||
        a.all.length - b.all.length ||
        knownWords(a.all) - knownWords(b.all) ||
        (a.key < b.key ? -1 : 1),
    );
  const last = others.at(-1);
  return first && last ? [first, last] : null;
}

/** The form is one word of this longer name and of no other one. */
function isOneOf(form: string, key: string, whole: readonly (readonly [string, readonly Statement[]])[]): boolean {
  return !form.includes(' ') && whole.every(([other]) => other.split(' ').includes(form) === (other === key));
}

/** Times one form is used beside which another one, used once, is out of place. */
const HABIT = 3;

/** Edits that are a finger's more often than an ear's. */
const LIGHT: ReadonlySet<Typing> = new Set(['lengthened', 'undoubled', 'swapped', 'dropped', 'added']);
/** Sources that agree on one form beside which another one, used once, is out of place even where a rendering may differ. */
const AGREED = 4;

/**
 * One form is used once, and the other one in the same article too, or by many sources, or it is made of words that the
 * language knows; or a draft departs from its sources. `light`: another place of the other form is enough.
 */
function isException(rare: readonly Statement[], common: readonly Statement[], light: boolean): boolean {
  if (knownWords(common) > knownWords(rare) || (drafted(rare) && !drafted(common))) return true;
  const [only, ...more] = rare;
  if (!only || more.length > 0) return false;
  if (light) return common.length > 1;
  const sources = new Set(common.map(({ reading }) => reading));
  return sources.has(only.reading) || sources.size >= AGREED;
}

function drafted(list: readonly Statement[]): boolean {
  return list.every(({ reading }) => reading.source.role === 'draft');
}

/** Words of a form that are given names or states. */
function knownWords([first]: readonly Statement[]): number {
  return first
    ? spelt(first)
        .split(' ')
        .filter((word) => GIVEN_NAMES.has(nameKey(word)) || isState(word)).length
    : 0;
}

/** One article keeps to one rendering and departs from it once, and not in somebody else's words. */
function mixedUp(rare: readonly Statement[], common: readonly Statement[]): boolean {
  const [only, ...more] = rare;
  if (!only || more.length > 0 || only.mention.level === 'quoted') return false;
  return common.filter(({ reading }) => reading === only.reading).length >= HABIT;
}

/** `A writes “Brant”; B and C write “Brandt”.` */
function messageOf(rare: Form, common: Form): string {
  const [some, others] = [rare, common].map(({ all }) => [...new Set(all.map(({ reading }) => nameOf(reading)))]) as [string[], string[]];
  const verb = (list: readonly string[]): string => `${listOf(list)} ${list.length > 1 ? 'write' : 'writes'}`;
  if (listOf(some) === listOf(others)) return `${verb(some)} ${words(rare.spelt)} and ${words(common.spelt)}.`;
  return `${verb(some)} ${words(rare.spelt)}; ${verb(others)} ${words(common.spelt)}.`;
}

function adviceOn(grade: NameGrade, relation: NameRelation): string {
  if (grade === 'variant') return 'Choose one spelling for your own text, or list both under `aliases` in claims.yaml.';
  if (grade === 'silent') return 'Check the whole name with the person; two people may bear names so alike.';
  return relation === 'variant'
    ? 'Choose one spelling for the article, or list both under `aliases` in claims.yaml.'
    : 'Check the spelling with the person or place itself. If these are two names, list both in claims.yaml.';
}

/** Every word in which the two differ is one that claims.yaml lists: as a name, an alias or the desk's own spelling. */
function bothKnown(a: string, b: string, { names }: Knowledge): boolean {
  const known = new Set(
    names
      .flatMap(({ name, aliases, house }) => [name, ...aliases, ...(house === null ? [] : [house])])
      .flatMap((form) => form.split(/\s+/))
      .map(nameKey),
  );
  const [x, y] = [a.split(' '), b.split(' ')];
  return x.every((word, i) => word === y[i] || (known.has(nameKey(word)) && known.has(nameKey(y[i] ?? ''))));
}

/** One key for "BELL", "Bell" and "Bell’s": capitals and marks are no spelling. */
function keyOf(statement: Statement): string {
  return spelt(statement).split(' ').map(nameKey).join(' ');
}

/** The form as most of the statements write it; of equally common ones the one that is not in capitals. */
function written(list: readonly Statement[]): string {
  const counts = new Map<string, number>();
  for (const statement of list) counts.set(spelt(statement), (counts.get(spelt(statement)) ?? 0) + 1);
  const shouted = (form: string): number => (form === form.toUpperCase() ? 1 : 0);
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || shouted(a) - shouted(b) || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}

function spelt({ mention }: Statement): string {
  return mention.kind === 'name' ? mention.value.words.join(' ') : mention.text;
}

function onePerSource(statements: readonly Statement[]): Statement[] {
  const seen = new Map<string, Statement>();
  for (const statement of statements) if (!seen.has(statement.reading.source.id)) seen.set(statement.reading.source.id, statement);
  return [...seen.values()].slice(0, 4);
}
