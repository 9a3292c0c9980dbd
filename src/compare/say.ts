/** Wording of messages: who says what, in the articles' own words. */
import type { Reading, Statement } from '../model.js';
import type { Shown } from './rule.js';

/** Words of a quotation longer than this are cut in messages; the evidence keeps them. */
const LONGEST = 90;

/** How a source is called in a sentence. */
export function nameOf(reading: Reading): string {
  return reading.source.publisher ?? reading.source.id;
}

/** Words between quotation marks, cut at a word if long. */
export function words(text: string): string {
  const bare = text.replace(/^[“”"«»‘’']{1,9}|(?<![“”"«»‘’',.])[“”"«»‘’',.]{1,9}$/g, '');
  if (bare.length <= LONGEST) return `“${bare}”`;
  const cut = bare.slice(0, LONGEST);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …”`;
}

/** All sides in one sentence, each set of equal words once: `A says “x”, B and C say “y”.` */
export function allSay(statements: readonly Statement[], textOf: (s: Statement) => string = (s) => s.mention.text): string {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) groups.set(textOf(statement), [...(groups.get(textOf(statement)) ?? []), statement]);
  const parts = [...groups].map(([text, list]) => {
    const names = [...new Set(list.map(({ reading }) => nameOf(reading)))];
    return `${listOf(names)} ${names.length > 1 ? 'say' : 'says'} ${words(text)}`;
  });
  return `${parts.join(', ')}.`;
}

/** `A`, `A and B`, `A, B and C`. */
export function listOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A statement as a side. */
export function shownOf(statement: Statement, value: string): Shown {
  return { at: 'mention', reading: statement.reading, mention: statement.mention, statement, value };
}
