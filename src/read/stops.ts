/** The marks that a line ends with, closing quotation marks and brackets after them included. */

/** The end of a sentence. */
export const SENTENCE_END = /[.!?\u2026]["'\u201d\u2019\u00bb)]{0,2}$/;
/** Any mark that headlines and subheadings seldom end with. */
export const ANY_STOP = /[.,:;!?\u2026]["'\u201d\u2019\u00bb)]{0,2}$/;
