/** Random documents of every text format: each word and each mention leads back to the very place where it was put. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../src/extract/index.js';
import { toRaw } from '../src/language/offsets.js';
import type { Format } from '../src/model.js';
import { loadHtml } from '../src/read/html-loader.js';
import { documentOf } from './read-sources.js';

/** How one word may stand in a file: what comes before it, the word as it stands, what comes after, the word as read. */
type Form = readonly [before: string, raw: string, after: string, read: string];

const WORDS = [
  'mill',
  'Anna',
  'Bell',
  'burned',
  'the',
  'of',
  'Lurk',
  '20',
  '1,200',
  '3.5',
  'percent',
  'said',
  'Varland',
  'and',
  'U.S.',
  'long-term',
  'mill’s',
  'café',
  'Zoë',
];
const asIs = (word: string): Form => ['', word, '', word];

interface Making {
  readonly forms: readonly ((word: string) => Form)[];
  readonly spaces: readonly string[];
  readonly breaks: readonly string[];
  readonly starts: readonly string[];
  readonly ends: readonly string[];
}

/** A longer word with something in its middle. */
const split =
  (inside: string, after = '') =>
  (word: string): Form =>
    /^\p{L}{4,}$/u.test(word) ? ['', word.slice(0, 2) + inside + word.slice(2), after, word] : asIs(word);
/** A full stop; a number with one would begin an item of a list. */
const stopped = (word: string): Form => ['', word, /\p{L}$/u.test(word) ? '.' : '', word];
const around =
  (before: string, after: string) =>
  (word: string): Form => [before, word, after, word];

const MAKING: Readonly<Record<Format, Making>> = {
  text: {
    forms: [asIs, split('\u00ad'), split('\u2060'), around('“', '”'), around('(', '),'), stopped, around('', '?” ')],
    spaces: [' ', '  ', '\u00a0', '\t', ' \u2009', ' \u200b ', '\n', '\r\n', ' \n '],
    breaks: ['\n\n', '\r\n\r\n', '\n \n', '\r\r', '\u2029\u2029', '\n\n- ', '\n\n    '],
    starts: ['', '\ufeff', '\n\n', '---\nid: x\n---\n', '\ufeff  '],
    ends: ['', '\n', ' \r\n\r\n'],
  },
  markdown: {
    forms: [
      asIs,
      around('**', '**'),
      around('_', '_'),
      around('~~', '~~'),
      around('[', '](http://a.example/b_(c))'),
      around('[*', '*](<http://a.example> "t")'),
      around('`', '`'),
      around('<b>', '</b>'),
      around('', '[^1]'),
      around('', '<sup>2</sup>'),
      around('&ldquo;', '&rdquo;'),
      around('\\*', '\\*'),
      stopped,
      split('\u00ad'),
      split('&shy;'),
      (word) => ['', word.replace('é', '&eacute;').replace('ë', '&#235;').replace('’', '&rsquo;'), '', word],
      split('**', '**'),
    ],
    spaces: [' ', '  ', '\n', '\r\n', '  \n', '&nbsp;', '<br>', ' <!-- not read --> ', '\\\n', ' ![](a.png) ', '\u00a0'],
    breaks: ['\n\n', '\n\n## ', '\n\n- ', '\n\n> ', '\n\n> - ', '\n\n1. ', '\r\n\r\n', '\n\n***\n\n', '\n\n```\nlet\n```\n', '\n\n| '],
    starts: ['', '\ufeff', '# ', '---\nid: x\n---\n\n'],
    ends: ['', '\n', ' #\n'],
  },
  html: {
    forms: [
      asIs,
      around('<b>', '</b>'),
      around('<a href="#x">', '</a>'),
      around('<span class="big">', '</span>'),
      around('<q>', '</q>'),
      around('&ldquo;', '&rdquo;'),
      around('', '<sup>2</sup>'),
      around('', '<sup><a href="#n">[3]</a></sup>'),
      around('<span class="sr-only">not read </span>', ''),
      stopped,
      split('&shy;'),
      split('<wbr>'),
      split('<i>', '</i>'),
      (word) => ['', word.replace('é', '&eacute;').replace('ë', '&#xEB;').replace('’', '&rsquo;'), '', word],
    ],
    spaces: [' ', '\n  ', '\r\n', '&nbsp;', '&#160;&#160;', '<br>', '<br/>\n', ' <!-- not read --> ', ' <script>not</script> ', '\t'],
    breaks: [
      '</p><p>',
      '</p>\n<h2 class="x">',
      '<ul><li>',
      '</p><table><tr><td>',
      '</td><td>',
      '<blockquote><p>',
      '<p>',
      '</div><div>',
      '<aside>not read</aside><p>',
      '<br><br>',
    ],
    starts: [
      '<p>',
      '\ufeff<html><head><title>not read</title></head><body><h1>',
      '<html><head><title>not</title><body><p>',
      '---\nid: x\n---\n<div>',
    ],
    ends: ['', '</p>', '</body></html>\n'],
  },
  subtitles: {
    forms: [asIs, around('<i>', '</i>'), stopped, around('“', '”')],
    spaces: [' ', '\n', '\r\n', '  '],
    breaks: ['\n\n2\n00:00:04,000 --> 00:00:06,500\n', '\n\n00:00:04.000 --> 00:00:06.500 align:start\n'],
    starts: ['WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n', '1\n00:00:01,000 --> 00:00:02,000\n'],
    ends: ['', '\n'],
  },
};

interface Placed {
  readonly read: string;
  readonly start: number;
  readonly end: number;
}

interface Made {
  readonly raw: string;
  readonly words: readonly Placed[];
}

function documents(making: Making): fc.Arbitrary<Made> {
  const word = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...making.forms), fc.constantFrom(...making.spaces));
  const paragraph = fc.tuple(fc.array(word, { minLength: 1, maxLength: 9 }), fc.constantFrom(...making.breaks));
  return fc
    .tuple(fc.constantFrom(...making.starts), fc.array(paragraph, { minLength: 1, maxLength: 6 }), fc.constantFrom(...making.ends))
    .map(([start, paragraphs, end]) => {
      let raw = start;
      const words: Placed[] = [];
      for (const [i, [row, before]] of paragraphs.entries()) {
        if (i > 0) raw += before;
        for (const [j, [plain, form, space]] of row.entries()) {
          const [opening, written, closing, read] = form(plain);
          if (j > 0) raw += space;
          raw += opening;
          words.push({ read, start: raw.length, end: raw.length + written.length });
          raw += written + closing;
        }
      }
      return { raw: raw + end, words };
    });
}

/** Letters and digits of a stretch of a file, whatever the format adds taken off. */
function letters(raw: string): string {
  return raw
    .replace(/<(?:script|aside)>.*?<\/(?:script|aside)>|<sup>.*?<\/sup>|<span class="sr-only">[^<]*<\/span>/g, '')
    .replace(/(?:\n\d)?\n\d\d:\d\d:\d\d[,.]\d{3} -->.*/g, '')
    .replace(/!\[\]\([^)]*\)|<!--.*?-->|<[^<>]*>|\[\^1\]|\]\([^ )]*(?:\([^)]*\))?[^)]*\)/g, '')
    .replace(/&(?:shy|nbsp|ldquo|rdquo|#160);/g, '')
    .replace(/&eacute;/g, 'é')
    .replace(/&#(?:235|xEB);/g, 'ë')
    .replace(/&rsquo;/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

describe('random documents', () => {
  beforeAll(async () => void (await loadHtml()));

  it.each(Object.keys(MAKING) as Format[])('%s: every word is read, and stands where it was put', (format) => {
    fc.assert(
      fc.property(documents(MAKING[format]), ({ raw, words }) => {
        const { map, sentences } = documentOf(raw, format);
        const tokens = sentences.flatMap((sentence) => sentence.tokens);
        const found = tokens.map((token) => ({ read: token.lower, ...toRaw(map, token) }));
        const placed = words.map(({ read, start, end }) => ({ read: read.toLowerCase().replace('’', "'"), start, end }));
        // Subtitles repeat words while they roll; those are read once.
        if (format !== 'subtitles') expect(found).toEqual(placed);
        else for (const token of found) expect(placed).toContainEqual(token);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it.each(Object.keys(MAKING) as Format[])('%s: what is found in it is a stretch of the file', (format) => {
    fc.assert(
      fc.property(documents(MAKING[format]), ({ raw }) => {
        const document = documentOf(raw, format);
        for (const mention of extract(document, raw).mentions) {
          const { start, end } = toRaw(document.map, mention);
          const [found, read] = [letters(raw.slice(start, end)), letters(mention.text)];
          // What rolls by twice stands twice in the file, and once in the words.
          if (format !== 'subtitles' || found.length === read.length) expect(found).toBe(read);
          else expect([found.slice(0, 2), found.slice(-2)]).toEqual([read.slice(0, 2), read.slice(-2)]);
        }
      }),
      { numRuns: 120, seed: 5 },
    );
  });
});
