/** Whether a percentage is a difference: "rose by 5 percent", "up 3 percent", "a 4 percent increase". */
import { anyOf } from './words.js';

const VERB_WORDS = [
  'rose',
  'rise',
  'rises',
  'risen',
  'rising',
  'fell',
  'fall',
  'falls',
  'fallen',
  'falling',
  'up',
  'down',
  'grew',
  'grow',
  'grows',
  'grown',
  'growing',
  'growth',
  'increase',
  'increases',
  'increased',
  'increasing',
  'decrease',
  'decreases',
  'decreased',
  'decreasing',
  'drop',
  'drops',
  'dropped',
  'dropping',
  'climb',
  'climbs',
  'climbed',
  'climbing',
  'jump',
  'jumps',
  'jumped',
  'jumping',
  'gain',
  'gains',
  'gained',
  'gaining',
  'lose',
  'loses',
  'lost',
  'losing',
  'slip',
  'slips',
  'slipped',
  'slipping',
  'decline',
  'declines',
  'declined',
  'declining',
  'surge',
  'surges',
  'surged',
  'surging',
  'soar',
  'soars',
  'soared',
  'soaring',
  'plunge',
  'plunges',
  'plunged',
  'plunging',
  'dip',
  'dips',
  'dipped',
  'dipping',
  'shrink',
  'shrinks',
  'shrank',
  'shrunk',
  'shrinking',
  'expand',
  'expands',
  'expanded',
  'expanding',
  'cut',
  'cuts',
  'cutting',
  'reduce',
  'reduces',
  'reduced',
  'reducing',
  'raise',
  'raises',
  'raised',
  'raising',
  'slump',
  'slumps',
  'slumped',
  'tumble',
  'tumbled',
  'tumbling',
  'sink',
  'sank',
  'sunk',
  'slid',
  'slide',
  'sliding',
  'rally',
  'rallied',
  'shed',
  'sheds',
  'advanced',
  'edged up',
  'edged down',
  'contracted',
  'contract',
  'swelled',
  'boost',
  'boosted',
  'higher',
  'lower',
  'improved',
  'worsened',
  'widened',
  'narrowed',
  'appreciated',
  'depreciated',
  'weakened',
  'strengthened',
  'reduction',
  'hike',
];
const VERBS = anyOf(VERB_WORDS);
const BEFORE = new RegExp(
  `(?<![\\p{L}-])(?:${VERBS})(?: (?:in|of|its|their|the|on|spending|prices|taxes|output|production|costs)){0,3}(?: (?:by|of|a|another|an additional|a further|as much as))? $`,
  'iu',
);
const AFTER =
  /^(?: (?:annual|annualised|annualized|year-on-year|yearly|monthly|quarterly|pay|wage|price|overall|further|real))?(?: |-)(?:increase|rise|decrease|drop|fall|decline|gain|growth|jump|hike|raise|surge|reduction|slump|cut|boost|discount|dip|plunge|swing|improvement|contraction|expansion|more|less|higher|lower|fewer|faster|slower|bigger|larger|smaller|cheaper|above|below|(?!other|rather)\p{L}{3,9}er than)(?![\p{L}])/iu;

/** No further back a word for a change is looked for. */
const LOOKED_BACK = 60;
const CHANGES: ReadonlySet<string> = new Set(VERB_WORDS);
const APART: ReadonlySet<string> = new Set('is are was were be been has have had by that which who and but'.split(' '));

/** "cut emissions by 5 percent", "raise the price of bread by a tenth": the object stands between, and no other verb. */
function hasObject(line: string): boolean {
  const words = line.slice(0, -4).toLowerCase().split(' ');
  for (let at = words.length - 1; at >= Math.max(0, words.length - 7); at--) {
    const word = words[at] ?? '';
    if (CHANGES.has(word)) return true;
    if (APART.has(word) || /(?:ed|[,;:])$/.test(word)) return false;
  }
  return false;
}

/** "fell 212 points, or 5 percent" */
function isToldTwice(line: string): boolean {
  const words = line.replace(OR, '').toLowerCase().split(' ');
  const figure = words.findLastIndex((word) => /\d/.test(word));
  if (figure < 1 || figure < words.length - 4) return false;
  const before = words[figure - 1] ?? '';
  return CHANGES.has(before === 'by' ? (words[figure - 2] ?? '') : before);
}
const OR = /,? or (?:by |about |around |nearly |almost )?$/;

/** `start` and `end` are those of the share with its hedge. */
export function isChange(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LOOKED_BACK), start);
  // "lost 20 percent of its land" is a share, "fell by 20 percent of a point" would not be written.
  if (/^ of /.test(text.slice(end, end + 4)) && !/ by $/.test(before)) return false;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (BEFORE.test(line) || AFTER.test(text.slice(end, end + 40))) return true;
  return line.endsWith(' by ') ? hasObject(line) : OR.test(line) && isToldTwice(line);
}
