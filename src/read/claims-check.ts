/** What a schema cannot see in claims.yaml: short names that do not exist, days that do not, values that fit no answer. */
import type { ClaimType } from '../model.js';
import { TOLERANCE, VALUES } from './claim-values.js';
import { dayMessage, edgeOf, momentMessage, momentOf } from './days.js';
import { didYouMean, type Problem } from './problems.js';
import { type Data, isRecord } from './records.js';
import { nodesAt, spanOf, textOf } from './yaml-text.js';

/** `data` is the file as written, `root` its YAML tree for the places. The schema has been met. */
export function checkReferences(data: Data, root: unknown): Problem[] {
  return new Checker(data, root).check();
}

/** Beyond so many faults nobody reads the guesses. */
const MOST_GUESSES = 20;

class Checker {
  private readonly problems: Problem[] = [];
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly data: Data,
    private readonly root: unknown,
  ) {}

  check(): Problem[] {
    if (this.data.extends !== undefined)
      this.add(['extends'], '"extends" is not supported yet. Copy the names and lists into this file.', true);
    for (const id of this.ids('names')) this.name(id);
    for (const id of this.ids('lists')) this.list(id);
    for (const id of this.ids('claims')) this.claim(id);
    for (const glob of Object.keys(this.section('sources', 'meta'))) this.meta(['sources', 'meta', glob]);
    this.rules(['rules']);
    const overrides = Array.isArray(this.data.overrides) ? this.data.overrides : [];
    for (const index of overrides.keys()) this.rules(['overrides', String(index), 'rules']);
    return this.problems;
  }

  private name(id: string): void {
    const path = ['names', id];
    this.exist([...path, 'part_of'], ['names', 'lists']);
    this.exist([...path, 'spoken_for_by'], ['names']);
    if (this.ids('lists').has(id))
      this.add(['lists', id], `"${id}" is the short name of a name, too. Give one of them another short name.`, true);
    if (textOf(nodesAt(this.root, [...path, 'name']).value).trim() === '')
      this.add([...path, 'name'], `"name" of name "${id}" is empty. Write the name after the colon.`, true);
  }

  private list(id: string): void {
    this.day(['lists', id, 'as_of']);
    const members = this.words(['lists', id, 'members']).map(({ word }) => word);
    for (const group of Object.keys(this.section('lists', id, 'groups'))) {
      for (const { word, path } of this.words(['lists', id, 'groups', group])) {
        if (!members.includes(word)) this.add(path, `"${word}" is no member of list "${id}".${didYouMean(word, members)}`);
      }
    }
  }

  private claim(id: string): void {
    const path = ['claims', id];
    this.exist([...path, 'list'], ['lists']);
    this.exist([...path, 'not_same_as'], ['claims']);
    for (const { word, path: at } of this.words([...path, 'not_same_as']))
      if (word === id) this.add(at, `"${id}" cannot differ from itself. Take it out.`);
    const type = this.word([...path, 'type']);
    if (type === 'list' && this.word([...path, 'list']) === '')
      this.add(path, `claim "${id}" is of type list and names no list. Add a line "list: …".`, true);
    if (type === 'status' && this.words([...path, 'steps']).length < 2)
      this.add(path, `claim "${id}" is of type status and needs its steps in their order. Add a line "steps: [announced, signed]".`, true);
    if (type !== 'status' && this.words([...path, 'steps']).length > 0)
      this.add(
        [...path, 'steps'],
        `"steps" belongs to type status; claim "${id}" is of type ${type}. Take it out, or write "type: status".`,
        true,
      );
    this.titles(path, type);
    const tolerance = this.word([...path, 'tolerance']);
    if (tolerance !== '' && !TOLERANCE.test(tolerance))
      this.add([...path, 'tolerance'], `"${tolerance}" is no tolerance. Write for example 2 points, 10 % or 1 day.`);
    this.between([...path, 'between']);
    this.extent(path);
    this.day([...path, 'reference', 'as_of']);
    this.reference(path, type as ClaimType);
  }

  /** An age, a title and a quotation are somebody's: without a name they would be anybody's. */
  private titles(path: readonly string[], type: string): void {
    if (!['age', 'title'].includes(type) || this.words([...path, 'match', 'who']).length > 0) return;
    this.add([...path, 'match'], `a claim of type ${type} is about a person. Add a line "who: …" with the short name of the person.`, true);
  }

  private reference(path: readonly string[], type: ClaimType): void {
    const { fits, example } = VALUES[type] ?? {};
    const steps = this.words([...path, 'steps']).map(({ word }) => word);
    for (const { word, path: at } of this.words([...path, 'reference', 'value'])) {
      const near = type === 'position' ? didYouMean(word, ['accepts', 'rejects', 'conditional', 'confirms', 'denies']) : '';
      if (fits !== undefined && !fits(word)) this.add(at, `"${word}" is no value for type ${type}. Write for example ${example}.${near}`);
      else if (type === 'status' && steps.length > 0 && !steps.includes(word))
        this.add(at, `"${word}" is none of the steps.${didYouMean(word, steps)}`);
    }
  }

  private extent(path: readonly string[]): void {
    const words = ['whole', 'part', 'none'];
    const one = this.word([...path, 'extent']);
    if (one !== '' && !words.includes(one))
      this.add([...path, 'extent'], `"${one}" is not possible for "extent". Write one of: ${words.join(', ')}.${didYouMean(one, words)}`);
    const list = this.word([...path, 'list']);
    const known = [
      ...this.words(['lists', list, 'members']).map(({ word }) => word),
      ...Object.keys(this.section('lists', list, 'groups')),
    ];
    for (const member of Object.keys(this.section(...path, 'extent'))) {
      if (known.length > 0 && !known.includes(member))
        this.add([...path, 'extent', member], `"${member}" is no member of list "${list}".${didYouMean(member, known)}`, true);
    }
  }

  private between(path: readonly string[]): void {
    const days = this.words(path);
    for (const { path: at } of days) this.day(at);
    const [from, to] = [edgeOf(days[0]?.word ?? '', 'first'), edgeOf(days[1]?.word ?? '', 'last')];
    if (from !== null && to !== null && from > to)
      this.add(path, `the first day, ${days[0]?.word}, comes after the last one, ${days[1]?.word}. Swap them.`);
  }

  private meta(path: readonly string[]): void {
    for (const key of ['published', 'retrieved']) {
      const written = this.word([...path, key]);
      if (written !== '' && momentOf(written) === null) this.add([...path, key], momentMessage(written));
    }
  }

  private rules(path: readonly string[]): void {
    const words = ['off', 'on', 'error', 'warning', 'note'];
    for (const id of Object.keys(this.section(...path))) {
      const setting = this.word([...path, id]);
      if (setting !== '' && !words.includes(setting))
        this.add(
          [...path, id],
          `"${setting}" is not possible for rule "${id}". Write one of: ${words.join(', ')}.${didYouMean(setting, words)}`,
        );
    }
  }

  private exist(path: readonly string[], sections: readonly string[]): void {
    for (const { word, path: at } of this.words(path)) {
      if (sections.some((section) => this.ids(section).has(word))) continue;
      const near =
        this.problems.length < MOST_GUESSES
          ? didYouMean(
              word,
              sections.flatMap((section) => [...this.ids(section)]),
            )
          : '';
      this.add(at, `there is no "${word}" under ${sections.join(' or ')}.${near}`);
    }
  }

  private day(path: readonly string[]): void {
    const written = this.word(path);
    if (written !== '' && edgeOf(written, 'first') === null) this.add(path, dayMessage(written));
  }

  private add(path: readonly string[], message: string, atKey = false): void {
    const { key, value } = nodesAt(this.root, path);
    this.problems.push({ ...spanOf(atKey ? key : value), message });
  }

  private section(...path: readonly string[]): Data {
    let place: unknown = this.data;
    for (const step of path)
      place = typeof place === 'object' && place !== null && Object.hasOwn(place, step) ? (place as Data)[step] : undefined;
    return isRecord(place) ? place : {};
  }

  private ids(section: string): ReadonlySet<string> {
    const known = this.known.get(section) ?? new Set(Object.keys(this.section(section)));
    this.known.set(section, known);
    return known;
  }

  private word(path: readonly string[]): string {
    return textOf(nodesAt(this.root, path).value);
  }

  /** The words of a list, or the one word written without a list, with their paths. */
  private words(path: readonly string[]): { word: string; path: readonly string[] }[] {
    const one = this.word(path);
    if (one !== '') return [{ word: one, path }];
    const value = this.section(...path.slice(0, -1))[path.at(-1) ?? ''];
    return Array.isArray(value) ? value.map((word, index) => ({ word: String(word), path: [...path, String(index)] })) : [];
  }
}
