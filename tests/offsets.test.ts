import { beforeAll, describe, expect, it } from 'vitest';
import { IDENTITY, sliceMap, toRaw } from '../src/language/offsets.js';
import type { Document, Format } from '../src/model.js';
import { loadHtml } from '../src/read/html-loader.js';
import { documentOf, sourceFile } from './read-sources.js';

const RAW: Readonly<Record<Format, string>> = {
  text: '\ufeffOld mill burns\r\n\r\n  The mill\u00a0at  Harne burned on\t3 May.\u2028Fire\u00adfighters came\r\nat once.\r\r“Nothing is left,” Ana\u200bB said.  \n\n\n\u2029End of it \ud83d\ude00 here.',
  markdown:
    '---\nid: x\n---\n\n# The *old* mill\n\nIt **burned** on 3&nbsp;May, [Ana Ro](http://a.example/(b)) said\\*.\n> A quote &amp; `code` &#8217;s\n> goes on ![alt](x.png) here.\n\n1. one\n2. two _three_ 5*3\n\n| a | b |\n|---|---|\n| c&hellip; | **d** |\n',
  subtitles:
    'WEBVTT\n\nNOTE not read\n\n1\n00:01.000 --> 00:02.500 align:start\n<v Ana Ro>The old &amp; <i>new</i> mill\nburned on\n\n2\n00:02.500 --> 00:04.000\n<v Ana Ro>3&nbsp;May.\n\n00:09.000 --> 00:11.000\n<v Bo>All is <00:10.000>lost here.\n- Is it?\n\n00:11.000 --> 00:11.500\nIt was so here.\n\nSTYLE\n::cue{}\n\n00:12.000 --> 00:13.000\nMR. RO: Yes, it is.\n',
  html: '<html><head><title>T</title></head><body><h1>The <i>old</i> mill</h1><p>It&nbsp;<b>bur</b>ned &ldquo;on&rdquo; 3&#160;&#160;May<br>and&hellip; &#x1F600; went</p>\n<div>Second &lt;part&gt;  of\n it</div></body></html>',
};

/** The words of a stretch of the file, with whatever the format adds taken off. */
function plain(raw: string): string {
  return raw
    .replace(/<[^<>]*>/g, ' ')
    .replace(/(?:^\d+\n)?^[\d:.]+ --> .*$/gm, ' ')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/\]\([^)]*\)?\)?/g, '')
    .replace(/&[#a-zA-Z0-9]+;/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isWhole(document: Document, start: number, end: number): boolean {
  return [start, end].every(
    (at) => at === 0 || at === document.text.length || /[ \n]/.test(document.text.charAt(at)) || /[ \n]/.test(document.text.charAt(at - 1)),
  );
}

describe('offsets lead from the text back to the file', () => {
  beforeAll(async () => void (await loadHtml()));

  it.each(Object.keys(RAW) as Format[])('any stretch of words of %s is found again', (format) => {
    const { raw, ...source } = sourceFile(RAW[format], format);
    const document = documentOf(raw, format, source);
    let checked = 0;
    for (let start = 0; start < document.text.length; start++) {
      for (let end = start + 1; end <= document.text.length; end++) {
        if (!isWhole(document, start, end)) continue;
        const span = toRaw(document.map, { start, end });
        const words = document.text.slice(start, end);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(raw.length);
        if (words === words.trim() && !words.includes('\n') && !words.includes('here')) {
          expect(plain(raw.slice(span.start, span.end))).toBe(words.replace(/[^\p{L}\p{N}]/gu, ''));
        }
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  it.each(Object.keys(RAW) as Format[])('every letter of %s comes from its own place, in rising order', (format) => {
    const document = documentOf(RAW[format], format);
    let before = -1;
    for (let i = 0; i < document.text.length; i++) {
      const span = toRaw(document.map, { start: i, end: i + 1 });
      expect(span.start).toBeGreaterThanOrEqual(before);
      before = span.start;
      const char = document.text.charAt(i);
      if (/[a-zA-Z0-9]/.test(char)) expect(RAW[format].slice(span.start, span.end)).toBe(char);
    }
  });
});

describe('words and their places in the file', () => {
  beforeAll(async () => void (await loadHtml()));

  it.each([
    ['text', 'mill at Harne', 'mill\u00a0at  Harne'],
    ['text', 'Firefighters', 'Fire\u00adfighters'],
    ['markdown', 'burned on 3 May', 'burned** on 3&nbsp;May'],
    ['markdown', '3 May', '3&nbsp;May'],
    ['markdown', '’s goes', '&#8217;s\n> goes'],
    ['markdown', 'Ana Ro', 'Ana Ro'],
    ['html', 'burned', 'bur</b>ned'],
    ['html', '3 May', '3&#160;&#160;May'],
    ['html', '“on”', '&ldquo;on&rdquo;'],
    ['html', 'and…', 'and&hellip;'],
    ['html', '\ud83d\ude00', '&#x1F600;'],
  ] as const)('%s: “%s” stands as %j', (format, words, exact) => {
    const document = documentOf(RAW[format], format);
    const start = document.text.indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    const span = toRaw(document.map, { start, end: start + words.length });
    expect(RAW[format].slice(span.start, span.end)).toBe(exact);
  });

  it('a slice of a map serves its stretch as the whole map does', () => {
    for (const format of Object.keys(RAW) as Format[]) {
      const { map, sentences } = documentOf(RAW[format], format);
      for (const { start, end, tokens } of sentences) {
        const slice = sliceMap(map, { start, end });
        for (const span of [{ start, end }, ...tokens]) expect(toRaw(slice, span)).toEqual(toRaw(map, span));
      }
    }
  });

  it('an empty span is empty in the file, and the identity map changes nothing', () => {
    expect(toRaw(IDENTITY, { start: 7, end: 7 })).toEqual({ start: 7, end: 7 });
    expect(toRaw(IDENTITY, { start: 0, end: 12 })).toEqual({ start: 0, end: 12 });
  });
});
