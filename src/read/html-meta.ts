/** What an HTML page declares about itself. */
import { scanTags, type TagHandler } from './html-tags.js';

/** Undefined where the page says nothing. */
export interface HtmlMeta {
  readonly title?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  readonly lang?: string;
}

const LONGEST_DATA = 200_000;
const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dcterms.created',
  'parsely-pub-date',
  'pubdate',
];

class MetaReader implements TagHandler {
  readonly meta = new Map<string, string>();
  readonly data: string[] = [];
  lang = '';
  title = '';
  canonical = '';
  time = '';
  private reading: 'title' | 'data' | null = null;

  constructor(private readonly text: string) {}

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'html') this.lang = attributes.get('lang') ?? '';
    else if (name === 'title' && this.title === '') this.reading = 'title';
    else if (name === 'script' && attributes.get('type') === 'application/ld+json') {
      this.reading = 'data';
      this.data.push('');
    } else if (name === 'time') this.time ||= attributes.get('datetime') ?? '';
    else if (name === 'link' && attributes.get('rel') === 'canonical') this.canonical = attributes.get('href') ?? '';
    else if (name === 'meta') {
      const key = (attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop') ?? '').toLowerCase();
      const content = attributes.get('content')?.trim() ?? '';
      if (key !== '' && content !== '' && !this.meta.has(key)) this.meta.set(key, content);
    }
  }
  close(name: string): void {
    if (name === 'title' || name === 'script') this.reading = null;
  }
  words(start: number, end: number): void {
    if (this.reading !== null) this.take(this.text.slice(start, Math.min(end, start + LONGEST_DATA)));
  }
  entity(words: string): void {
    this.take(words);
  }
  private take(words: string): void {
    if (this.reading === 'title') this.title += words;
    else if (this.reading === 'data') this.data.push((this.data.pop() ?? '') + words);
  }
}

/** Metadata of the page; a value the page gives twice counts once, meta tags before linked data before `<time>`. */
export function readHtmlMeta(raw: string): HtmlMeta {
  const reader = new MetaReader(raw);
  scanTags(raw, reader);
  const { meta } = reader;
  const published = [...DATE_NAMES.map((name) => meta.get(name)), ...reader.data.map(publishedIn), reader.time].find(
    (day) => day && DAY.test(day),
  );
  const found = {
    title: meta.get('og:title') ?? oneLine(reader.title),
    published,
    publisher: meta.get('og:site_name'),
    author: meta.get('author'),
    url: meta.get('og:url') ?? reader.canonical,
    lang: reader.lang,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== ''));
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** `datePublished` of linked data (schema.org), wherever it stands; null when there is none or the data is broken. */
function publishedIn(data: string): string | undefined {
  return /"datePublished" {0,3}: {0,3}"(?<day>\d{4}-\d{2}-\d{2})/.exec(data)?.groups?.day;
}

function oneLine(text: string): string {
  return text.replace(/\s{1,200}/g, ' ').trim();
}
