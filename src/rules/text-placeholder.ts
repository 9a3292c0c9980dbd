import type { DocumentRule, Shown } from '../compare/rule.js';
import type { Reading, SentenceReading } from '../model.js';

/** Brackets around what is still to come: "[NAME]", "[tk]", "[check spelling]", "{{amount}}". */
const BRACKETED =
  /\[(?:tk+|tktk|tbc|tbd|check(?: [\p{L} ]{1,40})?|insert [\p{L} ]{1,40}|to come|[\p{L} ]{1,40} to come|NAME|AGE|TITLE|DATE|PLACE|CITY|NUMBER|FIGURE|QUOTE|AMOUNT|X{1,6}|\?{1,6}|_{2,20})\]|\{\{ ?[\p{L}_ .-]{1,40} ?\}\}/gu;
/** A note to oneself in capitals in brackets of either kind: "(CHECK with the clerk)", "[AGE TK]"; or one that ends in question marks. */
const IN_BRACKETS = /[[(](?<inside>[^\])[(]{1,90})[\])]/g;
const NOTE =
  /(?<!\p{L})(?:TO COME|TK|TKTK|TBC|TBD|CHECK|CONFIRM|VERIFY|INSERT|FILL IN|NEEDED|MISSING|HERE)(?!\p{L})|^[\p{L} ]{0,40}\?{2,4}$/u;
/** Letters that hold the place of a figure: "XX people", "$XXX", "aged XX", "XX%"; Roman twenty follows a name. */
const FIGURE =
  /(?<=[$€£] ?|\b(?:aged?|about|some|than|nearly|of|by|to|for|and|only|the|least|over|after|in) )X{2,6}\b(?= [a-z]|[%,.]|-year)|\bX{2,6}(?= (?:percent|per cent|million|billion|people|years?|days?|months?|times)\b|%)/g;
/** "TK" where a word would stand: "said Mayor TK on Monday", "born in TK." The shop and initials are followed or preceded by a name. */
const TO_COME = /(?<=\b\p{Ll}{1,15} |\()TK{1,3}\b(?! \p{Lu})(?=[\s.,;:)]|$)|\bTKTK\b/gu;
/** Three question marks where words go on after them; at the end of a question they are loud, no more. */
const OTHERS =
  /(?<=[\p{L}\d,] |\()\?{3}(?=\)| \p{Ll}|, \p{Ll})|\bLorem ipsum\b|\bDUMMY (?:HEADLINE|TEXT|CAPTION)\b|\b(?:HEADLINE|CAPTION|BYLINE|PHOTO) (?:GOES )?HERE\b/giu;

export const textPlaceholder: DocumentRule = {
  id: 'text-placeholder',
  given: 'document',
  title: 'Nothing is left to be filled in.',
  family: 'style',
  severity: 'error',

  *check(reading) {
    for (const [index, sentence] of reading.sentences.entries()) {
      for (const { exact, at } of placeholdersIn(sentence)) {
        yield {
          title: 'A placeholder that was left in',
          message: `“${exact}” looks like a placeholder that was left in.`,
          advice: 'Put in what belongs there, or take the words out.',
          outcome: 'conflict',
          values: [exact],
          shown: [shownAt(reading, index, at, exact)],
        };
      }
    }
  },
};

function placeholdersIn({ text, start }: SentenceReading): { exact: string; at: number }[] {
  if (!/[[{(?]|X{2}|TK|lorem|dummy|\bhere\b/i.test(text)) return [];
  const notes = [...text.matchAll(IN_BRACKETS)].filter(({ groups }) => NOTE.test(groups?.inside ?? ''));
  const others = [BRACKETED, FIGURE, TO_COME, OTHERS].flatMap((pattern) => [...text.matchAll(pattern)]);
  const found = [...notes, ...others].map(({ 0: exact, index }) => ({ exact, at: start + index }));
  const apart = found.filter(
    ({ at, exact }) => !found.some((other) => other.at <= at && at + exact.length < other.at + other.exact.length),
  );
  return apart.sort((a, b) => a.at - b.at);
}

function shownAt(reading: Reading, sentence: number, start: number, exact: string): Shown {
  return { at: 'text', reading, sentence, span: { start, end: start + exact.length }, value: exact };
}
