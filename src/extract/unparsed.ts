/** What looked like a value and was not understood: it is counted and shown, never passed over in silence. */
import { MONTHS, WEEKDAYS } from '../language/calendar.js';
import type { Document, Mention, MentionKind, Token, Unparsed } from '../model.js';

const CALENDAR: ReadonlySet<string> = new Set([...MONTHS, ...WEEKDAYS].map((word) => word.toLowerCase()));
/** Words that are more often not a month. */
const DOUBTFUL: ReadonlySet<string> = new Set(['may', 'march']);
const VALUES: ReadonlySet<MentionKind> = new Set(['number', 'share', 'duration', 'date', 'name']);

/** Tokens with digits, and names of months and weekdays, that no mention covers; furniture is left out. */
export function findUnparsed(document: Document, mentions: readonly Mention[]): Unparsed[] {
  const covered = new Uint8Array(document.text.length);
  for (const { kind, start, end } of mentions) if (VALUES.has(kind)) covered.fill(1, start, end);
  const found: Unparsed[] = [];
  for (const sentence of document.sentences) {
    if (document.blocks[sentence.block]?.zone === 'furniture') continue;
    for (const token of sentence.tokens) {
      const kind = looksLike(token);
      if (!kind || covered[token.start] === 1 || covered[token.end - 1] === 1) continue;
      const { start, end } = token;
      const reason =
        kind === 'date' ? 'a month or weekday outside any date that was understood' : 'digits outside any value that was understood';
      found.push({ kind, start, end, text: document.text.slice(start, end), reason });
    }
  }
  return found;
}

function looksLike({ lower, capital }: Token): MentionKind | null {
  if (/^\d/.test(lower)) return 'number';
  return capital && CALENDAR.has(lower) && !DOUBTFUL.has(lower) ? 'date' : null;
}
