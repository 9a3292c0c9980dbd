/** The answers in the words of an editor, and what has been answered as a sentence. */
import type { Subject } from '../judge/record.js';
import { dayInWords } from '../language/day-words.js';
import type { Decision, DecisionStatus, Ruled, Tick } from '../model.js';

/** In the order of their keys, 1 to 6. */
export const ANSWERS: readonly (readonly [DecisionStatus, string])[] = [
  ['our-text-wrong', 'Our text is wrong'],
  ['their-text-wrong', 'Their text is wrong'],
  ['both-stand', 'Both stand'],
  ['not-the-same', 'Not the same thing'],
  ['tool-misread', 'The program misread'],
  ['ask', 'Ask'],
];

/** The answers that can be given where these texts take part, each with its key, which is the same on every card. */
export function answersTo({
  ours,
  theirs,
}: Pick<Subject, 'ours' | 'theirs'>): { readonly key: string; readonly status: DecisionStatus; readonly words: string }[] {
  const missing: DecisionStatus[] = [
    ...(ours.length === 0 ? ['our-text-wrong' as const] : []),
    ...(theirs.length === 0 ? ['their-text-wrong' as const] : []),
  ];
  return ANSWERS.map(([status, words], i) => ({ key: String(i + 1), status, words })).filter(({ status }) => !missing.includes(status));
}

/** `Both stand`, for its status. */
export function answerWords(status: DecisionStatus): string {
  return ANSWERS.find(([known]) => known === status)?.[1] ?? status;
}

/** Whether a text is said to be wrong by it, so that it matters which. */
export function namesWrong(status: DecisionStatus | null): boolean {
  return status === 'our-text-wrong' || status === 'their-text-wrong';
}

/**
 * What was answered, why, by whom and when, the answer apart: `Both stand` and `. Two counts of two days. Wrong: gazette. Ann,
 * 6 March 2025.` A reason that begins with the answer goes on from it.
 */
export function decisionSentence({ status, wrong, reason, by, on, until, owner }: Decision): readonly [string, string] {
  const answer = answerWords(status);
  const sides = wrong.filter((id) => id !== 'none' && id !== 'unknown');
  const parts = [
    ended(reason.startsWith(answer) ? reason.slice(answer.length) : `. ${reason}`),
    sides.length === 0 ? '' : `Wrong: ${sides.join(', ')}.`,
    owner === null ? '' : `To be seen to by ${ended(owner)}`,
    until === null ? '' : `Holds until ${dayInWords(until)}.`,
    `${by}, ${dayInWords(on)}.`,
  ];
  return [answer, parts.filter((part) => part !== '').join(' ')];
}

/** How a statement was checked: `phone: called the coroner. Ann, 6 March 2025.` */
export function tickSentence({ method, source, by, on, note }: Tick): string {
  const parts = [`${method}: ${ended(source)}`, note === '' ? '' : ended(note), `${by}, ${dayInWords(on)}.`];
  return parts.filter((part) => part !== '').join(' ');
}

/** A record that is no tick. */
export function isDecision(record: Ruled): record is Decision {
  return record.status !== 'checked';
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
