/** Wording that shows what a paragraph is for: pleas to readers, links, picture credits. Word lists of the language only. */

/** Lines that stand alone between or after the paragraphs of an article; lower case, no final punctuation. */
const STANDING_LINES: ReadonlySet<string> = new Set([
  'advertisement',
  'advertising',
  'article continues below',
  'back to top',
  'click here',
  'comments',
  'continue reading',
  'copy link',
  'download our app',
  'email',
  'follow us',
  'leave a comment',
  'leave a reply',
  'loading',
  'log in',
  'newsletter',
  'newsletters',
  'no comments',
  'print',
  'share',
  'share this',
  'share this article',
  'share this story',
  'sign in',
  'sign up',
  'skip to content',
  'skip to main content',
  'sponsored',
  'sponsored content',
  'story continues below',
  'story continues below advertisement',
  'subscribe',
  'subscribe now',
]);

/** Lines after which only links and pleas follow, unless prose shows otherwise. */
const CLOSING_LINES: ReadonlySet<string> = new Set([
  'also read',
  'comments are closed',
  'more from this author',
  'more on this story',
  'more on this topic',
  'most popular',
  'most read',
  'read also',
  'read more',
  'recommended',
  'recommended for you',
  'related',
  'related articles',
  'related content',
  'related news',
  'related posts',
  'related stories',
  'related topics',
  'see also',
  'trending',
  'trending now',
  'you may also like',
  'you might also like',
]);

/** Never part of an article, wherever they stand in a paragraph. */
const ALWAYS =
  /\b(?:all rights reserved|comments are closed|ctrl ?\+ ?enter|enable javascript|share this (?:article|story)|this (?:web)?site uses cookies|you (?:may|might) also like)\b/i;

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
const QUOTED = /["\u201c\u201e\u00ab][^"\u201c\u201d\u00bb]{1,1000}["\u201c\u201d\u00bb]/g;

/** Verbs of reporting: a paragraph with one is news, not furniture. */
const REPORTING =
  /\b(?:said|says|told|added|stated|announced|reported|according to|warned|claimed|declared|wrote|explained|argued|insisted|asked|confirmed|denied|acknowledged)\b/i;
const NEWS_DATE =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|june|july|august|september|october|november|december|(?:jan|feb|aug|sept|oct|nov|dec)\.) ?\d|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept|oct|nov|dec)\b))/i;
const YEAR = /\b(?:19|20)\d\d\b/;
/** Lower case only: May is a month. */
const FINITE =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|says?|said|told|ruled|claimed|made|took|gave|went|came|met|won|lost)\b/;

const CREDIT_INSIDE =
  /\((?:file |archive |stock )?(?:photos?|images?|pictures?|credits?|illustration|graphic|screenshot)(?: credits?| courtesy)?(?::| by | courtesy| via |\))/i;
const CREDIT_START = /^(?:file |archive )?(?:photos?|images?|pictures?|photographs?|caption|illustration|graphic)(?: credits?| by)?: ?\S/i;
const CREDIT_END =
  /(?:[/|\u00a9] ?(?:getty(?: images)?|ap(?: photo)?|afp|reuters|epa|efe|tass|dpa|shutterstock|alamy|wikimedia(?: commons)?|[a-z]{2,20} via (?:getty|ap|reuters)[a-z ]{0,12})|\b(?:file|archive|handout|stock) (?:photo|picture|image))\.?\)?$/i;
const LEFT_RIGHT = /\((?:l|left)\).{1,300}\((?:r|right)\)|\((?:r|right)\).{1,300}\((?:l|left)\)/i;
const LONGEST_CAPTION = 400;

/** Without final punctuation, lower case: for the lists of lines. */
function bare(paragraph: string): string {
  return paragraph
    .toLowerCase()
    .replace(/[.:!?\u2026\u00bb>]{1,3}$/, '')
    .trim();
}

/** A line after which the article is over. */
export function isClosingLine(paragraph: string): boolean {
  return paragraph.length <= 40 && CLOSING_LINES.has(bare(paragraph));
}

/** A byline: "By the foreign desk", "Reporting by Ana Ames". */
export function isByline(paragraph: string): boolean {
  return (
    paragraph.length <= 80 &&
    /^(?:(?:reporting|written|edited|editing|story|words) )?by:? [^.!?:;,]{2,60}$/i.test(paragraph) &&
    !NEWS_DATE.test(paragraph)
  );
}

/** Links, menus and pleas, told by two cues or one strong phrase outside quotation marks. */
export function isFurnitureWording(paragraph: string): boolean {
  if (paragraph.length <= 60 && (STANDING_LINES.has(bare(paragraph)) || isClosingLine(paragraph))) return true;
  if (paragraph.length <= 200 && ALWAYS.test(paragraph)) return true;
  if (!YOU.test(paragraph) && !US.test(paragraph) && !IMPERATIVE.test(paragraph)) return false;
  const own = paragraph.replace(QUOTED, ' ');
  const commands = IMPERATIVE.test(own);
  if (commands && STRONG.test(own)) return true;
  const you = commands || YOU.test(own);
  if (!you && !US.test(own)) return false;
  if (REPORTING.test(own) || own.length < paragraph.length) return false;
  if (STRONG.test(own)) return true;
  const pleas = count(own, PLEA);
  return you ? pleas > 0 || count(own, OFFER) > 2 : pleas > 1;
}

function count(text: string, words: RegExp): number {
  return new Set(text.match(words)?.map((word) => word.toLowerCase())).size;
}

/** Prose of the article: someone is quoted or reported, or a day is named. */
export function isNews(paragraph: string): boolean {
  return NEWS_DATE.test(paragraph) || REPORTING.test(paragraph) || paragraph.search(QUOTED) >= 0;
}

/** A line that credits a picture or tells who stands left and right in it. */
export function isCaptionWording(paragraph: string): boolean {
  if (paragraph.length > LONGEST_CAPTION) return false;
  return [CREDIT_INSIDE, CREDIT_START, CREDIT_END, LEFT_RIGHT].some((credit) => credit.test(paragraph));
}

/** A line that names a day and has no finite verb, as captions have it. */
export function isVerblessAndDated(paragraph: string): boolean {
  return paragraph.length <= LONGEST_CAPTION && (NEWS_DATE.test(paragraph) || YEAR.test(paragraph)) && !FINITE.test(paragraph);
}
