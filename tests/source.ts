import type { SourceFile } from '../src/model.js';

/** A plain-text source for tests that need no disk: `known` holds whatever matters to the test. */
export function textSource(id: string, raw: string, known: Partial<SourceFile> = {}): SourceFile {
  const none = {
    publisher: null,
    title: null,
    url: null,
    published: null,
    publishedAt: null,
    story: null,
    lang: null,
    translatedFrom: null,
    headline: null,
  };
  const fixed = { digest: 'sha256:0', format: 'text', offsetsIn: 'file', role: 'source', kind: 'article', basedOn: [] } as const;
  const gaps = known.published ? [] : ['published'];
  return { ...none, ...fixed, id, file: `${id}.txt`, gaps, raw, ...known };
}
