/** The words before a verb: its auxiliaries, what denies it, and of what time it speaks. */
import type { Token } from '../model.js';
import { narrow, negates } from './poles.js';

export interface VerbGroup {
  /** Index of its first word. */
  readonly from: number;
  readonly negated: boolean;
  /** What stands before it undergoes it, or is it: "was sold", "is fit". */
  readonly passive: boolean;
  readonly time: 'past' | 'present' | 'future';
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const BE = words("is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t remains remain");
const HAVE = words("has have had hasn't haven't hadn't hasn’t haven’t hadn’t");
const DO = words("does do did doesn't don't didn't doesn’t don’t didn’t");
const WILL = words("will would won't wouldn't won’t wouldn’t shall");
const BETWEEN = words('also then now finally unanimously formally definitely certainly immediately completely fully already always');
/** Words before "to" with which a deed is put off, intended or settled, and those that deny it. */
const INTENDS = words('set due going agreed decided plans planned plan intends vowed promised pledged chose voted is are was were');
const REFUSES = words('refused refuses refusing failed fails declined declines');
/** Words before a verb in -ing that deny it: "ruled out selling the mill", "without selling". */
const RULED_OUT = words('out against');
/** Words after which the word is no verb. */
const NOMINAL = words(
  'the a an his her its their our my your this that these those no any some every each of in on at for from with by and or',
);

/** The group that ends before `at`; null where the word is no verb, or what it says is no more than a wish. */
export function groupOf(tokens: readonly Token[], at: number, headline: boolean): VerbGroup | null {
  const { lower } = tokens[at] ?? { lower: '' };
  const state = { from: at, negations: 0, passive: false, time: timeOf(lower), bound: false };
  const walked = walk(tokens, at, state);
  if (walked === null) return null;
  const { negations, passive, time, bound } = state;
  const before = tokens[state.from - 1]?.lower ?? '';
  if (negations > 1 || (!bound && (NOMINAL.has(before) || /['’]s?$/.test(before)))) return null;
  if (!bound && /ing$/.test(lower)) return null;
  if (!bound && headline && tokens.slice(0, at).some((token) => BEFORE_NOUNS.test(token.lower))) return null;
  if (!bound && !headline && !/(?:ed|s)$/.test(lower) && !PAST.has(lower)) return null;
  return { from: state.from, negated: negations === 1, passive: passive && !/ing$/.test(lower), time };
}

/** Words after which a headline has nouns: "killed in mine fire". */
const BEFORE_NOUNS = /^(?:in|on|at|over|after|of|from|by|as|amid|with|near|for)$/;

const PAST =
  words(`sold kept held won lost went took threw tore left began bought withdrew quit shut cut hurt upheld paid gave got made saw knew told met
  sent spent built found brought broke drove wrote spoke stole wore flew ran heard thought led fed put hit let drew fell rose came became chose`);

function timeOf(lower: string): VerbGroup['time'] {
  return /ed$/.test(lower) || PAST.has(lower) ? 'past' : 'present';
}

interface State {
  from: number;
  negations: number;
  passive: boolean;
  time: VerbGroup['time'];
  bound: boolean;
}

/** Goes back over auxiliaries, adverbs and negations; null at what makes it no statement. */
function walk(tokens: readonly Token[], at: number, state: State): true | null {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const { lower } = tokens[i] ?? { lower: '' };
    if (/^(?:not|never)$/.test(lower) && narrow(lower, tokens[i + 1]?.lower ?? '')) return null;
    if (take(tokens, i, lower, state)) {
      state.from = i;
      continue;
    }
    if (lower === 'to') {
      const back = beforeTo(tokens, i, state);
      if (back === null) return null;
      i = back;
      state.from = back;
      continue;
    }
    if (RULED_OUT.has(lower) && /ing$/.test(tokens[at]?.lower ?? '') && /^(?:rul|decid)/.test(tokens[i - 1]?.lower ?? '')) {
      state.negations++;
      state.bound = true;
      state.time = 'future';
      state.from = i - 1;
    }
    break;
  }
  return true;
}

function take(tokens: readonly Token[], i: number, lower: string, state: State): boolean {
  const not = negates(lower) && lower !== 'no' && lower !== 'without';
  if (not) state.negations++;
  if (BE.has(lower)) {
    if (!state.bound) state.passive = true;
    if (!state.bound) state.time = /^w(?:as|ere)/.test(lower) ? 'past' : 'present';
  } else if (HAVE.has(lower)) {
    // "has no", "had its licence revoked" are of another make.
    state.time = 'past';
  } else if (DO.has(lower)) state.time = /^did/.test(lower) ? 'past' : 'present';
  else if (WILL.has(lower)) state.time = 'future';
  else return not || BETWEEN.has(lower) || (/ly$/.test(lower) && i > 0 && !tokens[i]?.capital);
  state.bound = true;
  return true;
}

/** "refused to", "agreed to", "has no plans to", "is not to", and of a headline "firm to hire"; the index of the first such word. */
function beforeTo(tokens: readonly Token[], at: number, state: State): number | null {
  state.time = 'future';
  state.bound = true;
  let i = at - 1;
  if (negates(tokens[i]?.lower ?? '')) {
    state.negations++;
    state.from = i;
    i--;
  }
  const governor = tokens[i]?.lower ?? '';
  if (/^plans?$/.test(governor) && tokens[i - 1]?.lower === 'no') {
    state.negations++;
    i -= /^(?:ha(?:s|ve|d)|are|were|is)$/.test(tokens[i - 2]?.lower ?? '') ? 2 : 1;
    return i;
  }
  if (REFUSES.has(governor)) {
    state.negations++;
    state.time = /ed$/.test(governor) ? 'past' : 'present';
    return auxiliariesBefore(tokens, i, state);
  }
  if (INTENDS.has(governor)) return auxiliariesBefore(tokens, i, state);
  return i + 1 <= at && i >= 0 && !/^(?:able|unable|have|has|had|want|wants|need|needs|likely|unlikely|ready|right|chance)$/.test(governor)
    ? i + 1
    : null;
}

function auxiliariesBefore(tokens: readonly Token[], from: number, state: State): number {
  let i = from;
  while (
    i > 0 &&
    (BE.has(tokens[i - 1]?.lower ?? '') ||
      HAVE.has(tokens[i - 1]?.lower ?? '') ||
      DO.has(tokens[i - 1]?.lower ?? '') ||
      tokens[i - 1]?.lower === 'not')
  ) {
    i--;
    if (negates(tokens[i]?.lower ?? '')) state.negations++;
  }
  return i;
}
