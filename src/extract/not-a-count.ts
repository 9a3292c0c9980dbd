/** Figures that count nothing: parts of names, labels, list bullets, pronouns. */

import type { Span } from '../model.js';
import type { Figure } from './cardinal.js';
import { type Word, wordBefore, wordsFrom } from './phrase.js';
import { anyOf, HYPHEN, ORDINALS, STOP_WORDS } from './words.js';

/** Nouns that a number after them names: "page 12", "phase two". */
const LABELS = new Set(
  (
    'p pp para paras fig vol ch article articles chapter section sections page pages paragraph clause rule flight highway route road interstate unit room number no nos phase part level grade version reactor line platform channel gate ' +
    'point step round stage type class tier district precinct zone volume issue episode season act scene figure table box exhibit question lesson day week game set level size terminal pier block ' +
    'building apartment apt suite floor resolution protocol category title form schedule option plan group world war formula area base camp checkpoint pier junction exit ward lot group operation ' +
    'model mark series lane track runway dock berth shaft well mine pit sector cell count verse psalm rank ranked under-'
  ).split(' '),
);
const CONTINUES = new RegExp(
  `^(?:${HYPHEN}(?:${anyOf(Object.keys(ORDINALS))})s?(?![\\p{L}])|${HYPHEN}\\p{Lu}|['\\u2019]s(?![\\p{L}])|(?: |${HYPHEN})(?:way|time|fold|faced)(?![\\p{L}])|/)`,
  'u',
);
const BARE_YEAR = /^(?:1[5-9]|20)\d\d$/;
/** Before a round number of four digits it is a count; those that are years are dates. */
const BOUND = /(?:(?:more|fewer|less) than|up to|at least) $/i;
/** Only these after four digits without a comma show that they are no year: "2014 troops", but "the 2014 hopefuls". */
const COUNTED_LIKE = new Set(
  'people troops soldiers civilians men women children homes houses jobs votes deaths cases refugees residents workers prisoners'.split(
    ' ',
  ),
);
const DEFINITE = new Set(
  'the these those all other first last former latter top next big no this that every any each another both which only of'.split(' '),
);

/** Numbers of houses: "40 East Fifth Street", "the 1200 block of". */
const ADDRESS =
  /^(?: (?:[NSEW]\.? |\p{Lu}[\p{L}'\u2019.-]{0,20} |\d{1,3}(?:st|nd|rd|th) ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Court|Square|Terrace|Crescent)(?![\p{L}])| blocks? of (?=\p{Lu}|\d))/u;

/** Telephone numbers for help: "called 911", "999 operators". */
const EMERGENCY = /^(?:911|999|112|111|988)$/;
const CALLING = /^(?:call|calls|called|calling|dial|dialed|dialled|dialing|phoned|rang|to)$/;
const CALLED = /^ (?:calls?|callers?|dispatch|operators?|emergency)/;

/** Whether a figure without unit or currency is no count; `counts`: a counted thing follows it. */
export function isNoCount(text: string, figure: Figure, counts: boolean): boolean {
  const { start, end } = figure;
  const words = text.slice(start, end);
  if (figure.spelled && !counts && /^one$/i.test(words)) return true;
  if (isTied(text, figure)) return true;
  const before = wordBefore(text, start);
  if (!figure.spelled && (!counts || text.startsWith(' of ', end)) && (isInRow(text, figure, before) || isEra(text, figure, before)))
    return true;
  if (before && LABELS.has(before.lower.replace(/\.$/, '')) && !(counts && figure.spelled && !/^\p{Lu}/u.test(before.text))) return true;
  if (EMERGENCY.test(words) && (CALLING.test(before?.lower ?? '') || CALLED.test(text.slice(end, end + 14)))) return true;
  if ((!figure.spelled || (!counts && /^\p{Lu}/u.test(words))) && text.charAt(end) === ' ' && ADDRESS.test(text.slice(end, end + 60)))
    return true;
  if (figure.spelled) return spelledNoCount(text, figure, before?.lower ?? '', counts);
  if (BARE_YEAR.test(words) && !(words.endsWith('00') && BOUND.test(text.slice(Math.max(0, start - 11), start))))
    return !COUNTED_LIKE.has(wordsFrom(text, end, 1)[0]?.lower ?? '');
  if (before === null || !/\p{Lu}/u.test(before.text) || isShouted(text, figure, before)) return false;
  const model = words.length > 2 && /^\d+$/.test(words);
  if (!opensSentence(text, before.start)) return model || !counts;
  return !counts && !STOP_WORDS.has(before.lower) && (model || isProduct(text, before, end));
}

/** Between the members of a row of labels: "Articles 3, 4 and 7". */
const JOINT = '(?:,? (?:and|or|to|&) |, |[-\\u2010-\\u2014])';
const ROW_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?<label>\\p{L}{1,14})\\.? (?:\\d{1,5}\\p{Lu}?${JOINT}){1,6}$`, 'u');
const JOINED = new RegExp(`\\d\\p{Lu}?${JOINT}$`, 'u');
const OPENS_ROW = new RegExp(`^\\d{1,5}${JOINT}\\d`, 'u');

/** Labels in a row: "Articles 3 and 4", "lines 1 to 5"; only after a plural, for after "page 3 and" a count may begin. */
function isInRow(text: string, { start, end }: Figure, before: Word | null): boolean {
  if (before && namesSeveral(before.lower) && OPENS_ROW.test(text.slice(start, end + 8))) return true;
  if (!JOINED.test(text.slice(Math.max(0, start - 8), start))) return false;
  return namesSeveral(ROW_BEFORE.exec(text.slice(Math.max(0, start - 60), start))?.groups?.label?.toLowerCase() ?? '');
}

function namesSeveral(word: string): boolean {
  return word === 'pp' || (word.endsWith('s') && LABELS.has(word.slice(0, -1)));
}

/** "44 BC", "AD 79": years. */
function isEra(text: string, { start, end }: Figure, before: Word | null): boolean {
  return (before?.text === 'AD' && before.end === start - 1) || ERA.test(text.slice(end, end + 9));
}
const ERA = /^ (?:BCE?|B\.C\.|CE|AD|A\.D\.)(?![\p{L}])/u;

/** "Windows 11 and": a word that opens a sentence and names what the figure numbers; not "Elsewhere 11 were hurt". */
function isProduct(text: string, { lower, start, end }: Word, until: number): boolean {
  return start < end && !UNNAMED.test(lower) && GOES_ON_AS_NAME.test(text.slice(until, until + 12));
}
const UNNAMED =
  /(?:ly|ed|ing|ward|where|time|day|week|month|year|night|more|less|fewer|few|all|many|most|people|men|women|police|officials|rebels|troops|soldiers|sources)$/;
const GOES_ON_AS_NAME = /^ (?:and|or|is|has|will|can|on|users?|was|comes?|came|runs?|ran)(?![\p{L}])/u;

/** In a line of capitals a word before a figure is no name for its capital: "STORM LEAVES 40,000 WITHOUT POWER". */
function isShouted(text: string, { start, end }: Span, before: Word): boolean {
  // Three letters may be the short name of a maker.
  if (!CAPITALS.test(before.text) || (before.text.length < 4 && !STOP_WORDS.has(before.lower))) return false;
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 60);
  const words = [
    ...text.slice(from, before.start).split(' ').slice(-3),
    ...text
      .slice(end, end + 40)
      .split('\n', 1)
      .join('')
      .split(' ')
      .slice(0, 3),
  ];
  const near = words.map((word) => word.replace(/[^\p{L}]/gu, '')).filter((word) => word.length > 1);
  return near.filter((word) => CAPITALS.test(word)).length >= 2 || (near.length > 0 && near.every((word) => CAPITALS.test(word)));
}
const CAPITALS = /^\p{Lu}{2,}$/u;

/** Marks, and first letters after a space, with which a figure may go on as a name or a list. */
const TIES = "-\u2010\u2011\u2012\u2013\u2014'\u2019/.)]";
const TIES_BEFORE = '-\u2010\u2011\u2012\u2013\u2014#\u2116&$\u20ac\u00a3';

/** Whether the marks beside a figure show that it is part of something longer, or that it numbers a paragraph or a note. */
function isTied(text: string, figure: Figure): boolean {
  const { start, end } = figure;
  const next = text.charAt(end);
  const goesOn = next === ' ' ? 'wtf'.includes(text.charAt(end + 1) || ' ') : next !== '' && TIES.includes(next);
  if (goesOn && (CONTINUES.test(text.slice(end, end + 12)) || isBullet(text, figure) || isBracketed(text, figure))) return true;
  if (next !== ' ' && goesOn && /^[-\u2010-\u2014](?:\d|in-)/.test(text.slice(end, end + 4))) return true;
  const last = text.charAt(start - 1);
  if (last === '' || !TIES_BEFORE.includes(last)) return false;
  return /[#\u2116&$\u20ac\u00a3]/.test(last) || /(?:\d|[ (]|-in)[-\u2010-\u2014]$/i.test(text.slice(Math.max(0, start - 4), start));
}

/** "It takes two to tango." */
const TO_DO = /^ to \p{Ll}/u;

/** A number word in capitals among capitals: "FIRE KILLS TWO IN LURK". */
function isLoud(text: string, figure: Figure): boolean {
  const before = wordBefore(text, figure.start);
  return before !== null && CAPITALS.test(text.slice(figure.start, figure.end)) && isShouted(text, figure, before);
}

function spelledNoCount(text: string, figure: Figure, before: string, counts: boolean): boolean {
  const { start, end, amount, vague } = figure;
  const words = text.slice(start, end);
  if (/^\p{Lu}/u.test(words) && !opensSentence(text, start) && !isLoud(text, figure)) return true;
  if (!counts && TO_DO.test(text.slice(end, end + 16)) && /^(?:takes?|took)$/.test(before)) return true;
  if (amount === 0 && ((text.charAt(end) === '-' && /^zero$/i.test(words)) || (!counts && text.startsWith(' in', end)))) return true;
  if (before === 'or' && A_THING_OR.test(text.slice(Math.max(0, start - 30), start))) return true;
  if (/^one$/i.test(words)) return !isOnePerson(text, end, before);
  if (/^(?:hundred|thousand|million|billion|trillion|dozen)$/i.test(words) && !counts) return true;
  if (vague && !counts && vague[0] <= 3) return true;
  return !counts && vague === null && amount < 100 && DEFINITE.has(before);
}

/** "a round or two" */
const A_THING_OR = /(?<![\p{L}])an? [\p{L}-]{1,20} or $/iu;
const PERSONS =
  'person|man|woman|child|boy|girl|soldier|civilian|policeman|police officer|passenger|student|worker|body|death|fatality|hostage|prisoner|suspect|victim';
const ONE_PERSON = new RegExp(
  `^ (?:more |other )?(?:${PERSONS})(?![\\p{L}])(?! (?:said|says|told|who|familiar|can|at a|to another|in \\d|or|has|vs))`,
  'u',
);
/** "one doctor for every 4,000 people" */
const ONE_FOR = /^ [\p{Ll}-]{3,15} (?:for every|per) \d/u;
const BEFORE_ONE = new Set('no any every each this that the another which some as from than by for'.split(' '));

/** "one" is mostly a pronoun or an article; it counts where a person is counted. */
function isOnePerson(text: string, end: number, before: string): boolean {
  if (BEFORE_ONE.has(before)) return false;
  const after = text.slice(end, end + 40);
  return ONE_PERSON.test(after) || ONE_FOR.test(after);
}

/** First word of a sentence, of a paragraph or of a quotation. */
function opensSentence(text: string, start: number): boolean {
  return (
    start === 0 ||
    /(?:\n|[.!?:;\u2022\u2013\u2014]["'\u2019\u201d)]{0,2} ?|["\u201c\u2018(])$/u.test(text.slice(Math.max(0, start - 4), start))
  );
}

/** "1. Foo" and "2) Bar" at the head of a paragraph. */
function isBullet(text: string, { start, end }: Figure): boolean {
  return (
    (start === 0 || text[start - 1] === '\n' || /\n\($/.test(text.slice(Math.max(0, start - 2), start))) &&
    /^[.)](?: |$|\n)/.test(text.slice(end, end + 2))
  );
}

/** "(3)" and "[3]" mark notes, unless the number in words stands before: "five (5)". */
function isBracketed(text: string, { start, end, spelled }: Figure): boolean {
  if (spelled || !/[([]$/.test(text.slice(Math.max(0, start - 1), start)) || !/^[)\]]/.test(text.slice(end, end + 1))) return false;
  return !/(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|hundred|thousand) \($/i.test(
    text.slice(Math.max(0, start - 14), start),
  );
}
