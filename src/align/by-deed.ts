/** Discovered deeds: what one source says is done to a thing and another, of the same day, says is not, in other words. */
import { type Deed, deedsIn } from '../compare/deed.js';
import { sameThing } from '../compare/deed-phrase.js';
import { allOf, opposed, sameParts, sameSpeaker, within } from '../compare/deed-turn.js';
import { beside } from '../compare/deed-verbs.js';
import { ordered, timesApart } from '../compare/sequence.js';
import type { Claim, MentionOf, Reading } from '../model.js';
import type { Relatedness } from './related.js';
import { type Aligned, asOfOf, type Slot } from './slot.js';

/** A thing about which more is told says nothing about which of it belongs together. */
const MOST = 40;
/** Terms of a thing that are its own without a name beside it: "eleven wedding guests". */
const OWN_TERMS = 3;

export function alignDeeds(readings: readonly Reading[], relatedness: Relatedness): Aligned {
  if (relatedness.pairs.length === 0) return { slots: [], refusals: [], undecided: [] };
  const byThing = new Map<string, Deed[]>();
  for (const deed of readings.flatMap(bodyDeeds)) {
    const key = deed.patient.head;
    byThing.set(key, [...(byThing.get(key) ?? []), deed]);
  }
  const slots: Slot[] = [];
  for (const [, list] of [...byThing].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (list.length < 2 || list.length > MOST) continue;
    const pair = pairIn(list, relatedness);
    if (pair) slots.push(slotOf(pair));
  }
  return { slots, refusals: [], undecided: [] };
}

function bodyDeeds(reading: Reading): Deed[] {
  return deedsIn(reading).filter(({ sentence }) => reading.sentences[sentence]?.zone === 'body');
}

/** The first two that cannot both be so, where neither source also says what the other says. */
function pairIn(list: readonly Deed[], relatedness: Relatedness): readonly [Deed, Deed] | null {
  for (const [i, a] of list.entries()) {
    for (const b of list.slice(i + 1)) {
      if (a.reading === b.reading || !relatedness.related(a.reading.source, b.reading.source) || !against(a, b)) continue;
      if (!alsoSaid(a, b) && !alsoSaid(b, a)) return [a, b];
    }
  }
  return null;
}

function against(a: Deed, b: Deed): boolean {
  if (a.reading.source.published === null || a.reading.source.published !== b.reading.source.published) return false;
  if (!opposed(a, b) || (a.time === 'future') !== (b.time === 'future') || !sameSpeaker(a, b)) return false;
  if (timesApart(a.reading, a.sentence, b.reading, b.sentence) || !sameParts(a, b, false)) return false;
  if ([a, b].some(({ reading, sentence }) => ordered(reading.sentences[sentence]?.text ?? ''))) return false;
  return anchored(a, b) && (a.negated === b.negated || within(allOf(a), allOf(b)));
}

/** A name stands in both sentences, or the thing has words enough. */
function anchored(a: Deed, b: Deed): boolean {
  const shared = [...a.patient.terms].filter((term) => b.patient.terms.has(term));
  const names = namesOf(b);
  return shared.length >= OWN_TERMS || [...namesOf(a)].some((name) => names.has(name));
}

const CALENDAR = /day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

function namesOf({ reading, sentence }: Deed): ReadonlySet<string> {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  return new Set(
    tokens.flatMap(({ capital, lower }, i) => (capital && i > 0 && !CALENDAR.test(lower) ? [lower.replace(/['’]s?$/, '')] : [])),
  );
}

/** The source of `b` tells somewhere what `a` says. */
function alsoSaid(a: Deed, b: Deed): boolean {
  return deedsIn(b.reading).some(
    (other) =>
      other !== b &&
      other.negated === a.negated &&
      (other.verb === a.verb || beside(other.sense, a.sense)) &&
      sameThing(other.patient, a.patient, false),
  );
}

function slotOf(deeds: readonly [Deed, Deed]): Slot {
  const [{ patient, text }] = deeds;
  const claim: Claim = { id: `deed:${[...patient.terms].sort().join(' ')}`, label: `Whether “${text}”`, type: 'predicate', declared: null };
  const members = deeds.map((one, side) => ({
    reading: one.reading,
    mention: mentionOf(one, side === 1),
    asOf: asOfOf(one.reading, one.sentence),
    person: null,
  }));
  return { claim, members, comparable: ['same thing', 'same day'] };
}

/** Whether it is so is what the two differ in, whether by a "not" or by the verb. */
function mentionOf({ sentence, start, end, text, patient, speaker }: Deed, negated: boolean): MentionOf<'clause'> {
  const value = { terms: [...patient.terms], names: [], negated, poles: [] };
  return { kind: 'clause', value, sentence, start, end, text, level: speaker === null ? 'own' : 'reported', attributedTo: speaker };
}
