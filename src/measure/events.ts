/** Faults planted in reports of one event, the same reports untouched, quotations in two outlets, look-alike events, and pairs of texts. */
import type { Severity } from '../model.js';
import { type Alarm, type Article, type Checker, fileOf } from './articles.js';

const GRADE: Readonly<Record<Severity, number>> = { note: 1, warning: 2, error: 3 };

export interface EventRow {
  readonly id: string;
  readonly docs: readonly Article[];
}

/** A fault: `before` at `start` of an article's text becomes `after`. */
export interface FaultRow {
  readonly id: string;
  readonly cluster: string;
  readonly doc: number;
  readonly kind: string;
  readonly sub: string;
  readonly start: number;
  readonly before: string;
  readonly after: string;
  readonly other?: string;
}

interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

const atLeast = (least: Severity, list: readonly Alarm[]): Alarm[] => list.filter(({ severity }) => GRADE[severity] >= GRADE[least]);

const on = (side: Place, place: Place): boolean => side.file === place.file && side.start < place.end && place.start < side.end;

/** A side on the words of the place, and short enough to show them: 300 characters, 1,500 for a quotation. */
function touches({ family, sides }: Alarm, place: Place): boolean {
  const longest = family === 'quote' || family === 'attribution' ? 1500 : 300;
  return sides.some((side) => side.end - side.start <= longest && on(side, place));
}

function others({ rule, sides }: Alarm, place: Place): string {
  const rest = sides.filter((side) => !on(side, place)).map(({ file, exact }) => `${file}:${exact}`);
  return `${rule}|${rest.sort().join('|')}`;
}

export interface FaultOutcome {
  readonly fault: FaultRow;
  readonly found: boolean;
  /** What stood on the changed words, found or not. */
  readonly rules: readonly string[];
}

/** Whether each fault is reported as something new at warning or above. */
export function runPlanted(events: readonly EventRow[], faults: readonly FaultRow[], checker: Checker, least: Severity): FaultOutcome[] {
  const byId = new Map(events.map((event) => [event.id, event] as const));
  const untouched = new Map<string, readonly Alarm[]>();
  return faults.flatMap((fault) => {
    const event = byId.get(fault.cluster);
    const article = event?.docs[fault.doc];
    if (!event || !article) return [];
    const known = untouched.get(event.id) ?? atLeast(least, checker(event.docs));
    untouched.set(event.id, known);
    if (!article.text.startsWith(fault.before, fault.start)) throw new Error(`${fault.id}: the article does not hold the words`);
    const text = article.text.slice(0, fault.start) + fault.after + article.text.slice(fault.start + fault.before.length);
    const from = fileOf(article).length - article.text.length + fault.start;
    const place = (length: number): Place => ({ file: `${fault.doc}.txt`, start: from, end: Math.max(from + 1, from + length) });
    const [after, before] = [place(fault.after.length), place(fault.before.length)];
    const was = new Set(known.filter((one) => touches(one, before)).map((one) => others(one, before)));
    const now = atLeast(least, checker(event.docs.map((doc, i) => (i === fault.doc ? { ...article, text } : doc))));
    const hits = now.filter((one) => touches(one, after));
    return [{ fault, found: hits.some((one) => !was.has(others(one, after))), rules: hits.map(({ rule }) => rule) }];
  });
}

export interface Raised {
  readonly event: string;
  readonly articles: number;
  readonly found: readonly Alarm[];
}

/** What is reported of the reports as published. */
export function runUntouched(events: readonly EventRow[], checker: Checker, least: Severity): Raised[] {
  return events.map(({ id, docs }) => ({ event: id, articles: docs.length, found: atLeast(least, checker(docs)) }));
}

export interface QuotationRow {
  readonly id: string;
  readonly date: string;
  readonly a: string;
  readonly b: string;
  readonly cls: string;
}

/** A quotation given in two wordings is reported as a quotation, one in the same words is not. */
export function runQuotations(
  rows: readonly QuotationRow[],
  checker: Checker,
  least: Severity,
): { row: QuotationRow; reported: boolean }[] {
  return rows
    .filter(({ cls }) => cls === 'wording' || cls === 'same-words')
    .map((row) => {
      const articles = [row.a, row.b].map((words) => ({
        text: `Robin Hale, the spokesperson, said on Tuesday: “${words}”`,
        date: row.date,
      }));
      return { row, reported: atLeast(least, checker(articles)).some(({ family }) => family === 'quote') };
    });
}

export interface TopicRow {
  readonly topic: number;
  readonly sub: string;
  readonly doc: string;
  readonly text: string;
}

/** Texts of an event beside texts of its look-alike event: each of the first four beside two. */
export function lookalikes(rows: readonly TopicRow[]): EventRow[] {
  const topics = [...new Set(rows.map(({ topic }) => topic))];
  return topics.flatMap((topic) => {
    const of = (sub: string): TopicRow[] => rows.filter((row) => row.topic === topic && row.sub === sub);
    const others = of('b');
    return of('a')
      .slice(0, 4)
      .flatMap((x, i) =>
        others.slice(i, i + 2).map((y) => ({ id: `${topic}:${x.doc}:${y.doc}`, docs: [{ text: x.text }, { text: y.text }] })),
      );
  });
}

/** Every topic's texts together. */
export function topicsOf(rows: readonly TopicRow[]): EventRow[] {
  const topics = [...new Set(rows.map(({ topic }) => topic))];
  return topics.map((topic) => ({
    id: `topic ${topic}`,
    docs: rows.filter((row) => row.topic === topic).map(({ doc, text }) => ({ text, source: doc })),
  }));
}

export interface PairRow {
  readonly id: string;
  readonly label: string;
  readonly a?: string;
  readonly b?: string;
  readonly text?: string;
  readonly summary?: string;
}

const CONTRADICTS: ReadonlySet<string> = new Set(['refute', 'contradiction', 'inconsistent']);
const AGREES: ReadonlySet<string> = new Set(['support', 'consistent', 'entailment', 'same']);

/** Two texts, the second a draft: a contradiction is reported, agreement is not. Rows that are neither are left out. */
export function runPairs(
  rows: readonly PairRow[],
  checker: Checker,
  least: Severity,
): { row: PairRow; contradicts: boolean; reported: boolean }[] {
  return rows
    .filter(({ label }) => CONTRADICTS.has(label) || AGREES.has(label))
    .map((row) => {
      const articles = [{ text: row.a ?? row.text ?? '' }, { text: row.b ?? row.summary ?? '', role: 'draft' as const }];
      return { row, contradicts: CONTRADICTS.has(row.label), reported: atLeast(least, checker(articles)).length > 0 };
    });
}
