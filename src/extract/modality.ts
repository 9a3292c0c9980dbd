/** The words before a verb: denied or not, how sure, active or passive: "has not yet", "appeared to", "refused to", "would". */

import { mark, SIGN } from '../language/signs.js';
import { words } from '../language/word-list.js';
import type { Modality } from '../model.js';
import { denialAt, isOnlyMentioned, mayDeny } from './modality-denied.js';
import { CALENDAR } from './name-words.js';
import type { Piece } from './pieces.js';
import { ADVERBS, AUXILIARIES, REPORTING_VERBS } from './quote-words.js';
import { isAuxiliary, isManner } from './subject.js';

/** The auxiliaries, adverbs, negations and verbs with "to" before a verb. */
export interface Group {
  /** The first piece of the group, where the subject ends. */
  readonly from: number;
  readonly negated: boolean;
  /** A form of "be" before a past participle. */
  readonly be: boolean;
  /** "refused to": what follows is turned round. */
  readonly turned: boolean;
  /** "not yet", "has yet to": open, not refused. */
  readonly yet: boolean;
  /** null: asked for, wished, or left open; nothing is stated. */
  readonly modality: Modality | null;
  /** "first", "then", "now", as written. */
  readonly order: string | null;
  /** Index of a noun that carries the verb: "its refusal to accept"; -1 if none. */
  readonly noun: number;
}

/** Forms of "be" and "get" that make a passive. */
export const BE: ReadonlySet<string> = words('is are was were been be being get got');
export const NEGATIONS: ReadonlySet<string> = words('not never neither nor cannot hardly');
/** "ready to accept", "agreed to back": what follows is planned. */
const READY = words(
  `ready willing prepared agreed agrees agree happy decided decides vowed vows vow pledged pledges pledge promised promises promise intended
   intends intend plan plans planned going set due scheduled poised preparing`,
);
/** Heads among them that also stand after "be". */
const READY_AFTER_BE = words('ready willing prepared happy going set due scheduled poised preparing');
/** "refused to accept": what follows is turned round. */
const UNREADY = words('refused refuses refuse refusing declined declines decline declining unwilling');
/** "appeared to reject", "is expected to accept". */
const UNSURE = words(
  `appeared appears appear appearing seemed seems seem likely expected thought believed said reported understood rumoured rumored alleged
   threatened threatens threaten`,
);
/** "continues to oppose", "voted to accept": it is so. */
const KEEPS = words('continue continues continued continuing chose chooses choose opted opts opt voted votes began begun proceeded came');
/** Nouns with "to": "its refusal to accept". */
const REFUSALS = words('refusal reluctance unwillingness');
const DECISIONS = words('decision willingness readiness promise pledge vow agreement commitment');
const OWNERS = words('the a an his her its their my our');
const UNSURE_WORDS = words(
  `may might could perhaps possibly reportedly allegedly apparently seemingly supposedly ostensibly purportedly probably`,
);
const ORDERS = words(
  'first initially originally previously earlier formerly later then now finally eventually subsequently ultimately once already',
);
/** After "not" they leave the verb as it is: "not only rejected". */
const NOT_ONLY = words('just only merely simply');
const QUESTIONS = words('if unless whether should why how lest');
/** Besides questions: what follows is not stated. */
const UNREAL = words('must without or hypothetically');
const WISHES = words(
  `hoped hopes hope expected expects expect fears feared doubts doubted unclear likely unlikely suggested rumours rumors wants wished once
   until demanded demands`,
);
const SIGNALS = words('signalled signaled signals hinted hints hinting indicated indicates signalling signaling implied implies');
mark(SIGN.clause, [...QUESTIONS, ...WISHES, ...SIGNALS, ...REPORTING_VERBS]);
mark(SIGN.helper, [...NEGATIONS, ...UNSURE_WORDS, ...ORDERS, ...NOT_ONLY, ...QUESTIONS, ...UNREAL, ...BE, ...ADVERBS, ...AUXILIARIES]);
mark(SIGN.helper, words('to no longer can will shall would yet'));

/** Pieces of a group; longer ones are no verbs of one clause. */
const LONGEST = 14;
/** How far back the beginning of the clause is looked for. */
const REACH = 16;

interface State {
  from: number;
  negated: boolean;
  be: boolean;
  turned: boolean;
  yet: boolean;
  unreal: boolean;
  unsure: boolean;
  planned: boolean;
  would: boolean;
  can: boolean;
  order: string | null;
  noun: number;
  near: boolean;
}

/** The group before the verb in the sentence that begins at `start`. */
export function groupBefore(pieces: readonly Piece[], verb: number, start: number): Group {
  const state: State = {
    from: verb,
    negated: false,
    be: false,
    turned: false,
    yet: false,
    unreal: false,
    unsure: false,
    planned: false,
    would: false,
    can: false,
    order: null,
    noun: -1,
    near: true,
  };
  while (state.from > Math.max(start, verb - LONGEST) && !state.unreal && state.noun < 0 && takes(pieces, state, start));
  const { from, negated, be, turned, order, noun } = state;
  return { from, negated, be, turned, yet: state.yet && negated, order, noun, modality: modalityOf(pieces, state, start) };
}

/** Takes the piece before the group into it; false when it does not belong. */
function takes(pieces: readonly Piece[], state: State, start: number): boolean {
  const piece = pieces[state.from - 1];
  if (piece?.kind !== 'word' || (piece.capital && !piece.first)) return false;
  const { lower } = piece;
  if ((piece.signs & SIGN.helper) === 0 && !lower.endsWith("n't") && !isManner(lower)) return false;
  const before = pieces[state.from - 2]?.lower ?? '';
  if (NOT_ONLY.has(lower) && (before === 'not' || before.endsWith("n't"))) state.from--;
  else if (before === 'no' && lower === 'longer') {
    state.negated = !state.negated;
    state.from--;
  } else if (isNegation(lower)) {
    state.negated = !state.negated;
    if (lower.startsWith('would')) state.would = true;
    if (lower.startsWith('wo')) state.planned ||= lower === "won't";
  } else if (lower === 'to') takesTo(pieces, state, start);
  else if (!takesPlain(piece, state)) return false;
  state.near &&= lower === 'not' || ADVERBS.has(lower) || isManner(lower);
  state.from--;
  return true;
}

export function isNegation(lower: string): boolean {
  return NEGATIONS.has(lower) || lower.endsWith("n't");
}

function takesPlain(piece: Piece, state: State): boolean {
  const { lower } = piece;
  if (QUESTIONS.has(lower) || UNREAL.has(lower)) state.unreal = true;
  else if (lower === 'can') state.can = true;
  else if (UNSURE_WORDS.has(lower)) state.unsure = true;
  else if (lower === 'will' || lower === 'shall') state.planned = true;
  else if (lower === 'would') state.would = true;
  else if (lower === 'yet') state.yet = true;
  else if (BE.has(lower)) state.be ||= state.near;
  else if (!ADVERBS.has(lower) && !isAuxiliary(lower) && !isManner(lower) && !ORDERS.has(lower)) return false;
  if (ORDERS.has(lower)) state.order ??= piece.text;
  return true;
}

/** "refused to", "appeared not to", "is set to", "its refusal to". */
function takesTo(pieces: readonly Piece[], state: State, start: number): void {
  let at = state.from - 2;
  if (CALENDAR.has(pieces[at]?.lower ?? '') && pieces[at - 1]?.lower === 'on') at -= 2;
  if (at > start && isNegation(pieces[at]?.lower ?? '')) {
    state.negated = !state.negated;
    at--;
  }
  const head = at >= start ? (pieces[at]?.lower ?? '') : '';
  const afterBe = BE.has(pieces[at - 1]?.lower ?? '');
  const owner = pieces[at - 1];
  const owned = !!owner && at > start && (owner.possessive || OWNERS.has(owner.lower));
  if (head === 'yet' && isAuxiliary(owner?.lower ?? '')) {
    state.yet = true;
    state.negated = !state.negated;
  } else if (UNREADY.has(head)) state.turned = !state.turned;
  else if (REFUSALS.has(head) || (owned && DECISIONS.has(head))) {
    state.noun = at;
    if (REFUSALS.has(head)) state.turned = !state.turned;
    else state.planned = true;
  } else if (UNSURE.has(head)) state.unsure = true;
  else if (READY.has(head) && !owned && (!afterBe || READY_AFTER_BE.has(head))) state.planned = true;
  else if (!KEEPS.has(head) || afterBe) state.unreal = true;
  state.near = false;
  state.from = at + 1;
}

function modalityOf(pieces: readonly Piece[], state: State, start: number): Modality | null {
  if (state.unreal || (state.can && !state.negated)) return null;
  if (isOnlyMentioned(pieces, state.from)) return null;
  const clause = clauseBefore(pieces, state.from, start);
  if (clause === 'open') return null;
  if (clause === 'denied') return 'denied';
  if (state.unsure && !(state.negated && couldNot(pieces, state.from))) return 'possible';
  if (clause === 'hinted') return 'possible';
  if (state.would && !state.negated) return clause === 'reported' ? 'planned' : 'conditional';
  return state.planned ? 'planned' : 'fact';
}

/** "could not accept" is a refusal, "may not accept" is not. */
function couldNot(pieces: readonly Piece[], from: number): boolean {
  return pieces[from]?.lower === 'could';
}

/** What the clause before the subject makes of it: open ("whether", "hopes"), denied, hinted at, reported, or nothing. */
function clauseBefore(pieces: readonly Piece[], from: number, start: number): 'open' | 'denied' | 'hinted' | 'reported' | null {
  let found: 'hinted' | 'reported' | null = null;
  let denied: 'open' | 'denied' | null = null;
  const least = Math.max(start, from - REACH);
  for (let at = from - 1; at >= least; at--) {
    const piece = pieces[at];
    if (!piece || piece.text === ',' || piece.text === ';' || piece.text === ':') break;
    if ((piece.signs & SIGN.clause) === 0) continue;
    if (found === null && denied === null && mayDeny(piece.lower)) denied = denialAt(pieces, at, from, start);
    if (QUESTIONS.has(piece.lower) || WISHES.has(piece.lower)) return 'open';
    if (piece.capital) continue;
    if (SIGNALS.has(piece.lower)) found = 'hinted';
    else if (REPORTING_VERBS.has(piece.lower)) found ??= 'reported';
  }
  return denied ?? found;
}
