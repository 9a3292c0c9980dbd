import { beforeAll, describe, expect, it } from 'vitest';
import { loadHtml } from '../src/read/html-loader.js';
import { readHtmlMeta } from '../src/read/html-meta.js';
import { documentOf, zonesOf } from './read-sources.js';

const LONG =
  'The mill of Harne burned down on Monday, the fire brigade said. Nobody was hurt, but the houses beside it were damaged by smoke and by water. ';

/** Markdown and the paragraphs it must give. */
const MARKDOWN: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  headings: [
    '# Mill *burns*\n\nOne.\n\n## Next ##\nTwo.\n\n# Again\n',
    ['headline: Mill burns', 'body: One.', 'subheading: Next', 'body: Two.', 'subheading: Again'],
  ],
  'underlined headings': [
    'Mill burns\n===\n\nOne.\n\nNext\n---\nTwo.\n',
    ['headline: Mill burns', 'body: One.', 'subheading: Next', 'body: Two.'],
  ],
  'lines of a paragraph': ['One and\ntwo and  \nthree\\\nfour.', ['body: One and two and three four.']],
  emphasis: [
    '**Bold** and _it_, *both **of** them*, ~~gone~~, snake_case_word, 5*3 and 4 * 2, star*.',
    ['body: Bold and it, both of them, gone, snake_case_word, 5*3 and 4 * 2, star*.'],
  ],
  links: [
    '[Ana](http://a.example/x_(y) "t") and <https://b.example>, [ref][r], [r] and [Russia] too.\n\n[r]: http://c.example',
    ['body: Ana and https://b.example, ref, r and [Russia] too.'],
  ],
  images: ['![alt text](a.png)\n\n![alt](b.png) The mill in May.\n\nOne ![x](y.png) two.', ['caption: The mill in May.', 'body: One two.']],
  lists: [
    '- one\n- two\n  goes on\n* three\n\n1. four\n2. five',
    ['body: one', 'body: two goes on', 'body: three', 'body: four', 'body: five'],
  ],
  'a number in running text is no list': [
    'It burned in the year\n1986. Nobody knew on day\n2. That was it.',
    ['body: It burned in the year 1986. Nobody knew on day 2. That was it.'],
  ],
  quotations: ['He said:\n\n> First line\n> goes on.\n>\n> Second.', ['body: He said:', 'body: First line goes on.', 'body: Second.']],
  tables: [
    '| Year | Mills |\n|---|--:|\n| 2019 | **12** |\n| 2020 | 9 |\n\nEnd.',
    ['body: Year | Mills', 'body: 2019 | 12', 'body: 2020 | 9', 'body: End.'],
  ],
  code: ['One.\n\n```\nlet x = 5;\n```\n\nTwo `code` here.', ['body: One.', 'furniture: let x = 5;', 'body: Two code here.']],
  footnotes: ['One.[^1] Two.\n\n[^1]: The note.', ['body: One. Two.', 'body: The note.']],
  'escapes and entities': [
    '1\\. \\*not\\* &amp; &ldquo;so&rdquo; &eacute;&#x2019;s &unknown; A & B.',
    ['body: 1. *not* & “so” é’s &unknown; A & B.'],
  ],
  'tags and comments': [
    'A <b>bold</b><br>word <!-- hidden --> of 3 < 5.\n\n<!--\nnot\n\nread\n-->\n\n<script>\nvar x;\n</script>\nEnd.',
    ['body: A bold word of 3 < 5.', 'body: End.'],
  ],
  rules: ['One.\n\n---\n\nTwo.\n\n***\n\nThree.', ['body: One.', 'body: Two.', 'body: Three.']],
  furniture: [
    '# Mill burns\n\nOne.\n\nSubscribe to our newsletter!',
    ['headline: Mill burns', 'body: One.', 'furniture: Subscribe to our newsletter!'],
  ],
};

describe('Markdown', () => {
  it.each(Object.entries(MARKDOWN))('%s', (_, [raw, rows]) => {
    expect(zonesOf(documentOf(raw, 'markdown', rows[0]?.startsWith('headline') ? {} : { headline: 'none' }))).toEqual(rows);
  });

  it('deep and unclosed marks take linear time', () => {
    const time = (size: number): number => {
      const start = performance.now();
      for (const unit of ['*', '_a ', '[', '![', '](', '> ', '- ', '`', '``` ', '&', '<', '<!--', '**a', '~~', '|', '[^', '\\', '#', '1. '])
        documentOf(unit.repeat(size), 'markdown');
      return performance.now() - start;
    };
    time(500);
    expect(Math.min(time(20_000), time(20_000)) / Math.min(time(5000), time(5000))).toBeLessThan(10);
  });
});

/** The inside of a page's body and the paragraphs it must give. */
const HTML: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'headline, deck, caption, subheading': [
    `<article><header><h1>Mill <i>burns</i></h1><p class="article__standfirst">A deck</p><p class="byline">By Ana</p></header><figure><img alt="x"><figcaption><p>The mill</p></figcaption></figure><p>${LONG}</p><h2>Next</h2><p>Two</p></article>`,
    [
      'headline: Mill burns',
      'deck: A deck',
      'furniture: By Ana',
      'caption: The mill',
      `body: ${LONG.trim()}`,
      'subheading: Next',
      'body: Two',
    ],
  ],
  'parts beside the article': [
    `<nav><ul><li>Home</ul></nav><p>${LONG}<p>Two<aside>Beside <nav>deep</nav> it</aside><form><button>Go</button></form><svg><text>x</text></svg><footer>End</footer><script>p("</p>")</script><style>p{}</style><noscript>n</noscript><template><p>t</template><iframe>f</iframe>`,
    [`body: ${LONG.trim()}`, 'body: Two'],
  ],
  'furniture by name': [
    `<div class="related-posts"><div>Other mills</div><p>More of them</p></div><p>${LONG}</p><div id="newsletterSignup">Get it</div><ul class="share-tools"><li>Mail</li></ul><p>Two</p>`,
    ['furniture: Other mills', 'furniture: More of them', `body: ${LONG.trim()}`, 'furniture: Get it', 'furniture: Mail', 'body: Two'],
  ],
  'names that only sound like furniture': [
    `<div class="content has-sidebar"><div class="article-body with-ads"><p>${LONG}</p></div></div>`,
    [`body: ${LONG.trim()}`],
  ],
  'a page whose names would leave nothing': [
    `<div class="share-story-widget sharing"><p>${LONG}</p><p>${LONG}</p></div>`,
    [`body: ${LONG.trim()}`, `body: ${LONG.trim()}`],
  ],
  'a page wrapped in a form': [`<form><div><p>${LONG}</p><p>${LONG}</p></div></form>`, [`body: ${LONG.trim()}`, `body: ${LONG.trim()}`]],
  'blocks of every kind': [
    `<p>${LONG}</p><ul><li>one<li>two</ul><table><tr><td>a</td><td>b</td></tr></table><blockquote>q</blockquote><div>d<div>e</div>f</div>`,
    [`body: ${LONG.trim()}`, 'body: one', 'body: two', 'body: a', 'body: b', 'body: q', 'body: d', 'body: e', 'body: f'],
  ],
  'line breaks': [`<p>${LONG}<br>One<br><br>Two</p>`, [`body: ${LONG}One`, 'body: Two']],
  'hidden parts': [`<p hidden>no</p><div style="display: none">no <div>x</div></div><p>${LONG}</p>`, [`body: ${LONG.trim()}`]],
  'spaces and entities': [`<p>\n  ${LONG}27&nbsp;May&shy;be &amp; &lt;b&gt;\n</p>`, [`body: ${LONG}27 Maybe & <b>`]],
};

describe('HTML', () => {
  beforeAll(async () => void (await loadHtml()));

  it.each(Object.entries(HTML))('%s', (_, [body, rows]) => {
    const raw = `<!doctype html><html><head><title>Not read</title></head><body class="nav-open has-menu">${body}</body></html>`;
    expect(zonesOf(documentOf(raw, 'html', rows[0]?.startsWith('headline') ? {} : { headline: 'none' }))).toEqual(rows);
  });

  it('reads what a page declares', () => {
    const raw = `<html lang="en-GB"><head><title>T &amp; U</title><meta property="og:site_name" content="The Harne Post"><meta property="article:published_time" content="2024-05-02T07:00:00Z"></head><body><time datetime="2023-01-01">x</time></body></html>`;
    expect(readHtmlMeta(raw)).toEqual({ title: 'T & U', publisher: 'The Harne Post', published: '2024-05-02T07:00:00Z', lang: 'en-GB' });
    expect(readHtmlMeta('<script type="application/ld+json">{"@type":"NewsArticle","datePublished": "2024-05-03T01:00"}</script>')).toEqual(
      { published: '2024-05-03' },
    );
    expect(readHtmlMeta('<p><time datetime="2024-05-04">4 May</time>')).toEqual({ published: '2024-05-04' });
  });

  it('depth and broken markup do no harm and take linear time', () => {
    const time = (size: number): number => {
      const start = performance.now();
      for (const unit of [
        '<div>',
        '<div class=promo>',
        '<p>',
        '<b>',
        '<',
        '&',
        '&amp;',
        '<!--',
        '<nav>',
        '</div>',
        '<a b=',
        '<h1>',
        '<br>',
        '<script>',
      ])
        documentOf(unit.repeat(size), 'html');
      return performance.now() - start;
    };
    time(500);
    expect(Math.min(time(20_000), time(20_000)) / Math.min(time(5000), time(5000))).toBeLessThan(10);
  });
});
