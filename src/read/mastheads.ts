/** Lines above a headline: the name of the paper ("THE HARNE POST"), the section ("Opinion |"), the way to the page ("News > World"). */
import { fold } from '../language/fold.js';

/** What papers call their parts. */
const SECTIONS: ReadonlySet<string> = new Set(
  (
    'africa|americas|analysis|arts|asia|background|blog|breaking|breaking news|business|climate|column|comment|commentary|courts|crime|culture|defence|defense|diplomacy|economy|editorial|' +
    'education|elections|energy|environment|europe|exclusive|explainer|explained|fact check|feature|features|finance|food|foreign|health|home|home news|in depth|in pictures|industry|interview|' +
    'international|investigation|investigations|latest|latest news|law|letters|lifestyle|live|live blog|local|local news|long read|markets|media|middle east|money|national|news|' +
    'news analysis|news in brief|nation|newsletter|obituaries|obituary|opinion|opinions|perspective|politics|press release|profile|property|q&a|real estate|region|regional|religion|report|' +
    'review|reviews|science|security|society|special report|sport|sports|statement|tech|technology|the long read|top stories|top story|transport|travel|uk|uk news|us|us news|view|viewpoint|views|' +
    'weather|world|world news|wires'
  ).split('|'),
);
/** What papers are called; at the end of their names. */
const PAPERS: ReadonlySet<string> = new Set(
  (
    'advertiser advocate argus bugle bulletin chronicle courier daily dispatch echo enquirer examiner express gazette globe guardian herald independent inquirer journal ledger mail mercury messenger ' +
    'mirror monitor news observer post press record register reporter review sentinel standard star sun telegraph times tribune weekly'
  ).split(' '),
);
const PARTS = / ?[>\u203a\u00bb\u2192|/\u2022\u00b7] ?/;
const WAY = /[>\u203a\u00bb\u2192]/;
const LAST_MARK = /\s?[|:>\u203a\u00bb/\u2022\u00b7]$/;
const LONGEST_SECTION = 60;
const LONGEST_PART = 24;
const MOST_PARTS = 6;

/** "World", "Opinion |", "World | Diplomacy", "Home > News > Europe"; not "Opinion | The bridge we need". */
export function isSectionLine(line: string): boolean {
  if (line.length > LONGEST_SECTION) return false;
  const bare = line.replace(LAST_MARK, '');
  if (SECTIONS.has(bare.toLowerCase())) return true;
  const parts = bare.split(PARTS, MOST_PARTS);
  if (parts.length < 2 || parts.length === MOST_PARTS) return false;
  const known = WAY.test(bare) || SECTIONS.has((parts[0] ?? '').toLowerCase());
  return (
    known &&
    parts.every((part) => part !== '' && part.length <= LONGEST_PART && /^[\p{Lu}\p{N}]/u.test(part) && part.split(' ').length <= 2)
  );
}

/** The name of the paper; of one that is not known in capitals, or with a word that papers have in their names. */
export function isMasthead(line: string, publisher: string | null, dated: boolean): boolean {
  if (line.length > LONGEST_SECTION || /[.!?\d]$/.test(line)) return false;
  if (publisher !== null && fold(line) === fold(publisher)) return true;
  const words = line.split(' ');
  if (words.length > 4 || !words.every((word) => /^\p{Lu}[\p{L}&'\u2019-]{0,20}$/u.test(word) || /^(?:of|the|&)$/.test(word))) return false;
  const named = PAPERS.has((words.at(-1) ?? '').toLowerCase());
  const shouted = line === line.toUpperCase();
  if (named) return words.length > 1 && (shouted || /^the$/i.test(words[0] ?? '') || dated);
  return shouted && dated && words.length > 1 && words.length < 4;
}
