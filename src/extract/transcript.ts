/** Speech that stands without quotation marks: turns of a transcript ("MR. BELL: …", "Q. …", "- …") and whole statements. */
import type { Block, Document, Speaker } from '../model.js';
import type { Marked } from './quote-span.js';
import { asks, type Head, headsOf } from './transcript-label.js';
import { familyOf, type People, peopleIn, speakerOf } from './transcript-speaker.js';

/**
 * The turns of a transcript, of notes, of a document or of an interview, or the paragraphs of a statement; null where
 * quotation marks show what was said, as in articles, and where no paragraph begins with a label.
 */
export function turnsOf(document: Document): Marked[] | null {
  const { kind } = document.source;
  if (kind === 'statement') return wholly(document);
  const article = kind === 'article';
  if (article ? !mayBeInterview(document) : kind !== 'transcript' && kind !== 'notes' && kind !== 'document') return null;
  const labels = article ? labelsOfInterview(document) : labelsOf(document);
  if (labels.size === 0) return null;
  const turns: Marked[] = [];
  for (const [index, { end: start, speaker, label }] of labels) {
    const last = article ? lastOfAnswer(document, index, labels, asks(label)) : lastOfTurn(document.blocks, index, labels);
    const end = document.blocks[last]?.end ?? start;
    if (end > start) turns.push(toTurn(start, end, 'label', speaker));
  }
  return turns;
}

function toTurn(start: number, end: number, shown: Marked['shown'], speaker: Speaker | null): Marked {
  return { start, end, open: start, close: end, opening: -1, closing: -1, repeated: [], shown, speaker };
}

interface Label {
  readonly label: string;
  /** Null where a label is not understood, and for a dash. */
  readonly speaker: Speaker | null;
  /** Offset of the first word after it. */
  readonly end: number;
}

/**
 * Labels by the index of their block. Outside transcripts a label counts once it comes again or names a person of the
 * text; in a transcript one that is not understood ends the turn before it.
 */
function labelsOf(document: Document): Map<number, Label> {
  const heads = headsOf(document);
  const labels = new Map<number, Label>();
  if (heads.length === 0) return labels;
  const counts = countsOf(heads);
  const people = peopleIn(document);
  const transcript = document.source.kind === 'transcript';
  let answering: Speaker | null = null;
  let [asked, any] = [false, false];
  for (const head of heads) {
    const { index, label, form, end } = head;
    const long = form === 'label' && (label.includes(' ') || label === label.toUpperCase());
    const sure = (counts.get(label) ?? 0) > 1 || people.has(familyOf(label)) || /^[QA]$/.test(label) || (transcript && long);
    any ||= sure;
    if (sure) {
      const speaker = whoHas(head, people, answering);
      labels.set(index, { label, speaker, end });
      if (asked && speaker?.name && !asks(label)) answering = speaker;
      asked = asks(label);
    } else if (transcript) labels.set(index, { label, speaker: null, end: document.blocks[index]?.start ?? end });
  }
  return any ? labels : new Map();
}

function countsOf(heads: readonly Head[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of heads) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** "A." is whoever answered the question before; "Q. (TOM MARR, LURK NEWS)" is Tom Marr. */
function whoHas({ label, asker }: Head, people: People, answering: Speaker | null): Speaker | null {
  if (label === '') return null;
  if (label === 'A' && answering) return answering;
  const name = asker === null ? '' : (asker.split(',')[0]?.trim() ?? '');
  return /^\p{Lu}\S* \p{Lu}/u.test(name) ? speakerOf(name, people) : speakerOf(label, people);
}

/** Index of the last paragraph of a turn: up to the next label or a paragraph that is no running text. */
function lastOfTurn(blocks: readonly Block[], index: number, labels: ReadonlyMap<number, Label>): number {
  let last = index;
  while (blocks[last + 1]?.zone === 'body' && !labels.has(last + 1)) last++;
  return last;
}

/** A label of an interview in an article is short. */
const LABEL_CHARS = 32;
const COLON = 58;

/** Whether four paragraphs begin with a few words and a colon, or "Q." and "A.". */
function mayBeInterview({ text, blocks }: Document): boolean {
  let found = 0;
  for (let index = 0; index < blocks.length && found < 4; index++) {
    const block = blocks[index] as Block;
    if (block.zone !== 'body') continue;
    const to = Math.min(block.end, block.start + LABEL_CHARS);
    if (text.charCodeAt(block.start + 1) === 46) found++;
    else
      for (let at = block.start + 1; at < to; at++)
        if (text.charCodeAt(at) === COLON) {
          found++;
          break;
        }
  }
  return found >= 4;
}

/** In an article two labels have to come twice each, "Q" and "A" or names of persons of the text. */
function labelsOfInterview(document: Document): Map<number, Label> {
  const heads = headsOf(document).filter(({ label, form }) => form === 'label' && label !== '' && label.length <= LABEL_CHARS);
  const people = peopleIn(document);
  const counts = countsOf(heads);
  const publisher = document.source.publisher;
  const known = (label: string): boolean =>
    (counts.get(label) ?? 0) > 1 && (/^[QA]$/.test(label) || asks(label) || people.has(familyOf(label)) || label === publisher);
  const labels = new Map<number, Label>();
  const different = [...counts.keys()].filter(known);
  if (different.length < 2 || different.every(asks)) return labels;
  for (const head of heads)
    if (known(head.label)) labels.set(head.index, { label: head.label, speaker: whoHas(head, people, null), end: head.end });
  return labels;
}

/** An answer goes on up to a question, and over paragraphs without a label only where another label follows them. */
function lastOfAnswer({ text, blocks }: Document, index: number, labels: ReadonlyMap<number, Label>, question: boolean): number {
  let last = index;
  if (question) return last;
  while (blocks[last + 1]?.zone === 'body' && !labels.has(last + 1) && text.charAt((blocks[last + 1]?.end ?? 1) - 1) !== '?') last++;
  return labels.has(last + 1) ? last : index;
}

const BY_PERSON = /\b(?:statement|remarks|speech|address|letter|declaration|message|comments|testimony)\b[^:]{0,40}?\b(?:by|from|of)\b/i;

/** A statement is wholly the words of the person its headline names, else of its publisher. */
function wholly(document: Document): Marked[] {
  const { text, blocks } = document;
  const speaker = whose(document);
  const turns: Marked[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.zone !== 'body') continue;
    const last = lastOfTurn(blocks, at, new Map());
    const end = blocks[last]?.end ?? block.end;
    if (text.slice(block.start, end).trim()) turns.push(toTurn(block.start, end, 'source', speaker));
    at = last;
  }
  return turns;
}

/** "Statement by Mayor Anna Bell on the bridge": the person; else the publisher; null if neither is told. */
function whose({ source }: Document): Speaker | null {
  const { title, publisher } = source;
  const by = title === null ? null : BY_PERSON.exec(title);
  if (title !== null && by) {
    const rest = title.slice(by.index + by[0].length).trim();
    const m = PERSON.exec(rest);
    if (m) return speakerOf(m[0].trim(), new Map());
  }
  return publisher === null ? null : { name: publisher, description: publisher };
}

const PERSON = /^(?:the )?\p{Lu}[\p{L}\p{M}'\u2019.-]{0,24}(?: \p{Lu}[\p{L}\p{M}'\u2019.-]{0,24}){1,5}/u;
