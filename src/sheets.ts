/** The fact sheets of a run: every checkable statement of each draft, and which sources agree, differ or say nothing on it. */
import { createHash } from 'node:crypto';
import { supportOf } from './align/support.js';
import { type Evidence, placeOf } from './compare/side.js';
import { normalForm } from './compare/value.js';
import { foldedWords } from './judge/folded.js';
import type { Alignment, Discrepancy, Reading, Sheet, SheetRow, Side, Support } from './model.js';

/** What a run has found out, before it is a report. */
export interface Examined {
  readonly readings: readonly Reading[];
  readonly alignment: Alignment;
  readonly evidence: Evidence;
  /** Everything the rules found, decided or not. */
  readonly discrepancies: readonly Discrepancy[];
}

/** The sheet of each of our own texts: of those named by path or, where none is named, of every draft. Nothing is ticked yet. */
export function sheetsOf(examined: Examined, named: readonly string[]): Sheet[] {
  const ours = ({ source: { file, role } }: Reading): boolean => (named.length === 0 ? role === 'draft' : named.includes(file));
  return examined.readings.filter(ours).map((draft) => sheetOfDraft(draft, examined));
}

function sheetOfDraft(draft: Reading, examined: Examined): Sheet {
  const { readings, alignment, evidence } = examined;
  const { id, file, story } = draft.source;
  const compared = readings.map(({ source }) => source).filter((one) => one.id !== id && sameStory(one.story, story));
  const sources = compared.map((one) => one.id);
  const row = rowMaker(draft, sources, examined);
  const rows = supportOf(draft, readings, evidence.knowledge, alignment.groups).map(row);
  return { draft: id, file, sources, rows: identified(id, rows), stale: [] };
}

const sameStory = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/** Rows by draft, kind, value and sentence; those that are equal are told apart by their order. */
function identified(draft: string, rows: readonly SheetRow[]): SheetRow[] {
  const equals = new Map<string, number>();
  return rows.map((row) => {
    const base = [draft, row.kind, foldedWords(row.value), foldedWords(row.sentence)].join('\n');
    const ordinal = equals.get(base) ?? 0;
    equals.set(base, ordinal + 1);
    return { ...row, id: createHash('sha256').update(`${base}\n${ordinal}`).digest('hex').slice(0, 16) };
  });
}

function rowMaker(
  draft: Reading,
  sources: readonly string[],
  { alignment, evidence, discrepancies }: Examined,
): (support: Support) => SheetRow {
  const { origins } = alignment;
  const conflicts = discrepancies.filter(
    ({ outcome, sides }) => outcome !== 'variant' && sides.some(({ source }) => source === draft.source.id),
  );
  return ({ mention, agree }) => {
    const { start, end, line, column, paragraph, exact, text } = placeOf(draft, mention.sentence, mention, evidence);
    // A side with a statement is that mention and no other that it overlaps.
    const isHere = (side: Side): boolean =>
      side.source === draft.source.id &&
      (side.statement === null ? side.start < end && start < side.end : side.start === start && side.end === end);
    const own = conflicts.filter(({ sides }) => sides.some(isHere));
    const here = own.flatMap(({ sides }) => sides.find(isHere) ?? [])[0];
    const against = new Set([...own, ...wordings(own, discrepancies)].flatMap(({ sides }) => differing(sides, sides.find(isHere) ?? here)));
    const agreeing = agree.filter((id) => !against.has(id));
    return {
      id: '',
      kind: mention.kind,
      start,
      end,
      line,
      column,
      paragraph: paragraph ?? 0,
      exact,
      text,
      value: normalForm(mention),
      sentence: draft.sentences[mention.sentence]?.text ?? '',
      attributedTo: mention.attributedTo,
      agree: agreeing,
      differ: ['claims.yaml', ...sources].filter((id) => against.has(id)),
      silent: sources.filter((id) => !against.has(id) && !agreeing.includes(id)),
      voices: new Set(agreeing.filter((id) => id !== 'claims.yaml').map((id) => origins.get(id) ?? id)).size,
      discrepancies: own.map(({ id }) => id),
      tick: null,
      changed: null,
    };
  };
}

/** What is shown of further wordings of a quotation: each is set against the one it is nearest to, which need not be the draft's. */
function wordings(own: readonly Discrepancy[], all: readonly Discrepancy[]): Discrepancy[] {
  const claims = new Set(own.filter(({ rule }) => rule === 'quote-wording').map(({ claim }) => claim));
  return claims.size === 0 ? [] : all.filter(({ rule, claim }) => rule === 'quote-wording' && claims.has(claim));
}

/** Sources of the sides that give another value than one of them does. */
function differing(sides: readonly Side[], own: Side | undefined): string[] {
  return sides.filter(({ source, value }) => source !== own?.source && value !== own?.value).map(({ source }) => source);
}
