import type { DocumentRule } from '../compare/rule.js';
import { words } from '../compare/say.js';
import type { Reading, SentenceReading } from '../model.js';

/** A double mark of either kind, or two single ones in its place; a straight one after a digit stands for inches or seconds, one after "=" belongs to a tag. */
const MARK = /[\u201c\u201d]|\u2018\u2018|\u2019\u2019|''|(?<![\d=])"/gu;
const OPENING: ReadonlySet<string> = new Set(['\u201c', '\u2018\u2018']);
const OPENS = /^["\u201c]/;

export const quoteMarks: DocumentRule = {
  id: 'quote-marks',
  given: 'document',
  title: 'Every quotation mark has its partner.',
  family: 'style',
  severity: 'warning',

  *check(reading) {
    const paragraphs = paragraphsOf(reading);
    const unpairedIn = paragraphs.map(unpaired);
    const alone = unpairedIn.flatMap((left, i) => (left === null || goesOn(paragraphs, unpairedIn, i) ? [] : [left]));
    if (alone.length > MOST) return;
    for (const left of alone) {
      const { sentence, at } = left;
      const index = reading.sentences.indexOf(sentence);
      const start = sentence.start + at;
      const text = sentence.text.slice(left.open ? at : 0, left.open ? undefined : at + 1);
      yield {
        title: 'Quotation mark',
        message: left.open
          ? `A quotation is opened and not closed: ${words(text)}.`
          : `A quotation is closed that was not opened: ${words(text)}.`,
        advice:
          'Add the mark that is missing, or take this one out; where a quotation goes on in the next paragraph, that one begins with a mark.',
        outcome: 'conflict',
        softer: alone.length > 1 || !isSure(left),
        about: 'quotation mark',
        values: [text.trim().slice(0, 60)],
        shown: [{ at: 'text', reading, sentence: index, span: { start, end: start + 1 }, value: sentence.text.charAt(at) }],
      };
    }
  },
};

/** A straight mark after a comma or full stop and before a space closes; none stands there to open. */
const ENDS = /^[,.?!]["'](?:['"]| |$)/;

/** A text with more marks without partners than this lost them on its way here, not at the desk. */
const MOST = 2;

const VERB = '(?:said|says|told|tells|added|adds|asked|wrote|writes|recalled|replied|warned|insisted|explained|testified|joked|admitted)';
/** Whoever speaks and the verb, as they follow a quotation: "she said", "said pupil Hugo Lind", "Hugo Lind said". */
const TAG = `(?:(?:he|she|they|(?:the )?\\p{Ll}{3,20}|(?:\\p{Lu}[\\p{L}'\u2019.-]{0,20} ){0,3}\\p{Lu}[\\p{L}'\u2019-]{1,20}) ${VERB}|${VERB} (?:the |a |an )?[\\p{Lu}\\p{Ll}])`;
/** Words, and behind their comma the tag, with no mark between them. */
const OPEN_RUN = new RegExp(`^.{1,2}\\p{L}[^"\u201c\u201d]{10,300}[,?!] ${TAG}`, 'u');
/** The mark before the tag, and no mark before it. */
const CLOSED_RUN = new RegExp(`^\\p{Lu}[^"\u201c\u201d]{14,300}[,?!]["\u201d] ${TAG}`, 'u');

/** The words run into "she said" without a mark, or a mark stands before "she said" alone: no wrong reading of the text makes that. */
function isSure({ open, sentence: { text }, at }: Unpaired): boolean {
  if (!open) return CLOSED_RUN.exec(text)?.[0].includes(text.slice(at - 1, at + 2)) === true && !/["\u201c\u201d]/.test(text.slice(0, at));
  return (at === 0 || text.charAt(at - 1) === ' ') && OPEN_RUN.test(text.slice(at));
}

/** Paragraphs over which a quotation may go on without a mark at the head of each. */
const FAR = 6;

/** The quotation goes on in the paragraphs that follow, or has begun in one before. */
function goesOn(paragraphs: readonly (readonly SentenceReading[])[], left: readonly (Unpaired | null)[], i: number): boolean {
  const open = left[i]?.open === true;
  if (open && OPENS.test(paragraphs[i + 1]?.[0]?.text ?? '')) return true;
  const others = open ? left.slice(i + 1, i + 1 + FAR) : left.slice(Math.max(0, i - FAR), i).reverse();
  const next = others.find((one) => one !== null);
  return next !== undefined && next !== null && next.open !== open;
}

/** The sentences of each paragraph of the running text. */
function paragraphsOf({ sentences }: Reading): SentenceReading[][] {
  const found: SentenceReading[][] = [];
  for (const sentence of sentences) {
    if (sentence.zone !== 'body') continue;
    const last = found.at(-1);
    if (last?.[0]?.paragraph === sentence.paragraph) last.push(sentence);
    else found.push([sentence]);
  }
  return found;
}

/** A mark without a partner. */
interface Unpaired {
  readonly open: boolean;
  readonly sentence: SentenceReading;
  /** Offset in the sentence's text. */
  readonly at: number;
}

/** The first mark of a paragraph that has no partner. */
function unpaired(paragraph: readonly SentenceReading[]): Unpaired | null {
  let opened: Unpaired | null = null;
  for (const sentence of paragraph) {
    for (const { index, 0: mark } of sentence.text.matchAll(MARK)) {
      const here = { open: true, sentence, at: index };
      const closes = /[^\s([\u2013\u2014-]/.test(sentence.text.charAt(index - 1)) && !/[\p{L}\p{N}]/u.test(sentence.text.charAt(index + 1));
      if (/ /.test(sentence.text.charAt(index - 1)) && / /.test(sentence.text.charAt(index + mark.length))) return null;
      const straight = mark === '"' || mark === "''";
      if (straight && opened === null && ENDS.test(sentence.text.slice(Math.max(0, index - 1), index + mark.length + 1)))
        return { ...here, open: false };
      if (OPENING.has(mark) && closes && opened !== null) opened = null;
      else if (OPENING.has(mark) || (straight && opened === null)) {
        if (opened !== null) return opened;
        opened = here;
      } else if (opened === null) return { ...here, open: false };
      else opened = null;
    }
  }
  return opened;
}
