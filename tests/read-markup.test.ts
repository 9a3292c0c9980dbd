import { beforeAll, describe, expect, it } from 'vitest';
import { loadHtml } from '../src/read/html-loader.js';
import { readHtmlMeta } from '../src/read/html-meta.js';
import { documentOf, zonesOf } from './read-sources.js';

const LONG =
  'The mill of Harne burned down on Monday, the fire brigade said. Nobody was hurt, but the houses beside it were damaged by smoke and by water. ';

/** Shortest of a few runs: other programs on the machine only make it longer. */
function best(time: (size: number) => number, size: number): number {
  return Math.min(...[1, 2, 3, 4].map(() => time(size)));
}

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
  images: [
    '![Smoke over the mill](a.png)\n\n[![The mill by night](c.png)](d.html)\n\n![IMG_0042](e.png)\n\n![alt](b.png) The mill in May.\n\nOne ![x](y.png) two.',
    ['caption: Smoke over the mill', 'caption: The mill by night', 'caption: The mill in May.', 'body: One two.'],
  ],
  lists: [
    '- one\n- two\n  goes on\n* three\n\n1. four\n2. five',
    ['body: one', 'body: two goes on', 'body: three', 'body: four', 'body: five'],
  ],
  'a number in running text is no list': [
    'It burned in the year\n1986. Nobody knew on day\n2. That was it.',
    ['body: It burned in the year 1986. Nobody knew on day 2. That was it.'],
  ],
  quotations: [
    'He said:\n\n> First line\n> goes on.\n>\n> Second.',
    ['body: He said:', 'block-quotation: First line goes on.', 'block-quotation: Second.'],
  ],
  'a quotation right below a paragraph': [
    'He said:\n> First line\ngoes on.\n\nEnd.',
    ['body: He said:', 'block-quotation: First line goes on.', 'body: End.'],
  ],
  tables: [
    '| Year | Mills |\n|---|--:|\n| 2019 | **12** |\n| 2020 | 9 |\n\nEnd.',
    ['body: Year | Mills', 'body: 2019 | 12', 'body: 2020 | 9', 'body: End.'],
  ],
  code: ['One.\n\n```\nlet x = 5;\n```\n\nTwo `code` here.', ['body: One.', 'furniture: let x = 5;', 'body: Two code here.']],
  footnotes: ['One.[^1] Two.\n\n[^1]: The note.', ['body: One. Two.', 'body: The note.']],
  'marks of notes beside numbers': [
    'It cost 20[^1] million, 30[1](#fn1) houses, 40<sup>2</sup> mills and 50<sup><a href="#n">[3]</a></sup> roads on 12 km<sup>2</sup> by the 6<sup>th</sup> [of May](#may).',
    ['body: It cost 20 million, 30 houses, 40 mills and 50 roads on 12 km2 by the 6th of May.'],
  ],
  'deck and headings in emphasis': [
    '# Mill burns\n\n*The brigade came late to the fire, say neighbours*\n\nOne.\n\n**What we know**\n\nTwo.\n\n**This is a sentence.**',
    [
      'headline: Mill burns',
      'deck: The brigade came late to the fire, say neighbours',
      'body: One.',
      'subheading: What we know',
      'body: Two.',
      'body: This is a sentence.',
    ],
  ],
  'a long heading below the headline is the deck': [
    '# Mill burns\n\n## The brigade came late to the fire, the neighbours say\n\nBy Ana Ro\n\nOne.\n\n## The brigade came late to the fire, the neighbours say\n\nTwo.',
    [
      'headline: Mill burns',
      'deck: The brigade came late to the fire, the neighbours say',
      'furniture: By Ana Ro',
      'body: One.',
      'subheading: The brigade came late to the fire, the neighbours say',
      'body: Two.',
    ],
  ],
  'elements that part words': [
    'One<br/>two<p>three</p><p>four</p> <table><tr><td>20</td><td>30</td></tr></table>',
    ['body: One two three four 20 30'],
  ],
  'escapes and entities': [
    '1\\. \\*not\\* &amp; &ldquo;so&rdquo; &eacute;&#x2019;s &unknown; A & B.',
    ['body: 1. *not* & “so” é’s &unknown; A & B.'],
  ],
  'tags and comments': [
    'A <b>bold</b><br>word <!-- hidden --> of 3 < 5.\n\n<!--\nnot\n\nread\n-->\n\n<script>\nvar x;\n</script>\nEnd.',
    ['body: A bold word of 3 < 5.', 'body: End.'],
  ],
  'elements of a page': [
    '# Mill burns\n\nOne.\n\n<figure><img src="a.png"><figcaption>The mill in May.</figcaption></figure>\n\n<aside>Join us!\n\nNow.</aside>\n\nTwo.\n\n<h2>Next</h2>\n\n<blockquote>He left.</blockquote>\n\n<nav>Home\n\n<aside>Three.\n',
    [
      'headline: Mill burns',
      'body: One.',
      'caption: The mill in May.',
      'body: Two.',
      'subheading: Next',
      'block-quotation: He left.',
      'body: Home',
      'body: Three.',
    ],
  ],
  'who said a quotation': [
    '> We came\n> and left.\n> — Ana Ro, in a statement\n\nOne.\n\n> She stayed.\n>\n> -- Bo Lind',
    [
      'block-quotation: We came and left.',
      'block-quotation: — Ana Ro, in a statement',
      'body: One.',
      'block-quotation: She stayed.',
      'block-quotation: -- Bo Lind',
    ],
  ],
  'a question in bold letters heads what follows': ['One.\n\n**Why now?**\n\nTwo.', ['body: One.', 'subheading: Why now?', 'body: Two.']],
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
    expect(best(time, 60_000) / best(time, 15_000)).toBeLessThan(13);
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
    [`body: ${LONG.trim()}`, 'body: one', 'body: two', 'body: a', 'body: b', 'block-quotation: q', 'body: d', 'body: e', 'body: f'],
  ],
  'block quotations and pull quotes': [
    `<p>${LONG}</p><blockquote class="x"><p>He left.</p><p>She stayed.</p></blockquote><aside class="article__pullquote"><p>Nobody was hurt</p></aside><figure class="block-pullquote"><blockquote><p>By water</p></blockquote></figure><aside>Beside</aside><p>Two</p>`,
    [
      `body: ${LONG.trim()}`,
      'block-quotation: He left.',
      'block-quotation: She stayed.',
      'pull-quote: Nobody was hurt',
      'pull-quote: By water',
      'body: Two',
    ],
  ],
  'marks of notes beside numbers': [
    `<p>${LONG}It cost 20<sup>1</sup> million, 30<sup><a href="#n2">[2]</a></sup> houses, 40<a role="doc-noteref" href="#n">3</a> mills on 12 km<sup>2</sup> by the 6<sup>th</sup>.</p>`,
    [`body: ${LONG}It cost 20 million, 30 houses, 40 mills on 12 km2 by the 6th.`],
  ],
  'quotation marks of the page': [`<p>${LONG}He said <q>so it <b>is</b></q>.</p>`, [`body: ${LONG}He said “so it is”.`]],
  'what is above the headline, and roles': [
    `<header><h1 class="site-logo">The Harne Post</h1><span>News</span></header><div role="navigation">Home</div><article><h1>Mill burns</h1><div class="post-meta"><time>6 May 2024</time></div><p>${LONG}</p></article><div role="contentinfo">End</div>`,
    ['furniture: The Harne Post', 'furniture: News', 'headline: Mill burns', 'furniture: 6 May 2024', `body: ${LONG.trim()}`],
  ],
  'a heading that is never closed ends with the element around it': [
    `<p>${LONG}</p><div class="related"><h3>Mills<ul><li>Other mills</ul></div><p>Two</p>`,
    [`body: ${LONG.trim()}`, 'furniture: Mills', 'furniture: Other mills', 'body: Two'],
  ],
  'what a page sets beside ends with its element, closing words or not': [
    `<p>${LONG}</p><div class="related"><h3>Read more</h3><ul><li>Other mills</ul></div><p>The search goes on.</p><aside>Beside</aside><p>It will take a month.</p>`,
    [`body: ${LONG.trim()}`, 'furniture: Read more', 'furniture: Other mills', 'body: The search goes on.', 'body: It will take a month.'],
  ],
  'who said a block quotation is told inside it': [
    `<p>${LONG}</p><blockquote><p>He left.</p><footer>Ana Ro, <cite>Mills</cite></footer></blockquote><blockquote>She stayed.<cite>in <cite>Mills</cite></blockquote><blockquote><p>We came.</p><cite>Bo Lind</cite></blockquote><blockquote><p>We went.</p><p class="quote__author">&ndash; Ida Marrow</p></blockquote><figure><blockquote>We saw.</blockquote><figcaption>Jo Lund</figcaption></figure><figure><figcaption>The mill</figcaption></figure><p>Two</p>`,
    [
      `body: ${LONG.trim()}`,
      'block-quotation: He left.',
      'block-quotation: — Ana Ro, Mills',
      'block-quotation: She stayed.in Mills',
      'block-quotation: We came.',
      'block-quotation: — Bo Lind',
      'block-quotation: We went.',
      'block-quotation: – Ida Marrow',
      'block-quotation: We saw.',
      'block-quotation: — Jo Lund',
      'caption: The mill',
      'body: Two',
    ],
  ],
  'short paragraphs wholly in bold letters': [
    `<p><b>LURK</b> is far.</p><p>${LONG}</p><p><strong>Why <em>now</em>?</strong></p><p>Two</p><p><b>It burned.</b></p><p><b>Ana Ro:</b> Three</p><p>Four <b>mills</b></p><ul><li><b>Five</b></ul><p><b>The <br>owners</b></p><p>Six</p>`,
    [
      'body: LURK is far.',
      `body: ${LONG.trim()}`,
      'subheading: Why now?',
      'body: Two',
      'body: It burned.',
      'body: Ana Ro: Three',
      'body: Four mills',
      'body: Five',
      'subheading: The owners',
      'body: Six',
    ],
  ],
  'words for screen readers': [`<p>${LONG}<span class="sr-only">opens in a new window</span>End.</p>`, [`body: ${LONG}End.`]],
  'line breaks': [`<p>${LONG}<br>One<br><br>Two</p>`, [`body: ${LONG}One`, 'body: Two']],
  'hidden parts': [`<p hidden>no</p><div style="display: none">no <div>x</div></div><p>${LONG}</p>`, [`body: ${LONG.trim()}`]],
  'spaces and entities': [`<p>\n  ${LONG}27&nbsp;May&shy;be &amp; &lt;b&gt;\n</p>`, [`body: ${LONG}27 Maybe & <b>`]],
};

describe('HTML', () => {
  beforeAll(async () => void (await loadHtml()));

  it.each(Object.entries(HTML))('%s', (_, [body, rows]) => {
    const raw = `<!doctype html><html><head><title>Not read</title></head><body class="nav-open has-menu">${body}</body></html>`;
    expect(zonesOf(documentOf(raw, 'html', rows.some((row) => row.startsWith('headline')) ? {} : { headline: 'none' }))).toEqual(rows);
  });

  it('a head that is never closed ends where the body begins', () => {
    const raw = `<html><head><title>Not read</title><meta charset="utf-8"><body><p>${LONG}</p>`;
    expect(zonesOf(documentOf(raw, 'html'))).toEqual([`body: ${LONG.trim()}`]);
  });

  it('20,000 nested elements are read', () => {
    const raw = `${'<div>'.repeat(20_000)}${LONG}${'</div>'.repeat(20_000)}`;
    expect(zonesOf(documentOf(raw, 'html'))).toEqual([`body: ${LONG.trim()}`]);
  });

  it('reads what a page declares', () => {
    const raw = `<html lang="en-GB"><head><title>T &amp; U</title><meta property="og:site_name" content="The Harne Post"><meta property="article:published_time" content="2024-05-02T07:00:00Z"></head><body><time datetime="2023-01-01">x</time></body></html>`;
    expect(readHtmlMeta(raw)).toEqual({ title: 'T & U', publisher: 'The Harne Post', published: '2024-05-02T07:00:00Z', lang: 'en-GB' });
    expect(readHtmlMeta('<script type="application/ld+json">{"@type":"NewsArticle","datePublished": "2024-05-03T01:00"}</script>')).toEqual(
      { published: '2024-05-03T01:00' },
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
    expect(best(time, 60_000) / best(time, 15_000)).toBeLessThan(13);
  });
});
