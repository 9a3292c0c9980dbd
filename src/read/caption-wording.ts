/** Wording of captions: picture credits, and who stands left and right. */
import { isVerblessAndDated } from './news-wording.js';

const CREDIT_INSIDE =
  /\((?:file |archive |stock )?(?:photos?|images?|pictures?|credits?|illustration|graphic|screenshot)(?: credits?| courtesy)?(?::| by | courtesy| via |\))/i;
const CREDIT_START =
  /^(?:(?:enlarge this image )?toggle caption |(?:file |archive )?(?:photos?|images?|pictures?|photographs?|caption|illustration|graphic)(?: credits?| by)?: ?\S|(?:file|archive|handout) (?:photo|picture|image)\b|FILE ?[-\u2013\u2014] |In this (?:[^,.]{1,40}, \d{4},? |[^,.]{1,40} )?(?:file |undated |handout )?(?:photo|image|picture|frame)\b)/i;
/** In the last words of a paragraph. */
const CREDIT_END =
  /(?:(?:[/|\u00a9]|\bvia) ?(?:getty(?: images)?|ap(?: photo)?|afp|reuters|epa|efe|tass|dpa|shutterstock|alamy|wikimedia(?: commons)?)|\bvia (?:getty|ap|reuters) [a-z]{1,12}|\b(?:file|archive|handout|stock) (?:photo|picture|image)|\bphotographer: [^.:]{3,50})\.?\)?$/i;
const LEFT = /\((?:l|left)\)/i;
const RIGHT = /\((?:r|right)\)/i;
const LONGEST_CAPTION = 400;
const LONGEST_CREDIT = 60;

/** A line that credits a picture or tells who stands left and right in it. */
export function isCaptionWording(paragraph: string): boolean {
  if (paragraph.length > LONGEST_CAPTION) return false;
  if (CREDIT_START.test(paragraph) || CREDIT_END.test(paragraph.slice(-LONGEST_CREDIT))) return true;
  return paragraph.includes('(') && (CREDIT_INSIDE.test(paragraph) || (LEFT.test(paragraph) && RIGHT.test(paragraph)));
}

/** What a caption without a credit looks like beside one with it. */
export function isCaptionLike(paragraph: string): boolean {
  return paragraph.length <= LONGEST_CAPTION && isVerblessAndDated(paragraph);
}
