/** Who said each quotation of a paragraph: what stands around it, the quotation before it, the paragraph before. */
import type { Speaker } from '../model.js';
import type { Saying } from './attribution.js';
import type { Piece } from './pieces.js';
import { isTitle } from './quote-complete.js';
import type { Part } from './quote-span.js';
import { KIND } from './reporting.js';
import { type Attribution, claimOf, colonOf, firstFrom, isStatement, isWithin, leadOf, type Scene, sentenceAt } from './speaker.js';
import { afterOf, endOf, unlistedOf } from './speaker-after.js';
import { announces, isOverheard } from './speaker-lead-in.js';

/** What a paragraph leaves for the next one. */
export interface Followed {
  /** Who said the quotation with which it ends, or whom its last words before a colon name. */
  readonly quoted: Speaker | null;
  /** Who is said to say something in its last sentence: the speaker of a block quotation after it. */
  readonly said: Speaker | null;
}

export const NOTHING_SAID: Followed = { quoted: null, said: null };

/** What is found for the parts of a paragraph's quotations, in their order. */
export interface Cast {
  readonly attributions: readonly (Attribution | null)[];
  readonly followed: Followed;
}

/** `begun` is what was found where a quotation began that goes on from the paragraph before. */
export function castOf(scene: Scene, parts: readonly Part[], before: Followed, begun: Attribution | null): Cast {
  const { sentences } = scene.paragraph;
  const attributions: (Attribution | null)[] = [];
  let attached: { sentence: number; speaker: Speaker } | null = null;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as Part;
    const opening = part.open < 0 ? -2 : sentenceAt(sentences, part.open);
    let found = part.open < 0 ? (begun ?? afterOf(scene, part)) : around(scene, part);
    found ??= sameSentence(scene, part, index > 0 ? (attributions[index - 1] ?? null) : null);
    if (!found && attached && attached.sentence + 1 === opening && begins(scene, part, opening))
      found = { speaker: attached.speaker, verb: null, at: -1 };
    found ??= announced(scene, part, opening);
    if (!found && before.quoted && isAlone(scene, part)) found = { speaker: before.quoted, verb: null, at: -1 };
    attributions.push(found);
    if (found) {
      const last = Math.max(part.close < 0 ? scene.paragraph.pieces.length : part.close, found.at);
      attached = { sentence: sentenceAt(sentences, last), speaker: found.speaker };
    }
  }
  return { attributions, followed: leftBy(scene, attached) };
}

/** From the words before and after it; a title gets no speaker from far away. */
function around(scene: Scene, part: Part): Attribution | null {
  if (isOverheard(scene.paragraph.pieces, part)) return afterOf(scene, part);
  const claim = claimOf(scene, part);
  if (claim !== undefined) return claim;
  const lead = leadOf(scene, part);
  if (lead?.near) return lead;
  const after = part.close < 0 ? null : afterOf(scene, part);
  if (after || isTitle(part.words)) return after ?? colonOf(scene, part);
  return lead ?? colonOf(scene, part) ?? (part.close < 0 ? null : (endOf(scene, part) ?? unlistedOf(scene, part)));
}

/** "Bell was blunt. “…”": the one who is told to speak in the sentence before, which holds no quotation. */
function announced({ paragraph: { pieces, sentences }, subjectOf }: Scene, part: Part, opening: number): Attribution | null {
  const before = sentences[opening - 1];
  if (before === undefined || sentences[opening]?.start !== part.open || part.floor > before.start || part.close < 0) return null;
  if (!announces(pieces, before)) return null;
  const speaker = subjectOf(before.start, before.end);
  return speaker && { speaker, verb: null, at: -1 };
}

/** Words between two quotations of one speaker. */
const BETWEEN = 12;

/** "… “reasonable” and “fair”": in the same clause as the quotation before it. */
function sameSentence(
  { paragraph: { pieces }, told }: Scene,
  { open, floor, words }: Part,
  before: Attribution | null,
): Attribution | null {
  if (!before || open < 0 || open - floor > BETWEEN || isTitle(words)) return null;
  for (let at = floor; at < open; at++) {
    const text = pieces[at]?.text ?? '';
    if (text === ';' || text === '.' || text === '!' || text === '?') return null;
  }
  const said = (told[firstFrom(told, floor)]?.at ?? open) < open;
  return { speaker: before.speaker, verb: said ? before.verb : null, at: -1 };
}

/** Whether the quotation opens its sentence. */
function begins({ paragraph: { sentences } }: Scene, { open }: Part, sentence: number): boolean {
  return sentences[sentence]?.start === open;
}

/** Whether the quotation is all there is in its paragraph. */
function isAlone({ paragraph: { pieces } }: Scene, { open, close, fragment }: Part): boolean {
  return open === 0 && !fragment && (close < 0 || close >= pieces.length - 2);
}

/** Who says something in the last sentence; before a colon not a verb in what somebody else is told to say, unless it stands close. */
export function lastSaid(pieces: readonly Piece[], told: readonly Saying[], start: number): Speaker | null {
  let index = told.length - 1;
  const colon = pieces.at(-1)?.text === ':' ? pieces.length - 1 : 0;
  while (index >= 0 && ((told[index]?.kind ?? 0) & KIND.claim) !== 0) index--;
  while (index > 0 && colon - (told[index]?.at ?? colon) > NEAR && isWithin(pieces, told, index)) {
    if (!isStatement(pieces, told[index] as Saying)) return null;
    index--;
  }
  const saying = told[index];
  return saying && saying.at >= start ? saying.speaker : null;
}

/** Words between a verb and the colon after it. */
const NEAR = 4;

function leftBy(
  { paragraph: { pieces, sentences }, told, subjectOf }: Scene,
  attached: { sentence: number; speaker: Speaker } | null,
): Followed {
  const last = sentences.at(-1);
  const said = last ? lastSaid(pieces, told, last.start) : null;
  if (pieces.at(-1)?.text === ':' && last) {
    const subject = said ?? subjectOf(last.start, last.end - 1);
    return { quoted: subject, said: subject };
  }
  return { quoted: attached && attached.sentence >= sentences.length - 1 ? attached.speaker : null, said };
}
