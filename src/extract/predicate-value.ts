/** The value of a predicate from the pieces that say it. */
import type { HitOf, Modality, PredicateValue } from '../model.js';
import type { Run } from './name-runs.js';
import type { Piece } from './pieces.js';

/** The pieces of a predicate, as indices. */
export interface Said {
  readonly ladder: PredicateValue['ladder'];
  readonly rung: number;
  readonly verb: Run;
  readonly actor: Run | null;
  readonly subject: Run;
  readonly object: Run | null;
  readonly negated: boolean;
  readonly modality: Modality;
}

export function toHit(text: string, pieces: readonly Piece[], said: Said): HitOf<'predicate'> {
  const words = (run: Run): string => text.slice(pieces[run.from]?.start ?? 0, pieces[run.to - 1]?.end ?? 0);
  let [from, to] = [said.verb.from, said.verb.to];
  for (const run of [said.actor, said.subject, said.object]) {
    if (!run) continue;
    from = Math.min(from, run.from);
    to = Math.max(to, run.to);
  }
  const value: PredicateValue = {
    ladder: said.ladder,
    rung: said.rung,
    actor: said.actor && words(said.actor),
    subject: words(said.subject),
    object: said.object && words(said.object),
    verb: words(said.verb),
    negated: said.negated,
    modality: said.modality,
  };
  return { kind: 'predicate', start: pieces[from]?.start ?? 0, end: pieces[to - 1]?.end ?? 0, value };
}
