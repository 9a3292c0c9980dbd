/** Values that move with time: what was said as of which day, drawn over the days and told in a table. */
import type { ReportClaim } from '../model.js';
import { curly } from './html-draft.js';
import { fold, type Page, section } from './html-page.js';
import { html, type Markup } from './html-tag.js';
import { quoted } from './lines.js';
import { amountWords, dayNumber, lineOf, type Point, pointsOf, readAs, type Scale, tellsMore } from './picture-values.js';
import { dayInWords } from './plain.js';
import { byCodePoint, oneLine } from './safe.js';

const MOST_CLAIMS = 12;
const MOST_POINTS = 40;
const MOST_ROWS = 10;
const LONGEST = 60;
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, FLOOR] = [640, 190, 86, 616, 16, 150];

/** Claims of quantities with different values as of different days. */
export function movesPart(page: Page): Markup | null {
  const moving = page.report.claims.flatMap((claim) => {
    const drawn = pointsOf(page.statementsOf(claim.id).filter(({ asOf }) => asOf !== null && dayNumber(asOf) !== null));
    if (drawn === null || drawn.scale.kind === 'date' || !apart(drawn.points) || !tellsMore(drawn.points, drawn.scale, null)) return [];
    const days = new Set(drawn.points.map(({ statement }) => statement.asOf));
    return days.size < 2 ? [] : [{ claim, ...drawn }];
  });
  if (moving.length === 0) return null;
  const figures = moving.slice(0, MOST_CLAIMS).map(({ claim, points, scale }, i) => figure(claim, inOrder(points), scale, i, page));
  const intro = html`<p class="lead-in">What the articles say as of different days. A value may have moved, or somebody may be wrong: the days help to tell.</p>`;
  return section('moves', 'Values over time', moving.length, [intro, ...figures]);
}

/** Two of them cannot both be true of one moment. */
function apart(points: readonly Point[]): boolean {
  const [lows, highs] = [points.map(({ low }) => low ?? -Infinity), points.map(({ high }) => high ?? Infinity)];
  return lows.reduce((a, b) => Math.max(a, b), -Infinity) > highs.reduce((a, b) => Math.min(a, b), Infinity);
}

function inOrder(points: readonly Point[]): Point[] {
  return [...points]
    .sort((a, b) => byCodePoint(a.statement.asOf ?? '', b.statement.asOf ?? '') || byCodePoint(a.statement.id, b.statement.id))
    .slice(0, MOST_POINTS);
}

function figure(claim: ReportClaim, points: readonly Point[], scale: Scale, i: number, page: Page): Markup {
  const rows = points.map(
    (point) =>
      html`<tr><th scope="row">${dayInWords(point.statement.asOf ?? '')}</th><td>${page.view.nameOf({ source: point.statement.source })}</td><td>${quoted(point.statement.text, LONGEST)}</td><td>${readAs(point, scale)}</td></tr>
`,
  );
  const table = html`<table class="axis"><thead class="vh"><tr><th scope="col">As of</th><th scope="col">Source</th><th scope="col">Words</th><th scope="col">Value</th></tr></thead><tbody>
${rows}</tbody></table>`;
  return html`<figure class="moves"><figcaption><h3>${curly(claim.label)}</h3></figcaption>
${chart(claim, points, scale, i)}
${rows.length > MOST_ROWS ? fold('more', `All ${rows.length} values`, table) : table}</figure>
`;
}

/** Days from left to right, values from below; a stroke where the words leave room. */
function chart(claim: ReportClaim, points: readonly Point[], scale: Scale, i: number): Markup {
  const { first, last, least, most } = lineOf(points);
  const days = points.map(({ statement }) => dayNumber(statement.asOf ?? '') ?? 0);
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const x = (day: number) => Math.round(LEFT + ((day - from) / Math.max(1, to - from)) * (RIGHT - LEFT - 12) + 6);
  const y = (value: number) => Math.round(FLOOR - ((value - first) / (last - first)) * (FLOOR - TOP));
  const middle = ({ low, high }: Point) => ((low ?? high ?? first) + (high ?? low ?? last)) / 2;
  const dots = points.map((point, n) => {
    const at = x(days[n] ?? from);
    return html`<line class="span" x1="${at}" x2="${at}" y1="${y(point.low ?? first)}" y2="${y(point.high ?? last)}"/><circle class="dot" cx="${at}" cy="${y(middle(point))}" r="4"/>`;
  });
  const [start, end] = [points[0]?.statement.asOf ?? '', points[points.length - 1]?.statement.asOf ?? ''];
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="moves-${i}-title moves-${i}-desc"><title id="moves-${i}-title">${oneLine(claim.label)} over time</title><desc id="moves-${i}-desc">From ${dayInWords(start)} to ${dayInWords(end)}; the table below has every value.</desc>
<line class="grid" x1="${LEFT}" x2="${RIGHT}" y1="${y(least)}" y2="${y(least)}"/><line class="grid" x1="${LEFT}" x2="${RIGHT}" y1="${y(most)}" y2="${y(most)}"/>
<text x="${LEFT - 8}" y="${y(most) + 4}" text-anchor="end">${amountWords(most, scale)}</text><text x="${LEFT - 8}" y="${y(least) + 4}" text-anchor="end">${amountWords(least, scale)}</text>
<text x="${LEFT}" y="${FLOOR + 22}">${dayInWords(start)}</text><text x="${RIGHT}" y="${FLOOR + 22}" text-anchor="end">${dayInWords(end)}</text>
${dots}</svg>`;
}
