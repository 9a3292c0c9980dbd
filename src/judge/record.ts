/** What a person rules, as records of claims.decisions.jsonl: made from what was judged, kept in order, written a line each. */
import type { Decision, DecisionStatus, Discrepancy, Report, Ruled, SheetRow, Side, Tick } from '../model.js';

/** The answers a person can give to a discrepancy. `both-stand` needs a reason of their own; the others have one. */
const REASONS: Readonly<Record<DecisionStatus, string>> = {
  'our-text-wrong': 'Our text is wrong and will be corrected.',
  'their-text-wrong': 'Their text is wrong.',
  'both-stand': '',
  'not-the-same': 'The two do not speak of the same thing.',
  'tool-misread': 'The program misread the text.',
  ask: 'A question has been put to somebody.',
};

export interface Ruling {
  readonly status: DecisionStatus;
  /** Ids of the sources that are wrong; without them those that the status speaks of. */
  readonly wrong?: readonly string[] | undefined;
  /** In the person's own words; without it the one that goes with the status. */
  readonly reason?: string | undefined;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly until?: string | null | undefined;
  readonly owner?: string | null | undefined;
}

/** As much of a discrepancy as a record keeps. */
export interface Subject {
  readonly id: string;
  readonly rule: string;
  readonly claim: string;
  readonly judged: readonly string[];
  /** Ids of the drafts that take part, and of the other sources. */
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

export function subjectOf({ id, rule, claim, sides }: Discrepancy): Subject {
  const ids = (ours: boolean) => [...new Set(sides.filter(({ role }) => (role === 'draft') === ours).map(({ source }) => source))];
  return { id, rule, claim, judged: sides.map(judgedWords), ours: ids(true), theirs: ids(false) };
}

/** Equal for discrepancies of one rule and one claim with the same values, whoever says so. */
export function valuesKey({ rule, claim, sides }: Pick<Discrepancy, 'rule' | 'claim' | 'sides'>): string {
  return JSON.stringify([rule, claim, ...[...new Set(sides.map(({ value }) => value))].sort(compare)]);
}

/** The record of a ruling. Throws RangeError for `both-stand` without a reason. */
export function decisionOn({ id, rule, claim, judged, ours, theirs }: Subject, ruling: Ruling): Decision {
  const { status, by, on, until = null, owner = null } = ruling;
  const reason = (ruling.reason ?? '').trim() || REASONS[status];
  if (reason === '') throw new RangeError('both-stand needs a reason');
  const wrong = ruling.wrong && ruling.wrong.length > 0 ? ruling.wrong : wrongBy(status, ours, theirs);
  return { v: 1, id, rule, claim, status, wrong, reason, by, on, until, owner, judged };
}

function wrongBy(status: DecisionStatus, ours: readonly string[], theirs: readonly string[]): readonly string[] {
  if (status === 'ask') return ['unknown'];
  if (status !== 'our-text-wrong' && status !== 'their-text-wrong') return ['none'];
  const ids = status === 'our-text-wrong' ? ours : theirs;
  return ids.length > 0 ? ids : ['unknown'];
}

/** `post: Russia controls [about 20 percent] of Ukraine.` */
export function judgedWords({ source, prefix, text, suffix, context }: Side): string {
  const sentence = `${context?.before ?? prefix}[${text}]${context?.after ?? suffix}`;
  return `${source}: ${sentence.replace(/\s+/g, ' ').trim()}`;
}

/** How a statement of a draft was checked. */
export interface Signature {
  readonly method: string;
  readonly source: string;
  readonly by: string;
  readonly on: string;
  readonly note?: string | undefined;
}

/** As much of a row of the sheet as a record keeps. */
export type Checked = Pick<SheetRow, 'id' | 'kind' | 'value' | 'text' | 'sentence'>;

/** The record of a statement that was checked. */
export function tickOn(draft: string, row: Checked, signature: Signature): Tick {
  const { id, kind, value, text, sentence } = row;
  const { method, source, by, on, note = '' } = signature;
  return { v: 1, id, status: 'checked', draft, kind, value, text, sentence, method, source, by, on, note };
}

/** A question put to somebody leaves the discrepancy open. */
export function isOpen({ decision }: Pick<Discrepancy, 'decision'>): boolean {
  return decision === null || decision.status === 'ask';
}

export function isTick(record: Ruled): record is Tick {
  return record.status === 'checked';
}

/** Made from a report without the words of the articles: it does not say what was judged or checked. */
export function isWordless(record: Ruled): boolean {
  if (isTick(record)) return record.sentence === '';
  return record.judged.length > 0 && record.judged.every((words) => words.endsWith(': []'));
}

/** A wordless record with the words of what it is about, where this report has that; any other as it is. */
export function withWords(record: Ruled, { discrepancies, sheets }: Report): Ruled {
  if (!isWordless(record)) return record;
  if (isTick(record)) {
    const row = sheets.flatMap(({ rows }) => rows).find(({ id }) => id === record.id);
    return row === undefined ? record : { ...record, text: row.text, sentence: row.sentence };
  }
  const found = discrepancies.find(({ id }) => id === record.id);
  return found === undefined ? record : { ...record, judged: subjectOf(found).judged };
}

/** The records with more of them: sorted by id, then by day, the newest of an id last. */
export function withRecords(records: readonly Ruled[], more: readonly Ruled[]): Ruled[] {
  return [...records, ...more].sort((a, b) => compare(a.id, b.id) || compare(a.on, b.on));
}

/**
 * The newest record on what has an id in this report; undefined where there is none. It may stand under another id in the file:
 * where equal discrepancies came or went, a ruling goes with its words.
 */
export function recordOn({ discrepancies, sheets }: Report, id: string): Ruled | undefined {
  const one = discrepancies.find((discrepancy) => discrepancy.id === id);
  const row = sheets.flatMap(({ rows }) => rows).find((other) => other.id === id);
  return one?.decision ?? one?.reopened?.decision ?? row?.tick ?? row?.changed ?? undefined;
}

/** The newest record that stands in the file under an id and is on something in this report; undefined where there is none. */
export function recordUnder({ discrepancies, sheets }: Report, id: string): Ruled | undefined {
  const ruled = discrepancies.flatMap(({ decision, reopened }) => decision ?? reopened?.decision ?? []);
  const ticked = sheets.flatMap(({ rows }) => rows.flatMap(({ tick, changed }) => tick ?? changed ?? []));
  return [...ruled, ...ticked].find((record) => record.id === id);
}

/** The records without this one, the others as they were, which is what undoing it means. */
export function withoutRecord(records: readonly Ruled[], gone: Ruled | undefined): readonly Ruled[] {
  if (gone === undefined) return records;
  const line = recordLines([gone]);
  const at = records.findLastIndex((record) => recordLines([record]) === line);
  return records.filter((_, i) => i !== at);
}

/** The last record of an id. */
export function lastOf(records: readonly Ruled[], id: string): Ruled | undefined {
  return records.findLast((record) => record.id === id);
}

/** The file: one record a line, its keys in one order. */
export function recordLines(records: readonly Ruled[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
