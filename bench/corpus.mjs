/** Makes a corpus of any size out of a project's own articles: other numbers, months and names, paragraphs shuffled. Always the same bytes. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const NUMBER = /\b\d{1,2}(?= (?:percent|days|hours|[A-Z][a-z]{2,8}))/g;
const MONTH = new RegExp(`\\b(?:${MONTHS.join('|')})\\b`, 'g');
const NAME = /(?<=[a-z,] )[A-Z][a-z]{4,12}\b/g;
const PER_FOLDER = 1000;

/** Writes about `megabytes` of .txt files under `folder`; returns how many files and bytes. */
export function makeCorpus(sources, folder, megabytes) {
  const texts = readdirSync(sources)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => readFileSync(join(sources, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
  const names = [...new Set(texts.flatMap((text) => text.match(NAME) ?? []))].filter((name) => !MONTHS.includes(name)).sort();
  const next = randomNumbers(20250307);
  let bytes = 0;
  let files = 0;
  while (bytes < megabytes * 1e6) {
    const text = vary(texts[files % texts.length], names, next);
    const inside = join(folder, String(Math.floor(files / PER_FOLDER)).padStart(3, '0'));
    if (files % PER_FOLDER === 0) mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, `a${String(files).padStart(6, '0')}.txt`), text);
    bytes += Buffer.byteLength(text);
    files++;
  }
  return { files, bytes };
}

function vary(text, names, next) {
  const changed = text
    .replace(NUMBER, () => String(1 + next(28)))
    .replace(MONTH, () => MONTHS[next(12)])
    .replace(NAME, (name) => (next(3) === 0 ? names[next(names.length)] : name));
  const paragraphs = changed.split('\n\n');
  for (let i = paragraphs.length - 1; i > 1; i--) {
    const j = 1 + next(i);
    if (next(4) === 0) [paragraphs[i], paragraphs[j]] = [paragraphs[j], paragraphs[i]];
  }
  return paragraphs.join('\n\n');
}

/** Whole numbers below a limit, the same sequence for the same start (G. Marsaglia, Xorshift RNGs, 2003). */
function randomNumbers(start) {
  let state = start;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}
