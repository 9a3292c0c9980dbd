import { type Figured, figuredIn, shownFrom } from '../compare/figures.js';
import type { DocumentRule, Found } from '../compare/rule.js';
import { listOf, words } from '../compare/say.js';
import { fold } from '../language/fold.js';
import type { MentionOf, Reading } from '../model.js';

export const listMembers: DocumentRule = {
  id: 'list-members',
  given: 'document',
  title: 'A list names each member once, and as many as go with another list.',
  family: 'list-members',
  severity: 'warning',

  *check(reading) {
    for (const mention of reading.mentions) if (mention.kind === 'list') yield* twice(reading, mention);
    for (const figured of figuredIn(reading, /\brespectively\b/, 2)) yield* apart(figured);
  },
};

/** "Norrey, Calder, Norrey and Marlow"; one right after the other may be a place and what it lies in. */
function* twice(reading: Reading, mention: MentionOf<'list'>): Iterable<Found> {
  const { items, ordered } = mention.value;
  const keys = items.map(({ text }) => fold(text));
  const first = new Map<string, number>();
  const again = keys.findIndex((key, index) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    return before !== undefined && before < index - 1;
  });
  const item = items[again];
  if (items.length < 3 || ordered || !item || !/^\p{Lu}/u.test(item.text)) return;
  yield {
    title: 'A list and its members',
    message: `The list names ${words(item.text)} twice: ${items.map(({ text }) => text).join(', ')}.`,
    advice: 'Find out whether another name was meant, or leave the second one out.',
    outcome: 'conflict',
    values: [...keys].sort(),
    shown: [{ at: 'text', reading, sentence: mention.sentence, span: mention, value: item.text }],
    softer: mention.level === 'quoted',
  };
}

const MARK = '\u27e8%?\\d{1,3}\u27e9';
/** "85, 86 and 89, respectively" */
const ROW = new RegExp(
  `(?<row>(?:${MARK}[^\u27e8\u27e9,;.]{0,20}, ){0,6}${MARK}[^\u27e8\u27e9,;.]{0,20},? and ${MARK}[^\u27e8\u27e9,;.]{0,25}),? respectively`,
  'u',
);

/** So many names before so many figures that go with them one by one. */
function* apart(figured: Figured): Iterable<Found> {
  const row = ROW.exec(figured.words)?.groups?.row;
  const at = [...(row ?? '').matchAll(/\u27e8%?(?<index>\d{1,3})\u27e9/g)].map(({ groups }) => Number(groups?.index));
  const figures = at.flatMap((index) => figured.figures[index] ?? []);
  const first = figures[0];
  if (!first) return;
  const rows = rowsOfNames(figured.reading, figured.index, first.start);
  const [names] = rows;
  if (rows.length !== 1 || !names || names.length === figures.length) return;
  yield {
    title: 'Two lists that go together',
    message: `${listOf(names.map(({ value }) => words(value.name)))} are told with ${figures.length} figures, respectively: ${listOf(figures.map(({ text }) => words(text)))}.`,
    advice: 'Find out which figure belongs to which name, and tell as many of the one as of the other.',
    outcome: 'conflict',
    values: [...names.map(({ value }) => value.name), ...figures.map(({ text }) => text)],
    shown: [shownFrom(figured, figures, `${names.length} names, ${figures.length} figures`)],
  };
}

/** The names before an offset that are joined by nothing but commas and "and", row by row of two and more. */
function rowsOfNames({ mentions, sentences }: Reading, index: number, before: number): MentionOf<'name'>[][] {
  const sentence = sentences[index];
  const names = mentions.filter((one): one is MentionOf<'name'> => one.kind === 'name' && one.sentence === index && one.end <= before);
  const rows: MentionOf<'name'>[][] = [];
  for (const [at, name] of names.entries()) {
    const last = names[at - 1];
    const between = last && sentence ? sentence.text.slice(last.end - sentence.start, name.start - sentence.start) : '';
    if (last && /^(?:, | and |, and )(?:the )?$/.test(between)) rows.at(-1)?.push(name);
    else rows.push([name]);
  }
  return rows.filter((row) => row.length > 1);
}
