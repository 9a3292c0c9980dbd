/** What an article tells of itself below or above its text: when it was changed, whose views it holds, tags, an address, rows of stars. */

const LONGEST = 400;
const START =
  /^\W{0,2}(?:an earlier|clarification|categor|correction|editor|filed under|keywords|most |popular|share|tags?\b|the views|this (?:article|blog|column|conversation|dispatch|essay|interview|item|live|op-ed|page|piece|post|report|story|text|transcript|version)|top stories|topics?\b|trending|views expressed|opinions expressed)/i;
const NOTICES: readonly RegExp[] = [
  /^\W{0,2}this (?:(?:version|translation) of (?:this|the) )?(?:article|blog|column|conversation|dispatch|essay|interview|item|live blog|op-ed|page|piece|post|report|story|text|transcript) (?:was|has been|is being|will be|is)(?: \w{4,12}ly| first| last| also)? (?:amended|condensed|corrected|edited|republished|syndicated|translated|updated)\b(?! in (?:18|19|20)\d\d)[^\n]{0,300}$/i,
  /^\W{0,2}this (?:article|column|essay|piece|post|story) (?:was|is) (?:first|originally|also) published\b[^\n]{0,200}$/i,
  /^\W{0,2}an earlier version of (?:this|the) (?:article|headline|story|report|piece|post|caption|column)\b[^\n]{0,380}$/i,
  /^\W{0,2}(?:corrections?|clarifications?|editor[\u2019']?s[\u2019']? notes?|corrections? and clarifications?)(?: \([^()]{3,40}\)| on \w{3,9} \d{1,2})?: [^\n]{4,380}$/i,
  /^(?:most (?:read|popular|viewed|shared)|popular(?: now)?|top stories|trending(?: now)?): ?[^\n]{3,340}[^.\s]$/i,
  /^share(?: this)?(?: article| story)?(?: on| via)?: ?[^\n.\d]{2,120}$/i,
  /^(?:tags?|topics?|filed under|keywords|categor(?:y|ies)): ?[^\n.!?]{2,200}$/i,
  /^\W{0,2}(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed (?:in this|here|above|by the (?:author|writer|contributor|columnist)s?)\b[^\n]{0,200}$/i,
];
/** "Bo Lind is a columnist. The views expressed here are his own." */
const VIEWS = /\b(?:views|opinions) expressed (?:in this|here|above)\b/i;
const WHOSE = /^[^.]{0,100}\b(?:own|alone|author|author[\u2019']s|writer|writer[\u2019']s|reflect)\b/i;
const ADDRESS = /^(?:e-?mail:? )?[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}$/i;
const REACHED = /^[^.!?@]{0,80}\b(?:reached|contacted|contact|e-?mail|write to)\b[^!?@]{0,60}@[\w.-]{3,60}\.?$/i;
const HOUR = /^\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i;
/** The last line of a dispatch. */
const ENDED = /^(?:ENDS?|[-\u2013(/]{1,2}(?:ENDS?|[Ee]nds?|30)[-\u2013)/]{1,2})$/;
const WORDLESS = /^[^\p{L}\p{N}]{1,40}$/u;
const SHORT = 60;

/** The hour of an entry of a live report, alone on its line. */
export function isHour(paragraph: string): boolean {
  return HOUR.test(paragraph);
}

/** Whether a paragraph tells of the article and not of the news. */
export function isNotice(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false;
  if (paragraph.length <= SHORT && (WORDLESS.test(paragraph) || HOUR.test(paragraph) || ENDED.test(paragraph) || ADDRESS.test(paragraph)))
    return true;
  if (START.test(paragraph) && NOTICES.some((notice) => notice.test(paragraph))) return true;
  if (paragraph.includes('@') && REACHED.test(paragraph)) return true;
  const views = paragraph.includes(' expressed ') ? VIEWS.exec(paragraph) : null;
  return views !== null && WHOSE.test(paragraph.slice(views.index + views[0].length));
}
