/**
 * The checks anybody would write in an afternoon, to measure ours against: values are compared wherever the words around them are
 * alike. Each stands for one kind of fault and raises warnings in that kind's family.
 */
import { daysInMonth, exists, toDay, weekdayOf } from '../language/calendar.js';
import { editDistance } from '../language/natural.js';
import { wholeNumber } from '../language/number-words.js';
import { isStopword } from '../language/stopwords.js';
import type { Family, Span } from '../model.js';
import { type Alarm, type Article, type Checker, fileOf } from './articles.js';

/** Part of the content words of two sentences that must be the same before their values are compared. */
const ALIKE = 0.4;
/** Part of the words of two quotations, by Dice's measure, from which they count as one. */
const ONE_QUOTATION = 0.6;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const DATE = new RegExp(
  `\\b(?:(?<weekday>${WEEKDAYS.join('|')}),? )?(?<month>${MONTHS.join('|')}) (?<day>\\d{1,2})\\b(?:, (?<year>\\d{4}))?`,
  'gi',
);
const LIST = /\b(?<count>two|three|four|five|six|seven|eight|nine|ten|\d) [a-z]+ ?[:,\u2014-] ?(?<list>[^.;:]{5,200})/gi;

interface Sentence extends Span {
  readonly file: string;
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

/** Rules `naive-name`, `naive-number`, `naive-date`, `naive-weekday`, `naive-list`, `naive-quote`. */
export const naiveChecker: Checker = (articles) => {
  const files = articles.map((article, i) => ({ article, file: `${i}.txt`, text: fileOf(article) }));
  const sentences = files.flatMap(({ file, text }) => sentencesOf(file, text));
  const quotations = files.flatMap(({ file, text }) => placesOf(file, text, /["\u201c](?<words>[^"\u201c\u201d]{20,600})["\u201d]/g));
  return [
    ...names(files),
    ...alike(sentences),
    ...rewordings(quotations),
    ...files.flatMap(({ article, file, text }) => [...weekdays(article, file, text), ...lists(file, text)]),
  ];
};

type Place = Alarm['sides'][number];

function alarm(rule: string, family: Family, sides: readonly Place[]): Alarm {
  return { rule: `naive-${rule}`, family, severity: 'warning', sides };
}

function placesOf(file: string, text: string, pattern: RegExp): Place[] {
  return [...text.matchAll(pattern)].map(({ 0: exact, index }) => ({ file, start: index, end: index + exact.length, exact }));
}

function sentencesOf(file: string, text: string): Sentence[] {
  return placesOf(file, text, /[^.!?\n]{20,600}(?:[.!?](?=\s|$)|$)/g).map(({ start, end, exact }) => {
    const words = exact.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
    return { file, start, end, text: exact, terms: new Set(words.filter((word) => !isStopword(word))) };
  });
}

/** A capitalised word used once, one letter from one used more often. */
function names(files: readonly { readonly file: string; readonly text: string }[]): Alarm[] {
  const uses = new Map<string, Place[]>();
  for (const { file, text } of files) {
    for (const place of placesOf(file, text, /(?<=[\p{L},] )\p{Lu}\p{Ll}{3,20}/gu)) {
      const list = uses.get(place.exact);
      if (list) list.push(place);
      else uses.set(place.exact, [place]);
    }
  }
  const known = [...uses].filter(([, places]) => places.length > 1);
  return [...uses].flatMap(([word, places]) => {
    const near = places.length === 1 ? known.find(([other]) => editDistance(word, other) === 1) : undefined;
    return near ? [alarm('name', 'spelling', [...places, ...near[1].slice(0, 1)])] : [];
  });
}

function cosineLike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}

/** Sentences of two articles with many words in common: the one number or the one date of each must be the same. */
function alike(sentences: readonly Sentence[]): Alarm[] {
  return sentences.flatMap((a, i) =>
    sentences.slice(i + 1).flatMap((b) => {
      if (a.file === b.file || cosineLike(a.terms, b.terms) < ALIKE) return [];
      return [...differing('number', 'number', a, b, /\b\d[\d,.]*\d\b|\b\d\b/g), ...differing('date', 'date', a, b, DATE)];
    }),
  );
}

function differing(rule: string, family: Family, a: Sentence, b: Sentence, pattern: RegExp): Alarm[] {
  const [x, y] = [a, b].map(({ file, start, text }) =>
    placesOf(file, text, pattern).map((place) => ({ ...place, start: start + place.start, end: start + place.end })),
  );
  const [left, right] = [x?.[0], y?.[0]];
  return left && right && x?.length === 1 && y?.length === 1 && left.exact !== right.exact ? [alarm(rule, family, [left, right])] : [];
}

function rewordings(quotations: readonly Place[]): Alarm[] {
  const words = quotations.map(({ exact }) => exact.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return quotations.flatMap((a, i) =>
    quotations.slice(i + 1).flatMap((b, j) => {
      const [x, y] = [words[i] ?? [], words[i + 1 + j] ?? []];
      if (a.file === b.file || x.join(' ') === y.join(' ')) return [];
      const [left, right] = [new Set(x), new Set(y)];
      const shared = [...left].filter((word) => right.has(word)).length;
      return (2 * shared) / (left.size + right.size) >= ONE_QUOTATION ? [alarm('quote', 'quote', [a, b])] : [];
    }),
  );
}

/** The weekday of a date in the year printed, else in the year of the article. */
function weekdays({ date }: Article, file: string, text: string): Alarm[] {
  return [...text.matchAll(DATE)].flatMap(({ 0: exact, index, groups }) => {
    const year = Number(groups?.year ?? date?.slice(0, 4));
    const [month, day] = [MONTHS.indexOf(groups?.month?.toLowerCase() ?? '') + 1, Number(groups?.day)];
    const weekday = WEEKDAYS.indexOf(groups?.weekday?.toLowerCase() ?? '');
    if (weekday < 0 || !exists(year, month, Math.min(day, daysInMonth(year, month)))) return [];
    if (weekdayOf(toDay(year, month, day)) === weekday) return [];
    return [alarm('weekday', 'weekday', [{ file, start: index, end: index + exact.length, exact }])];
  });
}

/** A count word and a noun before commas: as many members as it says. */
function lists(file: string, text: string): Alarm[] {
  return [...text.matchAll(LIST)].flatMap(({ 0: exact, index, groups }) => {
    const said = wholeNumber((groups?.count ?? '').toLowerCase());
    const members = (groups?.list ?? '').split(/, (?:and )?| and /).length;
    if (said === null || members < 2 || said === members) return [];
    return [alarm('list', 'list-count', [{ file, start: index, end: index + exact.length, exact }])];
  });
}
