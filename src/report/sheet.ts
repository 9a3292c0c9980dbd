/** The fact-checker's sheet as text, as a spreadsheet and as Markdown with boxes to tick. */
import type { Sheet, SheetRow } from '../model.js';
import { csv } from './csv.js';
import { clip, wrap } from './lines.js';
import { md } from './markdown-safe.js';
import { count } from './plain.js';
import { oneLine, quiet } from './safe.js';

export type SheetFormatter = (sheet: Sheet, options?: { readonly width?: number }) => string;

const LONGEST = 120;
const HEAD = [
  'no',
  'kind',
  'words',
  'value',
  'attributed to',
  'sources that agree',
  'sources that differ',
  'sources silent',
  'voices that agree',
  'checked',
  'note',
  'paragraph',
  'line',
  'sentence',
];

/** `12 statements: 7 in a source, 1 differs, 4 in no source.` */
function summary({ rows }: Sheet): string {
  const differ = rows.filter((row) => row.differ.length > 0).length;
  const backed = rows.filter((row) => row.differ.length === 0 && row.agree.length > 0).length;
  const alone = rows.length - differ - backed;
  const verb = differ === 1 ? 'differs' : 'differ';
  return `${count(rows.length, 'statement')}: ${backed} in a source, ${differ} ${verb}, ${alone} in no source.`;
}

function compared({ sources }: Sheet): string {
  return sources.length === 0 ? 'Compared with nothing: there is no other article.' : `Compared with ${sources.join(', ')}.`;
}

/** `herald, post (1 voice)`: who agrees; voices are told where they are fewer. */
function agreeing({ agree, voices }: SheetRow): string {
  return voices < agree.length ? `${agree.join(', ')} (${count(voices, 'voice')})` : agree.join(', ');
}

function verdicts(row: SheetRow): string {
  const parts = [
    row.differ.length > 0 ? `differs from ${row.differ.join(', ')}` : '',
    row.agree.length > 0 ? `in ${agreeing(row)}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'in no source' : parts.join('; ');
}

const text: SheetFormatter = (sheet, { width = 80 } = {}) => {
  const rows = sheet.rows.flatMap((row, i) => {
    const head = `[ ] ${String(i + 1).padStart(3)}  ${row.kind.padEnd(9)} `;
    const by = row.attributedTo === null ? '' : `, said by ${row.attributedTo}`;
    const words = wrap(oneLine(`“${clip(row.text, LONGEST)}”`), Math.max(20, width - head.length));
    const indent = ' '.repeat(head.length);
    return [
      ...words.map((line, at) => (at === 0 ? head : indent) + line),
      ...wrap(oneLine(`par. ${row.paragraph}${by}: ${verdicts(row)}`), Math.max(20, width - head.length)).map((line) => indent + line),
    ];
  });
  const top = [`Fact sheet of ${sheet.file}`, summary(sheet), compared(sheet)].flatMap((line) => wrap(oneLine(line), width));
  return quiet(`${[...top, '', ...rows].join('\n')}\n`);
};

const spreadsheet: SheetFormatter = ({ rows }) =>
  csv([
    HEAD,
    ...rows.map((row, i) => [
      i + 1,
      row.kind,
      row.text,
      row.value,
      row.attributedTo ?? '',
      row.agree.join(', '),
      row.differ.join(', '),
      row.silent.join(', '),
      row.voices,
      '',
      '',
      row.paragraph,
      row.line,
      row.sentence,
    ]),
  ]);

const markdown: SheetFormatter = (sheet) => {
  const rows = sheet.rows.map((row, i) => {
    const by = row.attributedTo === null ? '' : `, said by ${md(row.attributedTo)}`;
    return `| ☐ ${i + 1} | ${row.kind} | “${md(clip(row.text, LONGEST))}”${by} | ${row.paragraph} | ${md(agreeing(row))} | ${md(row.differ.join(', '))} | |`;
  });
  const head = ['| | kind | words | par. | agree | differ | note |', '| --- | --- | --- | ---: | --- | --- | --- |'];
  const parts = [`# Fact sheet of ${md(sheet.file)}`, `${md(summary(sheet))} ${md(compared(sheet))}`, [...head, ...rows].join('\n')];
  return quiet(`${parts.join('\n\n')}\n`);
};

export const sheetFormatters = { text, csv: spreadsheet, md: markdown } as const satisfies Record<string, SheetFormatter>;
