/** One measure that rises in one place and falls in another, by or to the same figure. */
import type { ChangeValue, Mention, MentionOf, Reading } from '../model.js';
import { groupAfter, namedIn } from './beside.js';
import { matterTerms } from './matter.js';

type Change = MentionOf<'change'>;

/** Terms of a measure that are the same whatever is measured. */
const GENERAL: ReadonlySet<string> = new Set(['rate', 'number', 'level', 'figur', 'total', 'amount', 'valu', 'key', 'overal', 'averag']);

/** Terms that tell which measure it is; empty where the words do not say. */
export function measureTerms({ value }: Change): ReadonlySet<string> {
  const terms = matterTerms(value.measure ?? '');
  const own = new Set([...terms].filter((term) => !GENERAL.has(term)));
  return own.size > 0 ? own : terms;
}

/** Keys of a change, one for each figure it tells with its unit: "5 percent" of "rose to 5 percent". */
export function figureKeys({ value }: Change): string[] {
  const key = (role: string, text: string | undefined): string[] => (text === undefined ? [] : [`${role} ${plain(text)}`]);
  return [...key('to', value.to?.text), ...key('by', value.by?.text)];
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s?(?:per ?cent|%)/, ' percent')
    .replace(/\s+/g, ' ')
    .trim();
}

/** One rises and the other falls, and neither is only possible or denied. */
export function opposite(a: ChangeValue, b: ChangeValue): boolean {
  if (a.direction === b.direction || a.direction === 'none' || b.direction === 'none') return false;
  return !a.negated && !b.negated && a.modality === b.modality && a.modality !== 'possible' && a.modality !== 'denied';
}

/** The measures of two changes have all terms of the one that says less, and each says something. */
export function sameMeasure(a: Change, b: Change): boolean {
  const [x, y] = [measureTerms(a), measureTerms(b)];
  if (x.size === 0 || y.size === 0) return false;
  const [few, many] = x.size <= y.size ? [x, y] : [y, x];
  return [...few].every((term) => many.has(term));
}

/** Each sentence names a place or group that the other does not: two parts of one measure. */
export function scopesApart(a: Reading, x: Change, b: Reading, y: Change): boolean {
  if (groupAfter(a, x) !== groupAfter(b, y)) return true;
  const [left, right] = [namedIn(a, x.sentence), namedIn(b, y.sentence)];
  return [...left].some((name) => !right.has(name)) && [...right].some((name) => !left.has(name));
}

/** Whether a mention is a change that says of what and by how much. */
export function isTold(mention: Mention): mention is Change {
  return mention.kind === 'change' && mention.value.measure !== null && figureKeys(mention).length > 0;
}
