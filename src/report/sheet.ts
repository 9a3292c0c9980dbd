/** The fact-checker's sheet as text, as a spreadsheet and as Markdown with boxes to tick. */
import type { Sheet, SheetRow, Tick } from '../model.js';
import { csv } from './csv.js';
import { clip, wrap } from './lines.js';
import { md } from './markdown-safe.js';
import { count, dayInWords, thousands } from './plain.js';
import { oneLine, quiet } from './safe.js';

export type SheetFormatter = (sheet: Sheet, options?: { readonly width?: number }) => string;

const LONGEST = 120;
/** Columns that a person fills in, by the names under which `sheet --import` finds them again. */
export const FILLED_IN = ['checked by', 'date', 'method', 'source', 'note'] as const;
/** What stands in the column `ticked` of a row that was ticked when the sheet was written. */
export const TICKED = 'yes';
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
  ...FILLED_IN,
  'paragraph',
  'line',
  'sentence',
  'ticked',
  'id',
];

/** `12 statements: 7 in a source, 1 differs, 4 in no source. 3 of 12 checked, 1 changed since sign-off.` */
function summary(sheet: Sheet): string {
  const { rows } = sheet;
  const differ = rows.filter((row) => row.differ.length > 0).length;
  const backed = rows.filter((row) => row.differ.length === 0 && row.agree.length > 0).length;
  const alone = rows.length - differ - backed;
  const verb = differ === 1 ? 'differs' : 'differ';
  const progress = progressOf(sheet);
  return `${count(rows.length, 'statement')}: ${backed} in a source, ${differ} ${verb}, ${alone} in no source.${progress === null ? '' : ` ${progress}`}`;
}

/** `31 of 44 checked, 2 changed since sign-off.`; null where nobody has ticked anything. */
export function progressOf({ rows, stale }: Sheet): string | null {
  const ticked = rows.filter(({ tick }) => tick !== null).length;
  const changed = rows.filter((row) => row.changed !== null).length;
  if (ticked + changed + stale.length === 0) return null;
  const parts = [
    `${thousands(ticked)} of ${thousands(rows.length)} checked`,
    ...(changed > 0 ? [`${thousands(changed)} changed since sign-off`] : []),
    ...(stale.length > 0 ? [`${count(stale.length, 'tick fits', 'ticks fit')} no statement any more`] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** `Ada Lund, 10 March 2025, phone, the coroner: note`. */
function signature({ by, on, method, source, note }: Tick): string {
  const how = [by, dayInWords(on), method, source].filter((part) => part !== '').join(', ');
  return note === '' ? how : `${how}: ${note}`;
}

/** Who has checked the row, or what was checked here before the value changed; null where nobody did. */
function signedOff({ tick, changed }: SheetRow): string | null {
  if (tick !== null) return `checked by ${signature(tick)}`;
  return changed === null ? null : `changed since it was checked as “${changed.text}” by ${signature(changed)}`;
}

function box({ tick, changed }: SheetRow, boxes: { readonly open: string; readonly ticked: string; readonly changed: string }): string {
  return tick !== null ? boxes.ticked : changed !== null ? boxes.changed : boxes.open;
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

const BOXES = { open: '[ ]', ticked: '[x]', changed: '[!]' } as const;

/** What was signed off and stands in the draft no longer. */
function staleLines({ stale }: Sheet): string[] {
  return stale.map((tick) => `Fits no statement any more: “${tick.text}”, checked by ${signature(tick)}`);
}

const text: SheetFormatter = (sheet, { width = 80 } = {}) => {
  const rows = sheet.rows.flatMap((row, i) => {
    const head = `${box(row, BOXES)} ${String(i + 1).padStart(3)}  ${row.kind.padEnd(9)} `;
    const by = row.attributedTo === null ? '' : `, said by ${row.attributedTo}`;
    const words = wrap(oneLine(`“${clip(row.text, LONGEST)}”`), Math.max(20, width - head.length));
    const indent = ' '.repeat(head.length);
    return [
      ...words.map((line, at) => (at === 0 ? head : indent) + line),
      ...[`par. ${row.paragraph}${by}: ${verdicts(row)}`, signedOff(row) ?? '']
        .filter((line) => line !== '')
        .flatMap((line) => wrap(oneLine(line), Math.max(20, width - head.length)).map((part) => indent + part)),
    ];
  });
  const top = [`Fact sheet of ${sheet.file}`, summary(sheet), compared(sheet)].flatMap((line) => wrap(oneLine(line), width));
  const gone = staleLines(sheet).flatMap((line) => wrap(oneLine(line), width));
  return quiet(`${[...top, '', ...rows, ...(gone.length > 0 ? ['', ...gone] : [])].join('\n')}\n`);
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
      row.tick?.by ?? '',
      row.tick?.on ?? '',
      row.tick?.method ?? '',
      row.tick?.source ?? '',
      row.tick?.note ?? '',
      row.paragraph,
      row.line,
      row.sentence,
      row.tick === null ? (signedOff(row) ?? '') : TICKED,
      // Sixteen digits alone would be rounded as a number.
      `row-${row.id}`,
    ]),
  ]);

const markdown: SheetFormatter = (sheet) => {
  const rows = sheet.rows.map((row, i) => {
    const by = row.attributedTo === null ? '' : `, said by ${md(row.attributedTo)}`;
    const mark = box(row, { open: '☐', ticked: '☑', changed: '⚠' });
    return `| ${mark} ${i + 1} | ${row.kind} | “${md(clip(row.text, LONGEST))}”${by} | ${row.paragraph} | ${md(agreeing(row))} | ${md(row.differ.join(', '))} | ${md(signedOff(row) ?? '')} |`;
  });
  const head = ['| | kind | words | par. | agree | differ | checked |', '| --- | --- | --- | ---: | --- | --- | --- |'];
  const gone = staleLines(sheet).map((line) => `- ${md(line)}`);
  const parts = [
    `# Fact sheet of ${md(sheet.file)}`,
    `${md(summary(sheet))} ${md(compared(sheet))}`,
    [...head, ...rows].join('\n'),
    ...(gone.length > 0 ? [gone.join('\n')] : []),
  ];
  return quiet(`${parts.join('\n\n')}\n`);
};

export const sheetFormatters = { text, csv: spreadsheet, md: markdown } as const satisfies Record<string, SheetFormatter>;
