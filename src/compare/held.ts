/** What posts a title names, and whether one person can hold those of two titles at one time. */
import { fold } from '../language/fold.js';
import { remember } from '../language/remember.js';
import { isStopword } from '../language/stopwords.js';
import { CHAIR, CHIEF_EXECUTIVE, DEPARTMENTS, FIELDS, HEADED, NO_RANK, type PostWords, RANKS, WITH_DEPUTY } from './held-words.js';
import { differentOffice, officeOf } from './office.js';

/** The posts of a title by field: "office" → "mayor", "rank" → "colonel", "lieutenant". */
type Held = ReadonlyMap<string, readonly string[]>;

/** Words that make it an office of another time, of somebody else or of one who wants it. */
const OTHER =
  /\b(?:former|ex|then|assistant|acting|shadow|under|incoming|outgoing|designate|nominee|candidate|contender|hopeful|elect|late|interim|caretaker|retired|one-time|onetime|past|honorary|aspiring|future|new|adviser|advisor|aide|officials?|employees?|staffers?|counterpart|secretary to|wife|husband|widow|son|daughter|brother|sister|mother|father|partner|trainee|student teacher|co(?!-?pilot))\b/;
const DEPUTY = /\b(?:deputy|vice)\b(?!-chancellor| chancellor)/;

/** The posts a title names; empty if it names none that anybody holds alone, or none of today. */
export const heldBy = remember((title): Held => {
  const plain = fold(title).replace(/[.']/g, '').replace(/\s+/g, ' ');
  const held = new Map<string, readonly string[]>();
  if (OTHER.test(plain) || /\bdepartment$/.test(plain)) return held;
  const head = headOf(plain);
  if (/\bspokes(?:man|woman|person)\b/.test(head)) return new Map(FOR_HOLDER.test(plain) ? [] : [['office', ['spokesperson']]]);
  const add = (field: string, posts: readonly string[]): void => {
    if (posts.length > 0) held.set(field, posts);
  };
  const deputy = DEPUTY.test(plain);
  add('seat', seatsOf(head, deputy));
  if (deputy) return held;
  for (const [field, words] of Object.entries(FIELDS)) add(field, named(words, head));
  if (!NO_RANK.test(head) && /^\p{Lu}/u.test(title)) add('rank', named(RANKS, head));
  add('body', bodyOf(plain));
  if (/^(?:\p{Lu}\p{L}+ )?president$/iu.test(title) || held.get('office')?.includes('prime minister'))
    add('state', [head.endsWith('president') ? 'president' : 'prime minister']);
  const { office } = officeOf(title);
  if (office && office.departments.length > 0) add('office', [...(held.get('office') ?? []), 'minister']);
  return held;
});

/** Whoever speaks for a holder of a post may stand before the holder's name: "a spokesman for the defence secretary, Tom Marr,". */
const FOR_HOLDER =
  /\bfor (?:the |a |its |their )?(?:[\p{L}-]+ ){0,3}(?:secretary|minister|president|governor|mayor|premier|leader|senator|chief|prince|king|queen)\b/u;

/** The words before the first place that a pattern meets; all of them where it meets none. */
function upTo(words: string, pattern: RegExp): string {
  const at = words.search(pattern);
  return at < 0 ? words : words.slice(0, at);
}

/** The words of a title that name its post: "chief of police", but "director" of "director of the mayor’s office". */
function headOf(plain: string): string {
  const short = upTo(plain, / (?:to|at|in|on|with|who|by|from|under|after|during|since|detailed|elected|told|said)\b/);
  return /\b(?:chief of police|member of parliament|(?:minister|secretary) of)\b/.test(short) ? short : upTo(short, / of\b/);
}

function named(words: PostWords, plain: string): readonly string[] {
  return words.flatMap(([post, pattern]) => (pattern.test(plain) ? [post] : []));
}

/** "mayor" or "deputy mayor"; of ministers with their departments. */
function seatsOf(plain: string, deputy: boolean): readonly string[] {
  const { office } = officeOf(plain.replace(DEPUTY, ''));
  const ministry = office?.departments.length ? [`${office.departments.join(' ')} ${office.head}`] : [];
  const seats = named(WITH_DEPUTY, plain.replace(DEPUTY, '').trim());
  return [...seats, ...ministry].map((seat) => (deputy ? `deputy ${seat}` : seat));
}

/** The post in a firm or institution: at its head, or at the head of a department. */
function bodyOf(plain: string): readonly string[] {
  if (/\b(?:minister|ministry|secretary of|committee|police|union|party|council)\b/.test(plain)) return [];
  const top = [...(CHIEF_EXECUTIVE.test(plain) ? ['chief executive'] : []), ...(CHAIR.test(plain) ? ['chair'] : [])];
  if (top.length > 0) return top;
  const departments = HEADED.test(plain) ? named(DEPARTMENTS, upTo(plain, /\b(?:at|of the|for the|in the) /)) : [];
  if (departments.length > 0)
    return departments.map((department) => `${/\bhead of\b/.test(plain) ? 'head of' : 'at the head of'} ${department}`);
  return /^(?:[\p{L}-]+(?:s|\u2019s)? )?director(?: of .*)?$/u.test(plain) ? ['director'] : [];
}

/** Whether nobody holds the posts of both titles at one time. */
export function heldApart(a: string, b: string): boolean {
  const [x, y] = [heldBy(a), heldBy(b)];
  if (x.size === 0 || y.size === 0) return false;
  const seats = [x.get('seat') ?? [], y.get('seat') ?? []] as const;
  if (seats[0].some((seat) => seats[1].some((other) => seat === `deputy ${other}` || other === `deputy ${seat}`))) return true;
  const fields = [...x].flatMap(([field, posts]) => {
    const others = y.get(field);
    return others === undefined || field === 'seat' ? [] : [[field, posts, others] as const];
  });
  if (fields.some(([, posts, others]) => posts.some((post) => others.includes(post) && post !== 'minister'))) return false;
  const [left, right] = [officeOf(a).office, officeOf(b).office];
  if (left && right && differentOffice(left, right)) return true;
  return fields.some(([field, posts, others]) => apart(field, posts, others)) && !elsewhere(a, b);
}

function apart(field: string, posts: readonly string[], others: readonly string[]): boolean {
  if (field !== 'body') return !posts.some((post) => others.includes(post));
  const section = (post: string): string => post.replace(/^(?:at the )?head of /, '');
  if (posts.some((post) => others.some((other) => section(post) === section(other)))) return false;
  // A finance director is "the director" in the next paragraph; the head of security is not.
  const bare = (list: readonly string[], beside: readonly string[]): boolean =>
    list.includes('director') && !beside.some((post) => post.startsWith('head of'));
  if (bare(posts, others) || bare(others, posts)) return false;
  return true;
}

/** Both say of what body or place, and say different ones. */
function elsewhere(a: string, b: string): boolean {
  const [x, y] = [bodyNames(a), bodyNames(b)];
  return x.length > 0 && y.length > 0 && !x.some((word) => y.includes(word));
}

/** Names of bodies and places in a title; a capital letter of a title right before a name is none. */
function bodyNames(title: string): string[] {
  const words = title.match(/\p{Lu}[\p{L}]{2,}/gu) ?? [];
  return words
    .filter((word) => heldBy(word).size === 0)
    .map(fold)
    .filter((word) => !isStopword(word) && !COMMON.test(word));
}

const COMMON =
  /^(?:chief|head|director|deputy|vice|police|fire|defen[cs]e|finance|financial|foreign|interior|council|executive|officer|operating|central|bank|lieutenant|detective|first|lead|public|prime|minister|secretary|ministry|manager|boss|court|high|supreme|crown|district|attorney|assistant|senior|communications?|press|marketing|security|research|safety|school|health|education|justice|labour|conservative|party|harbou?r|phd|doctor|doctoral)$/;
