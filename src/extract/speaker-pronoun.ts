/** Whom "he" or "she" means when somebody is said to have said something. */
import { lastBefore } from '../language/sorted.js';
import type { Speaker } from '../model.js';
import type { Paragraph } from './pieces.js';
import { familyOf, type Last, type Name, peopleOf, type Stage, type Standing } from './speaker-stage.js';

/** Farther back no person is looked for. */
const MOST = 40;

/**
 * Whom "he" or "she" means: whoever is speaking already, whoever spoke last unless somebody else has come up since, or
 * the one person of this paragraph or of the last one with persons in it.
 */
export function personMeant(
  stage: Stage,
  { paragraphs, index, last }: Standing,
  limit: number,
  within: Speaker | null,
  pronoun: 'he' | 'she',
): string | null {
  if (within?.name && fits(stage, within.name, pronoun)) return within.name;
  const { block, pieces } = paragraphs[index] as Paragraph;
  if (last?.block === block.number) return sinceLast(stage, last, limit, pronoun);
  const here = personsIn(stage, block.start, limit, pronoun);
  const goesOn = pieces[0]?.lower === pronoun && among(stage.text, here, BEGINNING) === undefined;
  if (here.length > 0 && !goesOn) return topicOf(stage, here);
  for (let back = index - 1; back >= Math.max(0, index - 2); back--) {
    const earlier = paragraphs[back]?.block;
    if (!earlier) break;
    if (last?.block === earlier.number) return sinceLast(stage, last, earlier.end, pronoun);
    const there = personsIn(stage, earlier.start, earlier.end, pronoun);
    if (there.length > 0) return topicOf(stage, there);
  }
  return null;
}

/** Whoever spoke last, unless a sentence since then is about somebody else. */
function sinceLast(stage: Stage, last: Last, limit: number, pronoun: 'he' | 'she'): string | null {
  const since = among(stage.text, personsIn(stage, last.offset, limit, pronoun), BEGINNING);
  if (since !== undefined) return since;
  const { name } = last.speaker;
  return name !== null && fits(stage, name, pronoun) ? name : null;
}

/** The one person among them who is the subject of a sentence, else of a clause; null if there are none or several. */
function topicOf({ text }: Stage, persons: readonly Name[]): string | null {
  const beginning = among(text, persons, BEGINNING);
  return beginning === undefined ? (among(text, persons, BEFORE_TOPIC) ?? null) : beginning;
}

/** The one person among them who stands where a subject stands; null if there are several, undefined if there is none. */
function among(text: string, persons: readonly Name[], before: RegExp): string | null | undefined {
  let found: Name | undefined;
  for (let index = 0; index < persons.length; index++) {
    const person = persons[index] as Name;
    if (!isTopic(text, person, before)) continue;
    if (found !== undefined && familyOf(found) !== familyOf(person)) return null;
    found ??= person;
  }
  return found?.value.name;
}

const BEFORE_TOPIC =
  /(?:^|\n|[.!?,:;\u2014\u201d"] |\b(?:and|but|when|as|after|while|that|because|if|[Aa]lthough|[Tt]hough|[Ss]ince|[Oo]nce|[Ww]hen|[Ww]hile|[Aa]fter|[Aa]s|[Tt]hen|[Ll]ater) )(?:[Tt]he |[Aa]n? )?$/;
/** What stands before the first words of a sentence. */
const BEGINNING = /(?:^|\n|[.!?\u2026]["\u201d'\u2019)]? )(?:[Tt]he |[Aa]n? |But |And )?$/;
/** Characters that tell what stands before a name. */
const NEAR = 14;

/** Whether a name stands where the subject of a clause stands. */
function isTopic(text: string, { start, end, value }: Name, before: RegExp): boolean {
  const title = value.title === null ? start : start - value.title.length - 1;
  const from = title >= 0 && value.title !== null && text.startsWith(value.title, title) ? title : start;
  return !/^['\u2019]/.test(text.slice(end, end + 1)) && before.test(text.slice(Math.max(0, from - NEAR), from));
}

function fits(stage: Stage, name: string, pronoun: 'he' | 'she'): boolean {
  const known = peopleOf(stage).pronouns.get(name.slice(name.lastIndexOf(' ') + 1));
  return known === undefined || known === null || known === pronoun;
}

/** Persons of a stretch that the pronoun may mean, the nearest first; names that may be persons' where there are no others. */
function personsIn(stage: Stage, start: number, end: number, pronoun: 'he' | 'she'): Name[] {
  const { persons } = peopleOf(stage);
  const found: Name[] = [];
  let sure = 0;
  for (let index = lastBefore(persons, end - 1); index >= 0 && found.length < MOST; index--) {
    const person = persons[index];
    if (!person || person.start < start) break;
    if (!fits(stage, person.value.name, pronoun)) continue;
    found.push(person);
    if (person.value.type === 'person') sure++;
  }
  return sure === 0 || sure === found.length ? found : found.filter(({ value }) => value.type === 'person');
}
