/** names/pairs.jsonl and transliterations.jsonl: which pairs of names are taken for one, and which renderings for an error. */
import { wordRelation } from '../compare/name.js';
import { gradeOf, type NameGrade } from '../compare/name-grade.js';
import { sameName } from '../compare/same-name.js';
import { diceCoefficient, jaroWinkler, levenshteinRatio } from '../language/natural.js';
import type { NamePairRow, TransliterationRow } from './data.js';

/** Pairs rightly and wrongly taken for one name, pairs of one name missed; the shares made of them, 0 to 1. */
export interface PairFigures {
  readonly name: string;
  /** Least likeness that counts as one name: for the baselines the one with the best F1 on these very rows; null for factdiff, which has none to choose. */
  readonly threshold: number | null;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

type Decision = (row: NamePairRow) => boolean;

const BASELINES: readonly (readonly [name: string, likeness: (a: string, b: string) => number])[] = [
  ['Jaro-Winkler', jaroWinkler],
  ['Levenshtein ratio', levenshteinRatio],
  ['Dice', diceCoefficient],
];
/** Thresholds tried for a baseline, in steps of a hundredth. */
const STEPS = 100;

/** Rows in Latin letters: factdiff as it is, then each baseline at the threshold that suits these rows best. */
export function runNamePairs(rows: readonly NamePairRow[]): PairFigures[] {
  const latin = rows.filter((row) => row.latin);
  const own = figuresOf('factdiff', null, latin, ({ a, b }) => sameName(a, b));
  return [own, ...BASELINES.map(([name, likeness]) => atItsBest(name, latin, likeness))];
}

function atItsBest(name: string, rows: readonly NamePairRow[], likeness: (a: string, b: string) => number): PairFigures {
  const known = new Map(rows.map((row) => [row, likeness(row.a, row.b)] as const));
  let best = figuresOf(name, 0, rows, () => true);
  for (let step = 1; step <= STEPS; step++) {
    const threshold = step / STEPS;
    const figures = figuresOf(name, threshold, rows, (row) => (known.get(row) ?? 0) >= threshold);
    if (figures.f1 > best.f1) best = figures;
  }
  return best;
}

function figuresOf(name: string, threshold: number | null, rows: readonly NamePairRow[], isOne: Decision): PairFigures {
  let [right, wrong, missed] = [0, 0, 0];
  for (const row of rows) {
    if (isOne(row)) row.same ? right++ : wrong++;
    else if (row.same) missed++;
  }
  const share = (part: number, all: number): number => (all === 0 ? 0 : part / all);
  return {
    name,
    threshold,
    right,
    wrong,
    missed,
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
  };
}

export interface GradedRendering {
  readonly row: TransliterationRow;
  readonly grade: NameGrade;
}

/** The grade of each pair of renderings where nothing else is known: no article that keeps to one of them. */
export function runTransliterations(rows: readonly TransliterationRow[]): GradedRendering[] {
  return rows.map((row) => {
    const [a, b] = [capital(row.a), capital(row.b)];
    return { row, grade: gradeOf(wordRelation(a, b), a, b, false) };
  });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
