/** Sentences about a report in plain words, shared by every format that people read. */
import { dayInWords, dayParts } from '../language/day-words.js';
import type { GateReason, Report, Severity, SourceKind, Zone } from '../model.js';
import { byCodePoint, oneLine } from './safe.js';

export { dayInWords };

/** "1 article", "5 articles". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${thousands(number)} ${number === 1 ? one : many}`;
}

/** 12345 as "12,345". */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3}){1,6}$)/g, ',');
}

/** "6 to 14 March 2025", "28 February to 6 March 2025"; null when no article has a date. */
export function dateRange(report: Report): string | null {
  const days = report.sources.flatMap(({ published }) => (published === null ? [] : [published])).sort(byCodePoint);
  const [first, last] = [days[0], days[days.length - 1]];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [dayParts(first), dayParts(last)];
  if (first === last || from === null || to === null) return first === last ? dayInWords(first) : `${first} to ${last}`;
  if (from.year !== to.year) return `${dayInWords(first)} to ${dayInWords(last)}`;
  const start = from.month === to.month ? String(from.day) : `${from.day} ${from.month}`;
  return `${start} to ${dayInWords(last)}`;
}

/** "5 articles (1 draft), 4 origins, 6 to 14 March 2025 (1 without a date)". */
export function whatWasCompared(report: Report): string {
  const { sources, coverage } = report;
  const drafts = sources.filter(({ role }) => role === 'draft').length;
  const undated = sources.filter(({ published }) => published === null).length;
  const range = dateRange(report);
  const all = sources.length > 0 && undated === sources.length;
  return [
    count(sources.length, 'article') + (drafts > 0 ? ` (${count(drafts, 'draft')})` : ''),
    ...(sources.length > 1 ? [count(coverage.origins, 'origin')] : []),
    ...(range === null ? [] : [range + (undated > 0 ? ` (${thousands(undated)} without a date)` : '')]),
    ...(all ? [sources.length === 1 ? 'no date' : 'none with a date'] : []),
  ].join(', ');
}

/** "Draft of Harbour Post, “Flood” (300 words), with 4 articles, 3 origins, …"; without a draft "5 articles, 4 origins, …". */
export function comparedInFull(report: Report, nameOf: (of: { source: string }) => string): string {
  const drafts = report.sources.filter(({ role }) => role === 'draft');
  const words = count(report.coverage.words, 'word');
  if (drafts.length === 0) return `Compared: ${whatWasCompared(report)}; ${words}.`;
  const own = drafts.slice(0, 3).map(({ id, title, words: length }) => {
    return `${nameOf({ source: id })}${title === null ? '' : `, “${oneLine(title).trim()}”`} (${count(length, 'word')})`;
  });
  const more = drafts.length > own.length ? ` and ${count(drafts.length - own.length, 'more draft')}` : '';
  return `Checked: ${own.join('; ')}${more}. Compared: ${whatWasCompared(report)}.`;
}

/** "44 statements checked: 29 agree, 6 differ, 9 stand in one source only; 3 more were not understood." */
export function whatWasFound(report: Report): string {
  const { checked, agree, differ, single, notUnderstood } = report.coverage.statements;
  const parts = [
    `${thousands(agree)} ${agree === 1 ? 'agrees' : 'agree'}`,
    `${thousands(differ)} ${differ === 1 ? 'differs' : 'differ'}`,
    `${thousands(single)} ${single === 1 ? 'stands' : 'stand'} in one source only`,
  ].join(', ');
  const more = agree + differ + single === checked;
  const lost = `${thousands(notUnderstood)}${more ? ' more' : ''} ${notUnderstood === 1 ? 'was' : 'were'} not understood`;
  return `${count(checked, 'statement')} checked: ${parts}${notUnderstood === 0 ? '' : `${more ? '; ' : ', '}${lost}`}.`;
}

/** Said when nothing is open: how much was compared and agrees. Never just "OK". */
export function nothingFound(report: Report): string {
  const shared = report.claims.filter(({ state }) => state === 'agree').length;
  const { single } = report.coverage.statements;
  const where = count(report.sources.length, 'article');
  const facts = `${thousands(shared)} shared ${shared === 1 ? 'fact agrees' : 'facts agree'}`;
  return `No disagreement found in ${where}: ${facts}, ${count(single, 'statement')} ${single === 1 ? 'stands' : 'stand'} in one source only.`;
}

/** "Not checked: 3 passages that were not understood, 2 for want of data." */
export function notChecked({ coverage, undecided, unreadable }: Report): string {
  const lost = coverage.statements.notUnderstood;
  const parts = [
    ...(unreadable.length > 0 ? [`${count(unreadable.length, 'file')} that could not be read`] : []),
    ...(lost > 0 ? [`${count(lost, 'passage')} that ${lost === 1 ? 'was' : 'were'} not understood`] : []),
    ...(undecided.length > 0 ? [`${count(undecided.length, 'passage')} for want of data`] : []),
    'whatever is worded in a way the program does not know',
  ];
  return `Not checked: ${parts.join(', ')}.`;
}

/** What a reader must know before trusting a short report: nothing to read, one article, nothing shared. */
export function caution(report: Report): string | null {
  if (report.sources.length === 0)
    return `No article ${report.unreadable.length > 0 ? 'could be read' : 'was found'}, so nothing was checked.`;
  if (report.sources.length === 1) return 'One article: only checks inside the article and against claims.yaml were made.';
  const origin = new Map(report.statements.map(({ id, source }) => [id, source]));
  const shared = report.claims.some(({ statements }) => new Set(statements.map((id) => origin.get(id))).size > 1);
  if (shared || report.discrepancies.length > 0 || report.notCompared.length > 0) return null;
  return 'The articles share no fact that could be compared: these articles may be about different things.';
}

/** Where this run stands, in a short sentence. */
export function verdict(report: Report): string {
  const { error, warning, note } = report.summary;
  const open = [...(error > 0 ? [`${thousands(error)} to fix`] : []), ...(warning > 0 ? [`${thousands(warning)} to decide`] : [])].join(
    ', ',
  );
  if (error > 0) return `Not ready: ${open}.`;
  if (warning > 0) return `Nothing to fix, ${open}.`;
  if (note > 0) return `Nothing to fix or decide, ${count(note, 'note')}.`;
  return report.sources.length === 0 ? 'Nothing was checked.' : 'No disagreement found.';
}

const EXITS = [
  'exit 0: nothing open has to be settled first.',
  'exit 1: open points have to be settled first.',
  'exit 2: not everything could be read or checked.',
] as const;

/** "2 to fix, 5 to decide, 3 notes, 1 decided; exit 1: open points have to be settled first." */
export function summaryLine({ summary }: Report): string {
  const counts = [`${thousands(summary.error)} to fix`, `${thousands(summary.warning)} to decide`, count(summary.note, 'note')];
  if (summary.decided > 0) counts.push(`${thousands(summary.decided)} decided`);
  return `${counts.join(', ')}; ${EXITS[summary.exit]}`;
}

/** What a report does not say. */
export function fairness(report: Report): string {
  if (report.discrepancies.length > 0) return 'This says that sources differ, not who is right.';
  if (report.coverage.statements.agree === 0) return 'This says that nothing was found to differ, not that anything agrees.';
  return 'This says what was compared and agrees, not that it is right.';
}

/** How screens name the severities for people. */
export const GROUPS = { error: 'Fix', warning: 'Decide', note: 'Note' } as const satisfies Record<Severity, string>;

export const ZONES = {
  headline: 'headline',
  deck: 'deck',
  dateline: 'dateline',
  subheading: 'subheading',
  caption: 'caption',
  'pull-quote': 'pull quote',
  'block-quotation': 'block quotation',
  body: 'body',
  furniture: 'page text',
} as const satisfies Record<Zone, string>;

export const KINDS = {
  article: 'article',
  wire: 'wire report',
  transcript: 'transcript',
  document: 'document',
  statement: 'statement',
  notes: 'notes',
} as const satisfies Record<SourceKind, string>;

export const STATES = {
  agree: 'agree',
  differ: 'differ',
  single: 'one source only',
  undated: 'date missing',
  unmatched: 'matches no article',
} as const;

/** The reasons why two statements that look alike were not compared, for people. */
export const REASONS = {
  subject: 'another subject',
  measure: 'another measure',
  base: 'a share of something else',
  place: 'another place',
  'as-of': 'as of another day',
  unit: 'another unit',
  counting: 'another way of counting',
  period: 'another period',
  modality: 'planned or supposed, not said to be so',
  level: 'said on another level',
  bound: 'only a limit is given',
  precision: 'not precise enough',
  event: 'another event',
  independence: 'one repeats the other',
  revision: 'a newer version of the same text',
} as const satisfies Record<GateReason, string>;

/** "14 another subject, 3 another event": pairs not compared, most frequent first; null when there are none. */
export function refusals(report: Report): string | null {
  const words = new Map<string, string>(Object.entries(REASONS));
  const entries = Object.entries(report.coverage.notComparable)
    .filter(([, pairs]) => pairs > 0)
    .sort(([a, x], [b, y]) => y - x || byCodePoint(a, b));
  return entries.length === 0 ? null : entries.map(([reason, pairs]) => `${thousands(pairs)} ${words.get(reason) ?? reason}`).join(', ');
}
