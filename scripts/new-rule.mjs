/**
 * Begins a rule: npm run new -- rule date-conflict
 * Writes src/rules/<id>.ts and src/rules/<id>.md and adds the rule to src/rules/index.ts. See CONTRIBUTING.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [what, id = ''] = process.argv.slice(2);
const INDEX = 'src/rules/index.ts';

if (what !== 'rule' || !/^[a-z]+(?:-[a-z]+){1,3}$/.test(id)) fail('usage: npm run new -- rule <thing>-<what-is-off>, e.g. date-conflict');
const code = `src/rules/${id}.ts`;
if (existsSync(code)) fail(`${code} is there already`);
const name = id.replace(/-(?<letter>[a-z])/g, (_, letter) => letter.toUpperCase());

writeFileSync(code, ruleText());
writeFileSync(`src/rules/${id}.md`, pageText());
writeFileSync(INDEX, withRule(readFileSync(INDEX, 'utf8')));
process.stdout.write(`${code}, src/rules/${id}.md: now write the page, then run npm test -- rules\n`);

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function ruleText() {
  return `import type { DocumentRule } from '../compare/rule.js';

export const ${name}: DocumentRule = {
  id: '${id}',
  given: 'document',
  title: 'Say in the positive what articles are held to.',
  family: 'number',
  severity: 'warning',

  *check(_reading, _knowledge) {
    // For each mention that is off:
    // yield { message, advice, outcome: 'conflict', values: [what differs], shown: [{ at: 'mention', reading, mention, value }] };
  },
};
`;
}

function pageText() {
  return `# ${id}

Say in the positive what articles are held to.

Why: what goes wrong for a reader when this is off.

What to do: the first thing to look at.

## A passage that should be reported

> paper: Underlines mark the __words__ that the report must show.

Reports: the message.

## Another one, worded differently

> paper: Each case is a heading, its __passages__ and what is reported.

Reports: the message.

## The nearest harmless wording

> paper: At least half of the cases report nothing.

Reports nothing.

## Two papers that agree

> paper (2025-05-20): A day in brackets is the day of publication.

> herald (draft, 2025-05-21): The word draft makes it your own text.

Reports nothing.
`;
}

/** The import and the entry, each in its alphabetical place. */
function withRule(text) {
  const imports = [...text.matchAll(/^import \{ \w+ \} from '\.\/[^']+';$/gm)].map(([line]) => line);
  const entries = [...text.matchAll(/^ {2}\w+,$/gm)].map(([line]) => line);
  const sorted = (lines, line) => [...lines, line].sort().join('\n');
  return text
    .replace(imports.join('\n'), sorted(imports, `import { ${name} } from './${id}.js';`))
    .replace(entries.join('\n'), sorted(entries, `  ${name},`));
}
