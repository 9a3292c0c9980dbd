/** Two deeds of which one denies the other: "will sell the mill" and "the mill will not be sold". */

import type { Reading } from '../model.js';
import { type Deed, deedsIn } from './deed.js';
import { isKind, type Phrase, sameThing, takesUp } from './deed-phrase.js';
import { facing, beside as onOneSide } from './deed-verbs.js';
import { matterTerms } from './matter.js';
import { ordered, timesApart } from './sequence.js';
import { entityNamed } from './whose.js';
import { isBelow } from './zone.js';

/** Speakers that stand for whoever speaks through them. */
const PAPER = /\b(?:letter|statement|report|notice|website|release|spokes(?:man|woman|person)|document|memo)$/i;

/** Pairs of the body of which the later turns the earlier one round, each deed in one pair at most. */
export function deedTurns(reading: Reading): (readonly [Deed, Deed])[] {
  const deeds = deedsIn(reading).filter(({ sentence }) => reading.sentences[sentence]?.zone === 'body');
  const byThing = new Map<string, Deed[]>();
  const pairs: (readonly [Deed, Deed])[] = [];
  for (const deed of deeds) {
    const keys = keysOf(deed);
    const before = keys.flatMap((key) => (byThing.get(key) ?? []).slice(-MOST)).find((other) => denies(other, deed));
    if (before) pairs.push([before, deed]);
    for (const key of keys) byThing.set(key, [...(byThing.get(key) ?? []), deed]);
  }
  return pairs;
}

/** Each deed is held against the last few that share a term of what undergoes it. */
const MOST = 6;

function keysOf({ patient }: Deed): string[] {
  return [...patient.terms, ...(patient.entity === null ? [] : [`#${patient.entity}`])];
}

/** Of another part, or at another time, both can be so. */
const PARTLY =
  /\b(?:either|some|all|every|most|many|several|few|half|part(?:ly|s)?|often|sometimes|occasionally|usually|rarely|typically|generally|always|other|another|further|more|additional|alone|only|even|just)\b/i;

function denies(a: Deed, b: Deed): boolean {
  const { reading } = a;
  if (a.sentence === b.sentence || a.time !== b.time || !opposed(a, b)) return false;
  if (a.negated === b.negated && a.time === 'past') return false;
  if (PARTLY.test(`${a.text} ${b.text}`)) return false;
  if (!sameSpeaker(a, b) || timesApart(reading, a.sentence, reading, b.sentence)) return false;
  if ([a, b].some(({ sentence }) => ordered(reading.sentences[sentence]?.text ?? ''))) return false;
  return sameParts(a, b, true) && within(allOf(a), allOf(b));
}

/** Nobody else is cited for the one than for the other. */
export function sameSpeaker({ speaker: a }: Deed, { speaker: b }: Deed): boolean {
  const last = (speaker: string): string => speaker.toLowerCase().split(/\s+/).at(-1) ?? '';
  return a === null || b === null || last(a) === last(b) || PAPER.test(a) || PAPER.test(b);
}

const KIND = /^the (?:company|firm|club|group|bank|agency|airline|operator|ministry|union|party|council|fund|team)$/i;

/** One speaker for both, or the article's own voice and whoever it is about, or a paper. */
export function oneVoice(a: Deed, b: Deed): boolean {
  if (a.speaker !== null && b.speaker !== null) return true;
  const speaker = a.speaker ?? b.speaker;
  if (speaker === null || PAPER.test(speaker) || /^(?:he|she|it|they|his|her|its|their)\b/i.test(speaker)) return true;
  const entity = entityNamed(a.reading, speaker);
  const last = matterTerms(speaker.split(/\s+/).at(-1) ?? '');
  const parties = [a, b].flatMap(({ agent, patient }) => (agent ? [agent, patient] : [patient]));
  return parties.some(
    (party) =>
      (entity !== null && party.entity === entity) ||
      (party.entity !== null && KIND.test(speaker)) ||
      [...last].some((term) => party.terms.has(term)),
  );
}

/** The opposite verb with the same "not", or the same verb with a "not" in one of the two. */
export function opposed(a: Deed, b: Deed): boolean {
  if (a.negated === b.negated) return !a.negated && facing(a.sense, b.sense) && !onOneSide(a.sense, b.sense);
  return a.verb === b.verb || onOneSide(a.sense, b.sense);
}

/** One thing undergoes both, and nobody else does the one than the other. */
export function sameParts(a: Deed, b: Deed, oneText: boolean): boolean {
  if (a.alone !== b.alone) {
    const [alone, other] = a.alone ? [a, b] : [b, a];
    if (other.agent && sameThing(alone.patient, other.agent, oneText)) return true;
  }
  return sameThing(a.patient, b.patient, oneText) && agreeing(a.agent, b.agent, oneText);
}

function agreeing(a: Phrase | null, b: Phrase | null, oneText: boolean): boolean {
  return a === null || b === null || sameThing(a, b, oneText) || (oneText && takesUp(a, b));
}

/** What is said besides the two parties. */
export function allOf({ rest, patient, agent }: Deed): ReadonlySet<string> {
  return new Set([...rest, ...patient.tail, ...(agent?.tail ?? [])]);
}

/** What the shorter says besides, the longer says too. */
export function within(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return [...few].every((term) => many.has(term));
}

/** What became of people is weighed by its ladder: who was hurt may have died since. */
const OUTCOME = /^(?:kill|injur|wound|hurt|surviv|die|convict|acquit|clear)/;

/** Headlines name a party by what it is: "Steel firm", "Yard". */
function headed(head: Deed, body: Deed): boolean {
  if (head.alone !== body.alone || !sameThing(head.patient, body.patient, true)) return false;
  const [a, b] = [head.agent, body.agent];
  if (a === null || b === null) return true;
  return (isKind(a) && b.tail.size === 0) || [...a.terms].some((term) => b.terms.has(term) || body.rest.has(term));
}

/** Sentences of the body in which an article tells what its headline is about. */
const LEAD = 2;
const YEAR = /\b(?:19|20)\d\d\b/;

/** Deeds of the headline whose opposite the first sentences tell of the same thing, and that no sentence tells. */
export function headlineDeeds(reading: Reading): (readonly [Deed, Deed])[] {
  const deeds = deedsIn(reading);
  const body = reading.sentences.flatMap(({ zone }, index) => (isBelow(zone) ? [index] : []));
  const lead = new Set(body.slice(0, LEAD));
  const under = deeds.filter(({ sentence }) => isBelow(reading.sentences[sentence]?.zone));
  return deeds.flatMap((head) => {
    if (reading.sentences[head.sentence]?.zone !== 'headline' || head.sense.sides.length === 0 || OUTCOME.test(head.verb)) return [];
    const other = under.find(
      (deed) =>
        lead.has(deed.sentence) &&
        !YEAR.test(reading.sentences[deed.sentence]?.text ?? '') &&
        opposed(head, deed) &&
        (sameParts(head, deed, true) || headed(head, deed)),
    );
    const told = under.some((deed) => deed.negated === head.negated && (deed.verb === head.verb || onOneSide(deed.sense, head.sense)));
    return other && !told ? [[head, other] as const] : [];
  });
}
