/** Ages: "aged 34", "34-year-old", "34 years old", "18 months old", "Mara Kell, 34, said". Unit `age`, in years. */
import { LETTER, letterAt } from '../language/letters.js';
import type { HitOf } from '../model.js';
import type { Figure } from './cardinal.js';
import { countedAfter } from './counted.js';
import { hedgeBefore, NO_LIMIT } from './hedge.js';
import { exactly } from './number-value.js';
import { wordBefore } from './phrase.js';
import { unitAfter } from './units-after.js';

const OLD = /[ -](?<unit>year|month|week|day)s?(?:[ -]olds?| of age)(?![\p{L}])/iuy;
/** How many make a year. */
const IN_A_YEAR: Readonly<Record<string, number>> = { year: 1, month: 12, week: 52.1775, day: 365.2425 };
/** A name, a comma, the age, a comma. */
const AFTER_NAME = /(?<![\p{L}'\u2019-])\p{Lu}[\p{L}'\u2019-]{1,30}, $/u;
const AFTER_AGE = /^(?:[,;]| [\u2013\u2014-] |\u2014|\.(?: |$|\n)| and \p{Lu})/u;
const NOT_A_NAME =
  /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|Sept|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday), $/;

/** The age that a figure states; null if it states none. */
export function ageOf(text: string, figure: Figure): HitOf<'number'> | null {
  const { start, end, amount, glued, vague } = figure;
  if (glued || vague || amount <= 0 || !Number.isInteger(amount)) return null;
  OLD.lastIndex = end;
  const next = text.charCodeAt(end);
  const letter = text.charAt(end + 1) || ' ';
  const unit = (next === 32 || next === 45) && 'ymwdYMWD'.includes(letter) ? OLD.exec(text)?.groups?.unit?.toLowerCase() : undefined;
  if (unit) return { kind: 'number', start, end: OLD.lastIndex, value: exactly(amount / (IN_A_YEAR[unit] ?? 1), { unit: 'age' }) };
  // Only things are older, and those are told with the unit: "a 2,000-year-old vase".
  if (amount > 130) return null;
  OLDER.lastIndex = end;
  const way = next === 32 && 'oaOA'.includes(letter) ? OLDER.exec(text)?.groups?.way?.toLowerCase() : undefined;
  if (way) {
    const ends = way === 'older' ? { high: NO_LIMIT, bound: 'least' as const } : { low: 0, bound: 'most' as const };
    return { kind: 'number', start, end: OLDER.lastIndex, value: exactly(amount, { unit: 'age', ...ends }) };
  }
  const limit = limitOf(text, figure);
  if (limit) return limit;
  if (!isAge(text, figure)) return null;
  const open = text.charAt(end) === '+' ? { high: NO_LIMIT, bound: 'least' as const } : {};
  return { kind: 'number', start, end: open.bound ? end + 1 : end, value: exactly(amount, { unit: 'age', ...open }) };
}

/** Those told apart by their age. */
const AGED =
  /^(?:children|people|those|anyone|everyone|adults|women|men|girls|boys|youths|teenagers|minors|kids|persons|youngsters|drivers|pupils|patients|workers|voters|residents|students|passengers|customers|citizens|employees|players|applicants|buyers|viewers|users|pensioners|males|females)$/;
const LIMIT = /(?<![\p{L}])(?<way>under|over|above|below) $/iu;
const NOT_MEASURED =
  /^(?:[.,;:)]| (?:who|and|or|are|were|in|to|with|from|will|can|must|may|have|had|for|at|on|not|should|is|has|as|by|than)(?![\p{L}])| \p{Ll}{2,12}(?:[^s\p{L}]|$)|$)/u;

/** "children under 12", "people over 65" */
function limitOf(text: string, { start, end, amount }: Figure): HitOf<'number'> | null {
  if (amount > 110 || text.charCodeAt(start - 1) !== 32 || !'rewREW'.includes(text.charAt(start - 2))) return null;
  const way = LIMIT.exec(text.slice(Math.max(0, start - 7), start))?.groups?.way;
  if (!way || !AGED.test(wordBefore(text, start - way.length - 1)?.lower ?? '')) return null;
  if (!NOT_MEASURED.test(text.slice(end, end + 16)) || countedAfter(text, end, amount, false) || unitAfter(text, end)) return null;
  const ends = /^[oa]/i.test(way) ? { high: NO_LIMIT, bound: 'least' as const } : { low: 0, bound: 'most' as const };
  return { kind: 'number', start: start - way.length - 1, end, value: exactly(amount, { unit: 'age', ...ends }) };
}

const TIED = /^(?:-? (?:to|and|or) |[-\u2010-\u2014])$/;
const AGES = /^(?:aged|ages|age|between)$/;

/** "aged 15 to 24", "between the ages of 12 and 16", "16- to 18-year-olds"; null if two figures are no range of ages. */
export function ageRangeOf(text: string, a: Figure, b: Figure): HitOf<'number'> | null {
  if (b.start - a.end > 6 || a.amount >= b.amount || b.amount > 130 || a.glued || b.glued || a.vague || b.vague) return null;
  const joint = text.slice(a.end, b.start);
  if (!TIED.test(joint)) return null;
  const lead = wordBefore(text, a.start);
  const ages =
    lead?.lower === 'of' ? wordBefore(text, lead.start)?.lower === 'ages' : AGES.test(lead?.lower ?? '') && lead?.lower !== 'between';
  OLD.lastIndex = b.end;
  const old = OLD.exec(text)?.groups?.unit?.toLowerCase() === 'year' ? OLD.lastIndex : 0;
  if ((!ages && old === 0) || (joint === ' and ' && lead?.lower !== 'of' && lead?.lower !== 'between')) return null;
  const value = exactly((a.amount + b.amount) / 2, { unit: 'age', low: a.amount, high: b.amount });
  return { kind: 'number', start: a.start, end: old || b.end, value };
}

/** "18 or older", "12 and under": an age without a word before it. */
const OLDER = / (?:or|and) (?<way>older|younger)(?![\p{L}])/iuy;

/** "a boy of 12": no "mother of 12". */
const OF_AGE = /(?<![\p{L}])(?:boy|girl|man|woman|youth|teenager|lad|pensioner) of $/iu;
/** "the driver, 34," */
const AFTER_PERSON =
  /(?<![\p{L}])(?:boy|girl|man|woman|son|daughter|mother|father|brother|sister|wife|husband|grandmother|grandfather|baby|toddler|child|teenager|student|pupil|pensioner|driver|cyclist|pedestrian|passenger|victim|suspect|gunman|attacker|defendant|widow|teacher|farmer|officer|soldier), $/iu;
/** Numbers in words between commas may be counts in a list: "Bell, two, Kell, one". */
const SPELLED_AGE = /^, (?:was|is|who|has|had|from|died|an?|the)(?![\p{L}])/u;
/** "She was 91." */
const TOLD = /^(?:is|was|turned|turns)$/;
const PERSON = /^(?:he|she|who)$/;

function isAge(text: string, { start, end, spelled, amount }: Figure): boolean {
  if (text.charCodeAt(start - 1) !== 32) return false;
  const after = text.slice(end, end + 6);
  if (text.charAt(start - 2) === ',') {
    const before = text.slice(Math.max(0, start - 36), start);
    const told = spelled ? SPELLED_AGE.test(text.slice(end, end + 12)) : AFTER_AGE.test(after);
    return told && ((AFTER_NAME.test(before) && !NOT_A_NAME.test(before)) || AFTER_PERSON.test(before));
  }
  if (letterAt(text, start - 2) !== LETTER.letter) return false;
  const lead = wordBefore(text, hedgeBefore(text, start).start);
  const aged =
    lead?.lower === 'aged' ||
    lead?.lower === 'age' ||
    lead?.lower === 'ages' ||
    (lead?.lower === 'of' && wordBefore(text, lead.start)?.lower === 'age');
  const told =
    TOLD.test(lead?.lower ?? '') &&
    amount >= 5 &&
    /^(?:[.,;]|$| and )/.test(after) &&
    PERSON.test(wordBefore(text, lead?.start ?? 0)?.lower ?? '');
  const of =
    lead?.lower === 'of' &&
    amount > 1 &&
    OF_AGE.test(text.slice(Math.max(0, start - 16), start)) &&
    /^(?:[.,;:]|$| (?:was|is|has|had|who|and|in|from|died|with|said|at|on|to)(?![\p{L}]))/u.test(text.slice(end, end + 16));
  return (aged || told || of) && !/^(?: ?[-\u2010-\u2014] ?| to )\d/.test(after);
}
