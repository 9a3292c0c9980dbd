/** Changes whose figures stand around a noun or "up": "520 tonnes, up from 400 tonnes, a rise of 30 percent", "by two percent, from 18 to 20 percent". */
import type { MentionOf, Reading } from '../model.js';
import type { Change } from './change.js';
import { type Figure, type Figured, figuredIn, figureOf, share } from './figures.js';
import { onOneScale } from './recompute.js';

const any = (name: string): string => `\u27e8%?(?<${name}>\\d{1,3})\u27e9`;
/** Words of time and of the thing measured: no further clause. */
const BESIDE = '(?! (?:and|but|while|as|on|with) )[^\u27e8\u27e9.;:!?,()\u2013\u2014\u201c\u201d"]';
const UP = 'rise|increase|jump|gain|growth|surge|climb|hike|leap';
const DOWN = 'drop|fall|decline|decrease|reduction|cut|slump|dip|plunge|loss';
const SUM = `(?:, | [\u2013\u2014] |,? or )(?:(?:an?|the) (?:\\p{Ll}{3,12} )?(?<noun>${UP}|${DOWN}) of |(?<way>up|down) )${share('by')}(?! (?:on|in|at|per|of) )`;

/** How the ends and the difference of a change are told together. */
const TOLD: readonly RegExp[] = [
  // "520 tonnes in 2030, up from 400 tonnes the year before, a rise of 30 percent"
  `${any('to')}${BESIDE}{0,40}, (?:(?<turn>up|down) from|compared (?:with|to)|against) ${any('from')}${BESIDE}{0,40}${SUM}`,
  // "fell to 4 percent from 5 percent, down 1 percent"
  `to ${any('to')}${BESIDE}{0,40} from ${any('from')}${BESIDE}{0,40}${SUM}`,
  // "from 2 euros to 3 euros, up 30 percent"
  `from ${any('from')}${BESIDE}{0,40} to ${any('to')}${BESIDE}{0,40}${SUM}`,
  // "would rise by two percent, from 18 to 20 percent"
  `(?<verb>rise|rises|rose|risen|go up|goes up|went up|increased?|climb(?:ed)?|jump(?:ed)?|fall|falls|fell|fallen|go down|goes down|drop(?:ped)?|decreased?|declined?|cut|lowered|raised?|shrank) (?:by )?${share('by')}(?:,? from ${any('from')}${BESIDE}{0,30} to ${any('to')}|,? to ${any('last')}${BESIDE}{0,30} from ${any('first')})`,
  // "250,000 visitors, 35 percent more than the 200,000 of 2029"
  `${any('to')}${BESIDE}{0,40}, ${share('by')} (?<more>more|higher|less|fewer|lower) than (?:the )?${any('from')}`,
  // "numbered 250,000, up 35 percent from 200,000"
  `${any('to')}, (?<gone>up|down) ${share('by')} from ${any('from')}`,
  // "stood at 60 percent, down from 66 percent in 2027"
  `${any('to')}, (?<plain>up|down) from ${any('from')}`,
].map((pattern) => new RegExp(pattern, 'gu'));
const RISING = new RegExp(`^(?:${UP}|up|more|higher|rise|rises|rose|risen|go(?:es)? up|went up|increase|climb|jump|raise)`);
const OPEN = /\b(?:not|if|whether|denied|denies|instead|rather|wrongly|respectively|per share|a share|margin|each|average|total return)\b/i;

/** Changes told in such a way, each pair of ends once. */
export function* changesToldIn(reading: Reading): Iterable<Change> {
  for (const figured of figuredIn(reading, /\b(?:from|than|compared|against)\b/i, 2)) {
    if (OPEN.test(figured.sentence.text)) continue;
    const seen = new Set<Figure>();
    for (const pattern of TOLD) {
      for (const match of figured.words.matchAll(pattern)) {
        const change = changeOf(figured, match);
        if (!change || seen.has(change.from) || seen.has(change.to)) continue;
        seen.add(change.from).add(change.to);
        yield change;
      }
    }
  }
}

function changeOf(figured: Figured, match: RegExpExecArray): Change | null {
  const [from, to] = [
    figureOf(figured, match, 'from') ?? figureOf(figured, match, 'first'),
    figureOf(figured, match, 'to') ?? figureOf(figured, match, 'last'),
  ];
  const by = figureOf(figured, match, 'by');
  const { noun, way, turn, verb, more, gone, plain } = match.groups ?? {};
  const words = turn ?? noun ?? way ?? verb ?? more ?? gone ?? plain;
  if (!from || !to || words === undefined || isLoose(from) || isLoose(to) || (by?.kind === 'share' && by.value.approximate)) return null;
  const ends = isNamed(from, to) ? onOneScale(from, to) : null;
  const { reading, sentence, index } = figured;
  const places = [from, to, ...(by ? [by] : [])];
  const mention: MentionOf<'change'> = {
    kind: 'change',
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
    sentence: index,
    text: words,
    level: from.level,
    attributedTo: from.attributedTo,
    value: {
      direction: RISING.test(words) ? 'up' : 'down',
      measure: null,
      verb: words,
      from: null,
      to: null,
      by: null,
      negated: false,
      modality: 'fact',
    },
  };
  return ends && { mention, reading, sentence, from, to, ends, by };
}

/** Two counts are of one thing, as far as both say of what. */
function isNamed(from: Figure, to: Figure): boolean {
  if (from.kind === 'share' || to.kind === 'share') return true;
  return from.value.noun === null || to.value.noun === null || from.value.noun === to.value.noun || from.value.unit !== null;
}

function isLoose({ value, ...figure }: Figure): boolean {
  return (
    value.approximate || (figure.kind === 'number' && 'bound' in value && (value.bound !== null || value.ordinal || value.against !== null))
  );
}
