/** Subheadings of plain text: short lines of their own between paragraphs of the body. */
import type { Zone } from '../model.js';
import { isHour } from './notices.js';
import { ANY_STOP } from './stops.js';

const LONGEST_SUBHEADING = 80;
const SHORTEST_BODY = 60;
const SHORTEST_ANSWER = 25;
const BULLET = /^[-*\u2022\u25cf\u2013\u2014] /;
const BEGINS = /^[^\p{L}\p{N}]{0,2}[\p{Lu}\p{N}]/u;
/** A line that breaks off in the middle of a sentence, or says who spoke. */
const BROKEN = /\b(?:a|an|and|as|at|by|for|from|in|of|on|or|said|says|that|the|to|which|who|with)$/;
const QUESTION =
  /^(?:Are|Can|Could|Did|Do|Does|Has|Have|How|Is|Should|So|Was|Were|What|When|Where|Which|Who|Whose|Why|Will|Would)\b[^"\u201c\u201d.!?]{4,70}\?$/;

/** Cross-heads of the wires: "-- Two dead in Lurk --". */
const BETWEEN_DASHES = /^(?:-{2,3}|[\u2013\u2014*]{1,3}) ?\p{Lu}[^.!?]{2,60} ?(?:-{2,3}|[\u2013\u2014*]{1,3})$/u;

/** Marks short lines that follow a paragraph of the body and precede one. */
export function markSubheadings(zones: (Zone | null)[], texts: readonly string[]): void {
  const short = texts.map((text, i) => zones[i] === null && isShortLine(text));
  let [body, asked] = [false, false];
  for (let i = 0; i < texts.length; i++) {
    if (zones[i] !== null) continue;
    const after = zones[i + 1] === 'furniture' && isHour(texts[i + 1] ?? '') ? i + 2 : i + 1;
    const next = zones[after] === null && !short[after] ? (texts[after] ?? '').length : 0;
    const question = short[i] === true && QUESTION.test(texts[i] ?? '');
    // Once a question has headed a paragraph, the next one may head a short one.
    if (short[i] && body && next >= (!question ? 1 : asked ? SHORTEST_ANSWER : SHORTEST_BODY) && !short[i - 1]) {
      zones[i] = 'subheading';
      asked ||= question;
    } else if (!short[i]) body = true;
  }
}

function isShortLine(text: string): boolean {
  if (text.length <= LONGEST_SUBHEADING && BETWEEN_DASHES.test(text)) return true;
  if (text.length > LONGEST_SUBHEADING || BULLET.test(text) || !BEGINS.test(text) || BROKEN.test(text)) return false;
  return !ANY_STOP.test(text) || QUESTION.test(text);
}
