/** Whether two dates may be set beside one another: what only dates need of the gate. */
import type { ClaimType, DateValue } from '../model.js';
import type { Comparand, Refused } from './gate/check.js';

/** A date that prints its year against one whose year comes from its article; stretches of years print both. */
export function differentDateYear(
  a: Pick<Comparand, 'reading' | 'mention'>,
  b: Pick<Comparand, 'reading' | 'mention'>,
  type: ClaimType,
  declared: boolean,
): Refused | null {
  if (declared || type !== 'date' || a.mention.kind !== 'date' || b.mention.kind !== 'date') return null;
  const [x, y] = [a.mention.value, b.mention.value];
  const year = ({ from }: DateValue): string | undefined => from?.slice(0, 4);
  if (x.from === null || y.from === null || year(x) === year(y)) return null;
  const alike = x.day === y.day && x.month === y.month && x.precision === y.precision;
  const stretches = x.precision === 'span' && y.precision === 'span';
  const slip = ((x.year !== null && y.year !== null) || stretches) && alike && !anniversary(a) && !anniversary(b);
  return slip ? null : { reason: 'as-of', message: `they are days of different years: “${a.mention.text}” and “${b.mention.text}”` };
}

function anniversary({ reading, mention }: Pick<Comparand, 'reading' | 'mention'>): boolean {
  return /\banniversar/i.test(reading.sentences[mention.sentence]?.text ?? '');
}
