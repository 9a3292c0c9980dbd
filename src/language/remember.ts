import type { Document, Memory } from '../model.js';

/** Words come again and again: as many results as this are kept, then forgotten all at once. */
const KEPT = 50_000;

/** A function of one word that works each answer out once. */
export function remember<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = make(word);
      if (known.size >= KEPT) known.clear();
      known.set(word, answer);
    }
    return answer;
  };
}

let functions = 0;
/** For documents that were not read from a file, or are changed copies. */
const others = new WeakMap<Document, Memory>();

/**
 * A function of a document that works its answer out once. The answer stays with the document and goes with it: what a
 * WeakMap holds is collected much later, and is moved about until then.
 */
export function ofDocument<T extends object>(make: (document: Document) => T): (document: Document) => T {
  const number = functions;
  functions += 1;
  return (document) => {
    const { results } = memoryOf(document);
    const known = results[number];
    if (known !== undefined) return known as T;
    while (results.length <= number) results.push(undefined);
    const answer = make(document);
    results[number] = answer;
    return answer;
  };
}

function memoryOf(document: Document): Memory {
  const { memory } = document;
  if (memory?.of === document) return memory;
  let own = others.get(document);
  if (own === undefined) {
    own = { of: document, results: [] };
    others.set(document, own);
  }
  return own;
}
