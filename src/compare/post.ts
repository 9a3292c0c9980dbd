/** Offices as a person holds one at a time: whether two titles name posts that exclude one another. */
import { fold } from '../language/fold.js';
import { isStopword } from '../language/stopwords.js';
import { differentOffice, officeOf } from './office.js';

/** Posts of which hardly anybody holds two; a post of more than one word stands before its parts. */
const POSTS: readonly (readonly [string, RegExp])[] = [
  ['vice president', /\bvice[- ]president\b/],
  ['prime minister', /\b(?:prime minister|premier|taoiseach)\b/],
  ['attorney general', /\battorney[- ]general\b/],
  ['secretary-general', /\bsecretary[- ]general\b/],
  ['president', /\bpresident\b/],
  ['chancellor', /\bchancellor\b/],
  [
    'minister',
    /\b(?:minister|secretary of (?:state|defen[cs]e|the treasury|the interior|health|education|energy|labou?r|agriculture|commerce|transportation)|(?:defen[cs]e|foreign|home|treasury|interior|health|education|energy|labou?r|agriculture|commerce|transport(?:ation)?|justice) secretary)\b/,
  ],
  ['governor', /\bgovernor\b/],
  ['mayor', /\bmayor(?:ess)?\b/],
  ['ambassador', /\bambassador\b/],
  ['senator', /\bsenator\b/],
  ['king', /\b(?:king|queen|emperor|sultan|emir)\b/],
  ['pope', /\bpope\b/],
  ['judge', /\b(?:judge|justice)\b/],
  ['spokesperson', /\bspokes(?:man|woman|person)\b/],
  ['coach', /\bcoach\b/],
];
/** Words that make it another post, or the same at another time. */
const APART =
  /\b(?:former|ex|then|deputy|assistant|acting|shadow|under|incoming|outgoing|designate|nominee|candidate|elect|late|interim|retired|adviser|advisor|aide|representative|counterpart)\b/;

function postsOf(title: string): readonly string[] {
  let rest = title;
  const found: string[] = [];
  for (const [post, pattern] of POSTS) {
    if (!pattern.test(rest)) continue;
    found.push(post);
    rest = rest.replace(pattern, ' ');
  }
  return found;
}

/** Whether a title names an office that is known as one of its kind. */
export function namesPost(title: string): boolean {
  return postsOf(fold(title)).length > 0 || officeOf(title).office !== null;
}

/** Two titles name two posts that one person does not hold together: "mayor" and "governor", "defence minister" and "finance minister". */
export function otherPost(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  if (APART.test(x) || APART.test(y)) return false;
  const [left, right] = [officeOf(a).office, officeOf(b).office];
  if (left && right && differentOffice(left, right)) return true;
  const [one, other] = [postsOf(x), postsOf(y)];
  if (one.length > 0 && other.length > 0 && !one.some((post) => other.includes(post))) return true;
  const [here, there] = [seatOf(a), seatOf(b)];
  return (
    one.some((post) => SEATED.has(post) && other.includes(post)) &&
    here.length > 0 &&
    there.length > 0 &&
    !here.some((word) => there.includes(word))
  );
}

/** Posts that belong to one town or state, so that two of them are two posts. */
const SEATED: ReadonlySet<string> = new Set(['mayor', 'governor']);

/** What stands under a capital letter besides the post. */
function seatOf(title: string): string[] {
  const words = title.match(/\p{Lu}\p{L}{2,}/gu) ?? [];
  return words.map(fold).filter((word) => !isStopword(word) && !/^(?:mayor|governor|lord|city|state)/.test(word));
}
