/** The draft of a correction note: what people have found to be wrong in our text, in words that blame nobody. */
import type { Decision, Discrepancy, Report, Side } from '../model.js';
import { clip } from './lines.js';
import { md } from './markdown-safe.js';
import { sayings } from './markdown-summary.js';
import { oneLine } from './safe.js';
import type { View } from './view.js';

const MOST_NOTES = 50;
const LONGEST = 240;
/** Where the person who writes the note puts what is right: the program does not know it. */
const GAP = '[what is right]';

/** Paragraphs of Markdown: a line for each ruling that our text is wrong, whether it still is or has been put right; none without one. */
export function correctionNote(report: Report, view: View): string[] {
  const wrong = report.discrepancies.filter(({ decision }) => decision?.status === 'our-text-wrong');
  const mended = report.decisions.stale.filter(({ status, judged }) => status === 'our-text-wrong' && judged.length > 0);
  const notes = [...wrong.map((d) => stillWrong(d, report, view)), ...mended.map((decision) => putRight(decision, report))];
  const shown = notes.filter((note) => note !== '').slice(0, MOST_NOTES);
  if (shown.length === 0) return [];
  return [
    '## Correction note',
    `Draft of a note for readers. Put in what is right where the brackets are, and leave out what was never published.`,
    shown.map((note) => `- ${md(note)}`).join('\n'),
  ];
}

/** `An earlier version of this article gave “a third” (Share of the valley); Times and Gazette give “a fifth”.` */
function stillWrong({ sides, decision, title }: Discrepancy, report: Report, view: View): string {
  const wrong = decision?.wrong ?? [];
  const isWrong = ({ role, source }: Side): boolean =>
    wrong.includes(source) ? true : role === 'draft' && !wrong.some((id) => sides.some((side) => side.source === id));
  const [first] = sides.filter(isWrong);
  if (first === undefined) return '';
  const ours = sayings([first], view)[0]?.words ?? '';
  const desk = sides.find(({ role }) => role === 'reference');
  const others = sayings(
    sides.filter((side) => side.role === 'source' && !isWrong(side)),
    view,
  ).filter(({ words }) => words !== ours);
  const right = desk === undefined ? GAP : `it should have been “${oneLine(desk.value).trim()}”`;
  const told = others.map(({ names, words }) => `${listed(names)} ${names.length === 1 ? 'gives' : 'give'} “${words}”`);
  return `An earlier version of ${articleOf(first.source, report)} gave “${ours}” (${oneLine(title).trim()}); ${[right, ...told].join('; ')}.`;
}

/** Of a ruling whose discrepancy is gone: the sentence as it was judged, which the text has no longer. */
function putRight({ judged, wrong }: Decision, report: Report): string {
  const entry = judged.find((words) => wrong.some((id) => words.startsWith(`${id}: `))) ?? judged[0] ?? '';
  const source = wrong.find((id) => entry.startsWith(`${id}: `)) ?? entry.slice(0, Math.max(0, entry.indexOf(': ')));
  const sentence = entry.slice(source.length + 2).replace(/\[(?<words>[^[\]]*)\]/, '$<words>');
  return `An earlier version of ${articleOf(source, report)} said: “${clip(oneLine(sentence).trim(), LONGEST)}” This has been corrected: ${GAP}.`;
}

function articleOf(source: string, { sources }: Report): string {
  const title = oneLine(sources.find(({ id }) => id === source)?.title ?? '').trim();
  return title === '' ? 'this article' : `“${clip(title, LONGEST)}”`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
