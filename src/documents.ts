/** The articles as a reader sees them, with everything that was recognised in them marked. */
import { type Evidence, placeOf } from './compare/side.js';
import { normalForm } from './compare/value.js';
import type {
  Discrepancy,
  Mark,
  Mention,
  Reading,
  ReportDocument,
  ReportParagraph,
  SentenceReading,
  Side,
  Span,
  Statement,
} from './model.js';
import type { Standing } from './report/standing.js';

/** What the marks are made from besides the articles. */
export interface Marking {
  readonly statements: readonly Statement[];
  readonly standing: ReadonlyMap<string, Standing>;
  readonly discrepancies: readonly Discrepancy[];
  readonly evidence: Evidence;
}

/** Every paragraph of every article but furniture. Where marks overlap, what differs is kept, and then the longest. */
export function documentsOf(readings: readonly Reading[], marking: Marking): ReportDocument[] {
  const statements = new Map<Mention, Statement[]>();
  for (const statement of marking.statements) {
    const known = statements.get(statement.mention);
    if (known) known.push(statement);
    else statements.set(statement.mention, [statement]);
  }
  const sides = new Map<string, Side[]>();
  for (const side of marking.discrepancies.flatMap((one) => one.sides)) {
    if (side.statement === null) sides.set(side.source, [...(sides.get(side.source) ?? []), side]);
  }
  return readings.map((reading) => {
    const bare = sides.get(reading.source.id) ?? [];
    const marks = [
      ...reading.mentions.map((mention) => markOf(reading, mention, statements.get(mention) ?? [], bare, marking)),
      ...gaps(reading),
    ];
    return { source: reading.source.id, paragraphs: paragraphsOf(reading, marks) };
  });
}

const RANK = { differ: 0, agree: 1, single: 2 } as const satisfies Record<Standing, number>;

/** Of the statements that one mention is, the one that differs comes first. Offsets count Document.text. */
function markOf(reading: Reading, mention: Mention, statements: readonly Statement[], bare: readonly Side[], marking: Marking): Mark {
  const { start, end, kind } = mention;
  const standing = ({ id }: Statement): Standing => marking.standing.get(id) ?? 'single';
  const first = [...statements].sort((a, b) => RANK[standing(a)] - RANK[standing(b)])[0];
  const shown = bare.length > 0 && holdsOne(placeOf(reading, mention.sentence, mention, marking.evidence), bare);
  const state = shown ? 'differ' : first ? standing(first) : 'single';
  return { start, end, kind, value: normalForm(mention), state, statement: first?.id ?? null };
}

/** A side of a rule that knows no statements stands inside these words. */
function holdsOne({ start, end }: Span, sides: readonly Side[]): boolean {
  return sides.some((side) => start <= side.start && side.end <= end);
}

function gaps({ unparsed }: Reading): Mark[] {
  return unparsed.map(({ start, end, reason }) => ({
    ...{ start, end, kind: 'unparsed', value: reason, state: 'not-understood', statement: null },
  }));
}

function paragraphsOf({ sentences }: Reading, marks: readonly Mark[]): ReportParagraph[] {
  const blocks: SentenceReading[][] = [];
  for (const sentence of sentences) {
    if (sentence.zone === 'furniture') continue;
    const last = blocks.at(-1);
    const beside = last?.[0];
    if (last && beside?.paragraph === sentence.paragraph && beside.zone === sentence.zone) last.push(sentence);
    else blocks.push([sentence]);
  }
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  let at = 0;
  return blocks.flatMap((block) => {
    const [first, last] = [block[0], block.at(-1)];
    if (!first || !last) return [];
    while ((sorted[at]?.start ?? last.end) < first.start) at += 1;
    const from = at;
    while ((sorted[at]?.start ?? last.end) < last.end) at += 1;
    const text = block.reduce((words, one) => words.padEnd(one.start - first.start) + one.text, '');
    const { paragraph, zone } = first;
    return [{ paragraph, zone, text, marks: apart(sorted.slice(from, at), { start: first.start, end: last.end }) }];
  });
}

/** The marks of a block, none inside another, as offsets of its text; a quotation over several paragraphs ends with the first. */
function apart(marks: readonly Mark[], block: Span): Mark[] {
  const harm = ({ state }: Mark): number => (state === 'differ' ? 0 : 1);
  const inside = marks.map((mark) => ({ ...mark, start: mark.start - block.start, end: Math.min(mark.end, block.end) - block.start }));
  const taken = new Uint8Array(block.end - block.start);
  const kept = inside
    .sort((a, b) => harm(a) - harm(b) || b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter(({ start, end }) => {
      if (end <= start || taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    });
  return kept.sort((a, b) => a.start - b.start);
}
