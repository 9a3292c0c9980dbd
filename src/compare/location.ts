/** Places: one inside another, one under two names, or two. */
import { fold } from '../language/fold.js';
import type { Knowledge, NameEntry, Reading, Statement } from '../model.js';

/** The entry of claims.yaml that a place name belongs to, or null. */
export function placeEntry(name: string, { names }: Knowledge): NameEntry | null {
  const bare = bareOf(name);
  return (
    names.find((entry) =>
      [entry.name, ...entry.aliases, ...entry.wrong, ...(entry.house === null ? [] : [entry.house])].some((form) => bareOf(form) === bare),
    ) ?? null
  );
}

const bareOf = (name: string): string =>
  fold(name)
    .replace(/^(?:the|central|northern|southern|eastern|western|downtown|greater) /, '')
    .replace(/ (?:city|region|oblast|province|county|district|town|state|island)$/, '')
    .replace(/'s$/, '')
    .trim();

/** The place and all that it is a part of, by id. */
function chainOf(entry: NameEntry, { names }: Knowledge): string[] {
  const chain = [entry.id];
  for (let up = entry.partOf; up !== null && !chain.includes(up); ) {
    chain.push(up);
    up = names.find(({ id }) => id === up)?.partOf ?? null;
  }
  return chain;
}

/**
 * How two places relate by what claims.yaml knows: `same` also where one is a part of the other, `apart` where both are known
 * and neither holds the other, `open` where one is not known.
 */
export function placeRelation(a: string, b: string, knowledge: Knowledge): 'same' | 'apart' | 'open' {
  const [x, y] = [bareOf(a), bareOf(b)];
  if (x === y || ` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `)) return 'same';
  const [left, right] = [placeEntry(a, knowledge), placeEntry(b, knowledge)];
  if (!left || !right) return 'open';
  return chainOf(left, knowledge).includes(right.id) || chainOf(right, knowledge).includes(left.id) ? 'same' : 'apart';
}

/** Whether a text names a place anywhere: then it knows how the two lie. */
export function mentionsPlace({ sentences }: Reading, name: string): boolean {
  const bare = bareOf(name);
  return sentences.some(({ text }) => fold(text).includes(bare));
}

/** Whether two statements may name one place: what claims.yaml does not tell is open, and open where either text names the other's place. */
export function samePlace(a: Statement, b: Statement, knowledge: Knowledge): boolean {
  if (a.mention.kind !== 'name' || b.mention.kind !== 'name') return true;
  const [x, y] = [a.mention.value.name, b.mention.value.name];
  const relation = placeRelation(x, y, knowledge);
  if (relation !== 'open') return relation === 'same';
  return mentionsPlace(a.reading, y) || mentionsPlace(b.reading, x);
}
