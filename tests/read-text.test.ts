import { describe, expect, it } from 'vitest';
import { ARTICLE, documentOf, sentencesOf, wordsOf, wrap, zonesOf } from './read-sources.js';

const WHOLE = ARTICLE.join('\n\n');

describe('lines and paragraphs of plain text', () => {
  const plain = documentOf(WHOLE);

  it.each([60, 66, 72, 78, 90, 100, 120])('rewrapping at %i columns changes no paragraph, sentence, word or zone', (width) => {
    const wrapped = documentOf(wrap(ARTICLE, width));
    expect(zonesOf(wrapped)).toEqual(zonesOf(plain));
    expect(sentencesOf(wrapped)).toEqual(sentencesOf(plain));
    expect(wordsOf(wrapped)).toEqual(wordsOf(plain));
  });

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['line separator', '\u2028'],
    ['next line', '\u0085'],
  ])('%s line ends read as LF does', (_, lineEnd) => {
    expect(zonesOf(documentOf(WHOLE.replaceAll('\n', lineEnd)))).toEqual(zonesOf(plain));
    expect(zonesOf(documentOf(wrap(ARTICLE, 70, lineEnd)))).toEqual(zonesOf(plain));
  });

  it('a byte order mark, no-break and thin spaces, soft hyphens and trailing spaces change nothing', () => {
    const odd = `\ufeff${WHOLE.replaceAll('3.5 per', '3.5\u00a0per').replaceAll('48-hour', '48-ho\u00adur').replaceAll('\n', '  \n').replaceAll('6 May', '6\u2009May')}`;
    expect(zonesOf(documentOf(odd))).toEqual(zonesOf(plain));
    expect(documentOf(odd).oddities).toEqual([]);
  });

  it('single lines are paragraphs where lines are not wrapped', () => {
    expect(zonesOf(documentOf(ARTICLE.join('\n')))).toEqual(zonesOf(plain));
    expect(documentOf('Mill burns down after storm\nThe mill of Harne burned down.\nNobody was hurt there.').blocks).toHaveLength(3);
  });

  it('a line broken after a hyphen of the word is joined without a space, but not before “or”', () => {
    const lines = [
      'The union wants rest hours for all of its many members on the long-',
      'term plan and also asks the board of the harbour to pay for short- or',
      'long-term leave, which the board has refused so far, without a word.',
    ];
    const text = documentOf(`${lines.join('\n')}\n`).text;
    expect(text).toContain('the long-term plan');
    expect(text).toContain('short- or long-term');
  });

  it('bullets and indented first lines begin paragraphs in wrapped text', () => {
    const text = `${wrap([ARTICLE[1] ?? ''], 62)}\n- the first of the points that the union of the workers has\n- the second\n    Indented lines begin a paragraph in books and old files, as\nhere.`;
    expect(documentOf(text).blocks).toHaveLength(4);
  });

  it('numbers paragraphs as a reader counts them', () => {
    expect(plain.blocks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('odd characters', () => {
  it.each([
    ['look-alike', '\u041aherson', 'a Cyrillic letter in a Latin word'],
    ['look-alike', 'Rоme', 'a Cyrillic o'],
    ['look-alike', 'the \u0441\u043e\u0440\u0443 of it', 'a word wholly of look-alikes'],
    ['invisible', 'Khe\u200brson', 'a zero-width space'],
    ['invisible', '1\u2060200', 'a word joiner in a number'],
    ['invisible', 'Rome\udb40\udc41', 'a tag character'],
    ['invisible', 'Ro\ufe0fme', 'a variation selector'],
    ['bidi', 'fell by \u202e05\u202c per cent', 'an override'],
    ['bidi', 'fell by \u206605\u2069 per cent', 'an isolate'],
  ])('%s: %j is noted (%s)', (kind, word) => {
    const raw = `The town of ${word} was quiet.`;
    const [odd] = documentOf(raw).oddities;
    expect(odd?.kind).toBe(kind);
    expect(raw.slice(odd?.start, odd?.end)).toBe(odd?.text);
  });

  it.each([
    'Київ і Москва are words of another alphabet.',
    'Yıldırım is a name.',
    'A family \ud83d\udc68\u200d\ud83d\udc69 here \u2764\ufe0f.',
    'ho\u00adtel',
  ])('%j is not', (raw) => {
    expect(documentOf(raw).oddities).toEqual([]);
  });

  it('invisible characters are left out of the words', () => {
    expect(documentOf('Khe\u200brson\u2060 fell by \u202e05\u202c.').text).toBe('Kherson fell by 05.');
  });
});

const BODY = 'The mill of Harne burned down on Monday, the fire brigade said.';
const LEAD = 'The fire began in the attic and spread within minutes to the houses beside it.';

/** Paragraphs of a file, each with the zone it must get. */
const ZONES: Readonly<Record<string, readonly string[]>> = {
  'a headline': ['headline: Mill of Harne burns down', `body: ${BODY}`],
  'a headline may ask or exclaim': ['headline: Who lit the fire at Harne?', `body: ${BODY}`],
  'a first sentence is no headline': ['body: The mill burned down.', `body: ${BODY}`],
  'the only paragraph is no headline': ['body: Mill of Harne burns down'],
  'an ordinary lead is body': ['headline: Mill burns down', `body: ${LEAD}`, `body: ${BODY}`],
  'a repeated headline has deck and captions before it': [
    'headline: Mill of Harne burns down',
    'deck: The fire began in the attic, and the brigade came late to it.',
    'caption: Ida Marrow at the mill of Harne, May 2019 (Photo: Harne Archive)',
    'caption: The old mill of Harne from the north, 3 May 2018',
    'headline: Mill of Harne burns down',
    `body: ${BODY}`,
  ],
  captions: [
    'headline: Mill burns down',
    'caption: Ida Marrow (L) and Ana Ro (R) beside the mill',
    'caption: Photo: Jo Lund',
    'caption: The mill before the fire. File photo',
    'caption: Smoke over the roofs of Harne. Ana Ro/Reuters',
    `body: ${BODY}`,
  ],
  subheadings: [
    'headline: Mill burns down',
    `body: ${BODY}`,
    'subheading: What We Know',
    `body: ${LEAD}`,
    'subheading: Who Pays?'.replace('?', ''),
    `body: ${BODY}`,
  ],
  'short lines that are no subheadings': [
    'headline: Mill burns down',
    `body: ${BODY}`,
    'body: He left.',
    'body: and so on',
    `body: ${BODY}`,
    'body: Ida Marrow',
  ],
  'a tail of furniture': [
    'headline: Mill burns down',
    `body: ${BODY}`,
    `body: ${LEAD}`,
    'furniture: Read also:',
    'furniture: Seven mills worth a visit',
    'furniture: The Harne Post',
    'furniture: We rely on readers like you. Become a patron for the price of a coffee!',
    'furniture: Related Posts',
  ],
  'news after a closing line is kept': [
    'headline: Mill burns down',
    `body: ${LEAD}`,
    'furniture: Read also:',
    `body: ${LEAD}`,
    `body: ${BODY}`,
  ],
  'lines that stand in the middle': [
    'headline: Mill burns down',
    `body: ${LEAD}`,
    'furniture: Advertisement',
    `body: ${LEAD}`,
    'furniture: Share this',
    `body: ${BODY}`,
  ],
  'pleas and legal lines': [
    'headline: Mill burns down',
    `body: ${BODY}`,
    'furniture: Sign up to our newsletter and never miss a story.',
    'furniture: You can support us by turning off your ad blocker.',
    'furniture: This website uses cookies to make it work better.',
    'furniture: Follow us on all channels.',
    'furniture: Copyright 2024 Harne Post. All rights reserved.',
    'furniture: Comments are closed',
  ],
  'news about such things is kept': [
    'headline: Paper loses subscribers',
    'body: Readers cancelled their subscriptions and the newsletter was closed, the US publisher said.',
    'body: “Please join us and support our newsletter,” Ana Ro said.',
    'body: The US wants Harne to join the community and to support the press.',
    'body: We need a lasting agreement, and all of us know it, said Ida Marrow.',
    'body: The court ruled that cookies need consent, a blow to the US company.',
    'body: Our town must support its mill and share the price of it.',
  ],
  'a byline': ['headline: Mill burns down', 'furniture: By Ida Marrow', `body: ${BODY}`],
};

describe('zones of plain text', () => {
  it.each(Object.entries(ZONES))('%s', (_, rows) => {
    const raw = rows.map((row) => row.slice(row.indexOf(': ') + 2)).join('\n\n');
    expect(zonesOf(documentOf(raw))).toEqual(rows);
  });

  it('`headline: none` in the metadata leaves the first line in the body', () => {
    expect(documentOf(`Mill burns down\n\n${BODY}`, 'text', { headline: 'none' }).blocks[0]?.zone).toBe('body');
  });

  it('furniture has no sentences, everything else has', () => {
    const document = documentOf(`Mill burns down\n\n${BODY}\n\nComments are closed`);
    expect(document.blocks.map(({ zone }) => zone)).toEqual(['headline', 'body', 'furniture']);
    expect([...new Set(document.sentences.map(({ block }) => block))]).toEqual([0, 1]);
  });

  it('front matter is no part of the text', () => {
    const document = documentOf(`---\nid: x\npublished: 2024-05-01\n---\nMill burns down\n\n${BODY}`);
    expect(document.text.startsWith('Mill burns down')).toBe(true);
    expect(documentOf(`---\n\nMill burns down\n\n---\n\n${BODY}`).text).toContain('---');
  });
});
