import { otherRegion, type Region, regionsOf } from '../compare/region.js';
import type { ClaimRule, Shown } from '../compare/rule.js';
import { nameOf } from '../compare/say.js';
import type { Group, MentionOf, Statement } from '../model.js';

export const placeRegion: ClaimRule = {
  id: 'place-region',
  given: 'claim',
  types: ['place'],
  title: 'A place lies in one region.',
  family: 'place',
  severity: 'warning',

  *check(group) {
    const told = toldIn(group).sort(inOrder);
    const first = told[0];
    const other = told.find(({ region }) => first !== undefined && otherRegion(first.region, region));
    if (!first || !other) return;
    const [a, b] = other.statement.reading.source.role === 'draft' ? [other, first] : [first, other];
    yield {
      message: `${sayOf(a)}, ${sayOf(b)}.`,
      advice: 'Look the place up on a map; two places of one name are told apart by naming what sets them apart.',
      outcome: 'conflict',
      values: [a.region.name, b.region.name],
      shown: [shownOf(a), shownOf(b)],
    };
  },
};

interface Told {
  readonly statement: Statement;
  readonly region: Region;
}

/** By file and place, whatever the order in which articles are given. */
function inOrder({ statement: a }: Told, { statement: b }: Told): number {
  const [x, y] = [a.reading.source.file, b.reading.source.file];
  return x === y ? a.mention.start - b.mention.start : x < y ? -1 : 1;
}

function toldIn({ statements }: Group): Told[] {
  return statements.flatMap((statement) => {
    const { mention, reading } = statement;
    const region = mention.kind === 'name' ? regionsOf(reading).get(mention as MentionOf<'name'>) : undefined;
    return region ? [{ statement, region }] : [];
  });
}

/** `herald says “Lurk, a town in the Norrey region”`, up to its unit. */
function sayOf(told: Told): string {
  return `${nameOf(told.statement.reading)} says “${wordsOf(told)}”`;
}

function wordsOf({ statement: { reading, mention }, region }: Told): string {
  const sentence = reading.sentences[mention.sentence];
  if (!sentence) return mention.text;
  const behind = sentence.text.slice(region.mention.end - sentence.start);
  const inside = region.mention.value.words.length > region.name.split(' ').length;
  const unit = inside ? '' : (/^ \p{L}+/u.exec(behind)?.[0] ?? '');
  return `${sentence.text.slice(mention.start - sentence.start, region.mention.end - sentence.start)}${unit}`;
}

function shownOf(told: Told): Shown {
  const { mention, reading } = told.statement;
  const words = wordsOf(told);
  return {
    at: 'text',
    reading,
    sentence: mention.sentence,
    span: { start: mention.start, end: mention.start + words.length },
    value: told.region.mention.value.name,
  };
}
