/** Figures that count nothing: parts of names, labels, clock times, telephone numbers, list bullets, pronouns. */
import type { Span } from '../model.js';
import type { Figure } from './cardinal.js';
import { countedAfter } from './counted.js';
import { wordBefore, wordsFrom } from './phrase.js';
import { anyOf, HYPHEN, ORDINALS, STOP_WORDS } from './words.js';

const ZONES = 'GMT|UTC|hours|hrs|local time|CET|CEST|EST|EDT|PST|PDT|BST';
const MASKS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.m\.?|[AP]\.M\.?|[ap]m|[AP]M|o['\u2019]clock|noon)(?![\p{L}])/gu,
  new RegExp(`(?<![\\p{L}\\p{N}])(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?|\\d{4}) ?(?:${ZONES})(?![\\p{L}])`, 'gu'),
  /(?<![\p{L}\p{N}])\+\d{1,3}[ (-]{1,2}\d[\d ()-]{5,16}\d(?!\d)/gu,
  /(?<![\p{L}\p{N}])\(?\d{2,5}\)?[ -]\d{3,4}[ -]\d{3,5}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])\d{3}-\d{4}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])\d{1,3} (?:of|\/) \d{1,3} (?:Photos|Images|Pictures|Slides)(?![\p{L}])/gu,
  /(?<![\p{L}])(?:https?:\/\/|www\.)[^ \n]{1,400}/gu,
];

/** Clock times, telephone numbers and addresses of a text. */
export function maskedSpans(text: string): Span[] {
  return MASKS.flatMap((mask) => [...text.matchAll(mask)].map((m) => ({ start: m.index, end: m.index + m[0].length })));
}

/** Nouns that a number after them names: "page 12", "phase two". */
const LABELS = new Set(
  (
    'article articles chapter section sections page pages paragraph clause rule flight highway route road interstate unit room number no nos phase part level grade version reactor line platform channel gate ' +
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
/** Only these after four digits without a comma show that they are no year: "2014 troops", but "the 2014 hopefuls". */
const COUNTED_LIKE = new Set(
  'people troops soldiers civilians men women children homes houses jobs votes deaths cases refugees residents workers prisoners'.split(
    ' ',
  ),
);
const DEFINITE = new Set(
  'the these those all other first last former latter top next big no this that every any each another both which only of'.split(' '),
);

/** Whether a figure without unit or currency is no count. */
export function isNoCount(text: string, figure: Figure): boolean {
  const { start, end } = figure;
  const words = text.slice(start, end);
  if (CONTINUES.test(text.slice(end, end + 12)) || isBullet(text, figure) || isBracketed(text, figure)) return true;
  if (
    /(?:\d|[ (]|-in)[-\u2010-\u2014]$/i.test(text.slice(Math.max(0, start - 4), start)) ||
    /^[-\u2010-\u2014](?:\d|in-)/.test(text.slice(end, end + 4))
  )
    return true;
  if (/[#№&$€£]$/.test(text.slice(Math.max(0, start - 1), start))) return true;
  const before = wordBefore(text, start);
  const next = wordsFrom(text, end, 1)[0];
  const counts = countedAfter(text, end, figure.amount, figure.vague !== null) !== null;
  if (before && LABELS.has(before.lower.replace(/\.$/, '')) && !(counts && figure.spelled && !/^\p{Lu}/u.test(before.text))) return true;
  if (figure.spelled) return spelledNoCount(text, figure, before?.lower ?? '', counts);
  if (BARE_YEAR.test(words)) return !COUNTED_LIKE.has(next?.lower ?? '');
  if (before === null || !/\p{Lu}/u.test(before.text)) return false;
  const model = words.length > 2 && /^\d+$/.test(words);
  return opensSentence(text, before.start) ? model && !counts && !STOP_WORDS.has(before.lower) : model || !counts;
}

function spelledNoCount(text: string, { start, end, amount, vague }: Figure, before: string, counts: boolean): boolean {
  const words = text.slice(start, end);
  if (/^\p{Lu}/u.test(words) && !opensSentence(text, start)) return true;
  if (/^one$/i.test(words)) return !isOnePerson(text, end, before);
  if (/^(?:hundred|thousand|million|billion|trillion|dozen)$/i.test(words) && !counts) return true;
  return !counts && vague === null && amount < 100 && DEFINITE.has(before);
}

const PERSONS =
  'person|man|woman|child|boy|girl|soldier|civilian|policeman|police officer|passenger|student|worker|body|death|fatality|hostage|prisoner|suspect|victim';
const ONE_PERSON = new RegExp(
  `^ (?:more |other )?(?:${PERSONS})(?![\\p{L}])(?! (?:said|says|told|who|familiar|can|at a|to another|in \\d|or|has|vs))`,
  'u',
);
const BEFORE_ONE = new Set('no any every each this that the another which some as from than by for'.split(' '));

/** "one" is mostly a pronoun or an article; it counts where a person is counted. */
function isOnePerson(text: string, end: number, before: string): boolean {
  return !BEFORE_ONE.has(before) && ONE_PERSON.test(text.slice(end, end + 40));
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
