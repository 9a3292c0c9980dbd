/** One actor of one article on both sides of one question: "rejected the offer" and "we accept the offer". */
import type { MentionOf, Reading } from '../model.js';
import { isPutForward, ownTerms } from './matter.js';
import { hypothetical, unsettled } from './modality.js';
import { explains, timesApart } from './sequence.js';
import { relation } from './stance.js';
import { firstPerson, holderOf } from './whose.js';
import { isBody } from './zone.js';

type Position = MentionOf<'position'>;

export interface Turn {
  readonly first: Position;
  readonly second: Position;
  /** The second is the actor's own quoted words, of which the first may be a reading. */
  readonly quoted: boolean;
}

/** Terms two objects must share, and their part of the shorter one's. */
const LEAST_SHARED = 2;
const LEAST_PART = 0.75;
/** Sentences from a report of a position to the actor's own words on it. */
const BESIDE = 2;

interface Held {
  readonly mention: Position;
  readonly holder: number;
  readonly terms: ReadonlySet<string>;
}

/** Every pair of the body in which the later position turns the earlier one round; each mention is held against its nearest only. */
export function positionTurns(reading: Reading): Turn[] {
  const turns: Turn[] = [];
  const last = new Map<string, Held>();
  for (const mention of reading.mentions) {
    if (mention.kind !== 'position' || !isBody(reading.sentences[mention.sentence]?.zone)) continue;
    const holder = holderOf(reading, mention);
    if (holder === null || !isSettled(reading, mention)) continue;
    const held: Held = { mention, holder, terms: ownTerms(mention.value.object) };
    const found = keysOf(held, 'earlier').flatMap((key) => last.get(key) ?? []);
    const turn = found.flatMap((before) => turnOf(reading, before, held) ?? [])[0];
    if (turn) turns.push(turn);
    for (const key of keysOf(held, 'own')) last.set(key, held);
  }
  return turns;
}

function isSettled(reading: Reading, mention: Position): boolean {
  const sentence = reading.sentences[mention.sentence];
  const { stance, order, modality } = mention.value;
  if (!sentence || stance === 'conditional' || order !== null || modality === 'conditional') return false;
  return !unsettled(mention.value) && !hypothetical(sentence, mention);
}

const OPPOSITE = { accepts: 'rejects', rejects: 'accepts', confirms: 'denies', denies: 'confirms', conditional: 'conditional' } as const;

/** Keys under which a position is kept, or under which its opposite was: one for each term of its object. */
function keysOf({ mention, holder, terms }: Held, whose: 'own' | 'earlier'): string[] {
  const stance = whose === 'own' ? mention.value.stance : OPPOSITE[mention.value.stance];
  const put = isPutForward(mention.value.object) ? ['put forward'] : [];
  return [...terms, ...put].map((term) => `${holder} ${stance} ${term}`);
}

function turnOf(reading: Reading, before: Held, held: Held): Turn | null {
  const [a, b] = [before.mention, held.mention];
  if (relation(a.value.stance, b.value.stance) !== 'opposed') return null;
  const quoted = b.level === 'quoted' && firstPerson(b) && a.level !== 'quoted';
  if (quoted) return b.sentence - a.sentence <= BESIDE && touches(before, held) ? { first: a, second: b, quoted } : null;
  if (a.level === 'quoted' || b.level === 'quoted' || a.sentence === b.sentence) return null;
  if (timesApart(reading, a.sentence, reading, b.sentence) || [a, b].some(({ sentence }) => explains(reading, sentence))) return null;
  return sameObject(before, held) ? { first: a, second: b, quoted } : null;
}

/** The objects share a term, or one is only "the offer" where the other says which. */
function touches(a: Held, b: Held): boolean {
  if ([...a.terms].some((term) => b.terms.has(term))) return true;
  return Math.min(a.terms.size, b.terms.size) === 0 && isPutForward(a.mention.value.object) && isPutForward(b.mention.value.object);
}

function sameObject(a: Held, b: Held): boolean {
  const shared = [...a.terms].filter((term) => b.terms.has(term)).length;
  if (isPutForward(a.mention.value.object) !== isPutForward(b.mention.value.object)) return false;
  const enough = shared >= LEAST_SHARED && shared / Math.min(a.terms.size, b.terms.size) >= LEAST_PART;
  return enough || (shared === a.terms.size && shared === b.terms.size);
}
