/** Who speaks in a line of subtitles: `<v Anna Bell>` or a label before the words. */

/** "ANNA BELL:", "Anna Bell:", "Q.", "MR. RO (through interpreter):" at the beginning of a line, after a dash or ">>". */
export const SAYS_WHO =
  /^(?:[-\u2010\u2013\u2014]{1,2} ?|>{2,3} ?)?(?:(?:[QA]|\p{Lu}[\p{Lu}\p{N}'\u2019-]{1,20}(?:[. ]{1,2}\p{Lu}[\p{Lu}\p{N}'\u2019-]{0,20}){0,4}|\p{Lu}\p{Ll}[\p{L}'\u2019-]{0,20}\.?(?: \p{Lu}[\p{L}'\u2019-]{0,20}\.?){1,3}|Speaker \d{1,3}|Q(?:uestion)?|A(?:nswer)?)(?: \([^()]{1,40}\))?: ?|[QA]\. )(?=\S)/u;

const VOICE = /^[^<>]{0,20}<v(?:\.[^\s<>]{0,40})?[ \t]{1,9}(?<name>[^<>]{1,80})>/;

/** The name in a voice tag at the beginning of a line; offsets count the line, `after` is the end of the tag. */
export function voiceOf(
  line: string,
): { readonly name: string; readonly start: number; readonly end: number; readonly after: number } | null {
  const m = VOICE.exec(line);
  const written = m?.groups?.name;
  if (m === null || written === undefined || written.trim() === '') return null;
  const start = m[0].length - 1 - written.length + (written.length - written.trimStart().length);
  const name = written.trim();
  return { name, start, end: start + name.length, after: m[0].length };
}
