/** Votes and results: "52-48", "3-1", "lost 1-3", "by 52 votes to 48", "a ratio of 2:1". The first number is the value, `against` the other. */
import type { HitOf } from '../model.js';
import type { Figure } from './cardinal.js';
import { exactly } from './number-value.js';
import { wordBefore } from './phrase.js';

const HINT_AFTER =
  /^ (?:vote|win|victory|defeat|loss|draw|lead|decision|margin|ruling|opinion|split|record|majority|score|result|tie|scoreline|aggregate|final)(?![\p{L}])/u;
const HINT_BEFORE =
  /(?<![\p{L}])(?:voted|vote|votes|won|lost|beat|drew|defeated|winning|losing|score of|vote of|margin of|result|trailed|led|finished|ended|passed|approved|rejected|adopted) (?:by |it |\p{Lu}\p{L}{1,20} )?$/u;
/** After a result nothing is counted; "20-15 people" would be. */
const PLAIN_AFTER =
  /^(?:$|\n|[.,;:!?)"\u201d\u2019']| (?:in|at|against|on|by|to|over|with|after|before|and|for|as|when|down|up|from|thanks|home|away|aggregate))(?![\p{L}])/u;
const IDIOMS = new Set(['24-7', '50-50', '20-20', '80-20', '60-40']);
const VOTES_TO = /^ (?:votes?|seats?|goals?|points?|voices) (?:to|against) $/;
const VOTED = /(?<![\p{L}])(?:voted|vote of|won|lost|passed|approved|rejected|by|margin of|majority of) $/u;
const VOTE_AFTER = /^,? (?:in|on) (?:an?|the) (?:[\p{L}-]{3,20} ){0,2}vote(?![\p{L}])/u;
/** "a ratio of 3 to 1", "odds of 5-1", "outnumbered two to one". */
const RATIO_BEFORE = /(?<![\p{L}])(?:ratios? of|odds of|at odds of|outnumber\p{L}{0,4}(?: [\p{L}]{1,12}){0,3}(?: by)?|ratio) $/u;
const RATIO_JOINT = /^(?: to |-to-|:|-)$/;

/** The result, vote or ratio that two figures one after the other state; null if they state none. */
export function resultOf(text: string, a: Figure, b: Figure): HitOf<'number'> | null {
  if (b.start - a.end > 20 || a.glued || b.glued || a.vague || b.vague || !Number.isInteger(a.amount) || !Number.isInteger(b.amount))
    return null;
  const joint = text.slice(a.end, b.start);
  if (joint.length > 1 && !joint.endsWith('to ') && joint !== '-to-' && !joint.endsWith('against ')) return null;
  const before = text.slice(Math.max(0, a.start - 40), a.start);
  if (RATIO_JOINT.test(joint) && (RATIO_BEFORE.test(before) || / ratio(?![\p{L}])/u.test(text.slice(b.end, b.end + 7)))) return ratio(a, b);
  if (joint === '-to-' && /-to-one$/i.test(text.slice(a.start, b.end))) return ratio(a, b);
  const told = VOTES_TO.test(joint) && VOTED.test(before);
  const counted =
    joint === ' to ' &&
    ((a.amount > b.amount && / margin of $/u.test(before)) ||
      VOTE_AFTER.test(text.slice(b.end, b.end + 50)) ||
      /(?<![\p{L}])(?:voted|vote of|votes of|vote was|by a vote of) $/u.test(before));
  if (!told && !counted && (a.spelled || b.spelled || joint.length !== 1 || !isResult(text, a, b, before))) return null;
  return { kind: 'number', start: a.start, end: b.end, value: exactly(a.amount, { unit: 'score', against: b.amount }) };
}

/** Two numbers on both sides of a dash; rising pairs only beside a word for winning or losing, for they may be ranges. */
function isResult(text: string, a: Figure, b: Figure, before: string): boolean {
  if (!'-\u2010\u2011\u2012\u2013\u2014'.includes(text.charAt(a.end)) || a.amount > 999 || b.amount > 999) return false;
  if (/[$€£\u2010-\u2014-]$|\d[.,:/-]$/.test(before) || /^(?:%|[-.,:/\u2010-\u2014]\d)/.test(text.slice(b.end, b.end + 2))) return false;
  if (IDIOMS.has(`${a.amount}-${b.amount}`) || wordBefore(text, a.start)?.lower === 'between') return false;
  const hinted = HINT_AFTER.test(text.slice(b.end, b.end + 14)) || HINT_BEFORE.test(before);
  return hinted || (a.amount >= b.amount && PLAIN_AFTER.test(text.slice(b.end, b.end + 12)));
}

function ratio(a: Figure, b: Figure): HitOf<'number'> | null {
  if (b.amount === 0) return null;
  return { kind: 'number', start: a.start, end: b.end, value: exactly(Number((a.amount / b.amount).toPrecision(12)), { unit: 'ratio' }) };
}
