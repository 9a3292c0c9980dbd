/** One person of one article on two rungs that exclude each other: "was convicted of fraud" and "was acquitted of fraud". */
import type { MentionOf, Reading } from '../model.js';
import { rungs } from './ladder.js';
import { ownTerms } from './matter.js';
import { depends, ordered, timesApart } from './sequence.js';
import { entityNamed } from './whose.js';

type Predicate = MentionOf<'predicate'>;

/** Every pair of neighbours on one ladder of which only one can be so; each is held against the last one of its person. */
export function predicateTurns(reading: Reading): (readonly [Predicate, Predicate])[] {
  const turns: (readonly [Predicate, Predicate])[] = [];
  const last = new Map<string, Predicate>();
  for (const mention of reading.mentions) {
    if (mention.kind !== 'predicate' || mention.value.modality !== 'fact' || mention.level === 'quoted') continue;
    const zone = reading.sentences[mention.sentence]?.zone;
    const entity = entityNamed(reading, mention.value.subject);
    if (entity === null || zone !== 'body') continue;
    const key = `${entity} ${mention.value.ladder}`;
    const before = last.get(key);
    if (before && turned(reading, before, mention)) turns.push([before, mention]);
    last.set(key, mention);
  }
  return turns;
}

function turned(reading: Reading, a: Predicate, b: Predicate): boolean {
  if (a.sentence === b.sentence || rungs(a.value, b.value) !== 'excluded' || timesApart(reading, a.sentence, reading, b.sentence))
    return false;
  if (explained(reading, a) || explained(reading, b)) return false;
  return sameMatter(a, b);
}

const STEPPED =
  /\b(?:forced|pressure[ds]?|urged|offered|threatened|asked|demand(?:ed|s)?|hospital|wounds|injuries|condition|tried|attempted|court of|supreme|lower|higher|jury|judge)\b/i;

/** A sentence that tells of another stage, another court, or how one led to the other. */
function explained({ sentences }: Reading, { sentence }: Predicate): boolean {
  const text = sentences[sentence]?.text ?? '';
  return ordered(text) || depends(text) || STEPPED.test(text);
}

/** Both name the matter, and it is one; or neither does. */
export function sameMatter(a: Predicate, b: Predicate): boolean {
  if (a.value.ladder === 'harm') return true;
  const [x, y] = [ownTerms(a.value.object ?? ''), ownTerms(b.value.object ?? '')];
  if (x.size === 0 || y.size === 0) return x.size === y.size || a.value.ladder !== 'justice';
  return [...x].some((term) => y.has(term));
}
