/** Figures that number something and measure nothing: "p. 12", "Decree No. 114", the "1." of a heading, the time code "[00:00:21]". */
import type { Span } from '../model.js';

/** Words before such a figure, lower case, without their full stop. */
const NUMBERED: ReadonlySet<string> = new Set('p pp page pages no nos num nr para paras fn'.split(' '));
const WORD = /(?<![\p{L}\p{N}])(?<word>\p{L}{1,10})\.? ?$/u;
/** "pp. 12-14", "nos. 3 and 4": the figure before has the word. */
const ROW = /(?<![\p{L}\p{N}])(?:pp|nos|pages|paras)\.? ?(?:\d{1,6}(?:, | and |, and | to |[-\u2010-\u2014])){1,6}$/iu;
const NUMBERING = /^\(?(?:\d{1,2}\.)*$/;
const AFTER_NUMBERING = /^(?:[.)](?= |$|\n|\d{1,2}[. ])|\.\d{1,2}(?=[. )]))/;
const CODE = /^(?:\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?|\d{1,2}:\d{2})$/;
/** No label is looked for further back. */
const FAR = 60;

/** Whether the figure at this place is the number of a page, a paragraph, a law, a note or a moment of a recording. */
export function isLabel(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - FAR), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const word = WORD.exec(line)?.groups?.word?.toLowerCase();
  if (word !== undefined && NUMBERED.has(word)) return word !== 'no' || /(?:No|NO|\.) ?$/.test(line);
  if (ROW.test(line) || /[\u2116#]$/.test(line)) return true;
  if (line.length < 12 && NUMBERING.test(line) && AFTER_NUMBERING.test(text.slice(end, end + 5))) return true;
  return isTimeCode(text, start, end);
}

/** "seat 23B", "flats 3B and 3C" */
const LETTERED =
  /(?<![\p{L}])(?:seat|flat|house|row|room|apartment|apt|unit|suite|gate|platform|hangar|bay|berth|cabin|block|building|section|form|exhibit|annex|appendix|table|figure|type|class|flight|bus|route|highway|locker|cell)s?\.? (?:\d{1,4}\p{Lu}(?:, |,? (?:and|or|to) |[-\u2010-\u2014])){0,5}$/iu;
/** "12B Mill Lane" */
const STREET =
  /^,? (?:\p{Lu}[\p{L}'\u2019.-]{0,20} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Court|Square|Terrace|Crescent|Gardens|Close|Place|Row|Quay)(?![\p{L}])/u;

/** Whether one letter glued to a figure belongs to the number of a seat, a flat or a house. */
export function isLettered(text: string, start: number, end: number): boolean {
  return LETTERED.test(text.slice(Math.max(0, start - 50), start)) || STREET.test(text.slice(end, end + 80));
}

/** "00:00:21", and "20:45" in brackets or alone in its paragraph. */
function isTimeCode(text: string, start: number, end: number): boolean {
  if (text.charAt(end) !== ':' && text.charAt(start - 1) !== ':' && !/:\d{2}[.,]$/.test(text.slice(Math.max(0, start - 4), start)))
    return CODE.test(text.slice(start, end)) && isStamp(text, start, end);
  let [from, to] = [start, end];
  while (from > 0 && start - from < 12 && /[\d:.,]/.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && to - end < 12 && /[\d:.,]/.test(text.charAt(to))) to += 1;
  return CODE.test(text.slice(from, to)) && isStamp(text, from, to);
}

function isStamp(text: string, from: number, to: number): boolean {
  const [before, next] = [text.charAt(from - 1), text.charAt(to)];
  if (text.slice(from, to).split(':').length === 3) return true;
  return (
    ('[('.includes(before) && before !== '' && '])'.includes(next)) ||
    ((before === '' || before === '\n') && (next === '' || next === '\n'))
  );
}
