/** What a headline says somebody accepts or rejects, held against the sentences under it. */
import type { MentionOf, Reading, SentenceReading } from '../model.js';
import { figureKeys, isTold as isFigured, opposite, sameMeasure } from './change-turn.js';
import { namesStage, rungs, stageOf, tellsStage } from './ladder.js';
import { matterTerms, ownTerms } from './matter.js';
import { unsettled } from './modality.js';
import { relation } from './stance.js';
import { entityNamed } from './whose.js';
import { isBelow } from './zone.js';

type Position = MentionOf<'position'>;
type Predicate = MentionOf<'predicate'>;
type Change = MentionOf<'change'>;

/** Terms of a headline's object beyond which its wording is its own. */
const MOST_TERMS = 2;
/** Articles of fewer sentences than these are cut or are briefs: what is missing says nothing. */
const LEAST_SENTENCES = 5;

/** Words that refuse or deny something. */
const REFUSING =
  /\b(?:not|no|never|none|nor|neither|cannot|without|against|reject\w{0,4}|refus\w{1,4}|rul(?:e[sd]?|ing) out|turn(?:ed|s|ing)? down|oppos\w{1,6}|declin\w{1,4}|dismiss\w{0,4}|den(?:y|ied|ies|ying|ial)|veto\w{0,3}|block\w{0,3}|unacceptable|impossible|unwilling|unthinkable|rebuff\w{0,3}|spurn\w{0,3}|object\w{0,4}|off the table|out of the question)\b|n['’]t\b/i;

export interface Headed {
  readonly mention: Position;
  /** The body's own words, where some come near. */
  readonly body: Position | SentenceReading | null;
  /** opposed: the body has the other position; wider: the body says nothing of what the headline is about. */
  readonly how: 'opposed' | 'wider';
}

/** Positions of the headline that the article turns round or does not tell; each wording once. */
export function headlinePositions(reading: Reading): Headed[] {
  const seen = new Set<string>();
  const positions = reading.mentions.filter((mention): mention is Position => mention.kind === 'position');
  const heads = positions.filter((mention) => reading.sentences[mention.sentence]?.zone === 'headline' && isSettled(mention));
  return heads.flatMap((mention): Headed[] => {
    if (seen.has(mention.text)) return [];
    seen.add(mention.text);
    const terms = coreOf(mention, reading);
    if (terms.size === 0) return [];
    const under = positions.filter(({ sentence }) => isBelow(reading.sentences[sentence]?.zone));
    const turned = opposedIn(reading, mention, terms, under);
    if (turned) return [{ mention, body: turned, how: 'opposed' }];
    return untold(reading, mention, terms, under) ? [{ mention, body: nearest(reading, terms), how: 'wider' }] : [];
  });
}

function isSettled({ value }: Position): boolean {
  return (value.stance === 'accepts' || value.stance === 'rejects') && !unsettled(value) && value.modality !== 'conditional';
}

/** Words that begin a clause in an object: "the plan drawn up by the envoys". */
const CLAUSE = /\b(?:by|that|which|who|drawn|made|held|given|sent|written|led|[a-z]{3,}ed)\b/;

/** The terms of the object that are no names, up to a clause in it; none where it is all names. */
function coreOf({ value, sentence }: Position, reading: Reading): ReadonlySet<string> {
  const named = new Set<string>();
  for (const mention of reading.mentions) {
    if (mention.kind !== 'name' || !isBelow(reading.sentences[mention.sentence]?.zone)) continue;
    for (const term of matterTerms(mention.value.name)) named.add(term);
  }
  const cut = CLAUSE.exec(value.object)?.index ?? value.object.length;
  const object = value.object.slice(0, cut);
  const bare = isSentenceCase(reading.sentences[sentence]) ? object.replace(/\p{Lu}[\p{L}'’.-]*/gu, ' ') : object;
  return new Set([...ownTerms(bare)].filter((term) => !named.has(term)));
}

/** Whether a headline has capitals for names only. */
function isSentenceCase(sentence: SentenceReading | undefined): boolean {
  const long = (sentence?.tokens ?? []).slice(1).filter(({ lower }) => lower.length > 4);
  return long.filter(({ capital }) => !capital).length > long.length / 3;
}

/** A position of the same actor on the same question that is the opposite, where none is the headline's. */
function opposedIn(reading: Reading, head: Position, terms: ReadonlySet<string>, under: readonly Position[]): Position | null {
  const actor = entityNamed(reading, head.value.actor);
  const same = under.filter((mention) => {
    const own = ownTerms(mention.value.object);
    const who = entityNamed(reading, mention.value.actor);
    return actor !== null && who === actor && isSettled(mention) && [...terms].every((term) => own.has(term));
  });
  const turned = same.filter(({ value }) => relation(value.stance, head.value.stance) === 'opposed');
  return turned.length === same.length ? (turned[0] ?? null) : null;
}

/** No sentence of the article has what the headline says is refused beside a refusal. Support is told in too many ways to be missed. */
function untold(reading: Reading, { value }: Position, terms: ReadonlySet<string>, under: readonly Position[]): boolean {
  if (value.stance !== 'rejects' || terms.size > MOST_TERMS) return false;
  const body = reading.sentences.filter(({ zone }) => isBelow(zone));
  if (body.length < LEAST_SENTENCES) return false;
  if (under.some((mention) => mention.value.stance === value.stance && covers(ownTerms(mention.value.object), terms))) return false;
  return !body.some(({ text }) => covers(matterTerms(text), terms) && REFUSING.test(text));
}

function covers(all: ReadonlySet<string>, some: ReadonlySet<string>): boolean {
  return [...some].every((term) => all.has(term));
}

/** The sentence that comes nearest: it refuses, or has, some of the matter. */
function nearest(reading: Reading, terms: ReadonlySet<string>): SentenceReading | null {
  const body = reading.sentences.filter(({ zone }) => isBelow(zone));
  const near = body.filter(({ text }) => [...matterTerms(text)].some((term) => terms.has(term)));
  return near.find(({ text }) => REFUSING.test(text)) ?? body.find(({ text }) => REFUSING.test(text)) ?? null;
}

/** Rungs on which the headline puts a person whom the article has lower on the ladder only, or on one that excludes it. */
export function headlineRungs(reading: Reading): (readonly [Predicate, Predicate])[] {
  const predicates = reading.mentions.filter((mention): mention is Predicate => mention.kind === 'predicate');
  const whole = reading.sentences.filter(({ zone }) => isBelow(zone)).map(({ text }) => text);
  return predicates.flatMap((head) => {
    const entity = entityNamed(reading, head.value.subject);
    if (reading.sentences[head.sentence]?.zone !== 'headline' || entity === null || !isTold(head)) return [];
    const under = predicates.filter(
      (mention) =>
        isBelow(reading.sentences[mention.sentence]?.zone) &&
        mention.value.ladder === head.value.ladder &&
        entityNamed(reading, mention.value.subject) === entity &&
        isTold(mention),
    );
    const other = under.find(({ value }) => rungs(head.value, value) === 'excluded' || stageOf(value) < stageOf(head.value));
    if (!other || under.some(({ value }) => rungs(head.value, value) === 'same')) return [];
    const tells = rungs(head.value, other.value) === 'excluded' ? namesStage : tellsStage;
    return whole.some((text) => tells(head.value, text)) ? [] : [[head, other] as const];
  });
}

function isTold({ value, level }: Predicate): boolean {
  return value.modality === 'fact' && !value.negated && level !== 'quoted';
}

/** A headline whose measure rises by or to the figure by or to which the article has it fall. */
export function headlineChanges(reading: Reading): (readonly [Change, Change])[] {
  const changes = reading.mentions.filter(isFigured);
  const under = changes.filter(({ sentence }) => isBelow(reading.sentences[sentence]?.zone));
  return changes.flatMap((head) => {
    if (reading.sentences[head.sentence]?.zone !== 'headline') return [];
    const keys = figureKeys(head);
    const same = under.filter((mention) => figureKeys(mention).some((key) => keys.includes(key)) && sameMeasure(head, mention));
    const turned = same.filter((mention) => opposite(head.value, mention.value));
    const [first] = turned;
    return first && turned.length === same.length ? [[head, first] as const] : [];
  });
}
