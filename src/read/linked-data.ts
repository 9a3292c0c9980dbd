/** What a page says of itself in linked data (JSON-LD, schema.org): day of publication, headline, publisher. */
import { type Data, isRecord } from './records.js';

export interface Linked {
  readonly published?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly lang?: string | undefined;
}

const MOST_NODES = 5000;
const DEEPEST = 30;
/** Types of schema.org for what has been published, best first; any other type comes after. */
const TYPES: readonly RegExp[] = [/NewsArticle$|^Report$/, /Article$|^BlogPosting$|^LiveBlogPosting$/, /^WebPage$|^CreativeWork$/];
const LOOSE_DAY = /"datePublished"\s{0,9}:\s{0,9}"(?<day>[^"\n]{4,60})"/;

/** Reads the page's blocks of linked data. Of several articles the one that bears the page's address or title counts, else the first. */
export function readLinkedData(blocks: readonly string[], page: { readonly url: string; readonly title: string }): Linked {
  const nodes = blocks.flatMap(nodesIn);
  const dated = nodes.filter((node) => wordOf(node.datePublished) !== undefined);
  const ranked = dated.map((node, i) => ({ node, rank: rankOf(node, page), i })).sort((a, b) => a.rank - b.rank || a.i - b.i);
  const best = ranked[0]?.node;
  if (best === undefined) return { published: blocks.map((block) => LOOSE_DAY.exec(block)?.groups?.day).find((day) => day !== undefined) };
  return {
    published: wordOf(best.datePublished),
    title: rankOf(best, page) % TYPES_RANK < 2 ? wordOf(best.headline) : undefined,
    publisher: nameOf(best.publisher, nodes) ?? nameOf(best.sourceOrganization, nodes),
    lang: wordOf(best.inLanguage),
  };
}

const TYPES_RANK = TYPES.length + 1;

/** First whether it is this page's, then how much its type is an article. */
function rankOf(node: Data, page: { readonly url: string; readonly title: string }): number {
  const types = [node['@type']].flat().map(String);
  const type = TYPES.findIndex((pattern) => types.some((one) => pattern.test(one)));
  return (isThisPage(node, page) ? 0 : TYPES_RANK) + (type < 0 ? TYPES.length : type);
}

function isThisPage(node: Data, { url, title }: { readonly url: string; readonly title: string }): boolean {
  const main = isRecord(node.mainEntityOfPage) ? (node.mainEntityOfPage['@id'] ?? node.mainEntityOfPage.url) : node.mainEntityOfPage;
  const addresses = [node.url, node['@id'], main].map((one) => bare(wordOf(one) ?? ''));
  const headline = wordOf(node.headline) ?? '';
  return (url !== '' && addresses.includes(bare(url))) || (headline.length > 10 && title.startsWith(headline));
}

/** An address without scheme, fragment and closing slash. */
function bare(url: string): string {
  const [address = ''] = url.replace(/^https?:\/\/(?:www\.)?/, '').split('#', 1);
  return address.endsWith('/') ? address.slice(0, -1) : address;
}

/** A name as words, as `{name}`, as the first of several, or as `{@id}` of another node of the page. */
function nameOf(value: unknown, nodes: readonly Data[]): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (!isRecord(one)) return wordOf(one);
  const id = wordOf(one['@id']);
  return wordOf(one.name) ?? wordOf(nodes.find((node) => id !== undefined && node['@id'] === id && wordOf(node.name) !== undefined)?.name);
}

/** Every object of a block, outer ones first; none when the block is no JSON. */
function nodesIn(block: string): Data[] {
  const nodes: Data[] = [];
  const queue: { readonly value: unknown; readonly depth: number }[] = [{ value: parsed(block), depth: 0 }];
  for (let at = 0; at < queue.length && nodes.length < MOST_NODES; at++) {
    const { value, depth } = queue[at] ?? { value: null, depth: 0 };
    if (typeof value !== 'object' || value === null || depth > DEEPEST) continue;
    if (isRecord(value)) nodes.push(value);
    for (const inner of Object.values(value)) if (typeof inner === 'object') queue.push({ value: inner, depth: depth + 1 });
  }
  return nodes;
}

/** Some pages wrap the data in a comment or end it with a semicolon. */
function parsed(block: string): unknown {
  try {
    return JSON.parse(
      block
        .trim()
        .replace(/^<!--|^\/\/<!\[CDATA\[|^\/\*<!\[CDATA\[\*\//, '')
        .replace(/(?:-->|\/\/\]\]>|\/\*\]\]>\*\/|;)$/, ''),
    );
  } catch {
    return null;
  }
}

function wordOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' && one.trim() !== '' ? one.trim() : undefined;
}
