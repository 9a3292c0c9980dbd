/** The words of a statement for people: a list of places is not cut before its last name or before “regions”. */
import type { Statement, Token } from '../model.js';

/** What places are, behind their names. */
const UNIT =
  /^(?:regions?|oblasts?|provinces?|districts?|count(?:y|ies)|states?|republics?|territor(?:y|ies)|peninsulas?|towns?|cit(?:y|ies)|areas?)$/;
/** Words between two names of a list. */
const JOINTS: ReadonlySet<string> = new Set(['and', 'or', 'the']);
/** Words added at most. */
const MOST = 12;

/** The words of a mention that ends in a name, up to the last name that follows it and the word for what they are. */
export function inFull({ reading, mention }: Statement): string {
  const sentence = reading.sentences[mention.sentence];
  if (!sentence || !/^\p{Lu}/u.test(mention.text.split(' ').at(-1) ?? '')) return mention.text;
  const text = (from: number, to: number): string => sentence.text.slice(from - sentence.start, to - sentence.start);
  let [end, seen] = [mention.end, mention.end];
  for (const token of following(sentence.tokens, mention.end)) {
    if (!/^,? $/.test(text(seen, token.start))) break;
    const unit = UNIT.test(token.lower) && text(seen, token.start) === ' ';
    if (!token.capital && !unit && !JOINTS.has(token.lower)) break;
    seen = token.end;
    if (unit || token.capital) end = token.end;
    if (unit) return text(mention.start, end);
  }
  return mention.text;
}

function following(tokens: readonly Token[], from: number): readonly Token[] {
  return tokens.filter(({ start }) => start >= from).slice(0, MOST);
}
