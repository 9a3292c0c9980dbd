/** Rungs that no verb of their own names: "went missing", "found guilty of", "on trial for", "left 12 people dead". */
import { words } from '../language/word-list.js';
import type { HitOf, PredicateValue, Span } from '../model.js';
import { BE, type Group, groupBefore } from './modality.js';
import type { Run } from './name-runs.js';
import type { Piece } from './pieces.js';
import { ACQUITTED, CONVICTED, KILLED, MISSING, TRIED } from './predicate-ladders.js';
import { isThing, phraseAt } from './predicate-thing.js';
import { toHit } from './predicate-value.js';
import { isAdverb } from './subject.js';
import { wholeSubject } from './subject-whole.js';

const GO = words('went gone go goes going remain remains remained');
const TOLD = words('reported declared listed feared believed presumed confirmed pronounced found shot');
const UNSURE = words('feared believed presumed');
const PLEADED = words('pleaded pled pleads plead');
const STAND = words('stood stand stands faces faced face');
const ON = words('went goes go gone put');
const FINDS = words('found finds find');
const LEFT = words('left leaves leave leaving');

interface Told {
  readonly verb: number;
  readonly rung: number;
  readonly ladder: PredicateValue['ladder'];
  readonly group: Group;
  readonly subject: Run | null;
  readonly unsure: boolean;
}

export function stateAt(text: string, pieces: readonly Piece[], at: number, sentence: Span): HitOf<'predicate'> | null {
  const told = toldAt(pieces, at, sentence.start);
  if (!told || told.group.modality === null || told.group.turned || told.group.noun >= 0) return null;
  const subject = told.subject ?? wholeSubject(pieces, told.group.from, sentence.start);
  if (!subject || !isThing(text, pieces, subject, 'person')) return null;
  const matter = /^(?:of|to|for|over)$/.test(pieces[at + 1]?.lower ?? '') && told.ladder === 'justice';
  const nobody = /^(?:no|nobody|none)$/.test(pieces[subject.from]?.lower ?? '');
  return toHit(text, pieces, {
    ladder: told.ladder,
    rung: told.rung,
    verb: told.subject ? { from: at, to: at + 1 } : { from: told.verb, to: at + 1 },
    actor: null,
    subject,
    object: matter ? phraseAt(pieces, at + 2, sentence.end) : null,
    negated: told.group.negated !== nobody,
    modality: told.unsure && told.group.modality === 'fact' ? 'possible' : told.group.modality,
  });
}

function toldAt(pieces: readonly Piece[], at: number, start: number): Told | null {
  const { lower } = pieces[at] ?? { lower: '' };
  if (lower === 'trial') return trialAt(pieces, at, start);
  if (lower === 'guilty') return guiltyAt(pieces, at, start);
  const next = pieces[at + 1];
  if (next?.kind === 'word' && (next.lower === 'a' || next.lower === 'the' || next.lower === 'or')) return null;
  return plainAt(pieces, at, start, lower === 'dead' ? KILLED : MISSING) ?? (lower === 'dead' ? leftDead(pieces, at, start) : null);
}

/** "is missing", "went missing", "was found dead". */
function plainAt(pieces: readonly Piece[], at: number, start: number, rung: number): Told | null {
  let verb = at - 1;
  while (verb > start && isAdverb(pieces[verb]?.lower ?? '')) verb--;
  const lower = pieces[verb]?.lower ?? '';
  const base = { ladder: 'harm', rung, subject: null, unsure: UNSURE.has(lower) } as const;
  if (GO.has(lower) && rung === MISSING) return { ...base, verb, group: groupBefore(pieces, verb, start) };
  if (TOLD.has(lower)) {
    const group = groupBefore(pieces, verb, start);
    return group.be ? { ...base, verb, group } : null;
  }
  const group = groupBefore(pieces, at, start);
  return group.be && BE.has(pieces[verb]?.lower ?? '') ? { ...base, verb, group } : null;
}

/** "left 12 people dead". */
function leftDead(pieces: readonly Piece[], at: number, start: number): Told | null {
  for (let verb = at - 2; verb >= Math.max(start, at - 6); verb--) {
    if (!LEFT.has(pieces[verb]?.lower ?? '')) continue;
    const group = groupBefore(pieces, verb, start);
    return { ladder: 'harm', rung: KILLED, verb, group, subject: { from: verb + 1, to: at }, unsure: false };
  }
  return null;
}

/** "went on trial", "stood trial". */
function trialAt(pieces: readonly Piece[], at: number, start: number): Told | null {
  const on = pieces[at - 1]?.lower === 'on';
  const verb = on ? at - 2 : at - 1;
  const lower = pieces[verb]?.lower ?? '';
  if (verb <= start || !(on ? ON.has(lower) || BE.has(lower) : STAND.has(lower))) return null;
  const group = groupBefore(pieces, BE.has(lower) ? verb + 1 : verb, start);
  return { ladder: 'justice', rung: TRIED, verb, group, subject: null, unsure: false };
}

/** "was found guilty", "found Anna Bell not guilty", "pleaded guilty". */
function guiltyAt(pieces: readonly Piece[], at: number, start: number): Told | null {
  const not = pieces[at - 1]?.lower === 'not';
  const end = not ? at - 1 : at;
  const before = pieces[end - 1]?.lower ?? '';
  const base = { ladder: 'justice', rung: not ? ACQUITTED : CONVICTED, unsure: false } as const;
  if (PLEADED.has(before)) return not ? null : { ...base, verb: end - 1, group: groupBefore(pieces, end - 1, start), subject: null };
  for (let verb = end - 1; verb >= Math.max(start, end - 6); verb--) {
    if (!FINDS.has(pieces[verb]?.lower ?? '')) continue;
    const group = groupBefore(pieces, verb, start);
    if (verb === end - 1) return group.be ? { ...base, verb, group, subject: null } : null;
    return { ...base, verb, group, subject: { from: verb + 1, to: end } };
  }
  return null;
}
