/**
 * Article text is written by strangers. Nothing in it may act on the reader's terminal, on the log of a build server,
 * or on the page it is shown in. What would act is shown instead.
 */

/**
 * Characters a reader cannot see or that change how the rest is shown: C0 but tab and line feed, DEL, C1, marks and
 * overrides of writing direction, line and paragraph separators, zero-width characters, tag characters, lone surrogates.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\u{e0000}-\u{e007f}\p{Cs}]/gu;

/** Hidden characters written out: the escape character becomes the six letters `\u{1b}`. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The same on one line: every run of spaces, tabs and line breaks is one space. Spaces at the ends are kept as one. */
export function oneLine(text: string): string {
  return visible(text.replace(/\r\n?/g, '\n')).replace(/[\t\n ]+/g, ' ');
}

/** What a runner may take for leading space before a command: blanks, and colours of our own. */
const LEADING = /^(?:\s|\u001b\[\d{1,3}m)*/u;
/** `##[group]`, `##vso[…]`, `##teamcity[…]`: commands wherever they stand in a line. */
const IN_LINE = /#(?=#[a-z]{0,40}\[)/giu;

/**
 * A text of which no line is a command to GitHub Actions, Azure Pipelines or TeamCity: a backslash is put between the
 * two colons that begin a line, and between the two number signs of `##[`.
 */
export function quiet(text: string): string {
  return text
    .replace(IN_LINE, '#\\')
    .split('\n')
    .map((line) => {
      const start = LEADING.exec(line)?.[0].length ?? 0;
      return line.startsWith('::', start) ? `${line.slice(0, start)}:\\${line.slice(start + 1)}` : line;
    })
    .join('\n');
}

/** JSON with hidden characters, and number signs that begin a command, as `\u` escapes: read back, it is the same value. */
export function quietJson(value: unknown): string {
  const coded = (c: string) => [...Array(c.length).keys()].map((i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
  return `${JSON.stringify(value, null, 2).replace(HIDDEN, coded).replace(IN_LINE, '\\u0023')}\n`;
}

/** Order by code points: the same on every machine, whatever its language. */
export function byCodePoint(a: string, b: string): number {
  const [x, y] = [[...a], [...b]];
  for (let i = 0; i < x.length && i < y.length; i++) {
    const difference = (x[i]?.codePointAt(0) ?? 0) - (y[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}
