/** What every check of the gate sees and gives, and the words beside a value that they look at. */
import type { ClaimType, GateReason, Mention, Statement, Token } from '../../model.js';

/** What the gate needs to see of a statement. */
export type Comparand = Pick<Statement, 'reading' | 'mention' | 'asOf'>;

export interface Refused {
  readonly reason: GateReason;
  readonly message: string;
}

/** Why the two must not be compared, or null. `declared`: claims.yaml says that both are about one thing. */
export type Check = (a: Comparand, b: Comparand, type: ClaimType, declared: boolean) => Refused | null;

/** Values that belong to whoever is named before them. */
export const OWNED: ReadonlySet<ClaimType> = new Set([
  'share',
  'number',
  'money',
  'date',
  'duration',
  'toll',
  'vote',
  'poll',
  'age',
  'result',
  'rank',
]);

/** Values that are amounts: of things, money, people, time or parts. */
export const AMOUNTS: ReadonlySet<ClaimType> = new Set(['share', 'number', 'money', 'duration', 'toll', 'vote', 'poll']);

export const said = ({ mention }: Comparand): string => `“${mention.text}”`;

/** Both in the articles' words: `“12 boats” and “20 boats”`. */
export const both = (a: Comparand, b: Comparand): string => `${said(a)} and ${said(b)}`;

/** A check that asks one thing of each statement and refuses where only one has it; the one that has it is named first. */
export function onlyOne(a: Comparand, b: Comparand, has: (of: Comparand) => boolean): readonly [Comparand, Comparand] | null {
  const [x, y] = [has(a), has(b)];
  return x === y ? null : x ? [a, b] : [b, a];
}

/** Text of the sentence a value stands in. */
export function sentenceOf({ reading, mention }: Comparand): string {
  return reading.sentences[mention.sentence]?.text ?? '';
}

/** Words of the sentence from 50 characters before the value to 40 after it, in lower case. */
export function wordsBeside({ reading, mention }: Comparand): ReadonlySet<string> {
  const tokens = reading.sentences[mention.sentence]?.tokens ?? [];
  return new Set(tokens.filter(({ start, end }) => start < mention.end + 40 && end > mention.start - 50).map(({ lower }) => lower));
}

/**
 * The word of a list that stands nearest to the value in its clause, as the index of its list; null without one. Other
 * figures, commas and "and" end the clause: "3 killed, 12 wounded", "killing seven people and injuring 40".
 */
export function nearestOf(
  { reading, mention }: Pick<Comparand, 'reading' | 'mention'>,
  lists: readonly ReadonlySet<string>[],
): number | null {
  const sentence = reading.sentences[mention.sentence];
  if (!sentence) return null;
  const others = reading.mentions.filter((one) => one.sentence === mention.sentence && FIGURES.has(one.kind) && !meet(one, mention));
  const scan = (tokens: readonly Token[], from: (token: Token) => string): readonly [number, number] | null => {
    for (const [away, token] of tokens.slice(0, 7).entries()) {
      if (/[,;:\u2013\u2014()]/.test(from(token)) || JOINTS.has(token.lower) || others.some((one) => meet(one, token))) return null;
      const at = lists.findIndex((list) => list.has(token.lower));
      if (at >= 0) return [at, away];
    }
    return null;
  };
  const text = (start: number, end: number): string => sentence.text.slice(start - sentence.start, end - sentence.start);
  const figure = mention.start + (/[\s-]/.exec(mention.text)?.index ?? mention.text.length);
  const after = scan(
    sentence.tokens.filter(({ start }) => start >= figure),
    ({ start }) => text(mention.start, start).replace(/(?<=\d),(?=\d)/g, ''),
  );
  const before = scan(sentence.tokens.filter(({ end }) => end <= mention.start).reverse(), ({ end }) => text(end, mention.start));
  if (!after || !before) return (after ?? before)?.[0] ?? null;
  return after[1] < before[1] ? after[0] : before[0];
}

const FIGURES: ReadonlySet<string> = new Set(['number', 'share', 'duration']);
const JOINTS: ReadonlySet<string> = new Set(['and', 'but', 'while', 'whereas']);
const meet = (a: Pick<Mention, 'start' | 'end'>, b: Pick<Mention, 'start' | 'end'>): boolean => a.start < b.end && b.start < a.end;
