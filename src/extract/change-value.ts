/** The value of a change: whether something is measured at all, and its figures. */
import type { ChangeFigure, ChangeValue, HitOf } from '../model.js';
import type { Figure, Figures } from './change-figure.js';
import { LENGTHS, MEASURES } from './change-words.js';
import type { Group } from './modality.js';
import type { Run } from './name-runs.js';
import type { Piece } from './pieces.js';
import { isPreposition } from './subject.js';

/** A change needs a figure of a part or of money, both ends, or a word for a measure. */
export function isMeasured(pieces: readonly Piece[], measure: Run | null, figures: Figures, bare: boolean): boolean {
  const head = measure ? headOf(pieces, measure) : '';
  if (/^(?:he|she|who|i|we|you)$/.test(head)) return false;
  const known = MEASURES.has(head);
  const all = [figures.from, figures.to, figures.by].filter((figure) => figure !== null);
  if (all.length === 0) return known && bare;
  if (known) return true;
  if (all.some(({ unit }) => LENGTHS.test(unit))) return false;
  return all.some(({ measure: kind }) => kind === 'percent' || kind === 'money') || (figures.from !== null && figures.to !== null);
}

/** The last word of a phrase before its first preposition or comma. */
function headOf(pieces: readonly Piece[], { from, to }: Run): string {
  let head = '';
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (!piece || piece.kind === 'mark' || (at > from && isPreposition(piece.lower))) break;
    head = piece.lower;
  }
  return head;
}

export function toHit(
  text: string,
  pieces: readonly Piece[],
  direction: ChangeValue['direction'],
  verb: Run,
  measure: Run | null,
  figures: Figures,
  { negated, modality }: Pick<Group, 'negated' | 'modality'>,
): HitOf<'change'> {
  const words = (run: Run): string => text.slice(pieces[run.from]?.start ?? 0, pieces[run.to - 1]?.end ?? 0);
  const starts = [pieces[verb.from]?.start ?? 0, figures.by?.start ?? Infinity, measure ? (pieces[measure.from]?.start ?? 0) : Infinity];
  const ends = [pieces[verb.to - 1]?.end ?? 0, figures.end, measure ? (pieces[measure.to - 1]?.end ?? 0) : 0];
  const value: ChangeValue = {
    direction,
    measure: measure && words(measure),
    verb: words(verb),
    from: plain(figures.from),
    to: plain(figures.to),
    by: plain(figures.by),
    negated,
    modality: modality ?? 'fact',
  };
  return { kind: 'change', start: Math.min(...starts), end: Math.max(...ends), value };
}

function plain(figure: Figure | null): ChangeFigure | null {
  return figure && { start: figure.start, end: figure.end, text: figure.text };
}
