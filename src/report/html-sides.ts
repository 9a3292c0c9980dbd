/** The sides of a discrepancy beside one another: who says it, when, where, the whole sentence with the words marked. */
import type { Discrepancy, Side } from '../model.js';
import { langTag, type Page, voices, webHref } from './html-page.js';
import { type Stand, standsOf, whoOf } from './html-stands.js';
import { html, type Markup } from './html-tag.js';
import { languageName } from './language-names.js';
import { clip, crop, quoted, size } from './lines.js';
import { count, thousands } from './plain.js';
import { oneLine } from './safe.js';
import { pointer } from './view.js';

/** So many sides are shown with their sentences, the others in a line each; what is beyond is counted. */
const IN_FULL = 8;
/** Of equal sides so many with their sentences. */
const EACH = 2;
const MOST_LINES = 1000;
const AROUND = 320;
const NEAR = 220;
const LONGEST = 1200;
const LONGEST_LINE = 160;
const LONGEST_VALUE = 60;

export function sidesPart(d: Discrepancy, page: Page): Markup {
  const stands = standsOf(d.sides, page.view);
  const full = inFull(stands);
  const shown = stands.filter(({ sides }) => sides.some((side) => full.has(side)));
  const rest = stands.filter((stand) => !shown.includes(stand)).flatMap(({ sides }) => sides);
  return html`<ul class="stands">${shown.map((stand) => standItem(stand, full, page, headOf(d, stand)))}</ul>
${rest.length === 0 ? null : html`<details class="more"><summary>and ${count(rest.length, 'more side')}</summary>${lines(rest, page)}</details>`}`;
}

/** One of each of the first stands, then a second of each while there is room. */
function inFull(stands: readonly Stand[]): ReadonlySet<Side> {
  const first = stands.flatMap(({ sides }) => sides.slice(0, 1));
  const others = stands.slice(0, IN_FULL).flatMap(({ sides }) => sides.slice(1, EACH));
  return new Set([...first, ...others].slice(0, IN_FULL));
}

/** What stands over words without a value of their own: in a point about a headline, the passage of the article that comes closest. */
function headOf({ family, sides: [first] }: Discrepancy, { sides }: Stand): string | null {
  return family === 'headline' && first !== undefined && !sides.includes(first) ? 'Closest in the article' : null;
}

function standItem({ value, sides }: Stand, full: ReadonlySet<Side>, page: Page, otherwise: string | null): Markup {
  const behind = voices(sides, page);
  const rest = sides.filter((side) => !full.has(side));
  const head =
    value === null && behind === null
      ? otherwise && html`<p class="stand"><span>${otherwise}</span></p>`
      : html`<p class="stand">${readAs(value, sides)}${behind === null ? null : html`<span>${behind}</span>`}</p>`;
  return html`<li>${head}
<ul class="sides">${sides.filter((side) => full.has(side)).map((side) => sideItem(side, page))}</ul>
${rest.length === 0 ? null : html`<details class="more"><summary>and ${count(rest.length, 'more passage')} with the same</summary>${lines(rest, page)}</details>`}</li>
`;
}

/** The value that the sides share; of a stretch that one wording stands for, the article's words first. */
function readAs(value: string | null, sides: readonly Side[]): Markup | null {
  if (value === null) return null;
  const [first, ...others] = new Set(sides.map(({ text }) => oneLine(text).trim()));
  const alone = first !== undefined && others.length === 0 && size(first) <= LONGEST_VALUE && / to /.test(value);
  return alone && first !== '' ? html`<b>“${first}”</b><span>read as ${value}</span>` : html`<b>${value}</b>`;
}

function sideItem(side: Side, page: Page): Markup {
  const source = page.sources.get(side.source);
  const lang = langTag(source?.lang ?? null);
  const from = source?.translatedFrom ?? null;
  const notes = [
    ...(side.attributedTo === null ? [] : [`said by ${side.attributedTo}`]),
    ...(from === null ? [] : [`translated from ${languageName(from)}`]),
  ];
  const address = addressLink(source?.url ?? null);
  const quoted = html`<p>${words(side)}</p>`;
  return html`<li class="side"><p class="who">${whoOf(side, page.view)}</p>
<p class="where">${whereOf(side, page)}${notes.length === 0 ? '' : `, ${notes.join(', ')}`}</p>${address === null ? null : html`<p class="address">${address}</p>`}
${lang === null ? html`<blockquote dir="auto">${quoted}</blockquote>` : html`<blockquote dir="auto" lang="${lang}">${quoted}</blockquote>`}${placeOf(side)}</li>
`;
}

/** The whole sentence and its neighbours where the report has them, else what stands close by. */
function words(side: Side): Markup {
  const { context } = side;
  if (side.role === 'reference') return entryWords(side);
  if (context === null) {
    const { before, words: own, after } = crop(side, AROUND);
    return html`${before}<mark>${own}</mark>${after}`;
  }
  const [preceding, following] = [oneLine(context.preceding).trim(), oneLine(context.following).trim()];
  return html`${preceding === '' ? null : html`<span class="near">${tail(preceding, NEAR)} </span>`}${tail(oneLine(context.before), AROUND)}<mark>${clip(
    oneLine(side.text).trim(),
    LONGEST,
  )}</mark>${clip(oneLine(context.after), AROUND)}${following === '' ? null : html`<span class="near"> ${clip(following, NEAR)}</span>`}`;
}

/** What the desk's list gives; the entry is named where its words are not the value. */
function entryWords({ value, text, prefix, suffix }: Side): Markup {
  const [given, words] = [oneLine(value).trim(), oneLine(text).trim()];
  if (given === '' || given === words)
    return html`${tail(oneLine(prefix), AROUND)}<mark>${clip(words, LONGEST)}</mark>${clip(oneLine(suffix), AROUND)}`;
  return html`<mark>${clip(given, LONGEST)}</mark> <span class="near">(its entry: ${clip(words, LONGEST_VALUE)})</span>`;
}

/** The last of a text, cut at the start with "…". */
function tail(text: string, room: number): string {
  return size(text) <= room ? text : `…${[...text].slice(-room).join('')}`;
}

/** The article's address on the web, for those that have one. */
export function addressLink(url: string | null): Markup | null {
  const href = webHref(url);
  return href === null ? null : html` <a class="out" rel="noreferrer noopener" href="${href}">${new URL(href).host}</a>`;
}

/** Sides in a line each. */
function lines(sides: readonly Side[], page: Page): Markup {
  const left = sides.length - MOST_LINES;
  return html`<ul class="lines">${sides.slice(0, MOST_LINES).map(
    (
      side,
    ) => html`<li class="side brief"><span class="who">${whoOf(side, page.view)}</span> <span class="where">${whereOf(side, page)}</span> <blockquote dir="auto">${quoted(
      side.role === 'reference' && side.value !== '' ? side.value : side.text,
      LONGEST_LINE,
      side.value,
    )}</blockquote>${placeOf(side)}</li>
`,
  )}${left > 0 ? html`<li>and ${thousands(left)} more in the JSON report</li>` : null}</ul>`;
}

/** The day and the place in the article. */
function whereOf(side: Side, { view }: Page): string {
  return [...(side.role === 'reference' ? [] : [view.dateOf(side) ?? 'no date']), view.placeOf(side)].join(', ');
}

/** Where it stands in the file, for citations; people find it under "Why flagged". */
function placeOf(side: Side): Markup {
  return html`<span class="file" hidden>${pointer(side)}</span>`;
}
