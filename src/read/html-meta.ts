/** What an HTML page declares about itself: meta tags, linked data, marked elements, `<time>`; in that order. */
import { declaredMoment } from './days.js';
import { scanTags, type TagHandler } from './html-tags.js';
import { readLinkedData } from './linked-data.js';

/** Undefined where the page says nothing. */
export interface HtmlMeta {
  readonly title?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  readonly lang?: string;
}

const LONGEST_HEADING = 300;
const LONGEST_DATA = 500_000;
/** Names under which pages give their day of publication, surest first; those after linked data are looser. */
const SURE_DATES = ['article:published_time', 'og:article:published_time', 'og:published_time', 'article:published'];
const DATES =
  `datepublished parsely-pub-date sailthru.date cxenseparse:publishtime cxenseparse:recs:publishtime bt:pubdate citation_publication_date
  citation_date dcterms.issued dc.date.issued dc.terms.issued dcterms.date dcterms.created dc.date.created dc.date pubdate publishdate publish-date
  publish_date publication_date publication-date published published_time published_date article_date_original date`.split(/\s+/);
const PUBLISHERS = ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'citation_publisher', 'application-name'];
const BEFORE_PUBLISHER = /^ {0,9}(?:[|\u00b7\u2022\u2013\u2014-]|::) /;
const PUBLISHER_FOLLOWS = / {0,9}(?:[|\u00b7\u2022\u2013\u2014-]|::) $/;
const CHANGED = /modif|updat/i;
const FIRST_PUBLISHED = /publish|posted|pubdate|entry-date|dateline/i;

interface Time {
  readonly value: string;
  /** The markup says that it is the day of publication. */
  readonly marked: boolean;
}

class MetaReader implements TagHandler {
  readonly meta = new Map<string, string>();
  readonly data: string[] = [];
  readonly times: Time[] = [];
  lang = '';
  title = '';
  canonical = '';
  heading = '';
  private reading: 'title' | 'data' | 'heading' | null = null;

  constructor(private readonly text: string) {}

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'html') this.lang = attributes.get('lang') ?? '';
    else if (name === 'title' && this.title === '') this.reading = 'title';
    else if (name === 'h1' && this.heading === '') this.reading = 'heading';
    else if (name === 'script' && attributes.get('type')?.trim().toLowerCase() === 'application/ld+json') {
      this.reading = 'data';
      this.data.push('');
    } else if (name === 'link' && attributes.get('rel') === 'canonical') this.canonical ||= attributes.get('href') ?? '';
    else if (name === 'meta') this.readMeta(attributes);
    else if (name === 'time' || attributes.has('itemprop')) this.readTime(name, attributes);
  }
  close(name: string): void {
    if (name === 'title' || name === 'script' || name === 'h1') this.reading = null;
  }
  words(start: number, end: number): void {
    if (this.reading !== null) this.take(this.text.slice(start, Math.min(end, start + LONGEST_DATA)));
  }
  entity(words: string): void {
    this.take(words);
  }

  private readMeta(attributes: ReadonlyMap<string, string>): void {
    const content = attributes.get('content')?.trim() ?? '';
    if (content === '') return;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const key = attributes.get(attribute)?.trim().toLowerCase() ?? '';
      if (key !== '' && !this.meta.has(key)) this.meta.set(key, content);
    }
  }

  /** Not the day of a change, nor a day that stands for something in the text. */
  private readTime(name: string, attributes: ReadonlyMap<string, string>): void {
    const value = attributes.get('datetime') ?? attributes.get('content') ?? '';
    const called = `${attributes.get('itemprop') ?? ''} ${attributes.get('class') ?? ''}`;
    const marked = FIRST_PUBLISHED.test(called) || attributes.has('pubdate');
    const changed = CHANGED.test(called) && !/publish/i.test(called);
    if (value !== '' && !changed && (marked || name === 'time')) this.times.push({ value, marked });
  }

  private take(words: string): void {
    if (this.reading === 'title') this.title += words;
    else if (this.reading === 'heading' && this.heading.length < LONGEST_HEADING) this.heading += words;
    else if (this.reading === 'data') this.data.push((this.data.pop() ?? '') + words);
  }
}

/** Metadata of the page; of what the page gives twice the surest place counts. */
export function readHtmlMeta(raw: string): HtmlMeta {
  const reader = new MetaReader(raw);
  scanTags(raw, reader);
  const { meta } = reader;
  const first = (names: readonly string[]): string | undefined => names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const url = meta.get('og:url') ?? reader.canonical;
  const title = meta.get('og:title') ?? oneLine(reader.title);
  const linked = readLinkedData(reader.data, { url, title });
  const dates = [...SURE_DATES.map((name) => meta.get(name)), linked.published, ...DATES.map((name) => meta.get(name))];
  const publisher = meta.get('og:site_name') ?? linked.publisher ?? first(PUBLISHERS);
  const found = {
    title: meta.get('og:title') ?? headlineOf(title, [linked.title, oneLine(reader.heading)], publisher),
    published: [...dates, dayOfParsely(meta.get('parsely-page')), dayOfTimes(reader.times)].find(isDay),
    publisher,
    author: meta.get('author'),
    url,
    lang: reader.lang === '' ? linked.lang : reader.lang,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== ''));
}

/** The headline in a page's `<title>`: that of linked data or of the page's heading when the publisher's name follows it; without that name at its end. */
function headlineOf(title: string, headlines: readonly (string | undefined)[], publisher: string | undefined): string | undefined {
  if (title === '') return headlines.find((one) => one !== undefined && one !== '');
  const own = headlines.find((one) => one !== undefined && one !== '' && (title === one || BEFORE_PUBLISHER.test(rest(title, one))));
  if (own !== undefined) return own;
  if (publisher === undefined || !title.toLowerCase().endsWith(publisher.toLowerCase())) return title;
  const before = title.slice(0, -publisher.length);
  return PUBLISHER_FOLLOWS.test(before) ? before.replace(PUBLISHER_FOLLOWS, '') : title;
}

function rest(title: string, start: string): string {
  return title.startsWith(start) ? title.slice(start.length) : '';
}

function isDay(value: string | undefined): boolean {
  return value !== undefined && declaredMoment(value) !== null;
}

/** Parse.ly's older form: one tag with JSON in it. */
function dayOfParsely(page = ''): string | undefined {
  return /"pub_date"\s{0,9}:\s{0,9}"(?<day>[^"]{8,60})"/.exec(page)?.groups?.day;
}

/** A `<time>` marked as the day of publication; else the only day that the page's times name. */
function dayOfTimes(times: readonly Time[]): string | undefined {
  const days = times.filter(({ value }) => isDay(value));
  const marked = days.find((time) => time.marked);
  if (marked !== undefined) return marked.value;
  return new Set(days.map(({ value }) => declaredMoment(value)?.day)).size === 1 ? days[0]?.value : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s{1,200}/g, ' ').trim();
}
