/** Discovered demands: one party that in one source wants to keep what it holds, and in another the whole of something. */
import type { Claim, MentionOf, Reading, SentenceReading, Span } from '../model.js';
import type { People } from './people.js';
import type { Relatedness } from './related.js';
import { type Aligned, connected, type Member, memberOf, mentionsIn, type Slot } from './slot.js';

const WANTS =
  /\b(?:want|wants|wanted|demand|demands|demanded|insist|insists|insisted|seek|seeks|sought|pushed for|pushes for|pushing for|called for|calls for|asked for|asks for|vowed to|vows to)\b/g;
/** "keep the land it already controls". */
const HELD =
  /\b(?:keep|retain|hold on to|hang on to) (?:[\p{L}’'-]{1,20} ){1,6}(?:it|they|he|she) (?:already |now |currently |still ){0,2}(?:controls?|holds?|occup(?:y|ies)|has taken|have taken)\b/u;
/** "cede control of the entirety of the valley". */
const WHOLE =
  /\b(?:cede|ceding|hand over|handing over|give up|giving up|surrender|relinquish|yield) (?:[\p{L}’'-]{1,20} ){0,4}(?:the entirety|the whole|all|the rest) of (?:the )?(?:[\p{L}’'-]{1,20} ?){1,4}/u;
const DENIED = /\b(?:not|never|no longer|nor|denied|denies)\b|n['’]t\b/;

interface Demand {
  readonly member: Member;
  readonly party: string;
}

export function alignDemands(readings: readonly Reading[], relatedness: Relatedness, people: People): Aligned {
  const byParty = new Map<string, Demand[]>();
  for (const reading of readings) {
    for (const index of reading.sentences.keys()) {
      const demand = demandIn(reading, index, people);
      if (demand) byParty.set(demand.party, [...(byParty.get(demand.party) ?? []), demand]);
    }
  }
  const slots = [...byParty].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([party, list]) => slotsOf(party, list, relatedness));
  return { slots, refusals: [], undecided: [] };
}

/** A demand of the party named first in a sentence, if it is for what is held or for the whole. */
function demandIn(reading: Reading, index: number, people: People): Demand | null {
  const sentence = reading.sentences[index];
  if (!sentence || sentence.zone === 'headline' || sentence.zone === 'furniture') return null;
  const [held, whole] = [spanOf(sentence, HELD), spanOf(sentence, WHOLE)];
  const span = held ?? whole;
  if (!span || (held && whole)) return null;
  const before = sentence.text.slice(0, span.start - sentence.start);
  const wants = [...before.matchAll(WANTS)].at(-1)?.index ?? -1;
  if (wants < 0 || DENIED.test(before)) return null;
  const name = mentionsIn(reading, index).find(({ kind, end }) => kind === 'name' && end <= sentence.start + wants);
  if (name?.kind !== 'name') return null;
  const party = partyOf(name.value.name, reading, people);
  const text = sentence.text.slice(span.start - sentence.start, span.end - sentence.start);
  const mention: MentionOf<'extent'> = {
    kind: 'extent',
    value: { extent: held ? 'part' : 'whole', of: text },
    ...span,
    sentence: index,
    text,
    level: 'own',
    attributedTo: null,
  };
  return party === null ? null : { member: memberOf(reading, mention, party), party };
}

/** A name of claims.yaml may be declared with its article: "the Palace". */
function partyOf(name: string, reading: Reading, people: People): string | null {
  const keys = [`the ${name}`, name].map((form) => people.personOf({ name: form, description: form }, reading));
  return keys.find((key) => key?.startsWith('name ')) ?? keys.at(-1) ?? null;
}

function spanOf({ text, start }: SentenceReading, pattern: RegExp): Span | null {
  const found = pattern.exec(text);
  return found ? { start: start + found.index, end: start + found.index + found[0].trimEnd().length } : null;
}

function slotsOf(party: string, list: readonly Demand[], relatedness: Relatedness): Slot[] {
  const related = (a: Demand, b: Demand): boolean =>
    a.member.reading !== b.member.reading && relatedness.related(a.member.reading.source, b.member.reading.source);
  const pairs = list.flatMap((a, i) => list.slice(i + 1).flatMap((b, j) => (related(a, b) ? [[i, i + 1 + j] as const] : [])));
  return connected(list.length, pairs)
    .filter((set) => set.length > 1)
    .map((set) => {
      const claim: Claim = { id: `demand:${party}`, label: 'How much is demanded', type: 'position', declared: null };
      return { claim, members: set.flatMap((i) => list[i]?.member ?? []), comparable: ['same party'] };
    });
}
