/** Whether two quotations come from one mouth, and were said on one occasion, as far as the articles tell. */
import type { Statement } from '../model.js';

/** A quotation, where it stands and whose it is. */
export type Uttered = Pick<Statement, 'reading' | 'mention' | 'person'>;

/** Both are given to one person; a surname and the full name are one. */
export function sameSpeaker(a: Uttered, b: Uttered): boolean {
  if (a.person === null || b.person === null) return false;
  return a.person === b.person || a.person.split(' ').at(-1) === b.person.split(' ').at(-1);
}

/** Both articles name one speaker beside the words, and the same day on which they were said. */
export function sameOccasion(a: Uttered, b: Uttered): boolean {
  const [x, y] = [saidOn(a), saidOn(b)];
  return sameSpeaker(a, b) && isNamed(a) && isNamed(b) && x !== null && x === y;
}

function isNamed({ mention }: Uttered): boolean {
  return mention.kind === 'quote' && mention.value.speaker !== null && mention.value.speaker.name !== null;
}

/** The day printed in a sentence of the quotation, its first or its last, as the one on which it was said, `YYYY-MM-DD`; null if none is. */
function saidOn({ reading, mention }: Uttered): string | null {
  const last = reading.sentences.findIndex(({ end }, i) => i >= mention.sentence && end >= mention.end);
  for (const other of reading.mentions) {
    if (other.kind !== 'date' || (other.sentence !== mention.sentence && other.sentence !== last) || other.level === 'quoted') continue;
    const { role, precision, from } = other.value;
    if (role === 'said' && precision === 'day') return from;
  }
  return null;
}
