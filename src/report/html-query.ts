/** What is copied from a card: a polite question to whoever wrote the text, and the card as Markdown. */
import type { Discrepancy, Side } from '../model.js';
import { sidesInOrder, whoOf } from './html-stands.js';
import { crop } from './lines.js';
import { md } from './markdown-safe.js';
import { thousands } from './plain.js';
import { ruling } from './ruling.js';
import { oneLine } from './safe.js';
import { pointer, type View } from './view.js';

const AROUND = 320;
const MOST_PASSAGES = 3;
const MOST_SIDES = 40;

/** Two lines to send to a reporter: what stands where, and what we should like to know. */
export function query(d: Discrepancy, view: View): string {
  const passages = distinct(sidesInOrder(d.sides, view)).map((side) => passage(side, view));
  const said = passages.length > 1 ? `${passages.slice(0, -1).join('\n')}\nand ${passages[passages.length - 1]}` : passages.join('');
  const ask =
    passages.length > 1
      ? 'Could you check which of them holds, and tell us what it rests on? Thank you.'
      : `${oneLine(d.message).trim()} Could you check this and tell us what is meant? Thank you.`;
  return `About “${oneLine(d.title).trim()}”: ${said}\n${ask}`;
}

/** The first side of each value, ours before others, then what most say. */
function distinct(sides: readonly Side[]): Side[] {
  const seen = new Set<string>();
  const first = sides.filter(({ value, text }) => {
    const key = value === '' ? text : value;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const shown = first.length > 1 ? first : sides.slice(0, 2);
  return shown.slice(0, MOST_PASSAGES);
}

function passage(side: Side, view: View): string {
  if (side.role === 'reference') return `our list of reference values has: ${oneLine(side.value || side.text).trim()}`;
  const { before, words, after } = crop(side, AROUND);
  const date = view.dateOf(side);
  return `${view.nameOf(side)} (${date === null ? '' : `${date}, `}${view.placeOf(side)}) writes: ${`${before}${words}${after}`.trim() || oneLine(side.value).trim()}`;
}

/** The card as Markdown: title, what differs, every side with its words in bold, what to do. */
export function cardMarkdown(d: Discrepancy, view: View): string {
  const shown = sidesInOrder(d.sides, view).slice(0, MOST_SIDES);
  const left = d.sides.length - shown.length;
  const decision = d.decision === null ? null : ruling(d.decision);
  return [
    `**${md(d.title)}**`,
    '',
    md(d.message),
    '',
    ...shown.map((side) => sideLine(side, view)),
    ...(left > 0 ? [`- and ${thousands(left)} more`] : []),
    '',
    `→ ${md(view.adviceOf(d))}`,
    ...(decision === null ? [] : ['', `${decision.label}: ${md(decision.words)}`]),
    '',
    `${md(d.rule)} ${md(d.id)}`,
  ].join('\n');
}

function sideLine(side: Side, view: View): string {
  const { before, words, after } = crop(side, AROUND);
  const date = view.dateOf(side);
  const gap = (text: string) => md(text) + (text.endsWith(' ') ? ' ' : '');
  const who = `**${md(whoOf(side, view))}**${date === null ? '' : `, ${md(date)}`}, ${md(view.placeOf(side))}`;
  return `- ${who}: ${gap(before)}**${md(words || oneLine(side.value).trim())}**${after.startsWith(' ') ? ' ' : ''}${md(after)} (${md(pointer(side))})`;
}
