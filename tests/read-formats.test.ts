import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../src/index.js';
import { toRaw } from '../src/language/offsets.js';
import { toDocument } from '../src/read/document.js';
import { docxText } from '../src/read/docx.js';
import { pdfText } from '../src/read/pdf.js';
import { readProject } from '../src/read/project.js';
import { docxParts, footnotes, NUMBERING, type PdfLine, paragraph, pdfOf, run, STYLES, zipOf } from './containers.js';
import { documentOf, sentencesOf, zonesOf } from './read-sources.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'formats-'));
  mkdirSync(join(folder, '.git'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const docx = (body: string, more: Readonly<Record<string, string>> = {}): Buffer => zipOf(docxParts(body, more));
const rawOf = async (found: ReturnType<typeof docxText>): Promise<string> => {
  const read = await found;
  return 'raw' in read ? read.raw : `refused: ${read.reason}`;
};

describe('files in a project', () => {
  it('the new endings are found in folders, in capitals too, and by include', async () => {
    put('sources/a.docx', docx(paragraph('Words.')));
    put('sources/b.PDF', pdfOf([[['Words of a page.', 50, 700]]]));
    put('sources/c.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nWords.\n');
    put('sources/d.srt', '1\n00:00:01,000 --> 00:00:02,000\nWords.\n');
    for (const name of ['e.odt', 'f.doc', 'g.csv', 'h.docx.bak']) put(`sources/${name}`, 'Words.');
    const project = await readProject(folder);
    expect(project.unreadable).toEqual([]);
    expect(project.sources.map(({ file, format, offsetsIn, kind, headline }) => [file, format, offsetsIn, kind, headline])).toEqual([
      ['sources/a.docx', 'text', 'text', 'article', null],
      ['sources/b.PDF', 'text', 'text', 'article', null],
      ['sources/c.vtt', 'subtitles', 'file', 'transcript', 'none'],
      ['sources/d.srt', 'subtitles', 'file', 'transcript', 'none'],
    ]);
    expect((await readProject(folder, { paths: ['sources'] })).sources).toEqual(project.sources);
    put('claims.yaml', 'sources: {include: ["sources/*.{vtt,docx}"], meta: {"sources/*.vtt": {kind: statement}}}\n');
    const chosen = await readProject(folder);
    expect(chosen.sources.map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'article'],
      ['c', 'statement'],
    ]);
  });

  it('the report says where offsets count the text taken out, and the digest is that of the file', async () => {
    put('sources/a.docx', docx(paragraph('The board met on 3 May 2024. The fund holds 20 percent.')));
    put('sources/a.docx.meta.yaml', 'published: 2024-05-04\nkind: document\n');
    put('sources/b.txt', 'Words.\n');
    const project = await readProject(folder);
    const { sources } = check(project);
    expect(sources.map(({ file, offsetsIn, kind, published }) => [file, offsetsIn, kind, published])).toEqual([
      ['sources/a.docx', 'text', 'document', '2024-05-04'],
      ['sources/b.txt', undefined, 'article', null],
    ]);
    expect(Object.keys(sources[1] ?? {})).not.toContain('offsetsIn');
    expect(project.sources[0]?.raw).toBe('The board met on 3 May 2024. The fund holds 20 percent.\n');
  });
});

describe('files in a project that need a second look', () => {
  it('front matter at the top of a Word file is read', async () => {
    put(
      'sources/a.docx',
      docx(['---', 'id: talk', 'published: 2024-05-04', '---', 'Words of it.'].map((line) => paragraph(line)).join('')),
    );
    const [source] = (await readProject(folder)).sources;
    expect(source).toMatchObject({ id: 'talk', published: '2024-05-04' });
  });

  it('what cannot be read is named while the others go on', async () => {
    put('sources/a.docx', 'Plain words.');
    put('sources/b.pdf', 'Plain words.');
    put('sources/c.vtt', 'WEBVTT\n\nNothing here.\n');
    put('sources/d.pdf', pdfOf([[]]));
    put('sources/e.docx', '');
    put('sources/g.txt', pdfOf([[]]));
    put('sources/h.txt', '{\\rtf1 Words}');
    put('sources/z.txt', 'Words.');
    const { sources, unreadable } = await readProject(folder);
    expect(sources.map(({ file }) => file)).toEqual(['sources/z.txt']);
    expect(unreadable.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      expect.stringContaining('a.docx: is no .docx file'),
      expect.stringContaining('b.pdf: is no PDF file'),
      expect.stringContaining('c.vtt: holds no subtitle'),
      expect.stringContaining('d.pdf: holds pictures of text only'),
      expect.stringContaining('e.docx: the file is empty'),
      expect.stringContaining('g.txt: not text but a PDF file; give its name the ending .pdf'),
      expect.stringContaining('h.txt: not text but an RTF file'),
    ]);
  });
});

describe('Word files: what is text', () => {
  it('headings, paragraphs, lists, tables and notes are paragraphs, in this order', async () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const cell = (words: string): string => `<w:tc>${paragraph(words)}</w:tc>`;
    const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body = [
      paragraph('Ferry strike goes on', '<w:pStyle w:val="H1"/>'),
      `<w:p>${run('The ferry ')}${run('workers', '<w:b/>')}${run(' walked out.')}${note}${run(' Again.')}</w:p>`,
      paragraph(''),
      paragraph('Rest hours', item),
      paragraph('Pay', item),
      `<w:tbl><w:tr>${cell('Region')}${cell('Share')}</w:tr><w:tr>${cell('Westland')}${cell('20 %')}</w:tr></w:tbl>`,
      '<w:p><w:r><w:t>One line</w:t><w:br/><w:t>and the next</w:t></w:r></w:p>',
    ].join('');
    const parts = {
      'word/styles.xml': STYLES,
      'word/numbering.xml': NUMBERING,
      'word/footnotes.xml': footnotes({ 2: 'So the union said.' }),
    };
    expect(await rawOf(docxText(docx(body, parts)))).toBe(
      'Ferry strike goes on\n\nThe ferry workers walked out. Again.\n\n- Rest hours\n\n- Pay\n\nRegion\n\nShare\n\nWestland\n\n20 %\n\nOne line\nand the next\n\nSo the union said.\n',
    );
  });

  it('deleted and struck-out words, comments and fields are left out, inserted words and links stay', async () => {
    const body = `<w:p>${run('About ')}<w:del w:id="1" w:author="x"><w:r><w:delText>30</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${run('20')}</w:ins>${run(' of ')}${run('them', '<w:strike/>')}${run('us')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE 7</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink>${run(' went')}</w:hyperlink>${run('.')}</w:p>`;
    expect(await rawOf(docxText(docx(body)))).toBe('About 20 of us went.\n');
  });
});

describe('Word files that are refused', () => {
  it.each([
    ['cut off', docx(paragraph('Words.')).subarray(0, 400), 'is damaged or cut off'],
    ['without its end', docx(paragraph('Words.')).subarray(0, -22), 'is damaged or cut off'],
    ['with a wrong checksum', zipOf(docxParts(paragraph('Words.')), { crc: 7 }), 'is damaged'],
    ['protected inside', zipOf(docxParts(paragraph('Words.')), { flags: 1 }), 'protected by a password'],
    ['protected as Word does it', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'protected by a password, or an old .doc file'],
    ['packed in another way', zipOf(docxParts(paragraph('Words.')), { method: 14 }), 'not known'],
    ['some other container', zipOf({ 'content.xml': '<a/>' }), 'no .docx file that can be read'],
    ['with broken parts', docx('<w:p><w:r>'), 'damaged'],
    ['with entities of its own', zipOf(docxParts('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>' })), 'damaged'],
    ['nested without end', docx('<w:p>'.repeat(50_000) + '</w:p>'.repeat(50_000)), 'too deeply'],
    ['a bomb', docx(paragraph(' '.repeat(70 * 1024 * 1024))), 'more than 64 MB'],
    ['a bomb that lies about its size', zipOf(docxParts(paragraph(' '.repeat(70 * 1024 * 1024))), { size: 100 }), 'more than 64 MB'],
    ['a bomb of elements', docx('<w:p/>'.repeat(900_000)), 'elements'],
    ['only pictures', docx('<w:p><w:r><w:drawing/></w:r></w:p>'), 'holds no words'],
  ])('refuses a file %s', async (_, bytes, reason) => {
    const start = performance.now();
    expect(await rawOf(docxText(bytes))).toMatch(new RegExp(`^refused: .{0,80}${reason.replaceAll('.', '\\.')}`));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

/** A paragraph set in lines of a column. */
function set(words: readonly string[], x: number, top: number, size = 12, leading = 14): PdfLine[] {
  return words.map((line, i) => [line, x, top - i * leading, size]);
}

const FULL = 'The ferry workers of the small port walked out once more on a Monday, and the';

describe('PDF files: lines and paragraphs', () => {
  it('lines become paragraphs by gaps, indents, sizes and short last lines', async () => {
    const page = [
      ...set(['Ferry strike goes on'], 50, 750, 24),
      ...set([FULL, 'board of the harbour asked for a pause of forty-eight hours, which the union', 'refused.'], 50, 700),
      ...set([FULL, 'mayor did not speak.'], 50, 640),
      ...set([FULL, 'mayor of the other town spoke at length about the need of the port to rest, he', 'said.'], 50, 612),
      ...set(['Talks resume'], 50, 540, 14),
      ...set(['- First point', '- Second point'], 60, 510),
    ];
    expect(await rawOf(pdfText(pdfOf([page])))).toBe(
      [
        'Ferry strike goes on',
        `${FULL} board of the harbour asked for a pause of forty-eight hours, which the union refused.`,
        `${FULL} mayor did not speak.`,
        `${FULL} mayor of the other town spoke at length about the need of the port to rest, he said.`,
        'Talks resume',
        '- First point',
        '- Second point\n',
      ].join('\n\n'),
    );
  });

  it('words broken at the end of a line are whole again; hyphens of their own stay', async () => {
    const page = set(
      [
        'The long-term plan of the harbour was dropped, said the chairman of the har-',
        'bour board on Monday; the plan had been a long-',
        'term one for the ferry and the short-',
        'and long-distance lines.',
      ],
      50,
      700,
    );
    expect(await rawOf(pdfText(pdfOf([page])))).toBe(
      'The long-term plan of the harbour was dropped, said the chairman of the harbour board on Monday; the plan had been a long-term one for the ferry and the short- and long-distance lines.\n',
    );
  });
});

describe('PDF files: pages', () => {
  it('page numbers, what every page repeats and marks of notes are no text; a sentence goes on over the page', async () => {
    const edge = (page: number): PdfLine[] => [
      ['Harne Post, 3 May 2024', 50, 780],
      [`Page ${page} of 3`, 280, 20],
    ];
    const pages = [
      [...edge(1), ...set([FULL, 'board of the harbour, which met in the town hall of the port on the same'], 50, 700)],
      [
        ...edge(2),
        ...set(['evening, asked for a pause'], 50, 700),
        ['2', 194, 705, 7] as PdfLine,
        ['of eight hours.', 200, 700] as PdfLine,
      ],
      [...edge(3), ...set(['Nobody answered.'], 50, 700)],
    ];
    expect(await rawOf(pdfText(pdfOf(pages)))).toBe(
      `${FULL} board of the harbour, which met in the town hall of the port on the same evening, asked for a pause of eight hours.\n\nNobody answered.\n`,
    );
  });

  it('columns are read one after the other', async () => {
    const left = ['The ferry workers of the port walked', 'out again on Monday after talks', 'with the board broke down over'];
    const right = ['pay and rest hours. Nobody was', 'hurt in the end.'];
    expect(await rawOf(pdfText(pdfOf([[...set(left, 50, 700), ...set(right, 320, 700)]])))).toBe(`${[...left, ...right].join(' ')}\n`);
  });
});

describe('PDF files that are refused', () => {
  it.each([
    ['no text', pdfOf([[], []]), 'holds pictures of text only; have the text recognised'],
    ['a key', pdfOf([[['Words.', 50, 700]]], '/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -4>>'), 'is protected \\(encrypted\\)'],
    ['nothing behind its first line', Buffer.from('%PDF-1.7\nxyz'), 'is a damaged PDF file'],
    ['another beginning', Buffer.from('Words of a letter'), 'is no PDF file'],
    ['a bomb in a page', pdfOf([deflateSync(Buffer.alloc(300 * 1024 * 1024, 32))]), 'unpacks to more than 256 MB'],
    ['a bomb in a bomb', pdfOf([deflateSync(deflateSync(Buffer.alloc(300 * 1024 * 1024, 32)))]), 'unpacks to more than 256 MB'],
    ['a bomb with a fault in it', pdfOf([broken(deflateSync(Buffer.alloc(300 * 1024 * 1024, 32)))]), 'unpacks to more than 256 MB'],
    ['states that are never restored', pdfOf([deflateSync(Buffer.from('q '.repeat(100_000)))]), 'is a damaged PDF file'],
    ['forms inside forms without end', formsOf(30), 'holds more than 5000000 characters or 20000 pieces'],
    [
      'much that is packed in an old way',
      Buffer.concat([pdfOf([[]]), Buffer.from('/LZWDecode'), Buffer.alloc(300_000)]),
      'is packed in an old way',
    ],
  ])('refuses a file with %s', async (_, bytes, reason) => {
    const start = performance.now();
    expect(await rawOf(pdfText(bytes))).toMatch(new RegExp(`^refused: ${reason}`));
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('a file cut off anywhere is read as far as it goes or refused, and nothing is printed', async () => {
    const whole = pdfOf([set([FULL, 'mayor spoke.'], 50, 700)]);
    for (let end = 10; end < whole.length; end += 40)
      expect(await rawOf(pdfText(whole.subarray(0, end)))).toMatch(/^(?:refused: |The ferry)/);
  });
});

/** A page whose form draws another form twice, which draws another form twice, and so on. */
function formsOf(depth: number): Buffer {
  const page = pdfOf([[]]).toString('latin1');
  const forms = Array.from({ length: depth }, (_, i) => {
    const draws = i === depth - 1 ? 'BT /F 9 Tf (abc) Tj ET' : '/X Do /X Do';
    return `${6 + i} 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 3 0 R>>/XObject<</X ${7 + i} 0 R>>>>/Length ${draws.length}>>stream\n${draws}\nendstream\nendobj\n`;
  });
  // Without a table of places the reader looks for the objects itself.
  return Buffer.from(
    page
      .slice(0, page.indexOf('xref'))
      .replace('>>/Contents', '/XObject<</X 6 0 R>>>>/Contents')
      .replace(/5 0 obj[\s\S]*endobj\n/, `5 0 obj\n<</Length 5>>stream\n/X Do\nendstream\nendobj\n${forms.join('')}`)
      .concat('trailer<</Root 1 0 R>>\n%%EOF'),
    'latin1',
  );
}

/** The same with its last bytes wrong. */
function broken(bytes: Buffer): Buffer {
  bytes.fill(0x55, bytes.length - 8);
  return bytes;
}

const VTT = [
  'WEBVTT - Session of 3 May',
  'Kind: captions',
  '',
  'STYLE',
  '::cue { color: red }',
  '',
  'NOTE 400 people were here --',
  'and 500 there',
  '',
  'opening',
  '00:00:01.000 --> 00:00:03.000 line:0 position:20%',
  '<v Anna Bell>The board of the port',
  'met on <b>3&nbsp;May</b> in',
  '',
  '00:00:03.000 --> 00:00:05.000',
  '<v Anna Bell>the town <00:00:04.000><c.yellow>hall.</c> Nobody',
  '',
  '00:00:05.000 --> 00:00:07.000',
  '<v Anna Bell>answered.</v>',
  '',
  '00:00:07.000 --> 00:00:08.000',
  '<v.loud Bo Lind>Is that &quot;so&quot; &amp; final?',
  '',
  '00:00:08.000 --> 00:00:09.000',
  '[APPLAUSE]',
  '',
  '00:00:12.000 --> 00:00:13.000',
  'MR. RO: It is. We have 20 percent.',
  '- No.',
  '>> Who says so?',
];

describe('subtitles', () => {
  it('WebVTT: cues are joined, voices and labels begin paragraphs, nothing else is text', () => {
    const document = documentOf(VTT.join('\n'), 'subtitles', { headline: 'none' });
    expect(zonesOf(document)).toEqual([
      'body: Anna Bell: The board of the port met on 3 May in the town hall. Nobody answered.',
      'body: Bo Lind: Is that "so" & final?',
      'body: MR. RO: It is. We have 20 percent.',
      'body: - No.',
      'body: - Who says so?',
    ]);
    expect(sentencesOf(document).slice(0, 2)).toEqual([
      'Anna Bell: The board of the port met on 3 May in the town hall.',
      'Nobody answered.',
    ]);
  });

  it('every line end, and a byte order mark', () => {
    const words = documentOf(VTT.join('\n'), 'subtitles').text;
    for (const end of ['\r\n', '\r']) expect(documentOf(`\ufeff${VTT.join(end)}`, 'subtitles').text).toBe(words);
  });

  it('SubRip: numbers and times are no text, blank lines inside a cue do not end it, pauses begin paragraphs', () => {
    const raw =
      '1\r\n00:00:01,000 --> 00:00:02,500 X1:10 X2:20\r\n{\\an8}<font color="#fff">The fund holds</font>\r\n\r\n2024 shares\r\n\r\n2\r\n00:00:02,500 --> 00:00:04,000\r\nor so, she said.\r\n\r\n3\r\n00:00:09,000 --> 00:00:10,000\r\nThe talks\r\n\r\n4\r\n00:00:13,000 --> 00:00:14,000\r\nfailed.\r\n';
    expect(zonesOf(documentOf(raw, 'subtitles', { headline: 'none' }))).toEqual([
      'body: The fund holds 2024 shares or so, she said.',
      'body: The talks failed.',
    ]);
  });

  it('a dash changes the speaker, within a cue too; inside a sentence it does not', () => {
    const raw =
      '1\n00:00:01,000 --> 00:00:02,500\nHOST: Welcome to\n- or back to - Harne.\n\n2\n00:00:02,500 --> 00:00:04,000\n- Will you run?\n-Ask me\nin June.\n\n3\n00:00:04,000 --> 00:00:05,000\n– BELL: Never.\n>> I will.\n';
    expect(zonesOf(documentOf(raw, 'subtitles', { headline: 'none' }))).toEqual([
      'body: HOST: Welcome to - or back to - Harne.',
      'body: - Will you run?',
      'body: - Ask me in June.',
      'body: BELL: Never.',
      'body: - I will.',
    ]);
  });

  it('after a cue with a voice one without is of nobody known', () => {
    const raw =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna Bell>It burned. It\n\n00:02.000 --> 00:03.000\nis gone.\n\n00:03.000 --> 00:04.000\nIs it?\nSo soon?\n\n00:04.000 --> 00:05.000\n<v Anna Bell>Yes.\n';
    expect(zonesOf(documentOf(raw, 'subtitles', { headline: 'none' }))).toEqual([
      'body: Anna Bell: It burned. It is gone.',
      'body: - Is it? So soon?',
      'body: Anna Bell: Yes.',
    ]);
  });

  it('captions that roll say each line once', () => {
    const raw =
      'WEBVTT\n\n00:00.000 --> 00:02.000\nthe board of\n\n00:02.000 --> 00:02.010\nthe board of\n\n00:02.010 --> 00:04.000\nthe board of\nthe<00:02.200><c> port</c>\n';
    expect(documentOf(raw, 'subtitles').text).toBe('the board of the port');
  });
});

describe('subtitles and their file', () => {
  it('a value over the end of a cue leads back to the file', async () => {
    put('sources/a.vtt', VTT.join('\n'));
    const [source] = (await readProject(folder)).sources;
    if (source === undefined) throw new Error('not read');
    const { text, map } = toDocument(source);
    const start = text.indexOf('3 May');
    const span = toRaw(map, { start, end: start + 5 });
    expect(source.raw.slice(span.start, span.end)).toBe('3&nbsp;May');
    const name = text.indexOf('Bo Lind');
    expect(source.raw.slice(...Object.values(toRaw(map, { start: name, end: name + 7 })))).toBe('Bo Lind');
  });

  it('long and hostile files take linear time', () => {
    const time = (size: number): number => {
      const start = performance.now();
      for (const unit of [
        '-->',
        '<v ',
        '00:01.000 --> 00:02.000\n',
        '00:',
        '&amp;',
        '<',
        '{\\',
        '[',
        '\n',
        '1\n',
        'Aa ',
        'A: ',
        '>> ',
        '- ',
      ])
        documentOf(`WEBVTT\n\n00:01.000 --> 00:02.000\n${unit.repeat(size / unit.length)}`, 'subtitles');
      return performance.now() - start;
    };
    time(10_000);
    expect(time(200_000)).toBeLessThan(3000);
  });
});
