/** Offices, and how somebody holds one: "then-Mayor", "President-elect", "acting head", "the late Senator". */
import { remember } from '../language/remember.js';
import type { NameValue } from '../model.js';
import { TITLE_HEADS } from './name-words.js';

/** Words before a hyphen that leave an office what it is: "then-Mayor", "ex-minister", "co-chair". */
const BEFORE_HYPHEN = new Set(['then', 'ex', 'vice', 'co', 'now', 'soon-to-be', 'sub', 'arch', 'under', 'sous', 'player']);
/** And after one: "President-elect", "secretary-general", "editor-in-chief". */
const AFTER_HYPHEN = new Set(['elect', 'designate', 'general', 'in-chief', 'at-large', 'in-waiting', 'delegate', 'emeritus', 'nominate']);

/** Letters of the longest word that is looked at in parts. */
const LONGEST = 40;

/** Whether a word in lower case is the head of a title, alone or with a hyphen. */
export function isTitleHead(lower: string): boolean {
  if (TITLE_HEADS.has(lower)) return true;
  const first = lower.indexOf('-');
  if (first < 0 || lower.length > LONGEST) return false;
  const [before, after] = [lower.slice(0, first), lower.slice(first + 1)];
  if (BEFORE_HYPHEN.has(before)) return isTitleHead(after);
  return TITLE_HEADS.has(before) && AFTER_HYPHEN.has(after);
}

type Status = NonNullable<NameValue['status']>;

/** Words that say how an office is held; of several the first here counts. */
const STATUS: readonly (readonly [Status, RegExp])[] = [
  ['late', /^late$/],
  ['former', /^(?:former|ex|then|erstwhile|one-time|onetime|ousted|deposed|retired|emeritus|past)$/],
  ['acting', /^(?:acting|interim|caretaker|provisional)$/],
  ['elect', /^(?:elect|designate|incoming)$/],
  ['deputy', /^(?:deputy|vice|assistant|under)$/],
];

const read = remember((title): { status: NameValue['status'] } => {
  const words: string[] = [];
  for (const word of title.toLowerCase().split(' ')) {
    for (const part of word.split('-')) words.push(part);
    if (isTitleHead(word) && !words.includes('chief')) break;
  }
  const after = /^(?:[^ ]+ ){0,8}(?:elect|designate|emeritus)\b/.exec(title.toLowerCase());
  if (after) words.push(after[0].slice(after[0].lastIndexOf(' ') + 1));
  for (const [status, pattern] of STATUS) if (words.some((word) => pattern.test(word))) return { status };
  return { status: null };
});

/** What a title says about its holder: "former deputy mayor of Lurk" → former; null if nothing. Words after the office are not asked. */
export function statusOf(title: string): NameValue['status'] {
  return read(title).status;
}
