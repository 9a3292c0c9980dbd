/** Two versions of a quotation, told to people: what they are to one another, and the words that turn the sense. */
import type { QuoteComparison } from './quote.js';

/** What stands for a rendering in the id: not its other words, of which the next source may give more or fewer. Two translations share too little for that. */
export function differingWords({ changes }: QuoteComparison): string[] {
  return (['removed', 'added'] as const).map((side) => changes.flatMap((change) => change[side]).join(' '));
}

/** Words that differ, named up to this many. */
const NAMED = 4;

/** What the two versions of the words that follow in a title are to one another. */
export function kindOf(comparison: QuoteComparison, translated: boolean): string {
  if (comparison.grade !== 'polarity') return translated ? 'Two translations of' : 'Two wordings of';
  const [one = '', other = ''] = differingWords(comparison);
  return /^\S+$/.test(one + other) && (one === '' || other === '') ? `With or without “${one || other}”:` : 'Two senses of';
}

/** `One version has “no”, which the other lacks.` */
export function turnOf(comparison: QuoteComparison): string {
  const [one = '', other = ''] = differingWords(comparison);
  if ([one, other].some((text) => text.split(' ').length > NAMED)) return 'The two versions say opposite things.';
  if (one !== '' && other !== '') return `One version has “${one}” where the other has “${other}”.`;
  return `One version has “${one || other}”, which the other lacks.`;
}
