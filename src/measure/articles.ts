/** Articles of the public test data as a project without declared claims, and what factdiff says of them. */
import { check } from '../check.js';
import type { Family, Severity, SourceFile, Span } from '../model.js';
import { NO_KNOWLEDGE } from '../read/claims.js';

/** An article of an event. `title` stands above the text; `date` is the day of publication, `YYYY-MM-DD`. */
export interface Article {
  readonly text: string;
  readonly title?: string;
  readonly source?: string;
  readonly date?: string;
  readonly role?: 'draft' | 'source';
}

/** What is asked of a discrepancy here; sides count the file that `fileOf` makes of an article. */
export interface Alarm {
  readonly rule: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly sides: readonly (Span & { readonly file: string; readonly exact: string })[];
}

/** What is reported of articles read together. */
export type Checker = (articles: readonly Article[]) => readonly Alarm[];

/** The article as a text file: its title, an empty line, its text. */
export function fileOf({ title, text }: Article): string {
  return title ? `${title}\n\n${text}` : text;
}

/** Articles as plain-text sources `0.txt`, `1.txt`, … with nothing known of them but publisher, day and role. */
export const factdiffChecker: Checker = (articles) =>
  check({ sources: articles.map(toSource), unreadable: [], knowledge: NO_KNOWLEDGE, decisions: [], drafts: [] }).discrepancies;

function toSource(article: Article, index: number): SourceFile {
  const { source, date, role } = article;
  return {
    id: `s${index}`,
    file: `${index}.txt`,
    digest: 'sha256:0',
    format: 'text',
    offsetsIn: 'file',
    publisher: source ?? `s${index}`,
    title: null,
    url: null,
    published: date ?? null,
    publishedAt: null,
    role: role ?? 'source',
    kind: 'article',
    story: null,
    basedOn: [],
    lang: null,
    translatedFrom: null,
    headline: null,
    gaps: date === undefined ? ['published'] : [],
    raw: fileOf(article),
  };
}
