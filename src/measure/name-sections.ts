/** The parts of the run on pairs of names. */
import { type NamePairRow, rowsOf, type TransliterationRow } from './data.js';
import { shareOf, tableOf } from './markdown-table.js';
import { runNamePairs, runTransliterations } from './names-run.js';
import type { SectionMaker } from './section.js';

/** Two names of one person or body, or of two; the rows in Latin letters. */
export const namePairs: SectionMaker = (folder) => {
  const rows = rowsOf<NamePairRow>(folder, 'names/pairs.jsonl');
  if (!rows) return null;
  const figures = runNamePairs(rows).map(({ name, threshold, right, wrong, missed, f1 }) => [
    name,
    threshold === null ? 'none: one fixed setting' : `${threshold}, the best on these rows`,
    shareOf(right, right + wrong),
    shareOf(right, right + missed),
    f1.toFixed(3),
  ]);
  return { tables: tableOf(['one name', 'threshold', 'precision', 'recall', 'F1'], figures), misses: [] };
};

/** Two Latin spellings of one name in Cyrillic letters: no error, whatever else. */
export const transliterations: SectionMaker = (folder) => {
  const rows = rowsOf<TransliterationRow>(folder, 'names/transliterations.jsonl');
  if (!rows) return null;
  const graded = runTransliterations(rows);
  const grades = [...new Set(graded.map(({ grade }) => grade))].sort();
  const counted = grades.map((grade) => [grade, shareOf(graded.filter((one) => one.grade === grade).length, graded.length)]);
  const errors = graded.filter(({ grade }) => grade === 'error');
  return {
    tables: tableOf(['two renderings of one name are taken for', 'pairs'], counted),
    misses: errors.map(({ row }) => `${JSON.stringify(row)}\n`),
  };
};
