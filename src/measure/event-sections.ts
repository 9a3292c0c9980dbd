/** The parts of the run on whole articles: planted faults, articles as published, quotations, look-alike events, pairs of texts. */
import type { Severity } from '../model.js';
import { type Checker, factdiffChecker } from './articles.js';
import { rowsOf } from './data.js';
import {
  type EventRow,
  type FaultOutcome,
  type FaultRow,
  lookalikes,
  type PairRow,
  type QuotationRow,
  type Raised,
  runPairs,
  runPlanted,
  runQuotations,
  runUntouched,
  type TopicRow,
  topicsOf,
} from './events.js';
import { JUDGED, type Reading } from './judged.js';
import { shareOf, tableOf } from './markdown-table.js';
import { naiveChecker } from './naive.js';
import type { SectionMaker } from './section.js';

const CHECKERS: readonly (readonly [string, Checker])[] = [
  ['factdiff', factdiffChecker],
  ['naive', naiveChecker],
];
const LEAST: Severity = 'warning';

/** Faults planted in reports of one event: by kind and by how they were made. */
export const planted: SectionMaker = (folder, kind) => {
  const events = rowsOf<EventRow>(folder, 'clusters/events.jsonl');
  const faults = rowsOf<FaultRow>(folder, 'clusters/planted-faults.jsonl')?.filter((fault) => kind === null || fault.kind === kind);
  if (!events || !faults) return null;
  const runs = CHECKERS.map(([, checker]) => runPlanted(events, faults, checker, LEAST));
  const kinds = [...new Set(faults.flatMap((fault) => [fault.kind, `${fault.kind}: ${fault.sub}`]))].sort();
  const cell = (outcomes: readonly FaultOutcome[], row: string): string => {
    const own = outcomes.filter(({ fault }) => row === fault.kind || row === `${fault.kind}: ${fault.sub}`);
    return shareOf(own.filter(({ found }) => found).length, own.length);
  };
  const missed = (runs[0] ?? []).filter(({ found }) => !found).map(({ fault, rules }) => ({ ...fault, rules }));
  return {
    tables: tableOf(
      ['planted faults found', ...names()],
      kinds.map((row) => [row, ...runs.map((run) => cell(run, row))]),
    ),
    misses: missed.map(line),
  };
};

/** Reports of one event as they were published. */
export const untouched: SectionMaker = (folder) => {
  const events = rowsOf<EventRow>(folder, 'clusters/events.jsonl');
  return events ? asPublished(events, 'article', JUDGED.untouched, false) : null;
};

/** A text beside a text of another event of the same type: only what is said across the two counts. */
export const lookalikePairs: SectionMaker = (folder) => {
  const rows = rowsOf<TopicRow>(folder, 'clusters/ecbplus-topics-1-22.jsonl');
  return rows ? asPublished(lookalikes(rows), 'pair', JUDGED.lookalikes, true) : null;
};

/** All texts of a topic, which is two events of one type. */
export const ecb: SectionMaker = (folder) => {
  const rows = rowsOf<TopicRow>(folder, 'clusters/ecbplus-topics-1-22.jsonl');
  return rows ? asPublished(topicsOf(rows), 'article', JUDGED.ecb, false) : null;
};

/** One quotation in two outlets. */
export const quotations: SectionMaker = (folder) => {
  const rows = rowsOf<QuotationRow>(folder, 'pairs/quotations.jsonl');
  if (!rows) return null;
  const runs = CHECKERS.map(([, checker]) => runQuotations(rows, checker, LEAST));
  const cells = (cls: string, reported: boolean): string[] =>
    runs.map((run) => {
      const own = run.filter(({ row }) => row.cls === cls);
      return shareOf(own.filter((one) => one.reported === reported).length, own.length);
    });
  const table = tableOf(
    ['one quotation in two outlets', ...names()],
    [
      ['changed wordings reported', ...cells('wording', true)],
      ['same words silent', ...cells('same-words', false)],
    ],
  );
  const wrong = (runs[0] ?? []).filter(({ row, reported }) => (row.cls === 'wording') !== reported);
  return { tables: table, misses: wrong.map(({ row }) => line(row)) };
};

/** A text and a draft that agrees with it or contradicts it. */
function pairs(file: string): SectionMaker {
  return (folder) => {
    const rows = rowsOf<PairRow>(folder, file);
    if (!rows) return null;
    const runs = CHECKERS.map(([, checker]) => runPairs(rows, checker, LEAST));
    const cells = (contradicts: boolean): string[] =>
      runs.map((run) => {
        const own = run.filter((one) => one.contradicts === contradicts);
        return shareOf(own.filter(({ reported }) => reported === contradicts).length, own.length);
      });
    const table = tableOf(
      ['a text and a draft', ...names()],
      [
        ['contradictions reported', ...cells(true)],
        ['agreements silent', ...cells(false)],
      ],
    );
    const wrong = (runs[0] ?? []).filter(({ contradicts, reported }) => contradicts !== reported);
    return { tables: table, misses: wrong.map(({ row }) => line(row)) };
  };
}

export const vitaminc = pairs('pairs/vitaminc.jsonl');
export const summaryEdits = pairs('pairs/summary-edits.jsonl');

const names = (): string[] => CHECKERS.map(([name]) => name);

const line = (row: unknown): string => `${JSON.stringify(row)}\n`;

/** By rule: how many at each severity, and what reading them found. */
function asPublished(events: readonly EventRow[], unit: 'article' | 'pair', judged: Reading, across: boolean): ReturnType<SectionMaker> {
  const count = unit === 'pair' ? events.length : events.reduce((sum, { docs }) => sum + docs.length, 0);
  const counted = ({ found }: Raised): Raised['found'] =>
    across ? found.filter(({ sides }) => new Set(sides.map(({ file }) => file)).size > 1) : found;
  const [ours = [], naive = []] = CHECKERS.map(([, checker]) => runUntouched(events, checker, 'note').flatMap(counted));
  const rules = [...new Set(ours.map(({ rule }) => rule))].sort();
  const of = (rule: string, severity: Severity): number => ours.filter((one) => one.rule === rule && one.severity === severity).length;
  const rows = rules.map((rule) => {
    const [errors, warnings] = [of(rule, 'error'), of(rule, 'warning')];
    const read = judged[rule];
    const stale = read && read.real + read.arguable + read.false !== errors + warnings ? ' (of an older run)' : '';
    const said = read ? `${read.real} / ${read.arguable} / ${read.false}${stale}` : errors + warnings === 0 ? '–' : 'not read';
    return [rule, String(errors), String(warnings), String(of(rule, 'note')), rate(errors + warnings, count), said];
  });
  const total = (severity: Severity): number => ours.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [total('error'), total('warning')];
  const sum = Object.values(judged).reduce(
    (all, one) => ({
      real: all.real + one.real,
      arguable: all.arguable + one.arguable,
      false: all.false + one.false,
    }),
    { real: 0, arguable: 0, false: 0 },
  );
  rows.push([
    'all',
    String(errors),
    String(warnings),
    String(total('note')),
    rate(errors + warnings, count),
    `${sum.real} / ${sum.arguable} / ${sum.false}`,
  ]);
  const baselines = [...new Set(naive.map(({ rule }) => rule))].sort().map((rule) => {
    const own = naive.filter((one) => one.rule === rule).length;
    return [rule, '0', String(own), '0', rate(own, count), '–'];
  });
  rows.push(...baselines, ['all naive', '0', String(naive.length), '0', rate(naive.length, count), '–']);
  const head = [`${count} ${unit}s`, 'errors', 'warnings', 'notes', `errors and warnings per ${unit}`, 'read: real / arguable / false'];
  return { tables: tableOf(head, rows), misses: ours.filter(({ severity }) => severity !== 'note').map(line) };
}

const rate = (found: number, of: number): string => (found / of).toFixed(3);
