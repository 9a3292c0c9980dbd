/** Wording of messages: who says what, in the articles' own words. */
import type { Reading, Statement } from '../model.js';
import type { Shown } from './rule.js';

/** Words of a quotation longer than this are cut in messages; the evidence keeps them. */
const LONGEST = 90;
const LONGEST_IN_TITLE = 50;

/** How a source is called in a sentence. */
export function nameOf(reading: Reading): string {
  return reading.source.publisher ?? reading.source.id;
}

/** Words between quotation marks, cut at a word if long, and not inside a name. */
export function words(text: string): string {
  return quoted(text, LONGEST);
}

/** The same for a title. */
export function wordsInTitle(text: string): string {
  return quoted(text, LONGEST_IN_TITLE);
}

function quoted(text: string, longest: number): string {
  const bare = text.replace(/^[“”"«»‘’']{1,9}|(?<![“”"«»‘’',.])[“”"«»‘’',.]{1,9}$/g, (marks) =>
    marks === '.' && /\.\p{Lu}\.$/u.test(text) ? '.' : '',
  );
  if (bare.length <= longest) return `“${bare}”`;
  const all = bare.split(' ');
  let kept = 1;
  while (kept < all.length && all.slice(0, kept + 1).join(' ').length <= longest) kept += 1;
  const whole = kept;
  const capital = (at: number): boolean => /^\p{Lu}/u.test(all[at] ?? '');
  while (kept > 1 && capital(kept - 1) && capital(kept)) kept -= 1;
  return `“${all.slice(0, kept > 1 ? kept : whole).join(' ')} …”`;
}

/** A description as it stands inside a sentence: “One of the guests” is no name, “Kremlin officials” begins with one. */
export function asPhrase(description: string): string {
  return description.replace(
    /^(?:The|An?|One|Some|Several|Two|Three|Many|Another|Residents?|Participants?|Witness(?:es)?)(?= |$)/,
    (word) => word.toLowerCase(),
  );
}

/** How a contrast is told. */
interface Telling {
  readonly verb?: 'say' | 'write';
  readonly textOf?: (statement: Statement) => string;
  /** Statements with one key say the same and stand in one clause; by their words if left out. */
  readonly keyOf?: (statement: Statement) => string;
  /** What stands behind the words: the day for which “Thursday” was taken. */
  readonly noteOf?: (statement: Statement) => string;
}

/** All sides in one sentence, drafts first, each source once: `A says “x”; B and C say “y” or “z”.` */
export function allSay(statements: readonly Statement[], telling: Telling = {}): string {
  const { verb = 'say', textOf = ({ mention }) => mention.text, keyOf = textOf, noteOf = () => '' } = telling;
  const groups = new Map<string, Statement[]>();
  for (const statement of oursFirst(statements)) groups.set(keyOf(statement), [...(groups.get(keyOf(statement)) ?? []), statement]);
  const clauses = new Map<string, string[]>();
  let long = false;
  for (const list of groups.values()) {
    const names = [...new Set(list.map(({ reading }) => nameOf(reading)))];
    const said = inOtherWords(list.map((one) => ({ text: textOf(one), note: noteOf(one) })));
    const subject = `${listOf(names)} ${names.length > 1 ? verb : `${verb}s`}`;
    clauses.set(subject, [...(clauses.get(subject) ?? []), listOf(said, 'or')]);
    long ||= names.length > 1 || said.length > 1 || list.some((one) => noteOf(one).includes(','));
  }
  return `${[...clauses].map(([subject, said]) => `${subject} ${said.join(' and ')}`).join(long ? '; ' : ', ')}.`;
}

function oursFirst(statements: readonly Statement[]): Statement[] {
  return [...statements].sort((a, b) => Number(b.reading.source.role === 'draft') - Number(a.reading.source.role === 'draft'));
}

/** Equal values in their several wordings, the shortest of those that hold one another: “rejected the plan” for “rejected the plan at once”. */
function inOtherWords(said: readonly { readonly text: string; readonly note: string }[]): string[] {
  const lower = (text: string): string =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}%.]+/gu, ' ')
      .trim()} `;
  const sorted = (text: string): string => lower(text).trim().split(' ').sort().join(' ');
  const distinct = said.filter((one, i) => said.findIndex(({ text }) => sorted(text) === sorted(one.text)) === i);
  const shortest = distinct.filter(
    ({ text }) => !distinct.some((other) => lower(other.text) !== lower(text) && lower(text).includes(lower(other.text))),
  );
  return shortest.map(({ text, note }) => `${words(text)}${note}`);
}

/** `A`, `A and B`, `A, B and C`; with "or" in its place where given. */
export function listOf(names: readonly string[], joint: 'and' | 'or' = 'and'): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}`;
}

/** A statement as a side. */
export function shownOf(statement: Statement, value: string): Shown {
  return { at: 'mention', reading: statement.reading, mention: statement.mention, statement, value };
}
