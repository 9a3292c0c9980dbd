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
});

describe('lines that open a paragraph', () => {
  it('time codes at the head of the turns of a transcript are no text', () => {
    const lines = [
      '[00:00:04] MAYOR BELL: Thank you.',
      '(0:11) Q: Is it so?',
      '00:00:14.500 - MAYOR BELL: At 10:30 it is.',
      '12:05 MR. LIND: No.',
      '10:30 is early, I said.',
    ];
    const words = ['MAYOR BELL: Thank you.', 'Q: Is it so?', 'MAYOR BELL: At 10:30 it is.', 'MR. LIND: No.', '10:30 is early, I said.'];
    const read = (raw: string, format: 'text' | 'markdown', kind: 'transcript' | 'article'): string[] =>
      documentOf(raw, format, { kind, headline: 'none' }).blocks.map(({ number }) => String(number));
    for (const format of ['text', 'markdown'] as const) {
      expect(documentOf(lines.join('\n\n'), format, { kind: 'transcript', headline: 'none' }).text).toBe(words.join('\n'));
      expect(documentOf(lines.join('\n\n'), format, { headline: 'none' }).text).toBe(lines.join('\n'));
    }
    expect(read(lines.slice(0, 4).join('\n'), 'markdown', 'transcript')).toEqual(['1', '2', '3', '4']);
  });

  it('an indented line opens a paragraph to which the lines below it belong', () => {
    const text = [
      'LURK (HW) - The mill of Harne burned down on Monday.',
      '',
      '   "It was like a storm," said Bo Lind, a teacher who lives',
      'next to the mill.',
      '   The owners did not answer',
      '   Nobody was hurt, and the',
      'houses beside it stand.',
      '',
      '    “A town that lets its mill burn,',
      '    and looks on, is no town,”',
      '    Ana Ro wrote.',
    ].join('\n');
    const { blocks, text: read } = documentOf(text);
    expect(blocks.map(({ start, end }) => read.slice(start, end))).toEqual([
      'LURK (HW) -',
      'The mill of Harne burned down on Monday.',
      '"It was like a storm," said Bo Lind, a teacher who lives next to the mill.',
      'The owners did not answer',
      'Nobody was hurt, and the houses beside it stand.',
      '“A town that lets its mill burn, and looks on, is no town,” Ana Ro wrote.',
    ]);
  });

  it('numbers paragraphs as a reader counts them', () => {
    expect(documentOf(WHOLE).blocks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
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
    expect(documentOf('Ost\u200bby\u2060 fell by \u202e05\u202c.').text).toBe('Ostby fell by 05.');
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
  'sentences after a closing line are kept': [
    'headline: Mill burns down',
    `body: ${LEAD}`,
    'furniture: Read more',
    'body: The search for the cause of the fire will take a month.',
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
  'a dateline is a block of its own': [
    'headline: Mill of Harne burns down',
    'dateline: LURK, Varland (Harne Wire) —',
    `body: ${BODY}`,
    'body: NATO — an old alliance — was not asked.',
  ],
  'a dateline with a day': ['dateline: LURK, May 6 (HW) -', `body: ${BODY}`, `body: ${LEAD}`],
  'a place in small letters needs an agency': [
    'dateline: New Lurk, Varland (HW) –',
    `body: ${BODY}`,
    'body: Lurk, Varland – the two of them – were quiet.',
  ],
  'shouted names that are no datelines': [
    'body: NATO — an old alliance — was not asked.',
    `body: ${BODY}`,
    'body: LURK, a town, is quiet.',
  ],
  'a heading in capitals that is run in': [
    `body: ${BODY}`,
    'subheading: THE OWNERS REFUSE TO PAY',
    'body: The owners of the mill refused on Monday.',
    'subheading: “A DAY OF SHAME FOR HARNE”',
    'body: In a letter, they gave no reason.',
    'body: UNHCR, UNICEF, WFP, HWO Director Ida Marrow came on Monday.',
  ],
  'a deck below the headline': [
    'headline: Mill of Harne burns down',
    'deck: Brigade came late, neighbours say, and the mayor wants to know why',
    `body: ${BODY}`,
  ],
  'a question heads what follows': [
    'headline: Mill of Harne burns down',
    `body: ${BODY}`,
    'subheading: Who pays for the mill?',
    `body: ${LEAD}`,
  ],
  'lines that break off, items and sayings are no subheadings': [
    'headline: Mill of Harne burns down',
    `body: ${BODY}`,
    'body: The owners of the mill and',
    `body: ${LEAD}`,
    'body: “We saw it coming,” he said',
    `body: ${LEAD}`,
    'body: - one of them',
    `body: ${BODY}`,
  ],
  'numbered headings, and items that are none': [
    'headline: Mill of Harne burns down',
    `body: ${BODY}`,
    'subheading: 1. What we know',
    `body: ${LEAD}`,
    'body: 1. One of them',
    'body: 2. Another of them',
    `body: ${BODY}`,
  ],
  'a pull quote repeats words of the body': [
    'headline: Mill of Harne burns down',
    'body: “Nobody came to help us for an hour,” Ida Marrow said on Monday.',
    'pull-quote: “Nobody came to help us for an hour”',
    `body: ${BODY}`,
    'body: “Nobody came to help us for a day.”',
  ],
  'days and names above the article': [
    'headline: Mill of Harne burns down',
    'furniture: By Ida Marrow, Jo Lund and Ana Ro in Lurk',
    'furniture: By Ana Ro | 6 May 2024, 09:30',
    'furniture: Updated 6 May 2024, 9.30 a.m.',
    'furniture: 4 min read',
    `body: ${BODY}`,
    'subheading: Monday, 6 May',
    `body: ${LEAD}`,
  ],
  'names alone are no headline': ['body: Ida Marrow and Jo Lund', `body: ${BODY}`],
  'links and notices of a page': [
    'headline: Mill of Harne burns down',
    `body: ${BODY}`,
    'furniture: Read more: Seven mills worth a visit',
    'furniture: (PHOTOS: The mill of Harne)',
    'furniture: Seven mills worth a visit Read more',
    'furniture: Slideshow (4 images)',
    'furniture: Follow Ida Marrow on Twitter',
    'furniture: Read the letter: https://www.example.com/letter',
    'furniture: © 2024 Harne Post',
    `body: ${LEAD}`,
    'furniture: Ana Ro contributed to this report.',
    'furniture: (Reporting by Ida Marrow in Lurk; Editing by Jo Lund)',
  ],
  'sentences that begin like links are kept': [
    'headline: Mill of Harne burns down',
    `body: ${BODY}`,
    'body: Read more: that is what the mayor asked of all pupils.',
    'body: More than half of the mill burned on Monday, and more: the school too.',
    'body: Reporting by the Harne Post showed that the mill was never safe, a judge said.',
    'body: Follow the money, said Ida Marrow of the union.',
    'body: This article of the law has not changed in 40 years, the court said.',
    'body: By Monday, the fire was out.',
    'body: Copyright law does not protect the mill, the judge said.',
    'body: Ida Marrow contributed to this victory of the union, said Lund.',
  ],
  'captions by their credit': [
    'headline: Mill of Harne burns down',
    'caption: FILE - The mill of Harne before the fire',
    'caption: In this May 3, 2024 photo, Ida Marrow stands beside the mill.',
    'caption: Ida Marrow at the mill. Photographer: Jo Lund/Harne Wire',
    `body: ${BODY}`,
  ],
  'the name of the paper, the section and the way to the page stand above the headline': [
    'furniture: THE LURK POST',
    'furniture: News > Varland',
    'furniture: ANALYSIS',
    'furniture: 7 March 2025',
    'headline: Mill of Harne burns down',
    `body: ${BODY}`,
  ],
  'a section': ['furniture: World | Diplomacy', 'headline: Mill of Harne burns down', 'furniture: By Ana Ro', `body: ${BODY}`],
  'a section with a mark': ['furniture: Opinion |', 'headline: The mill we need', `body: ${BODY}`],
  'a section on the line of the headline': ['headline: Opinion | The mill we need', `body: ${BODY}`],
  'a name in capitals above a day': [
    'furniture: LURK ALLIANCE',
    'furniture: Friday, March 7, 2025',
    'headline: Mill of Harne burns down',
    'furniture: From Ana Ro in Lurk',
    `body: ${BODY}`,
  ],
  'menus, labels and names above the body': [
    'furniture: Home',
    'furniture: News',
    'furniture: Sport',
    'furniture: World',
    'furniture: Europe',
    'headline: Mill of Harne burns down',
    'furniture: Published',
    'furniture: 7 March 2025',
    'furniture: Last updated',
    'furniture: 8 March 2025',
    'furniture: Ana Ro',
    'furniture: Fire correspondent in Lurk',
    'furniture: Save',
    `body: ${BODY}`,
    `body: ${LEAD}`,
    'furniture: Related topics',
    'furniture: Harne',
    'furniture: Five mills at risk',
    'furniture: 3 March 2025',
    'furniture: Ana Ro can be reached at ana.ro@post.example.',
  ],
  'what a bearer of no name does is kept': ['headline: Mill of Harne burns down', 'body: Police arrest reporter', `body: ${BODY}`],
  'a headline in capitals is none': ['headline: MILL OF HARNE BURNS DOWN', 'furniture: 7 March 2025', `body: ${BODY}`],
  'a short headline in capitals is none': ['headline: MILL BURNS AGAIN', 'furniture: 7 March 2025', `body: ${BODY}`],
  'a headline that names a paper is none': ['headline: Owner sells The Lurk Post', `body: ${BODY}`],
  'a place and a day': ['headline: Mill of Harne burns down', 'furniture: Lurk, 7 March 2025', `body: ${BODY}`],
  'lines that tell of the article': [
    'headline: Mill of Harne burns down',
    'furniture: By Ana Ro | Photographs by Jo Lund',
    `body: ${BODY}`,
    'furniture: This article was updated on March 6 to add a comment from the brigade.',
    'furniture: This interview has been edited for length and clarity.',
    'furniture: Correction: An earlier version of this article misstated the number of houses. It is 12, not 21.',
    'furniture: Jo Lund is a columnist for the Post. The views expressed here are his own.',
    'furniture: Share this: Facebook | X | Email',
    'furniture: Most read: 1. Seven mills worth a visit 2. Owner sells mill',
    'furniture: Tags: #mill #harne',
    'furniture: Topics: Harne, Mills',
    'furniture: (Additional reporting from Lurk)',
    'furniture: * * *',
    'furniture: ana.ro@post.example',
    'furniture: END',
  ],
  'news about articles is kept': [
    'headline: Mill of Harne burns down',
    `body: ${BODY}`,
    'body: This article of the law was amended in 2019 to cover mills.',
    'body: Correction fluid was found in the attic, said the brigade.',
    'body: The views expressed by the mayor were her own, she said.',
    'body: Most read the letter as a threat: they left the town.',
    'body: The end.',
  ],
  'a heading between dashes': [
    'headline: Mill of Harne burns down',
    `body: ${BODY}`,
    'subheading: -- Two dead in Lurk --',
    `body: ${LEAD}`,
  ],
  'hours of a live report': [
    'headline: Mill of Harne burns down',
    `body: ${BODY}`,
    'subheading: Owners refuse to pay',
    'furniture: 10:06 a.m. ET',
    `body: ${LEAD}`,
    'furniture: 20:45',
    `body: ${LEAD}`,
  ],
  'questions that head short answers': [
    'headline: Mill of Harne burns down',
    `body: ${BODY}`,
    'subheading: What is the mill?',
    `body: ${LEAD}`,
    'subheading: Who pays for it?',
    'body: The town of Harne does so.',
  ],
  'who said what was pulled out': [
    'headline: Mill of Harne burns down',
    'body: “Nobody came to help us for an hour,” Ida Marrow said on Monday.',
    'pull-quote: “Nobody came to help us for an hour”',
    'pull-quote: — Ida Marrow, neighbour',
    `body: ${BODY}`,
  ],
  'words that stand twice are not both pulled out': [
    'headline: Mill of Harne burns down',
    'body: “Nobody came to help us for an hour.”',
    `body: ${BODY}`,
    'pull-quote: “Nobody came to help us for an hour.”',
  ],
  'a byline': ['headline: Mill burns down', 'furniture: By Ida Marrow', `body: ${BODY}`],
};

describe('zones of plain text', () => {
  it.each(Object.entries(ZONES))('%s', (_, rows) => {
    // What is run into the beginning of a paragraph stands on its line.
    const ends = (i: number): string => (/^dateline|^subheading: \P{Ll}+$/u.test(rows[i] ?? '') ? ' ' : '\n\n');
    const raw = rows.map((row, i) => row.slice(row.indexOf(': ') + 2) + ends(i)).join('');
    expect(zonesOf(documentOf(raw))).toEqual(rows);
  });

  it('a dateline has the number of its paragraph', () => {
    const { blocks } = documentOf(`LURK (HW) — ${BODY}\n\n${LEAD}`);
    expect(blocks.map(({ zone, number }) => [zone, number])).toEqual([
      ['dateline', 1],
      ['body', 1],
      ['body', 2],
    ]);
  });

  it('the title of the metadata names the headline', () => {
    expect(zonesOf(documentOf(`The Harne Post\n\nWho lit the fire.\n\n${BODY}`, 'text', { title: 'Who lit the fire.' }))[1]).toBe(
      'headline: Who lit the fire.',
    );
  });

  it('what stands above the title is no part of the article, and the name of its publisher is none', () => {
    expect(
      zonesOf(documentOf(`Harne Wire\n\nThe day in Lurk\n\nMill burns down\n\n${BODY}`, 'text', { title: 'Mill burns down' })),
    ).toEqual(['furniture: Harne Wire', 'furniture: The day in Lurk', 'headline: Mill burns down', `body: ${BODY}`]);
    expect(zonesOf(documentOf(`Harne Wire\n\nMill burns down\n\n${BODY}`, 'text', { publisher: 'Harne Wire' }))[1]).toBe(
      'headline: Mill burns down',
    );
  });

  it('capitals at the head of a turn of a transcript are its speaker', () => {
    const text = 'Q. (ANA RO, HARNE POST) And the mill?\n\nUNIDENTIFIED SPEAKER: Shame!';
    expect(zonesOf(documentOf(text, 'text', { kind: 'transcript', headline: 'none' }))).toEqual(
      text.split('\n\n').map((line) => `body: ${line}`),
    );
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
