/** Votes and results: the two figures of a declared vote or match, and how it ended for whom the claim is about. */
import type { MentionOf, Span, Token } from '../model.js';
import {
  figuresAt,
  isWho,
  nearest,
  numberAt,
  numbersIn,
  ofOtherYear,
  type Place,
  type Reader,
  SILENT,
  textBetween,
} from './claim-answer.js';

/** What stands after a figure of a vote says which side it is. */
const SIDES = {
  for: /^[^.;]{0,40}?\b(?:for|in favou?r|yes|ayes?|yeas?|backed|back|supported|approved)\b/i,
  against: /^[^.;]{0,40}?\b(?:against|no|noes|nays?|opposed|oppose|rejected)\b/i,
  apart: /^[^.;]{0,40}?\b(?:abstain(?:ed|ing)?|abstentions?|absent|undecided|invalid|did not vote|not voting)\b/i,
} as const;

type VoteSide = keyof typeof SIDES;

const PASSED =
  /\b(?:pass(?:ed|es)?|approv(?:ed?|es)|adopt(?:ed|s)?|ratif(?:y|ied|ies)|confirm(?:ed|s)?|carried|accept(?:ed|s)?|backed|endorsed)\b/i;
const FAILED = /\b(?:reject(?:ed|s)?|fail(?:ed|s)?|defeat(?:ed|s)?|voted? (?:it )?down|threw out|thrown out|turned down|block(?:ed|s)?)\b/i;

export const voteIn: Reader = (place) => {
  const numbers = numbersIn(place);
  const abstained = /\babst/i.test(Object.values(place.matcher.entry.match).flat().join(' '));
  const sided = numbers
    .filter(({ value }) => value.against === null && !value.ordinal)
    .flatMap((mention) => {
      const side = sideAfter(place, mention, numbers);
      return side ? [{ mention, side }] : [];
    });
  if (abstained)
    return nearest(
      place,
      sided.flatMap(({ mention, side }) => (side === 'apart' ? [mention] : [])),
      () => null,
    );
  const scores = [...numbers.filter(({ value }) => value.unit === 'score' && value.against !== null), ...pairsTold(place, numbers)].filter(
    (mention) => !ofOtherYear(place, mention),
  );
  const outcome = outcomeOf(place);
  if (scores.length > 0) {
    const told = scores.map((mention) => ended(place, mention, mention.value.amount, mention.value.against ?? 0, outcome));
    return nearest(place, told, () => null);
  }
  const [yes, no] = [sided.find(({ side }) => side === 'for')?.mention, sided.find(({ side }) => side === 'against')?.mention];
  if (!yes || !no) return SILENT;
  const span = { start: Math.min(yes.start, no.start), end: Math.max(yes.end, no.end) };
  const noun = yes.value.amount > no.value.amount ? 'approval' : 'rejection';
  return { stated: [ended(place, span, yes.value.amount, no.value.amount, outcome ?? { ...span, noun })], refused: null };
};

/** Two figures that only a question about a vote or a result makes one: "by 312 to 280", "failed 48-52". */
const PAIR =
  /(?<![\d.,$€£-])(?<!\b(?:from|between|aged|ages) )(?<a>\d{1,3}(?:,\d{3})*|\d{1,9})(?: to |[-\u2013])(?<b>\d{1,3}(?:,\d{3})*|\d{1,9})(?![\d-]|[.,]\d| ?(?:%|percent|per cent|years?|months?|weeks?|days?|hours?|minutes?|p\.?m|a\.?m)\b)/gu;

function pairsTold(place: Place, numbers: readonly MentionOf<'number'>[]): MentionOf<'number'>[] {
  const scores = numbers.filter(({ value }) => value.against !== null);
  return figuresAt(place, PAIR)
    .filter(({ span }) => !scores.some(({ start, end }) => start < span.end && span.start < end))
    .flatMap(({ span, a, b }) => (b === null ? [] : [numberAt(place, span, { amount: a, against: b, unit: 'score' })]));
}

/** Which side of a vote a figure counts, by the first word after it that says so before the next figure. */
function sideAfter(place: Place, mention: MentionOf<'number'>, numbers: readonly MentionOf<'number'>[]): VoteSide | null {
  const next = numbers.find(({ start }) => start >= mention.end)?.start ?? place.sentence.end;
  const words = `${mention.value.nounPhrase ?? ''} ${textBetween(place, mention.end, next)}`;
  const found = (Object.keys(SIDES) as VoteSide[]).flatMap((side) => {
    const length = SIDES[side].exec(words)?.[0].length;
    return length === undefined ? [] : [{ side, length }];
  });
  return found.sort((a, b) => a.length - b.length)[0]?.side ?? null;
}

function outcomeOf({ sentence }: Place): Ending | null {
  const [passed, failed] = [PASSED.exec(sentence.text), FAILED.exec(sentence.text)];
  const found = passed ?? failed;
  if ((passed && failed) || !found) return null;
  const start = sentence.start + found.index;
  return { noun: passed ? 'approval' : 'rejection', start, end: start + found[0].length };
}

/** How a vote or a match ended, and the word that says so. */
interface Ending extends Span {
  readonly noun: string;
}

/** Characters over which the figures and the word for how it ended are shown together: "lost the final 3-1". */
const TOGETHER = 60;

function withEnding(span: Span, ending: Ending | null): Span {
  if (!ending) return span;
  const whole = { start: Math.min(span.start, ending.start), end: Math.max(span.end, ending.end) };
  return whole.end - whole.start <= TOGETHER ? whole : span;
}

/** Two figures, the first of them the higher one unless the words say which side won; `noun` says how it ended. */
function ended(place: Place, span: Span, a: number, b: number, ending: Ending | null): MentionOf<'number'> {
  const [high, low] = a > b ? [a, b] : [b, a];
  const noun = a === b ? 'draw' : (ending?.noun ?? null);
  const turned = noun === 'rejection' || noun === 'defeat';
  const value = { amount: turned ? low : high, against: turned ? high : low, unit: 'score', noun };
  return numberAt(place, withEnding(span, ending), value);
}

const WON =
  /^(?:beats?|beating|beaten|defeats?|defeated|defeating|wins?|won|winning|thrashed|edged|overcame|overcome|downed|crushed|eliminated|hammered|routed)$/;
const LOST = /^(?:loses?|lost|losing|fell|crashed|succumbed|slumped)$/;
/** Nouns that take the side of whoever stands before them: "Norrey's 3-1 win over Lurk". */
const VICTORY = /^(?:win|victory|triumph)$/;
const DEFEAT = /^(?:defeat|loss)$/;

export const resultIn: Reader = (place) => {
  const numbers = numbersIn(place);
  const scores = [...numbers.filter(({ value }) => value.unit === 'score' && value.against !== null), ...pairsTold(place, numbers)].filter(
    (mention) => !ofOtherYear(place, mention),
  );
  const told = scores.map((mention) => {
    const { amount, against } = mention.value;
    return ended(place, mention, amount, against ?? 0, sideOfWho(place));
  });
  return nearest(place, told, () => null);
};

/** How it ended for whom the claim is about, by the first word of winning or losing and who stands where; null where nothing tells. */
function sideOfWho(place: Place): Ending | null {
  const { tokens, start, end } = place.sentence;
  if (place.matcher.entry.match.who.length === 0) return null;
  for (const [at, token] of tokens.entries()) {
    const noun = nounSide(place, at);
    const verb = noun === null ? victoryFor(tokens, at) : null;
    if (noun !== null) return { noun, start: token.start, end: token.end };
    if (verb === null) continue;
    const first = isWho(place, { start, end: token.start });
    const last = isWho(place, { start: token.end, end });
    if (first === last) return null;
    return { noun: verb === first ? 'win' : 'defeat', start: token.start, end: token.end };
  }
  return null;
}

/** Tokens after "victory over" and its kin within which the other side is named. */
const NAMED_WITHIN = 4;

/** "a 3-1 victory over Calder", "a 3-1 defeat to Norrey": who the noun is told of, by the side named after it. */
function nounSide(place: Place, at: number): 'win' | 'defeat' | null {
  const { tokens, start, end } = place.sentence;
  const [before, token, link] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const won = VICTORY.test(token?.lower ?? '') && !/^(?:to|will|would|can|could)$/.test(before?.lower ?? '');
  // "a 3-1 defeat", but "Norrey defeat Lurk".
  const lost = DEFEAT.test(token?.lower ?? '') && !before?.capital;
  if (!token || (!won && !lost)) return null;
  const other = tokens.slice(at + 2, at + 2 + NAMED_WITHIN);
  const named = other.length > 0 && isWho(place, { start: other[0]?.start ?? end, end: other.at(-1)?.end ?? end });
  const own = /^(?:for|of)$/.test(link?.lower ?? '');
  const against = /^(?:over|against|to|by|at)$/.test(link?.lower ?? '');
  if (named && own) return won ? 'win' : 'defeat';
  if (named && against) return won ? 'defeat' : 'win';
  const elsewhere = isWho(place, { start, end: token.start }) || isWho(place, { start: other.at(-1)?.end ?? token.end, end });
  return elsewhere ? (won ? 'win' : 'defeat') : null;
}

/** Whether a verb is one of winning for whoever stands before it (true) or of losing (false); null for other words. */
function victoryFor(tokens: readonly Token[], at: number): boolean | null {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token) return null;
  if (LOST.test(token.lower) || (token.lower === 'went' && after?.lower === 'down')) return false;
  if (!WON.test(token.lower)) return null;
  const passive = ['was', 'were', 'been', 'being'].includes(before?.lower ?? '') || after?.lower === 'by';
  return !passive;
}
