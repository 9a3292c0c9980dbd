/** Whether sentences tell of different times, stages or conditions: then "yes" and "no" are a story, no contradiction. */
import type { Reading } from '../model.js';
import { timesIn } from './whose.js';

const ORDER =
  /\b(?:first|initially|later|then|now|previously|earlier|formerly|originally|before|prior|after|afterwards?|until|till|once|eventually|finally|again|ago|already|yet|still|anymore|any more|no longer|subsequently|meanwhile|since|by the time|had (?:said|been|long|vowed|promised)|used to|last (?:week|month|year|spring|summer|autumn|fall|winter|season|time|night)|next|this time|second|third|soon|appeal(?:ed|s)?|overturn(?:ed|s)?|quash(?:ed|es)?|retrial|revers(?:ed|es|al|ing)|U-turn|backed down|backtrack(?:ed|s)?|relented|changed|change of|instead|reconsider(?:ed)?|renegotiat(?:ed|es|ing)|revised|amended|initial|previous|new|fresh|former|preliminary|final)\b/i;
const CONDITION = /\b(?:if|unless|provided|whether|would|could|might|should|may|as long as|except|in case|depend(?:s|ed|ing)?)\b/i;

/** Words that place a sentence before or after something else. */
export function ordered(text: string): boolean {
  return ORDER.test(text);
}

/** Words that make a sentence depend on something. */
export function depends(text: string): boolean {
  return CONDITION.test(text);
}

/** The words of a sentence tell of an order in time or of a condition: what seems turned round may have changed. */
export function explains({ sentences }: Reading, sentence: number): boolean {
  const text = sentences[sentence]?.text ?? '';
  return ordered(text) || depends(text);
}

/** Whether one of two sentences has words of order or of condition that the other has not: they may tell of two stages. */
export function stagesApart(a: string, b: string): boolean {
  const [x, y] = [stageWords(a), stageWords(b)];
  return [...x].some((word) => !y.has(word)) || [...y].some((word) => !x.has(word));
}

/** Words for how many of something, or how often: of another part both can be so. */
const PART =
  /\b(?:either|both|some|all|most|many|several|few|half|part(?:ly|s)?|often|sometimes|occasionally|usually|rarely|typically|generally|always|other|another|further|more|additional|alone|himself|herself|themselves)\b/i;
const STAGE = new RegExp(`${ORDER.source}|${CONDITION.source}|${PART.source}`, 'gi');

function stageWords(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(STAGE)].map(([word]) => word.toLowerCase()));
}

/** Two sentences of one article, or of two, that each print a time, and not the same one. */
export function timesApart(a: Reading, i: number, b: Reading, j: number): boolean {
  const [x, y] = [timesIn(a, i), timesIn(b, j)];
  return x.size > 0 && y.size > 0 && ![...x].some((time) => y.has(time));
}
