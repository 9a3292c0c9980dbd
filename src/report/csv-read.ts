/** Tables as spreadsheets save them (RFC 4180 and what Excel makes of it), read back in one pass. */

/** A row with the line of the file in which it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/** What is wrong with a table, and where. */
export interface CsvFault {
  readonly line: number;
  readonly fault: string;
}

/** What may part two fields; the one that stands in the first row most often does. */
const SEPARATORS = [',', ';', '\t'] as const;
/** An apostrophe that csv() has put before what would have been a formula. */
const NEUTRALISED = /^'(?=[=+\-@\t\r])/;

/** Rows that hold anything, the byte order mark and the apostrophes of csv() taken off. Line ends are CR LF, LF or CR, inside quotation marks too. */
export function readCsv(text: string): readonly CsvRow[] | CsvFault {
  const told = /^\ufeff?sep=(?<separator>[,;\t])(?:\r\n|\n|\r)/.exec(text);
  const separator = told?.groups?.separator ?? commonest(text);
  const reader = new Reader(text, told?.[0].length ?? (text.startsWith('\ufeff') ? 1 : 0), separator, told === null ? 1 : 2);
  const rows: CsvRow[] = [];
  while (!reader.done) {
    const row = reader.row();
    if ('fault' in row) return row;
    if (row.fields.some((field) => field !== '')) rows.push(row);
  }
  return rows;
}

function commonest(text: string): string {
  const end = text.search(/[\r\n]/);
  const head = end < 0 ? text : text.slice(0, end);
  const counts = SEPARATORS.map((separator) => head.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

class Reader {
  constructor(
    private readonly text: string,
    private at: number,
    private readonly separator: string,
    private line: number,
  ) {}

  get done(): boolean {
    return this.at >= this.text.length;
  }

  row(): CsvRow | CsvFault {
    const { line } = this;
    const fields: string[] = [];
    for (;;) {
      const field = this.text[this.at] === '"' ? this.quoted() : this.plain();
      if (typeof field !== 'string') return field;
      fields.push(field.replace(NEUTRALISED, ''));
      if (this.text[this.at] === this.separator) this.at += 1;
      else break;
    }
    this.at += this.endAt(this.at);
    this.line += 1;
    return { line, fields };
  }

  private plain(): string {
    const start = this.at;
    while (!this.done && this.text[this.at] !== this.separator && this.endAt(this.at) === 0) this.at += 1;
    return this.text.slice(start, this.at);
  }

  private quoted(): string | CsvFault {
    const { line } = this;
    let field = '';
    for (let from = this.at + 1; ; from = this.at + 1) {
      const to = this.text.indexOf('"', from);
      if (to < 0) return { line, fault: 'a quotation mark opens a field here, and none closes it' };
      const part = this.text.slice(from, to);
      this.line += part.split(/\r\n|\n|\r/).length - 1;
      field += part;
      this.at = to + 1;
      if (this.text[this.at] !== '"') break;
      field += '"';
    }
    const free = this.done || this.text[this.at] === this.separator || this.endAt(this.at) > 0;
    return free ? field : { line: this.line, fault: 'words stand after the quotation mark that closes a field' };
  }

  /** Length of the line end at an offset; 0 where there is none. */
  private endAt(offset: number): number {
    const c = this.text[offset];
    return c === '\n' ? 1 : c === '\r' ? (this.text[offset + 1] === '\n' ? 2 : 1) : 0;
  }
}
