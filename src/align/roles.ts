/**
 * Roles: figures that the words beside them tie to one thing of an event, whatever else is worded otherwise. The dead of an
 * accident, the age of a person, the part of a named whole, what a poll gives a party. Two articles on one event have one each.
 */
import { clausesOf } from '../compare/beside.js';
import { fateOf } from '../compare/gate/counting.js';
import { nameKey } from '../compare/name.js';
import { dayOfIso } from '../language/calendar.js';
import { isStopword } from '../language/stopwords.js';
import { termOf } from '../language/terms.js';
import type { ClaimType, Interval, Mention, MentionOf, Reading, SentenceReading } from '../model.js';
import { mentionsIn } from './slot.js';

/** A figure in its role. */
export interface Role {
  readonly reading: Reading;
  readonly mention: Mention;
  /** Equal for one role: `toll/killed`, `age/anna bell`, `share/forest`, `poll/labour`. */
  readonly key: string;
  readonly type: ClaimType;
  /** In words for people: "People killed". */
  readonly label: string;
  readonly interval: Interval;
  /** The whole that a share is a part of is a name. */
  readonly named: boolean;
}

type Figure = MentionOf<'number'> | MentionOf<'share'>;

/** The roles of all figures of a reading, in text order; a share may have several. */
export function rolesOf(reading: Reading): Role[] {
  const polled = reading.sentences.some(({ text }) => POLL.test(text));
  return reading.mentions.flatMap((mention) => {
    if (mention.kind !== 'number' && mention.kind !== 'share') return [];
    const sentence = reading.sentences[mention.sentence];
    if (!sentence || mention.value.denied || mention.level === 'quoted' || background(reading, sentence, mention)) return [];
    if (mention.kind === 'number') return [...tollOf(reading, mention, sentence), ...ageOf(reading, mention, sentence)];
    if (mention.value.change) return [];
    return [...wholesOf(reading, mention, sentence), ...(polled ? partyOf(reading, mention, sentence) : [])];
  });
}

const EARLIER =
  /\b(?:last (?:year|month|season)|previous(?:ly)?|in (?:the )?past|earlier (?:this|that) (?:year|month)|so far this year|a year ago|years ago|since \d{4}|on average|annually|each year|every year|per year|a year earlier|in (?:19|20)\d\d)\b/i;

/** What happened at another time: "a crash in 2015 killed 20". */
function background({ source }: Reading, sentence: SentenceReading, mention: Mention): boolean {
  if (mention.kind === 'number' && mention.value.unit === 'age') return false;
  if (EARLIER.test(sentence.text)) return true;
  const published = source.published === null ? null : dayOfIso(source.published);
  return published !== null && /\b\d{4}\b/.test(sentence.text) && !sentence.text.includes(source.published?.slice(0, 4) ?? '');
}

const after = (sentence: SentenceReading, { end }: Mention): string => sentence.text.slice(end - sentence.start, end - sentence.start + 60);
const before = (sentence: SentenceReading, { start }: Mention): string =>
  sentence.text.slice(Math.max(0, start - sentence.start - 60), start - sentence.start);

function role(reading: Reading, mention: Figure, key: string, type: ClaimType, label: string, named = false): Role {
  const { low, high } = mention.value;
  return { reading, mention, key, type, label, interval: { low, high }, named };
}

/** Nouns that count all who were struck; any other noun counts its own kind only. */
const ANYBODY: ReadonlySet<string> = new Set('person people passenger victim casualty human individual death fatality body'.split(' '));
const PART = /^(?:of\b|(?:\w+ )?(?:other|others|more|further|additional|remaining|another)\b)/i;
const STRUCK: ReadonlySet<string> = new Set(['killed', 'injured', 'missing', 'arrested', 'rescued', 'evacuated']);

/** "drowning 26 people", "Thirty-six people drowned", "14 miners were killed". */
function tollOf(reading: Reading, mention: MentionOf<'number'>, sentence: SentenceReading): Role[] {
  const { unit, ordinal, noun, nounPhrase, per, against } = mention.value;
  if (
    unit !== null ||
    ordinal ||
    !Number.isInteger(mention.value.amount) ||
    per !== null ||
    against !== null ||
    PART.test(nounPhrase ?? '')
  )
    return [];
  if (/^ (?:of (?:them|those|the|whom)|more|others?)\b/.test(after(sentence, mention))) return [];
  if (/\b(?:other|another|of (?:the|his|her|their)|among the)\s*$/.test(before(sentence, mention))) return [];
  const fate = fateOf({ reading, mention });
  if (fate === null || !STRUCK.has(fate) || noun === 'wound' || noun === 'injury') return [];
  const kind = noun === null || ANYBODY.has(noun) ? 'all' : termOf(noun);
  return [role(reading, mention, `toll/${fate}/${kind}`, 'toll', kind === 'all' ? `People ${fate}` : `${noun}s ${fate}`)];
}

/** "Anna Bell, 41,", "41-year-old Anna Bell", "Bell is 41 years old". */
function ageOf(reading: Reading, mention: MentionOf<'number'>, sentence: SentenceReading): Role[] {
  if (mention.value.unit !== 'age') return [];
  const names = mentionsIn(reading, mention.sentence).filter((one): one is MentionOf<'name'> => one.kind === 'name');
  const gap = (from: number, to: number): string => sentence.text.slice(from - sentence.start, to - sentence.start);
  const ahead = names.findLast(({ end }) => end <= mention.start);
  const behind = names.find(({ start }) => start >= mention.end);
  const bearer =
    ahead && /^(?:, | ?\(|, aged | is | was | turned |,? who (?:is|was) )(?:now )?$/.test(gap(ahead.end, mention.start))
      ? ahead
      : behind && /^(?: [\p{L}-]{2,20}){0,3} $/u.test(gap(mention.end, behind.start)) && /old$/.test(mention.text)
        ? behind
        : undefined;
  if (!bearer || bearer.value.words.length < 2) return [];
  return [role(reading, mention, `age/${bearer.value.words.map(nameKey).join(' ')}`, 'age', `Age of ${bearer.value.name}`)];
}

/** Wholes that are asked or counted in every article: a part of them says nothing by itself. */
const ASKED =
  /^(?:vote|voter|people|person|respond|adult|american|those|all|them|total|case|time|popul|countri|world|resid|citizen|peopl|percent|ballot|elector)/;

/** "13 percent of Campo Verde", "a 30 percent stake in its rival Campo Verde", "half of the coral". */
function wholesOf(reading: Reading, mention: MentionOf<'share'>, sentence: SentenceReading): Role[] {
  const stake =
    /^ (?:stake|share|holding|interest) in (?:(?:the|its|his|her|their|a|rival|smaller|partner) ){0,3}(?<whole>[^,.;:]{3,40})/.exec(
      after(sentence, mention),
    );
  const whole = mention.value.of ?? stake?.groups?.whole ?? null;
  if (whole === null) return [];
  const words = (whole.match(/[\p{L}'’-]{3,30}/gu) ?? []).slice(0, 5).filter((word) => !isStopword(word.toLowerCase()));
  const terms = new Set(words.map((word) => termOf(word.toLowerCase())).filter((term): term is string => term !== '' && !ASKED.test(term)));
  const named = words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
  return [...terms].map((term) => role(reading, mention, `share/${term}`, 'share', `Share of ${whole.trim()}`, named));
}

/** Polls, votes and what they are asked about. */
const POLL = /\b(?:polls?|polling|pollsters?|surveys?|votes?|voters|elections?|ballots?|referendum|runoff)\b/i;

/** "Labour is on 38 percent", "Bell leads with 46 percent", "49 percent for Bell". */
function partyOf(reading: Reading, mention: MentionOf<'share'>, sentence: SentenceReading): Role[] {
  const names = mentionsIn(reading, mention.sentence).filter((one): one is MentionOf<'name'> => one.kind === 'name');
  const clause = clausesOf(sentence, true).find((tokens) => tokens.some(({ start }) => start >= mention.start && start < mention.end));
  const [from, to] = [clause?.[0]?.start ?? mention.start, clause?.at(-1)?.end ?? mention.end];
  const opening = clause?.[0];
  const backed = /^ (?:for|back|backed|backing|favou?r|favou?red|would vote for|support|supported|chose|preferred) (?:the )?$/;
  const behind = names.find(({ start }) => start >= mention.end && start <= to);
  const ahead = names.findLast(({ start, end }) => start >= from && end <= mention.start);
  const told =
    /\b(?:on|at|has|have|had|gets?|got|stands?|stood|leads?|led|with|polls?|polled|wins?|won|takes?|took|to|received?|draws?|drew|gains?)\b[^,]{0,25}$/;
  const bearer =
    behind && backed.test(sentence.text.slice(mention.end - sentence.start, behind.start - sentence.start))
      ? behind
      : ahead && told.test(before(sentence, mention).slice(-40))
        ? ahead
        : undefined;
  if (mention.value.of !== null) return [];
  // A surname that opens its sentence is no name to the extractor where nothing else in the article tells so.
  const alone = !bearer && opening?.capital === true && !isStopword(opening.lower) && told.test(before(sentence, mention).slice(-40));
  const name =
    bearer?.value.words.at(-1) ?? (alone ? sentence.text.slice(opening.start - sentence.start, opening.end - sentence.start) : null);
  return name === null ? [] : [role(reading, mention, `poll/${nameKey(name)}`, 'poll', `Share of ${bearer?.value.name ?? name}`)];
}
