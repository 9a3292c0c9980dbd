/** One discrepancy on a screen. */
import type { Discrepancy, Severity, Side } from '../model.js';
import type { Palette } from './ansi.js';
import { clip, crop, pad, size, wrap } from './lines.js';
import { thousands } from './plain.js';
import { ruling } from './ruling.js';
import { oneLine } from './safe.js';
import { pointer, type View } from './view.js';

/** What every part of the screen needs. */
export interface Screen {
  readonly view: View;
  readonly width: number;
  readonly ink: Palette;
  readonly all: boolean;
}

const SYMBOLS = { error: '✗', warning: '?', note: '·' } as const satisfies Record<Severity, string>;
const WIDEST_NAME = 20;
const WIDEST_PLACE = 10;
const MOST_SIDES = 8;

/** Lines after `first`, indented: `→ advice that goes on`, aligned under its own first word. */
export function hanging(first: string, text: string, width: number): string[] {
  const indent = ' '.repeat(size(first));
  return wrap(text, width - size(first)).map((line, i) => (i === 0 ? first : indent) + line);
}

export function discrepancyLines(d: Discrepancy, screen: Screen): string[] {
  const { width, ink, view } = screen;
  const shown = screen.all ? d.sides : d.sides.slice(0, MOST_SIDES);
  const more = d.sides.length - shown.length;
  return [
    ...hanging(`${SYMBOLS[d.severity]} `, oneLine(d.title).trim(), width).map(ink.bold),
    ...hanging('  ', oneLine(d.message).trim(), width),
    ...sideLines(shown, screen),
    ...(more > 0 ? [`  and ${thousands(more)} more ${more === 1 ? 'place' : 'places'}`] : []),
    ...hanging('  → ', view.adviceOf(d), width),
    ...(d.comparable.length > 0 ? hanging('  ', `comparable because: ${d.comparable.map(oneLine).join(', ')}`, width) : []),
    ...decision(d, width),
    `  ${ink.dim(`${oneLine(d.rule)}  ${view.shortId(d.id)}`)}`,
  ];
}

function decision({ decision }: Discrepancy, width: number): string[] {
  if (decision === null) return [];
  const { label, words } = ruling(decision);
  return hanging('  ', oneLine(`${label.toLowerCase()}: ${words}`).trim(), width);
}

function sideLines(sides: readonly Side[], { view, width, ink }: Screen): string[] {
  const rows = sides.map((side) => ({ side, name: clip(view.nameOf(side), WIDEST_NAME), place: clip(view.placeOf(side), WIDEST_PLACE) }));
  const nameWidth = Math.max(0, ...rows.map(({ name }) => size(name)));
  const placeWidth = Math.max(0, ...rows.map(({ place }) => size(place)));
  const indent = 2 + nameWidth + 2 + placeWidth + 2;
  const room = width - indent;
  return rows.flatMap(({ side, name, place }) => {
    const label = `  ${pad(name, nameWidth)}  ${pad(place, placeWidth)}  `;
    const lines = around(side, room, ink);
    return [...lines.map((line, i) => (i === 0 ? label : ' '.repeat(indent)) + line), ...small(side, indent, width).map(ink.dim)];
  });
}

/** The words in brackets with what stands around them, on one line, or on two where the words are long. */
function around(side: Side, room: number, ink: Palette): string[] {
  const long = size(side.text) + 16 > room;
  const { before, words, after } = crop(side, long ? 2 * room - 12 : room);
  const line = `${before}[${words}]${after}`;
  return size(line) <= room ? [`${before}${ink.bold(`[${words}]`)}${after}`] : wrap(line, room);
}

/** Where it stands, how it was read, and who is said to have said it. */
function small(side: Side, indent: number, width: number): string[] {
  const read = side.value === '' || side.value === side.text ? '' : `, read as ${oneLine(side.value)}`;
  const by = side.attributedTo === null ? '' : `, said by ${oneLine(side.attributedTo)}`;
  const where = pointer(side);
  const start = Math.max(4, Math.min(indent, width - size(where + read + by)));
  const [first, ...rest] = wrap(`${where}${read}${by}`, Math.max(20, width - start));
  return [first ?? '', ...rest].map((line) => ' '.repeat(start) + line);
}

/** A note in short: what, where, which rule. */
export function noteLines(d: Discrepancy, { width, view }: Screen): string[] {
  const where = d.sides[0] === undefined ? '' : ` ${pointer(d.sides[0])}`;
  return hanging(`${SYMBOLS[d.severity]} `, `${oneLine(d.message).trim()}${where} [${oneLine(d.rule)} ${view.shortId(d.id)}]`, width);
}

export function decidedLines(screen: Screen): string[] {
  const { decided } = screen.view;
  if (decided.length === 0) return [];
  const heading = screen.ink.bold(`Decided (${thousands(decided.length)})`);
  return [heading, ...decided.flatMap((d) => ['', ...discrepancyLines(d, screen)])];
}
