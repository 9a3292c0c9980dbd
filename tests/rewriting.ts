/** Changes to an article that leave every fact in it as it is. */

const FRONT = /^---\n[\s\S]{0,2000}?\n---\n/;

/** Applies a change to the article, not to the front matter above it. */
function below(text: string, change: (body: string) => string): string {
  const front = FRONT.exec(text)?.[0] ?? '';
  return front + change(text.slice(front.length));
}

const WIDTH = 78;

/** Every line of plain text or Markdown broken after at most 78 characters, an indented one into indented ones; HTML is left as it is. */
export function rewrapped(text: string, file: string): string {
  if (file.endsWith('.html')) return text;
  return below(text, (body) =>
    body
      .split('\n')
      .map((line) => {
        const indent = line.length - line.trimStart().length;
        const parts = new RegExp(`(?<part>\\S.{0,${WIDTH - 1 - indent}})(?: |$)`, 'g');
        return line
          .trimStart()
          .replace(parts, `${' '.repeat(indent)}$<part>\n`)
          .trimEnd();
      })
      .join('\n'),
  );
}

/** A change of every body paragraph: lines that end a sentence, `<p>` elements without a class. */
function ofParagraphs(text: string, file: string, change: (paragraph: string) => string): string {
  if (file.endsWith('.html')) return text.replace(/(?<=<p>)[^\n]*(?=<\/p>)/g, change);
  return below(text, (body) => body.replace(/^.*[.”"]$/gm, change));
}

export const sentenceAfter = (text: string, file: string): string =>
  ofParagraphs(text, file, (paragraph) => `${paragraph} Readers had been waiting for such a text.`);

export const sentenceBefore = (text: string, file: string): string =>
  ofParagraphs(text, file, (paragraph) => `Readers had been waiting for such a text. ${paragraph}`);

/** A paragraph put before the first one of the body. */
export function paragraphOnTop(text: string, file: string): string {
  const words = 'This text has been on our minds for a long while. It is offered to patient readers.';
  if (file.endsWith('.html')) return text.replace('</figure>', `</figure>\n<p>${words}</p>`);
  return below(text, (body) => body.replace(/^(?<space>\s{0,3})(?<headline>.+)\n\n/, `$<space>$<headline>\n\n${words}\n\n`));
}

/** A line put above everything else, the headline too. */
export function lineAboveAll(text: string, file: string): string {
  if (file.endsWith('.html')) return text.replace('<h1>', '<p>From our desk.</p>\n<h1>');
  return below(text, (body) => `From our desk.\n\n${body.trimStart()}`);
}

export function straightQuotes(text: string): string {
  return text.replace(/[“”]|&[lr]dquo;/g, '"').replace(/[‘’]|&[lr]squo;/g, "'");
}

/** Straight double marks around words made curly, and apostrophes; tags and front matter are left alone. */
export function curlyQuotes(text: string, file: string): string {
  if (file.endsWith('.html'))
    return text
      .replace(/&ldquo;/g, '“')
      .replace(/&rdquo;/g, '”')
      .replace(/&rsquo;/g, '’');
  return below(text, (body) => body.replace(/"(?<words>[^"\n]{1,400})"/g, '“$<words>”').replace(/(?<=\p{L})'(?=\p{L})/gu, '’'));
}

export const carriageReturns = (text: string): string => text.replace(/\n/g, '\r\n');
export const byteOrderMark = (text: string): string => `\ufeff${text}`;
