/** Wording of what is no part of an article: pleas to readers, links, menus, notices. Word lists of the language only. */
import { isReported, QUOTED } from './news-wording.js';
import { isNotice } from './notices.js';

/** Lines that stand alone between or after the paragraphs of an article; lower case, no final punctuation. */
const STANDING_LINES: ReadonlySet<string> = new Set(
  (
    'ad|advertisement|advertising|advertisement continue reading the main story|article continued below|article continues below|back to top|click here|close|comments|continue reading|' +
    'continue reading below|continue reading the main story|copy link|download our app|email|follow us|hide caption|image|leave a comment|leave a reply|listen to article|' +
    'listen to this article|load more|loading|log in|menu|newsletter|newsletters|no comments|first published|last updated|last modified|open gallery|photo|play video|print|published|read full story|read the full story|' +
    'save|search|share|share this|share this article|share this story|show caption|show more|sign in|sign up|skip ad|skip to content|skip to main content|sponsored|' +
    'sponsored content|story continued below|story continues below|story continues below advertisement|story highlights|subscribe|subscribe now|toggle caption|up next|updated|video|' +
    'view comments|view gallery|view image|watch live|watch now|what to read next'
  ).split('|'),
);

/** Lines after which only links and pleas follow, unless prose shows otherwise. */
const CLOSING_LINES: ReadonlySet<string> = new Set(
  (
    'also read|comments are closed|editor’s picks|editors’ picks|latest news|more from this author|more on this story|more on this topic|most popular|most read|most viewed|read also|read more|' +
    'recommended|recommended for you|related|related articles|related content|related coverage|related news|related posts|related stories|related topics|see also|top stories|trending|' +
    'trending now|you may also like|you might also like'
  ).split('|'),
);

/** Never part of an article, wherever they stand in a short paragraph. */
const ALWAYS =
  /\b(?:[Aa](?:ll|LL) [Rr](?:ights|IGHTS) [Rr](?:eserved|ESERVED)|[Cc]omments are closed|[Cc]trl ?\+ ?[Ee]nter|[Ee]nable [Jj]ava[Ss]cript|[Ss](?:hare|HARE) (?:this|THIS) (?:article|ARTICLE|story|STORY)|[Tt]his (?:web)?site uses cookies|[Yy]ou (?:may|might) also like)\b/;

/** Lines that are one thing of the page from end to end; each begins with a word of BEGINNING. */
const WHOLE_LINES: readonly RegExp[] = [
  /^\(? ?(?:read(?: more| also| next)?|see also|watch(?: now| live| more)?|listen(?: now)?|more(?: on this| on this story)?|related(?: coverage| stories| articles| news)?|also read|photos|videos?|gallery|slideshow|podcast|(?:special|complete|full) coverage|also on [\w ]{2,30}): ?[^\n]{3,160}[^.\s]$/i,
  /^(?:related coverage|related stories) [^\n]{5,200}[^.\s]$/i,
  /^(?:slideshow|gallery) \(\d{1,3} (?:images?|photos?|pictures?)\)$/i,
  /^hide caption \d{1,3} of \d{1,3}$/i,
  /^(?:you can )?follow (?:@\w{1,30}|[^.,:;]{2,60} on (?:Twitter|X|Facebook|Instagram|Threads|Bluesky|LinkedIn|Telegram|YouTube)\b[^\n]{0,60})$/i,
  /^this article is more than \d{1,2} (?:years?|months?) old$/i,
  /^(?:\u00a9|\(c\)|copyright)\W{0,3}(?:19|20)\d\d\b[^\n]{0,160}$/i,
  /^(?:contributing|contributors?): [^!?]{3,200}$/i,
  /^(?:read|see|watch)\b[^:]{0,40}: https?:\/\/[^\s]{4,200}$/i,
  /^click (?:here )?for (?:more|the) [^\n]{2,100}$/i,
  /^(?:read or share this story|share via|find us on)\b[^\n]{0,120}$/i,
];
const BEGINNING =
  /^\(? ?(?:additional|also|click|compiled|complete|contribut|copyright|c\)|edit|find|follow|full|further|gallery|graphic|hide|listen|more|photos|podcast|read|relat|report|see|share|slideshow|special|this|video|watch|writ|you can follow|\u00a9)/i;
/** "(Reporting by Ida Marrow in Lurk; Editing by Jo Lund)": names and the words of the trade, no sentence. */
const STAFF = /^\(?(?:additional |further )?(?:reporting|writing|editing|compiled|written|edited|graphics?) (?:by|from) /i;
const STAFF_WORD =
  /^(?:\p{Lu}[\p{L}.'\u2019-]{0,30}|additional|further|reporting|writing|editing|compiled|written|edited|graphics?|by|in|and|for|of|the|from|with|at|de|del|van|von|der|la|al|bin)$/u;
/** Whole lines that are known by their end. */
const CREDITED = /^[^.!?]{3,140} contributed to this (?:report|story|article)\.?$/i;
const CREDIT_END = /to this (?:report|story|article)\.?$/;
/** As much of a line as CREDIT_END needs. */
const LONGEST_END = 16;
const READ_MORE = 'Read more';
const LONGEST_CLOSING = 40;
const LONGEST_STANDING = 60;
const LONGEST_LINE = 340;
const LONGEST_NOTICE = 180;

/** Enough when the reader is spoken to. */
const STRONG =
  /\b(?:become a (?:patron|member|subscriber)|follow us on|join our community|our newsletters?|sign up (?:for|to) (?:our|the)|subscribe to our|suggest a correction|support our (?:journalism|work|reporting|team)|suggestions or corrections)\b/i;

/** Capitals matter: "US" is a country. */
const YOU = /\b(?:[Yy]ou|[Yy]ours?|[Yy]ourself)\b/;
const US = /\b(?:us|[Oo]ur)\b/;
const IMPERATIVE =
  /^(?:be the first|become|click|donate|download|follow|get (?:the|our|your|all|news)|help us|join|leave (?:a|us|your)|log in|register|share|sign (?:in|up)|subscribe|support (?!for|from|of|among|in)|tap|try (?:it|our|the)|unsubscribe|write to)\b/i;
const PLEA =
  /\b(?:ad ?blockers?|click|coffee|cookies|ctrl|donat(?:e|ions?)|inbox|newsletters?|patrons?|paywall|sign up|subscri(?:be|bers?|ptions?)|unsubscribe)\b/gi;
const OFFER =
  /\b(?:become|cancel|comments?|community|correction|follow|free|highlight|join|members?|membership|price|readers?|share|support|trial|write to)\b/gi;
const ANY_CUE = /\b(?:[Yy]ou(?:rs?|rself)?|us|[Oo]ur)\b/;

/** A line after which the article is over. */
export function isClosingLine(paragraph: string): boolean {
  return paragraph.length <= LONGEST_CLOSING && CLOSING_LINES.has(bare(paragraph));
}

/** Links, menus and pleas: known lines, or two cues or one strong phrase outside quotation marks. */
export function isFurnitureWording(paragraph: string): boolean {
  if (paragraph.length <= LONGEST_STANDING && isKnownLine(paragraph)) return true;
  if (paragraph.length <= LONGEST_LINE && isWholeLine(paragraph)) return true;
  if (isNotice(paragraph)) return true;
  return (ANY_CUE.test(paragraph) || IMPERATIVE.test(paragraph)) && isPlea(paragraph);
}

function isKnownLine(paragraph: string): boolean {
  const line = bare(paragraph);
  return STANDING_LINES.has(line) || (paragraph.length <= LONGEST_CLOSING && CLOSING_LINES.has(line));
}

function isWholeLine(paragraph: string): boolean {
  if (BEGINNING.test(paragraph) && WHOLE_LINES.some((line) => line.test(paragraph))) return true;
  if (STAFF.test(paragraph) && paragraph.split(/[\s,;.()/&]{1,4}/).every((word) => word === '' || STAFF_WORD.test(word))) return true;
  if (paragraph.endsWith(READ_MORE) && paragraph.length > 2 * READ_MORE.length && !/\. Read more$/.test(paragraph)) return true;
  return (
    paragraph.length <= LONGEST_NOTICE &&
    (ALWAYS.test(paragraph) || (CREDIT_END.test(paragraph.slice(-LONGEST_END)) && CREDITED.test(paragraph)))
  );
}

function isPlea(paragraph: string): boolean {
  const own = paragraph.replace(QUOTED, ' ');
  const commands = IMPERATIVE.test(own);
  if (commands && STRONG.test(own)) return true;
  const you = commands || YOU.test(own);
  if (!you && !US.test(own)) return false;
  if (isReported(own) || own.length < paragraph.length) return false;
  if (STRONG.test(own)) return true;
  const pleas = count(own, PLEA);
  return you ? pleas > 0 || count(own, OFFER) > 2 : pleas > 1;
}

/** Without final punctuation, lower case: for the lists of lines. */
function bare(paragraph: string): string {
  return paragraph
    .toLowerCase()
    .replace(/[.:!?\u2026\u00bb>]{1,3}$/, '')
    .trim();
}

function count(text: string, words: RegExp): number {
  return new Set(text.match(words)?.map((word) => word.toLowerCase())).size;
}
