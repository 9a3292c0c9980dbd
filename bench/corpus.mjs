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
  const texts = articlesOf(sources);
  const names = [...new Set(texts.flatMap((text) => text.match(NAME) ?? []))].filter((name) => !MONTHS.includes(name)).sort();
  const next = randomNumbers(20250307);
  let bytes = 0;
  let files = 0;
  while (bytes < megabytes * 1e6) {
    const text = vary(texts[files % texts.length], names, next);
    const inside = folderOf(folder, files);
    if (files % PER_FOLDER === 0) mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, `a${String(files).padStart(6, '0')}.txt`), text);
    bytes += Buffer.byteLength(text);
    files++;
  }
  return { files, bytes };
}

/**
 * Writes `articles` .txt files under `folder`: one story after another, each told by every article of `sources` with names and
 * figures of its own, so that an article is related to those of its story and to hardly any other. Returns how many bytes.
 */
export function makeStories(sources, folder, articles) {
  const texts = articlesOf(sources);
  const next = randomNumbers(20250308);
  let bytes = 0;
  for (let at = 0; at < articles; at++) {
    if (at % PER_FOLDER === 0) mkdirSync(folderOf(folder, at), { recursive: true });
    const text = tell(texts[at % texts.length], Math.floor(at / texts.length), next);
    writeFileSync(join(folderOf(folder, at), `a${String(at).padStart(6, '0')}.txt`), text);
    bytes += Buffer.byteLength(text);
  }
  return { files: articles, bytes };
}

/** Words with a capital that are no names. */
const NO_NAMES = new Set(
  `${MONTHS.join(' ')} Monday Tuesday Wednesday Thursday Friday Saturday Sunday A After All An And As At Before But By For From He Her His If In It Its
   Mayor Minister No Not Of On One President She Since The Their There These They This Those Two Under We What When Who With`.split(/\s+/),
);
const SYLLABLES =
  'ba be bor da den dor fal fen gar gol hal han jor ka kel lan lem lor mar mel nar nor or pel ral ren sal sten tal tor ur val ven wil zan'.split(
    ' ',
  );

/** The article with the names of a story, and now and then another figure. */
function tell(text, story, next) {
  return text
    .replace(/\b[A-Z][a-z]{2,15}\b/g, (word) => (NO_NAMES.has(word) ? word : nameIn(story, word)))
    .replace(/\b[1-9]\d\b/g, (figure) => (next(12) === 0 ? String(10 + next(90)) : String(10 + ((Number(figure) + story * 7) % 90))));
}

/** The name that a word is given in a story; always the same. */
function nameIn(story, word) {
  let hash = story * 7919 + 17;
  for (const letter of word) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  let name = '';
  for (let i = 0; i < 3; i++) {
    name += SYLLABLES[(hash >>> 0) % SYLLABLES.length];
    hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995) | 0;
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function folderOf(folder, at) {
  return join(folder, String(Math.floor(at / PER_FOLDER)).padStart(3, '0'));
}

function articlesOf(sources) {
  return readdirSync(sources)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => readFileSync(join(sources, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
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
