/** Wording of news: who said what, and on which day. */

/** Words between quotation marks. */
export const QUOTED = /["\u201c\u201e\u00ab][^"\u201c-\u201e\u00ab\u00bb]{1,1000}["\u201c\u201d\u00bb]/g;

/** Verbs of reporting: a paragraph with one is news, not furniture. */
const REPORTING =
  /\b(?:said|says|told|added|stated|announced|reported|according to|warned|claimed|declared|wrote|explained|argued|insisted|asked|confirmed|denied|acknowledged)\b/i;
const NEWS_DATE =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|june|july|august|september|october|november|december|(?:jan|feb|aug|sept|oct|nov|dec)\.) ?\d|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept|oct|nov|dec)\b))/i;
const YEAR = /\b(?:19|20)\d\d\b/;
/** Lower case only: May is a month. */
const FINITE =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|says?|said|told|ruled|claimed|made|took|gave|went|came|met|won|lost)\b/;

export function isReported(words: string): boolean {
  return REPORTING.test(words);
}

/** Prose of the article: someone is quoted or reported, or a day is named. */
export function isNews(paragraph: string): boolean {
  return REPORTING.test(paragraph) || NEWS_DATE.test(paragraph) || paragraph.search(QUOTED) >= 0;
}

/** A sentence that tells something: long enough, with a finite verb and a full stop. */
export function isSentence(paragraph: string): boolean {
  return paragraph.length >= 40 && /[.!]["'\u201d\u2019\u00bb)]{0,2}$/.test(paragraph) && FINITE.test(paragraph);
}

/** Names a day or a year and has no finite verb, as captions have it. */
export function isVerblessAndDated(paragraph: string): boolean {
  return (NEWS_DATE.test(paragraph) || YEAR.test(paragraph)) && !FINITE.test(paragraph);
}
