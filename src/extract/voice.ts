/** Whose words a value stands in: between quotation marks, in a clause that reports what somebody said, or the article's own. */
import { lastBefore } from '../language/sorted.js';
import type { Hit, HitOf, Level, Span, Speech } from '../model.js';

export interface Voice {
  readonly level: Level;
  readonly attributedTo: string | null;
}

const OWN: Voice = { level: 'own', attributedTo: null };

/** Spans in order of their start, with how far any of them up to each one reaches. */
interface Ranges<S extends Span> {
  readonly spans: readonly S[];
  readonly reach: readonly number[];
}

/** The quotations and reported clauses of a document, to be asked for one value after another. */
export interface Voices {
  readonly quotes: Ranges<HitOf<'quote'>>;
  readonly speech: Ranges<Speech>;
}

export function voicesOf(quotes: readonly HitOf<'quote'>[], speech: readonly Speech[]): Voices {
  return { quotes: rangesOf(quotes), speech: rangesOf(speech) };
}

function rangesOf<S extends Span>(spans: readonly S[]): Ranges<S> {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const reach: number[] = [];
  let far = 0;
  for (const { end } of sorted) {
    far = Math.max(far, end);
    reach.push(far);
  }
  return { spans: sorted, reach };
}

/** The outermost quotation around the value counts before the innermost reported clause around it. */
export function voiceOf(hit: Hit, { quotes, speech }: Voices): Voice {
  const quote = hit.kind === 'quote' ? hit : outermost(hit, quotes);
  const clause = quote ? null : innermost(hit, speech);
  if (!quote && !clause) return OWN;
  const speaker = quote ? quote.value.speaker : (clause?.speaker ?? null);
  return { level: quote ? 'quoted' : 'reported', attributedTo: speaker ? (speaker.name ?? speaker.description) : null };
}

function innermost<S extends Span>(hit: Span, { spans, reach }: Ranges<S>): S | null {
  for (let at = lastBefore(spans, hit.start); at >= 0 && (reach[at] ?? 0) >= hit.end; at--) {
    const span = spans[at];
    if (span && span.end >= hit.end) return span;
  }
  return null;
}

function outermost<S extends Span>(hit: Span, { spans, reach }: Ranges<S>): S | null {
  let found: S | null = null;
  for (let at = lastBefore(spans, hit.start); at >= 0 && (reach[at] ?? 0) >= hit.end; at--) {
    const span = spans[at];
    if (span && span.end >= hit.end) found = span;
  }
  return found;
}
