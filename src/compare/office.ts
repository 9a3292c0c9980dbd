/** Offices: what kind of post a title names, of what department, and who can hold two of them. */
import { fold } from '../language/fold.js';
import { remember } from '../language/remember.js';
import { contentTerms } from '../language/terms.js';

/** Posts, as one word each; with two posts in one title the first of the row here counts. */
const HEADS: readonly (readonly [post: string, words: RegExp])[] = [
  ['spokesperson', /\bspokes(?:man|men|woman|women|person|people)\b/],
  ['attorney general', /\b(?:attorneys?|solicitors?) general\b/],
  ['prime minister', /\b(?:prime minister|premier|pm)\b/],
  ['vice president', /\bvice[ -]president\b/],
  ['minister', /\b(?:ministers?|ministry|fm)\b/],
  ['secretary', /\b(?:secretary|department)\b(?! general)/],
  ['commissioner', /\bcommissioner\b/],
  ['chief executive', /\b(?:chief executive|ceo)\b/],
  ['senator', /\b(?:senator|sen)\b/],
  ['representative', /\b(?:congress(?:man|woman)|rep)\b/],
  ['governor', /\b(?:governor|gov)\b/],
  ['mayor', /\bmayor\b/],
  ['president', /\bpresident\b/],
  ['chancellor', /\bchancellor\b/],
  ['speaker', /\bspeaker\b/],
  ['king', /\b(?:king|queen|emperor|sultan|emir)\b/],
  ['pope', /\b(?:pope|pontiff)\b/],
];

/** Posts that nobody holds at one time with another of the row. */
const APART: readonly (readonly string[])[] = [
  ['senator', 'representative', 'governor', 'mayor'],
  ['prime minister', 'vice president', 'senator', 'representative'],
];

/** Departments of governments, as one word each. "State" stands alone only beside a secretary. */
const DEPARTMENTS: Readonly<Record<string, string>> = {
  defense: 'defence',
  defence: 'defence',
  foreign: 'foreign',
  fm: 'foreign',
  state: 'state',
  interior: 'interior',
  home: 'interior',
  finance: 'finance',
  treasury: 'finance',
  justice: 'justice',
  health: 'health',
  education: 'education',
  energy: 'energy',
  transport: 'transport',
  transportation: 'transport',
  labor: 'labour',
  labour: 'labour',
  agriculture: 'agriculture',
  environment: 'environment',
  trade: 'trade',
  commerce: 'trade',
  culture: 'culture',
  housing: 'housing',
  economy: 'economy',
  immigration: 'immigration',
  tourism: 'tourism',
};
/** Words that make it another post, or the same at another time. */
const OTHER_POST: ReadonlySet<string> = new Set(
  `former ex then deputy assistant acting interim shadow under outgoing incoming designate elect nominee candidate contender hopeful junior
  adviser advisor aide representative counterpart late ousted retired one-time onetime lieutenant lt co wife husband widow son daughter press chief-of-staff staff`.split(
    /\s+/,
  ),
);
/** Words of a title that tell nothing apart. */
const SMALL: ReadonlySet<string> = new Set('the a an of for and s new current us u general chief prime vice his her its their'.split(' '));

export interface Office {
  /** The post: minister, senator, … */
  readonly head: string;
  readonly departments: readonly string[];
  /** What else the title says, in lower case: "ardanian", "norrey". */
  readonly rest: readonly string[];
}

/** The office a title names; null when it names none of the kinds above, or one of the past, of a deputy or of somebody else. */
export const officeOf = remember((title): { readonly office: Office | null } => ({ office: read(title) }));

function read(title: string): Office | null {
  const plain = fold(title).replace(/[.']/g, '');
  const words = plain.match(/\p{L}+/gu) ?? [];
  if (words.some((word) => OTHER_POST.has(word))) return null;
  const head = HEADS.find(([, pattern]) => pattern.test(plain))?.[0];
  if (head === undefined || head === 'spokesperson') return null;
  const own = /minister|secretary|commissioner/.test(head) && head !== 'prime minister';
  const departments = own ? [...new Set(words.flatMap((word) => DEPARTMENTS[word] ?? []))].sort() : [];
  const pattern = HEADS.find(([post]) => post === head)?.[1];
  const rest = (plain.replace(pattern ?? '', ' ').match(/\p{L}+/gu) ?? []).filter(
    (word) => !SMALL.has(word) && !(own && DEPARTMENTS[word]) && word !== 'head' && word !== 'affairs',
  );
  return { head, departments, rest };
}

/** Two offices that one person does not hold at one time: one kind of post of departments that have nothing in common, or posts that exclude one another. */
export function differentOffice(a: Office, b: Office): boolean {
  if (a.head === b.head)
    return a.departments.length > 0 && b.departments.length > 0 && !a.departments.some((one) => b.departments.includes(one));
  return APART.some((posts) => posts.includes(a.head) && posts.includes(b.head));
}

/** Titles that many hold at one time. */
const MANY =
  /\b(?:senators?|sens?|rep|representatives?|congress(?:man|woman)|lawmaker|deputy|member|mp|mep|councill?or|council(?:man|woman)|alderman|judge|justice|officer|detective|sergeant|agent|dr|doctor|professor|prof|mr|mrs|ms|miss|sir|lawyer|attorney|reporter|correspondent|analyst|actor|actress|singer|player|candidate|official|adviser|advisor|aide|strategist|spokes(?:man|woman|person)|resident|witness|victim|suspect|student|teacher|activist)\b/;

/** Whether many hold the title at one time, so that it tells nobody from another. */
export function isHeldByMany(title: string): boolean {
  return MANY.test(fold(title));
}

/** Two titles of one office that has one holder: the same kind of post, or the same words, of one department, and of one place where both tell one. */
export function oneHolder(left: string, right: string): boolean {
  const [plainLeft, plainRight] = [fold(left).replace(/[.']/g, ''), fold(right).replace(/[.']/g, '')];
  if (MANY.test(plainLeft) || MANY.test(plainRight)) return false;
  const [a, b] = [officeOf(left).office, officeOf(right).office];
  if ((a === null) !== (b === null)) return false;
  if (a && b) {
    const [few, many] = a.rest.length <= b.rest.length ? [a, b] : [b, a];
    return a.head === b.head && a.departments.join() === b.departments.join() && few.rest.every((word) => many.rest.includes(word));
  }
  const [s, t] = [termsOf(plainLeft), termsOf(plainRight)];
  const [few, many] = s.size <= t.size ? [s, t] : [t, s];
  return few.size > 0 && [...few].every((word) => many.has(word));
}

function termsOf(title: string): ReadonlySet<string> {
  return contentTerms((title.match(/\p{L}+/gu) ?? []).map((lower) => ({ lower })));
}
