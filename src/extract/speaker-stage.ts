/** The persons of a document and what their titles tell: "he" or "she", who holds which office. */
import { remember } from '../language/remember.js';
import { lastBefore } from '../language/sorted.js';
import type { Document, HitOf, Speaker } from '../model.js';
import { extractNames } from './name.js';
import type { Paragraph, Piece } from './pieces.js';
import type { Marked } from './quote-span.js';

export type Name = HitOf<'name'>;

/** The names of a document. Who the persons are is found out when somebody asks. */
export interface Stage {
  readonly text: string;
  readonly names: readonly Name[];
  readonly marked: readonly Marked[];
  /** The name that was looked for last. */
  near: number;
  people: People | null;
}

/** The persons of a document outside quotation marks, in text order, and what their titles tell. */
interface People {
  readonly persons: readonly Name[];
  /** By family name: "he" or "she" where a title tells; null where titles disagree. */
  readonly pronouns: ReadonlyMap<string, 'he' | 'she' | null>;
  /** Names by a word of their title; null where several persons have it. */
  readonly offices: ReadonlyMap<string, Name | null>;
}

/** Where a subject stands. */
export interface Standing {
  /** All paragraphs, and the index of its own. */
  readonly paragraphs: readonly Paragraph[];
  index: number;
  last: Last | null;
}

/** Who spoke last, in which paragraph, and the offset of the verb. */
export interface Last {
  readonly speaker: Speaker;
  readonly block: number;
  readonly offset: number;
}

const SHE = /\b(?:mrs|ms|miss|lady|dame|queen|princess|duchess|countess|baroness|\w{1,20}woman|actress|madam|sister|mother)\b/i;
const HE = /\b(?:mr|sir|lord|king|prince|duke|count|baron|\w{1,20}sman|chairman|councilman|alderman|actor|father|brother|pope)\b/i;

export function stageOf(document: Document, marked: readonly Marked[]): Stage {
  return { text: document.text, names: extractNames(document), marked, near: 0, people: null };
}

export function peopleOf(stage: Stage): People {
  stage.people ??= findPeople(stage);
  return stage.people;
}

function findPeople({ text, names, marked }: Stage): People {
  const persons: Name[] = [];
  const pronouns = new Map<string, 'he' | 'she' | null>();
  const offices = new Map<string, Name | null>();
  let next = 0;
  for (const name of names) {
    const { title, type, words } = name.value;
    if (type !== 'person' && (type !== 'unknown' || words.length !== 2)) continue;
    if (title !== null) note(name, title, pronouns, offices);
    while (next < marked.length && (marked[next]?.close ?? 0) <= name.start) next++;
    if ((marked[next]?.open ?? text.length) > name.start) persons.push(name);
  }
  return { persons, pronouns, offices };
}

function note(name: Name, title: string, pronouns: Map<string, 'he' | 'she' | null>, offices: Map<string, Name | null>): void {
  const family = familyOf(name);
  const { pronoun, words } = titleWords(title);
  if (pronoun !== null) pronouns.set(family, (pronouns.get(family) ?? pronoun) === pronoun ? pronoun : null);
  for (const word of words) {
    const holder = offices.get(word);
    if (holder === undefined) offices.set(word, name);
    else if (holder !== null && familyOf(holder) !== family) offices.set(word, null);
  }
}

const titleWords = remember((title): { readonly pronoun: 'he' | 'she' | null; readonly words: readonly string[] } => ({
  pronoun: SHE.test(title) ? 'she' : HE.test(title) ? 'he' : null,
  words: title.toLowerCase().match(/[a-z-]+/g) ?? [],
}));

export function familyOf({ value }: Name): string {
  return value.words.at(-1) ?? '';
}

/** The name that begins with a piece. */
export function nameAt(stage: Stage, piece: Piece | undefined): Name | undefined {
  if (piece === undefined || piece.kind === 'mark') return undefined;
  const { names } = stage;
  const { start } = piece;
  let at = stage.near;
  if (at >= names.length) return undefined;
  for (let steps = 0; steps < STEPS; steps++) {
    const name = names[at] as Name;
    if (name.start === start) {
      stage.near = at;
      return name;
    }
    if (name.start > start) {
      if (at === 0 || (names[at - 1] as Name).start < start) return undefined;
      at--;
    } else {
      if (at + 1 >= names.length || (names[at + 1] as Name).start > start) return undefined;
      at++;
    }
  }
  stage.near = Math.max(0, lastBefore(names, start));
  const name = names[stage.near];
  return name?.start === start ? name : undefined;
}

/** The name asked for is mostly near the one asked for before; farther away it is looked for by halves. */
const STEPS = 8;
