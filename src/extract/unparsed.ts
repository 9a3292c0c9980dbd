/** What looked like a value and was not understood: it is counted and shown, never passed over in silence. */
import { MONTHS, WEEKDAYS } from '../language/calendar.js';
import { SIGN } from '../language/signs.js';
import type { Block, Document, Mention, MentionKind, Span, Token, Unparsed } from '../model.js';
import type { Fault } from './attempt.js';
import { isLabel } from './number-label.js';
import { unparsedNames } from './unparsed-names.js';

const CALENDAR: ReadonlySet<string> = new Set([...MONTHS, ...WEEKDAYS].map((word) => word.toLowerCase()));
/** Words that are more often not a month. */
const DOUBTFUL: ReadonlySet<string> = new Set(['may', 'march']);
/** Number words that mean a number wherever they stand; "one", "second", "a couple" often mean none. */
const LARGE: ReadonlySet<string> = new Set(
  'dozen dozens hundred hundreds thousand thousands million millions billion billions trillion'.split(' '),
);
const VALUES: ReadonlySet<MentionKind> = new Set(['number', 'share', 'duration', 'date', 'name']);
const LOOKED_AT = SIGN.digit | SIGN.number | SIGN.calendar;
/** Marks that open a quotation and do nothing else, and that no mark closes before the next one opens. */
const OPENING = /\u201e|[\u201c\u00ab](?![^\n\u201c\u201e\u00ab\u201d\u00bb"]*[\u201d\u00bb"])/g;

const REASONS: Partial<Record<MentionKind, string>> = {
  date: 'a month or weekday outside any date that was understood',
  number: 'a number outside any value that was understood',
  name: 'a capital inside a sentence, outside any name',
  quote: 'a quotation mark that opens and is not seen to close',
};

/**
 * Numbers and calendar words that no mention covers and that number no page or paragraph, quotation marks that open no
 * quotation, and the paragraphs in which an extractor failed; furniture is left out. In text order.
 */
export function findUnparsed(document: Document, mentions: readonly Mention[], faults: readonly Fault[]): Unparsed[] {
  const found: Unparsed[] = [];
  const add = (kind: MentionKind, { start, end }: Span, reason: string, failed = false): void => {
    found.push({ kind, start, end, text: document.text.slice(start, end), reason, failed });
  };
  for (const [kind, token] of openTokens(document, mentions)) add(kind, token, REASONS[kind] ?? '');
  for (const mark of openMarks(document, mentions)) add('quote', mark, REASONS.quote ?? '');
  for (const name of unparsedNames(document, mentions)) add('name', name, REASONS.name ?? '');
  for (const { kind, start, end } of faults)
    add(kind, { start, end }, `reading it for values of kind ${kind} failed; please report this text`, true);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Tokens that look like a value and that no mention of a value overlaps; both lists are in text order. */
function openTokens({ text, sentences }: Document, mentions: readonly Mention[]): [MentionKind, Token][] {
  const open: [MentionKind, Token][] = [];
  let [at, reach] = [0, 0];
  for (const { signs, tokens } of sentences) {
    if ((signs & LOOKED_AT) === 0) continue;
    for (const token of tokens) {
      if ((token.signs & LOOKED_AT) === 0) continue;
      for (let mention = mentions[at]; mention !== undefined && mention.start < token.end; mention = mentions[++at]) {
        if (mention.end > reach && VALUES.has(mention.kind)) reach = mention.end;
      }
      const kind = reach > token.start ? null : looksLike(token);
      if (kind && !(kind === 'number' && isLabel(text, token))) open.push([kind, token]);
    }
  }
  return open;
}

function looksLike({ lower, capital }: Token): MentionKind | null {
  const code = lower.charCodeAt(0);
  if ((code >= 48 && code <= 57) || LARGE.has(lower)) return 'number';
  return capital && CALENDAR.has(lower) && !DOUBTFUL.has(lower) ? 'date' : null;
}

/**
 * Opening marks of checked paragraphs that no quotation begins with or holds and no mark closes: names and titles stand
 * between marks that close, and are no quotations.
 */
function openMarks({ text, blocks }: Document, mentions: readonly Mention[]): Span[] {
  const found: Span[] = [];
  const quotes = mentions.filter(({ kind }) => kind === 'quote');
  let [block, at] = [0, 0];
  for (const { index } of text.matchAll(OPENING)) {
    while ((blocks[block]?.end ?? Number.POSITIVE_INFINITY) <= index) block++;
    while ((quotes[at]?.end ?? Number.POSITIVE_INFINITY) <= index) at++;
    const quote = quotes[at];
    const within = quote !== undefined && quote.start <= index + 1;
    if (!within && isChecked(blocks[block], index)) found.push({ start: index, end: index + 1 });
  }
  return found;
}

/** A pull quote repeats a quotation of the text. */
function isChecked(block: Block | undefined, index: number): boolean {
  return block !== undefined && block.start <= index && block.zone !== 'furniture' && block.zone !== 'pull-quote';
}
