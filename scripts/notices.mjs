/** The licence texts of the packages that stand in the bundle. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /^(?<folder>.*node_modules\/(?<name>@[^/]+\/[^/]+|[^/]+))\//;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;

/** What a bundled package carries of another and has no licence text for; the text stands with another bundled package. */
const CARRIED = {
  unpdf: { what: 'PDF.js, Copyright Mozilla Foundation (Apache-2.0)', textWith: 'fast-diff' },
};

/** One section per bundled package: name, version, licence, text. From esbuild's metafile. */
export function noticesOf(metafile) {
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const folders = [...new Set(used.map((input) => PACKAGE.exec(input)?.groups?.folder).filter(Boolean))].sort();
  const head = 'factdiff contains code of the packages below, under the licences printed with them.\n';
  return [head, ...folders.map(sectionOf)].join(`\n${'-'.repeat(78)}\n\n`);
}

function sectionOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort();
  const text = files.length > 0 ? files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n') : fromReadme(folder);
  if (text === null) throw new Error(`${name} ${version} has no licence text to keep`);
  return `${name} ${version} (${license})\n\n${text}\n${carriedBy(name)}`;
}

/** Names what the package carries; fails when the licence text it needs is not the one expected. */
function carriedBy(name) {
  const { what, textWith } = CARRIED[name] ?? {};
  if (what === undefined) return '';
  const { license } = JSON.parse(readFileSync(join('node_modules', textWith, 'package.json'), 'utf8'));
  if (!what.includes(`(${license})`)) throw new Error(`${textWith} no longer has the licence text of ${what}`);
  return `\nIt carries ${what}; that licence is printed here with ${textWith}.\n`;
}

/** Some packages print their licence only at the end of their README. */
function fromReadme(folder) {
  const readme = readdirSync(folder).find((file) => /^readme/i.test(file));
  if (!readme) return null;
  const text = readFileSync(join(folder, readme), 'utf8');
  const start = text.search(/^#{0,6} {0,3}licen[cs]e\b/im);
  return start < 0 ? null : text.slice(start).trim();
}
