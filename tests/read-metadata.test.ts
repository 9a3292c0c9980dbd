import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Source } from '../src/model.js';
import { momentOf } from '../src/read/days.js';
import { readHtmlMeta } from '../src/read/html-meta.js';
import { readProject } from '../src/read/project.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'metadata-'));
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'sources'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (path: string, text: string): void => writeFileSync(join(folder, path), text);
async function only(): Promise<Source> {
  const { sources, unreadable } = await readProject(folder);
  expect(unreadable).toEqual([]);
  if (sources[0] === undefined) throw new Error('nothing read');
  return sources[0];
}

describe('hour and zone of publication', () => {
  it.each([
    ['2025-03-06', '2025-03-06', null],
    ['2025-03-06T14:05+02:00', '2025-03-06', '2025-03-06T14:05+02:00'],
    ['2025-03-06 14:05 UTC', '2025-03-06', '2025-03-06T14:05Z'],
    ['2025-03-06 14:05 GMT', '2025-03-06', '2025-03-06T14:05Z'],
    ['2025-03-06T23:59:60Z', '2025-03-06', '2025-03-06T23:59:60Z'],
    ['2025-03-06t14:05:00.1-05:00', '2025-03-06', '2025-03-06T14:05:00-05:00'],
    ['2025-03-06 9:05:00 -5', '2025-03-06', '2025-03-06T09:05:00-05:00'],
    ['2025-03-06 00:30 +1300', '2025-03-06', '2025-03-06T00:30+13:00'],
    ['2025-03-06 14:05 UTC+5:30', '2025-03-06', '2025-03-06T14:05+05:30'],
    ['2025-03-06 14:05', '2025-03-06', '2025-03-06T14:05'],
  ])('%s', (written, day, at) => {
    expect(momentOf(written)).toEqual({ day, at });
    expect(momentOf(`  ${written} `)).toEqual({ day, at });
  });

  it.each([
    '2025-02-30',
    '2025-03-06T24:00',
    '2025-03-06 14:60',
    '2025-03-06 14:05 EST',
    '2025-03-06 14:05 +15:00',
    '2025-03-06 noon',
    '6 March 2025',
    '2025-3-6',
    '',
  ])('%j is none', (written) => expect(momentOf(written)).toBeNull());
});

describe('hour and zone where metadata stand', () => {
  it('in front matter, a file beside and claims.yaml; the day is never moved', async () => {
    put('sources/a.txt', '---\npublished: 2025-03-06T23:30-11:00\n---\nWords.');
    expect(await only()).toMatchObject({ published: '2025-03-06', publishedAt: '2025-03-06T23:30-11:00', gaps: [] });
    put('sources/a.txt', 'Words.');
    put('sources/a.txt.meta.yaml', 'published: 2025-03-06 00:10:00 +12\n');
    expect(await only()).toMatchObject({ published: '2025-03-06', publishedAt: '2025-03-06T00:10:00+12:00' });
    put('sources/a.txt.meta.yaml', 'lang: en\n');
    put('claims.yaml', 'sources: {meta: {"sources/*": {published: "2025-03-06 14:05 UTC"}}}\n');
    expect(await only()).toMatchObject({ published: '2025-03-06', publishedAt: '2025-03-06T14:05Z' });
  });

  it('the hour of one place never joins the day of another', async () => {
    put('sources/a.html', '---\npublished: 2025-03-05\n---\n<meta property="article:published_time" content="2025-03-06T14:05Z"><p>Words.');
    expect(await only()).toMatchObject({ published: '2025-03-05', publishedAt: null });
  });

  it.each([
    [
      'a.txt',
      '---\nid: x\npublished: 2025-03-06 14:05 EST\n---\nWords.',
      'front matter: "2025-03-06 14:05 EST" names no hour and zone',
      'line 3, column 12',
    ],
    ['a.txt', '---\npublished: 2025-02-30T10:00Z\n---\nWords.', 'there is no day 2025-02-30. Write year-month-day', 'line 2, column 12'],
  ])('%s: a wrong one is named with its place and what to write', async (name, text, reason, at) => {
    put(`sources/${name}`, text);
    const { unreadable } = await readProject(folder);
    expect(unreadable).toEqual([{ file: `sources/${name}`, reason: expect.stringContaining(reason), at }]);
    expect(unreadable[0]?.reason).toMatch(/Write /);
  });

  it('in claims.yaml a wrong one stops the run with line and column', async () => {
    put('sources/a.txt', 'Words.');
    put('claims.yaml', 'sources:\n  meta:\n    "sources/*": {published: "2025-03-06 25:00"}\n');
    await expect(readProject(folder)).rejects.toThrow(
      /^claims\.yaml:3:\d+ .*names no hour and zone that can be read\. Write the day alone, or e\.g\. 2025-03-06 14:05 \+02:00\./,
    );
  });
});

describe('kinds', () => {
  const KINDS = ['article', 'wire', 'transcript', 'document', 'statement', 'notes'];

  it.each(KINDS)('%s in every place that has metadata', async (kind) => {
    put('sources/a.txt', `---\nkind: ${kind}\n---\nWords.`);
    expect((await only()).kind).toBe(kind);
    put('sources/a.txt', 'Words.');
    put('sources/a.meta.yaml', `kind: ${kind}\n`);
    expect((await only()).kind).toBe(kind);
    rmSync(join(folder, 'sources/a.meta.yaml'));
    put('claims.yaml', `sources: {meta: {"**": {kind: ${kind}}}}\n`);
    expect((await only()).kind).toBe(kind);
  });

  it('a mistyped one is named', async () => {
    put('sources/a.txt', '---\nkind: transcrpt\n---\nWords.');
    const { unreadable } = await readProject(folder);
    expect(unreadable[0]?.reason).toContain('Did you mean "transcript"?');
  });
});

const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const ARTICLE = {
  '@type': 'NewsArticle',
  dateModified: '2025-03-09T10:00:00Z',
  datePublished: '2025-03-06T14:05:00+02:00',
  headline: 'Mill burns',
};

describe('linked data of a page', () => {
  it.each<readonly [string, string, Readonly<Record<string, string>>]>([
    ['an article, however it was changed later', ld(ARTICLE), {}],
    ['a graph', ld({ '@context': 'x', '@graph': [{ '@type': 'WebSite', name: 'Site' }, ARTICLE] }), {}],
    ['a list', ld([{ '@type': 'BreadcrumbList' }, ARTICLE]), {}],
    ['several types', ld({ ...ARTICLE, '@type': ['Article', 'NewsArticle'] }), {}],
    ['an article inside the page', ld({ '@type': 'WebPage', datePublished: '2020-01-01', mainEntity: ARTICLE }), {}],
    ['before the page’s own day', ld({ '@graph': [{ '@type': 'WebPage', datePublished: '2020-01-01' }, ARTICLE] }), {}],
    [
      'not that of a comment or a picture',
      ld({
        ...ARTICLE,
        '@type': 'BlogPosting',
        comment: [{ '@type': 'Comment', datePublished: '2025-03-08' }],
        image: { '@type': 'ImageObject', datePublished: '2019-01-01' },
      }),
      {},
    ],
    ['the second of two blocks', ld({ '@type': 'Organization', name: 'O' }) + ld(ARTICLE), {}],
    ['the publisher’s name', ld({ ...ARTICLE, publisher: { '@type': 'Organization', name: 'Harne Post' } }), { publisher: 'Harne Post' }],
    ['the publisher as plain words', ld({ ...ARTICLE, publisher: 'Harne Post' }), { publisher: 'Harne Post' }],
    ['the first of two publishers', ld({ ...ARTICLE, publisher: [{ name: 'Harne Post' }, { name: 'B' }] }), { publisher: 'Harne Post' }],
    [
      'a publisher described elsewhere',
      ld({
        '@graph': [
          { ...ARTICLE, publisher: { '@id': '#o' } },
          { '@id': '#o', '@type': 'Organization', name: 'Harne Post' },
        ],
      }),
      { publisher: 'Harne Post' },
    ],
    ['inside a comment', `<script type="application/ld+json"><!-- ${JSON.stringify(ARTICLE)} --></script>`, {}],
    ['with a type in capitals', `<script type="Application/LD+JSON">${JSON.stringify(ARTICLE)};</script>`, {}],
  ])('%s', (_, head, more) => {
    expect(readHtmlMeta(`<html><head>${head}</head><body><p>Words.</p></body></html>`)).toEqual({
      published: '2025-03-06T14:05:00+02:00',
      title: 'Mill burns',
      ...more,
    });
  });
});

describe('linked data of several articles, and broken data', () => {
  it('of several articles the one with the page’s address or title', () => {
    const other = { ...ARTICLE, datePublished: '2025-01-01', headline: 'Another story altogether', url: 'https://a.example/other' };
    const byUrl = `<link rel="canonical" href="https://www.a.example/mill/">${ld([other, { ...ARTICLE, mainEntityOfPage: { '@id': 'http://a.example/mill' } }])}`;
    expect(readHtmlMeta(byUrl).published).toBe(ARTICLE.datePublished);
    const byTitle = `<title>Mill burns in Harne | Post</title>${ld([other, { ...ARTICLE, headline: 'Mill burns in Harne' }])}`;
    expect(readHtmlMeta(byTitle).published).toBe(ARTICLE.datePublished);
  });

  it('broken data still gives its day; hostile data does no harm', () => {
    const script = (text: string): string => `<script type="application/ld+json">${text}</script>`;
    expect(readHtmlMeta(script('{"datePublished": "2025-03-06", "headline": "a\nb"')).published).toBe('2025-03-06');
    const start = performance.now();
    for (const text of [
      '['.repeat(200_000),
      '{"a":'.repeat(50_000),
      `[${'{},'.repeat(100_000)}{}]`,
      '"datePublished" '.repeat(20_000),
      '{"__proto__":{"datePublished":"2020-01-01"}}',
    ])
      readHtmlMeta(script(text));
    expect(performance.now() - start).toBeLessThan(3000);
    expect(({} as { datePublished?: string }).datePublished).toBeUndefined();
  });
});

const meta = (name: string, content: string, key = 'name'): string => `<meta ${key}="${name}" content="${content}">`;

describe('what else a page declares', () => {
  it.each([
    [
      'Open Graph',
      meta('article:published_time', '2025-03-06T14:05Z', 'property') + meta('article:modified_time', '2025-03-09', 'property'),
    ],
    ['before linked data', meta('article:published_time', '2025-03-06', 'property') + ld({ ...ARTICLE, datePublished: '2025-03-07' })],
    ['linked data before looser names', ld(ARTICLE) + meta('date', '2025-03-01')],
    ['Parse.ly', meta('parsely-pub-date', '2025-03-06T14:05:00Z')],
    ['Parse.ly of old', meta('parsely-page', '{&quot;title&quot;: &quot;T&quot;, &quot;pub_date&quot;: &quot;2025-03-06T14:05:00Z&quot;}')],
    ['Dublin Core', meta('DC.date', '2025-03-06')],
    ['Dublin Core terms', meta('dcterms.issued', '2025-03-06') + meta('dcterms.modified', '2025-03-08')],
    ['a tag for scholars', meta('citation_publication_date', '2025/03/06')],
    ['digits alone', meta('pubdate', '20250306')],
    ['words', meta('publish-date', 'March 6, 2025')],
    ['words the other way round', meta('date', '6 Mar. 2025')],
    ['as in mail', meta('sailthru.date', 'Thu, 06 Mar 2025 14:05:00 +0000')],
    ['itemprop on a meta tag', meta('datePublished', '2025-03-06', 'itemprop')],
    ['itemprop on an element', '<span itemprop="datePublished" content="2025-03-06">Thursday</span>'],
    [
      'a marked time, not the day of a change',
      '<time itemprop="dateModified" datetime="2025-03-09">x</time><time itemprop="datePublished" datetime="2025-03-06">x</time>',
    ],
    [
      'a time by its class',
      '<time class="updated" datetime="2025-03-09">x</time><time class="entry-date published" datetime="2025-03-06T14:05+02:00">x</time>',
    ],
    ['a time of old', '<time datetime="2025-01-01">x</time><time pubdate datetime="2025-03-06">x</time>'],
    ['the only time', '<time datetime="2025-03-06">6 March</time><time datetime="2025-03-06T08:00">again</time>'],
    ['what is no day is passed over', meta('article:published_time', 'today', 'property') + meta('date', '2025-03-06')],
  ])('%s', async (_, head) => {
    put('sources/a.html', `<html><head>${head}</head><body><p>Words.</p></body></html>`);
    expect((await only()).published).toBe('2025-03-06');
  });
});

describe('what a page does not declare', () => {
  it.each([
    [
      'only the day of a change',
      ld({ '@type': 'NewsArticle', dateModified: '2025-03-09' }) + meta('article:modified_time', '2025-03-09', 'property'),
    ],
    ['times that differ', '<time datetime="2025-03-06">a</time><time datetime="2025-03-07">b</time>'],
    ['a day that does not exist', meta('date', '2025-02-30')],
    ['words that are no day', meta('date', 'last Tuesday')],
  ])('no day: %s', async (_, head) => {
    put('sources/a.html', `<html><head>${head}</head><body><p>Words.</p></body></html>`);
    expect(await only()).toMatchObject({ published: null, publishedAt: null, gaps: ['published'] });
  });

  it('publisher, title, address and language from whatever names them', () => {
    const all = `<html lang="en-GB"><head><title>Mill burns | Post</title>${meta('og:title', 'Mill burns', 'property')}${meta('og:site_name', 'Harne Post', 'property')}<link rel="canonical" href="https://a.example/mill"></head>`;
    expect(readHtmlMeta(all)).toEqual({ title: 'Mill burns', publisher: 'Harne Post', url: 'https://a.example/mill', lang: 'en-GB' });
    expect(readHtmlMeta(meta('DC.publisher', 'Harne Post')).publisher).toBe('Harne Post');
    const site = meta('og:site_name', 'Harne Post', 'property');
    expect(readHtmlMeta(`<title>Mill burns - a fire - Harne Post</title>${site}`).title).toBe('Mill burns - a fire');
    expect(readHtmlMeta(`<title>Mill burns | News | Harne Post</title>${site}${ld(ARTICLE)}`).title).toBe('Mill burns');
    expect(readHtmlMeta(`<title>Mill burns | Harne Wire</title>${site}`).title).toBe('Mill burns | Harne Wire');
    expect(readHtmlMeta('<title>Mill burns - Harne Wire</title><h1>Mill <i>burns</i></h1>').title).toBe('Mill burns');
    expect(readHtmlMeta('<title>Mill burns in Harne</title><h1>Mill burns</h1>').title).toBe('Mill burns in Harne');
    expect(
      readHtmlMeta(meta('application-name', 'Post App') + ld({ ...ARTICLE, publisher: 'Harne Post', inLanguage: 'en' })),
    ).toMatchObject({ publisher: 'Harne Post', lang: 'en' });
  });
});

const BODY = 'The mill of Harne burned down in the night, and nobody was hurt, the brigade said on Thursday.';

describe('the day printed above an article', () => {
  it.each<readonly [string, string, string | null]>([
    ['Published: 7 Mar 2025', '2025-03-07', null],
    ['Published: 7 Mar 2025, 18:22 CET', '2025-03-07', '2025-03-07T18:22+01:00'],
    ['Published on Friday, 7 March 2025 at 18:22', '2025-03-07', '2025-03-07T18:22'],
    ['Updated 8:15 a.m. March 7, 2025', '2025-03-07', '2025-03-07T08:15'],
    ['Updated 7 March 2025, 12.05 p.m. GMT', '2025-03-07', '2025-03-07T12:05Z'],
    ['March 7, 2025 | 4:15 p.m.', '2025-03-07', '2025-03-07T16:15'],
    ['Fri., March 7th, 2025', '2025-03-07', null],
    ['7 March 2025 18:22 UTC+2', '2025-03-07', '2025-03-07T18:22+02:00'],
    ['2025-03-07 09:30', '2025-03-07', '2025-03-07T09:30'],
    ['March 7, 2025 9:30 a.m. ET', '2025-03-07', null],
    ['Sund, 7 March 2025', '2025-03-07', null],
    ['Fri 7 Mar 2025 18.22 CETLast modified on Sat 8 Mar 2025 09.00 CET', '2025-03-07', '2025-03-07T18:22+01:00'],
    ['March 7, 20254:15 AM GMT+1Updated 3 hours ago', '2025-03-07', '2025-03-07T04:15+01:00'],
    ['March 7, 2025Updated 4:15 p.m. ET', '2025-03-07', null],
    ['Updated 8:15 AM GMT+1, March 7, 2025', '2025-03-07', '2025-03-07T08:15+01:00'],
    ['07 Mar 2025 06:22PM (Updated: 08 Mar 2025 09:00AM)', '2025-03-07', '2025-03-07T18:22'],
    ['Published - March 07, 2025 09:00 pm IST', '2025-03-07', null],
    ['Issued on: 27/03/2025 - 18:22', '2025-03-27', '2025-03-27T18:22'],
    ['03/27/2025', '2025-03-27', null],
    ['Published\n7 March 2025', '2025-03-07', null],
    ['Last updated\n9 March 2025\nPublished\n7 March 2025', '2025-03-07', null],
    ['By Anna Bell\nLurk correspondent\nPublished 7 March 2025', '2025-03-07', null],
    ['LURK, Varland, 7 March 2025', '2025-03-07', null],
    ['By Anna Bell | 7 March 2025, 09:30', '2025-03-07', '2025-03-07T09:30'],
    ['By Anna Bell and Bo Lind\n\nMarch 7, 2025', '2025-03-07', null],
    ['Last updated: 9 Mar 2025, 19:05\n\nPublished: 7 Mar 2025', '2025-03-07', null],
    ['Published 7 March 2025, 18:22 | Updated 9 March 2025', '2025-03-07', '2025-03-07T18:22'],
    ['Updated: 9 Mar 2025, 10:00 · First published: 7 Mar 2025', '2025-03-07', null],
    ['Last updated: 9 Mar 2025', '2025-03-09', null],
  ])('%s', async (line, day, at) => {
    for (const text of [`Mill of Harne burns down\n\n${line}\n\n${BODY}`, `${line}\n\nMill of Harne burns down\n\n${BODY}`]) {
      put('sources/a.txt', text);
      expect(await only()).toMatchObject({ published: day, publishedAt: at, gaps: [] });
      put('sources/a.txt', text.replaceAll('\n', '\r\n'));
      expect(await only()).toMatchObject({ published: day });
    }
  });
});

describe('no day printed above an article', () => {
  it.each([
    'Published: 03/07/2025',
    '03.07.2025',
    'March 7',
    'Friday, 6 March 2025',
    'Published: 30 February 2025',
    'Updated 3 hours ago',
    'March 2025',
    'The mill opened on 7 March 2020',
    'Mill of Harne, 7 March 2020: a short history of the fire that nobody saw and of the men who lit it in the night, with maps and tables',
    `${BODY}\n\nPublished: 7 March 2025`,
    '7 March 2020 was the day on which it burned.',
  ])('none: %s', async (line) => {
    put('sources/a.txt', `Mill of Harne burns down\n\n${line}\n\n${BODY}`);
    expect(await only()).toMatchObject({ published: null, publishedAt: null, gaps: ['published'] });
  });
});

describe('the day printed above an article, and other places', () => {
  it('metadata count before it, and its hour joins no other day', async () => {
    put('sources/a.txt', `---\npublished: 2025-03-05\n---\nMill burns\n\nPublished: 7 Mar 2025, 18:22\n\n${BODY}`);
    expect(await only()).toMatchObject({ published: '2025-03-05', publishedAt: null });
  });

  it('in Markdown and in pages, but not above the headline of a page', async () => {
    put('sources/a.md', `# Mill burns\n\n*Lurk, 7 March 2025*\n\n${BODY}`);
    expect(await only()).toMatchObject({ published: '2025-03-07' });
    rmSync(join(folder, 'sources/a.md'));
    put(
      'sources/a.html',
      `<body><div>9 March 2025</div><h1>Mill burns</h1><p class="meta">Published on 7 March 2025 · 5 min read</p><p>${BODY}`,
    );
    expect(await only()).toMatchObject({ published: '2025-03-07', gaps: [] });
    put('sources/a.html', `<body><div>Friday, 9 May 2025</div><div>Published by the Post</div><p>${BODY}`);
    expect(await only()).toMatchObject({ published: null });
  });
});
