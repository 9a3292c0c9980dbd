/** Letters of another alphabet that pass for Latin ones: "Kent" with a Cyrillic "К". */
import { toRaw } from '../language/offsets.js';
import type { Oddity } from '../model.js';
import type { Prose } from './text-builder.js';

/** Greek and Cyrillic letters drawn like Latin ones (Unicode Technical Standard 39, confusables). */
const PASSES_FOR_LATIN =
  /^[\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03c1\u03bd\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c-\u041e\u0420-\u0422\u0425\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb\u0501\u051b]+$/;
/** Greek, Cyrillic, Armenian, Cherokee, Coptic, Lisu: alphabets with letters drawn like Latin ones. */
const FOREIGN = /[\u0370-\u03ff\u0400-\u058f\u13a0-\u13ff\u1c80-\u1c8f\u2c80-\u2cff\ua4d0-\ua4ff\ua640-\ua69f\uab70-\uabbf]/;
/** Letters and digits of formulas, U+1D400 to U+1D7FF: bold or slanted to the eye, other characters to a search. */
const FORMULA = /(?:\ud835[\udc00-\udfff]){1,200}/g;
const LATIN = /\p{Script=Latin}/u;
const WORD = /[\p{L}\p{M}]{1,200}/gu;

/** Words that mix alphabets, and words wholly of look-alike letters with Latin words beside them. */
export function findLookAlikes({ text, map }: Prose): Oddity[] {
  const dotless = text.includes('\u0131');
  const odd: Oddity[] = text.includes('\ud835') ? findFormulas(text, map) : [];
  if (!dotless && !FOREIGN.test(text)) return odd;
  const words: ReadonlySet<string> = new Set(dotless ? text.match(WORD) : []);
  for (const m of text.matchAll(WORD)) {
    const word = m[0];
    const mixed =
      FOREIGN.test(word) && (LATIN.test(word) || (word.length > 2 && PASSES_FOR_LATIN.test(word) && isAmongLatin(text, m.index, word)));
    if (!mixed && !(dotless && isDotlessTwin(words, word))) continue;
    odd.push({ kind: 'look-alike', ...toRaw(map, { start: m.index, end: m.index + word.length }), text: word });
  }
  return odd;
}

function findFormulas(text: string, map: Prose['map']): Oddity[] {
  return [...text.matchAll(FORMULA)].map((m) => ({
    kind: 'look-alike',
    ...toRaw(map, { start: m.index, end: m.index + m[0].length }),
    text: m[0],
  }));
}

/** The nearest letters before and after, within a few characters, are Latin. */
function isAmongLatin(text: string, index: number, word: string): boolean {
  const near = text.slice(Math.max(0, index - 12), index) + text.slice(index + word.length, index + word.length + 12);
  return LATIN.test(near) && !FOREIGN.test(near);
}

/** A word with a dotless i of which the text also has the dotted twin. */
function isDotlessTwin(words: ReadonlySet<string>, word: string): boolean {
  return word.includes('\u0131') && words.has(word.replaceAll('\u0131', 'i'));
}
