/** The values of a claim on one line, a row for each source: a table that reads without the bars, and bars that show it. */
import type { Discrepancy, ReportClaim } from '../model.js';
import type { Page } from './html-page.js';
import { html, type Markup } from './html-tag.js';
import { clip, quoted } from './lines.js';
import { amountWords, lineOf, type Point, pointsOf, readAs, referenceOf, type Scale, type Stretch, tellsMore } from './picture-values.js';
import { thousands } from './plain.js';
import { oneLine } from './safe.js';

const MOST_ROWS = 14;
const LONGEST = 60;
const WIDTH = 1000;

/** Only where the line tells more than the words. */
export function claimPicture(d: Discrepancy, page: Page): Markup | null {
  const claim = page.claims.get(d.claim);
  const drawn = claim === undefined ? null : pointsOf(page.statementsOf(d.claim));
  if (claim === undefined || drawn === null) return null;
  const reference = referenceOf(claim, drawn.scale);
  if (!tellsMore(drawn.points, drawn.scale, reference)) return null;
  return picture(claim, drawn.points, drawn.scale, page);
}

interface Line {
  readonly first: number;
  readonly last: number;
  /** The lowest and the highest value drawn. */
  readonly least: number;
  readonly most: number;
  readonly reference: Stretch | null;
}

function picture(claim: ReportClaim, points: readonly Point[], scale: Scale, page: Page): Markup {
  const reference = referenceOf(claim, scale);
  const line: Line = { ...lineOf([...points, ...(reference === null ? [] : [reference])]), reference };
  const rows = rowsOf(points, page).sort(
    (a, b) => (a.point.low ?? -Infinity) - (b.point.low ?? -Infinity) || (a.point.high ?? Infinity) - (b.point.high ?? Infinity),
  );
  const shown = rows.length <= MOST_ROWS ? rows : [...rows.slice(0, MOST_ROWS / 2), ...rows.slice(-MOST_ROWS / 2)];
  const left = rows.length - shown.length;
  const given =
    claim.reference === null || reference === null ? null : ` The thin line is the reference, ${oneLine(claim.reference.value)}.`;
  return html`<div class="picture"><h4>${scale.kind === 'date' ? 'All days on one line, earliest first' : 'All values on one line, lowest first'}</h4>
<table class="axis"><caption class="vh">Each bar covers what the words allow.${given}</caption><tbody>
${shown.map((one) => row(one, scale, line))}</tbody>
<tfoot><tr><td colspan="3">${left > 0 ? `and ${thousands(left)} values between` : ''}</td><td class="line"><span class="ends"><span>${amountWords(line.least, scale)}</span><span>${amountWords(line.most, scale)}</span></span></td></tr></tfoot></table>
<p class="soft key">Each bar covers what the words allow.${given}${rows.some(({ ours }) => ours) ? html` <span class="ours"><svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true" focusable="false"><rect class="range" width="24" height="8"/></svg> your draft</span>` : null}</p></div>
`;
}

interface Row {
  readonly point: Point;
  readonly who: string;
  readonly ours: boolean;
}

/** A row for what one source says, however often; with many sources a row for each value. */
function rowsOf(points: readonly Point[], page: Page): Row[] {
  const bySource = [...new Map(points.map((point) => [`${point.statement.source} ${point.low} ${point.high}`, point] as const)).values()];
  const one = bySource.map((point) => rowOf([point], page));
  if (one.length <= MOST_ROWS) return one;
  const byValue = new Map<string, Point[]>();
  for (const point of bySource) {
    const known = byValue.get(`${point.low} ${point.high}`);
    if (known === undefined) byValue.set(`${point.low} ${point.high}`, [point]);
    else known.push(point);
  }
  return [...byValue.values()].map((same) => rowOf(same, page));
}

/** Points of one value; the first gives its words. */
function rowOf(same: readonly Point[], page: Page): Row {
  const ours = same.filter(({ statement }) => page.sources.get(statement.source)?.role === 'draft');
  const point = ours[0] ?? same[0];
  if (point === undefined) throw new RangeError('a row needs a point');
  const more = same.length > 1 ? ` and ${thousands(same.length - 1)} more` : '';
  return { point, who: `${page.view.nameOf({ source: point.statement.source })}${more}`, ours: ours.length > 0 };
}

function row({ point, who, ours }: Row, scale: Scale, line: Line): Markup {
  const [said, read] = [clip(oneLine(point.statement.text).trim(), LONGEST), readAs(point, scale)];
  return html`<tr class="${ours ? 'ours' : 'theirs'}"><th scope="row">${who}</th><td>${quoted(said, LONGEST)}</td><td class="amount">${
    read === said ? '' : read
  }</td><td class="line">${bar(point, line)}</td></tr>
`;
}

function bar(point: Point, line: Line): Markup {
  const at = (place: number) => Math.round(((place - line.first) / (line.last - line.first)) * WIDTH);
  const [from, to] = [at(point.low ?? line.first), at(point.high ?? line.last)];
  const width = Math.max(14, to - from);
  const reference =
    line.reference === null
      ? null
      : html`<rect class="ref" x="${at(line.reference.low ?? line.first)}" y="0" width="${Math.max(4, at(line.reference.high ?? 0) - at(line.reference.low ?? 0))}" height="16"/>`;
  return html`<svg viewBox="0 0 ${WIDTH} 16" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="${
    point.low === null || point.high === null ? 'range open-end' : 'range'
  }" x="${Math.min(from, WIDTH - width)}" y="4" width="${width}" height="8"/>${reference}</svg>`;
}
