/** Decisions of people in words. */
import type { Decision, DecisionStatus } from '../model.js';
import { dayInWords } from './plain.js';

export const STATUSES = {
  'our-text-wrong': 'our text is wrong',
  'their-text-wrong': 'their text is wrong',
  'both-stand': 'both stand',
  'not-the-same': 'not the same thing',
  'tool-misread': 'misread by the program',
  ask: 'asked, no answer yet',
} as const satisfies Record<DecisionStatus, string>;

/** "Decided", "both stand (Ada Lund, 10 March 2025, until 1 June 2025): the reason". */
export function ruling({ status, by, on, until, reason, owner }: Decision): { readonly label: string; readonly words: string } {
  const who = [by, dayInWords(on), ...(until === null ? [] : [`until ${dayInWords(until)}`]), ...(owner === null ? [] : [`with ${owner}`])];
  return { label: status === 'ask' ? 'Still open' : 'Decided', words: `${STATUSES[status]} (${who.join(', ')}): ${reason}` };
}
