/** Words for a rise, a fall or no change of a measure: "rose", "cut", "unchanged", "a drop of". */

import { mark, SIGN } from '../language/signs.js';
import { words } from '../language/word-list.js';
import type { ChangeValue } from '../model.js';

export interface ChangeWord {
  readonly direction: ChangeValue['direction'];
  /** past: a verb wherever it stands; base: a verb or a noun; ing; noun: nothing but a noun. */
  readonly form: 'past' | 'base' | 'ing' | 'noun';
  /** Somebody does it to something: "raised the rate"; both: either way. */
  readonly transitive: 'yes' | 'no' | 'both';
}

function forms(
  direction: ChangeWord['direction'],
  transitive: ChangeWord['transitive'],
  form: ChangeWord['form'],
  list: string,
): [string, ChangeWord][] {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => [word, { direction, form, transitive }]);
}

export const CHANGE_WORDS: ReadonlyMap<string, ChangeWord> = new Map([
  ...forms('up', 'no', 'past', 'rose risen climbed jumped surged soared grew grown rebounded gained skyrocketed swelled spiked'),
  ...forms(
    'up',
    'no',
    'base',
    'rise rises climb climbs jump jumps surge surges soar soars grow grows gain gains rebound rebounds spike spikes',
  ),
  ...forms('up', 'no', 'ing', 'rising climbing jumping surging soaring growing'),
  ...forms('up', 'both', 'past', 'increased doubled tripled trebled quadrupled'),
  ...forms('up', 'both', 'base', 'increase increases double doubles triple triples'),
  ...forms('up', 'both', 'ing', 'increasing doubling tripling'),
  ...forms('up', 'yes', 'past', 'raised hiked boosted lifted'),
  ...forms('up', 'yes', 'base', 'raise raises hike hikes boosts lifts'),
  ...forms('up', 'yes', 'ing', 'raising hiking lifting'),
  ...forms('up', 'no', 'noun', 'growth uptick upturn'),
  ...forms(
    'down',
    'no',
    'past',
    'fell fallen declined plunged plummeted tumbled slumped slid slipped sank sunk dipped shrank shrunk contracted dwindled',
  ),
  ...forms(
    'down',
    'no',
    'base',
    'fall falls decline declines plunge plunges tumble tumbles slump slumps slide slides dip dips shrink shrinks',
  ),
  ...forms('down', 'no', 'ing', 'falling declining plunging tumbling sliding slipping shrinking'),
  ...forms('down', 'both', 'past', 'dropped decreased halved shed'),
  ...forms('down', 'both', 'base', 'drop drops decrease decreases halve halves'),
  ...forms('down', 'both', 'ing', 'dropping decreasing halving'),
  ...forms('down', 'yes', 'past', 'lowered reduced slashed trimmed'),
  ...forms('down', 'yes', 'base', 'cut cuts lower lowers reduce reduces slash slashes trim trims'),
  ...forms('down', 'yes', 'ing', 'cutting lowering reducing slashing trimming'),
  ...forms('down', 'no', 'noun', 'reduction downturn'),
  ...forms('none', 'no', 'past', 'unchanged'),
]);

/** "up 3 percent", "down from 20". */
export const SIDES: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ['up', 'up'],
  ['down', 'down'],
]);

/** Verbs that "up" and "down" may follow with a figure after them. */
export const MOVES = words(
  `is are was were be been 's went go goes gone going edged edges ticked ticks inched moved crept remained stayed remains stays shot came`,
);

/** Nouns for what is measured; with one of them a change needs no figure. */
export const MEASURES = words(`
  unemployment inflation employment gdp output production exports imports sales revenue revenues turnover profit profits earnings income
  incomes wages wage salaries salary pay prices price cost costs rent rents rate rates tax taxes tariff tariffs deficit debt spending
  investment growth demand supply consumption emissions temperatures temperature population births deaths mortality crime burglaries
  thefts turnout support approval ratings rating share shares stock stocks index yield yields currency number numbers figure figures total
  level levels toll budget funding fees fee fares fare bills bill value values volume membership attendance traffic arrivals
  applications visits visitors cases infections hospitalisations hospitalizations claims orders passengers votes seats pensions pension
  benefits benefit duties duty speed limit age interest confidence productivity`);

/** Units of length and time: somebody who falls 20 metres is no measure. */
export const LENGTHS =
  /^(?:metres?|meters?|feet|foot|ft|storeys?|stories|floors?|miles?|km|kilometres?|kilometers?|yards?|minutes?|hours?|days?|weeks?|months?|years?|places?|steps?|times?|spots?|positions?)$/;

/** Words after a verb by which it means something else: "fell ill", "cut off", "rose up". */
export const OTHERWISE = words(`
  ill asleep apart behind short victim silent foul into onto over off out through across ties away down up against prey pregnant corners
  open loose`);

mark(SIGN.change, [...CHANGE_WORDS.keys(), ...SIDES.keys()]);
