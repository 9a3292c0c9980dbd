/** Names by their shape: "Norland Foreign Minister Anna Ruiz", "the Ministry of Health and Welfare", "Kerson region". */
import { ofDocument } from '../language/remember.js';
import type { Document, HitOf, NameValue } from '../model.js';
import { type ShortForm, shortFormsOf } from './name-acronym.js';
import { candidatesOf, startOf } from './name-candidate.js';
import { entitiesOf } from './name-entity.js';
import { type Form, formsOf } from './name-form.js';
import { dropGlued } from './name-glued.js';
import type { Candidate } from './name-runs.js';
import { setTypes } from './name-type.js';
import { paragraphsOf } from './pieces.js';

/** Every name of the document, in text order. Asked twice for one document, it answers from memory. */
export const extractNames: (document: Document) => HitOf<'name'>[] = ofDocument(findNames);

function findNames(document: Document): HitOf<'name'>[] {
  const candidates = candidatesOf(document.text, paragraphsOf(document));
  if (candidates.length === 0) return [];
  const read = formsOf(candidates);
  const { own, forms } = dropGlued(candidates, read.forms) ? formsOf(candidates) : read;
  const shortForms = shortFormsOf(candidates);
  const ties = shortForms.length > 0 ? tiesOf(own, shortForms) : NO_TIES;
  setTypes(candidates, own, forms, ties.bodies);
  const entities = entitiesOf(own, forms, shortForms);
  const hits: HitOf<'name'>[] = [];
  for (let index = 0; index < own.length; index++) {
    const form = own[index];
    const candidate = candidates[index];
    if (form && candidate) hits.push(hitOf(candidate, form, ties, index, entities[index] ?? index));
  }
  return hits;
}

function hitOf(
  candidate: Candidate,
  { name, words, type }: Form,
  { acronyms, expansions }: Ties,
  index: number,
  entity: number,
): HitOf<'name'> {
  const person = type === 'person';
  const title = person ? candidate.title : null;
  const status = person ? candidate.status : null;
  const acronym = acronyms.size > 0 ? (acronyms.get(index) ?? null) : null;
  const expansion = expansions.size > 0 ? (expansions.get(index) ?? null) : null;
  const value: NameValue = { name, words, type, title, status, acronym, expansion, entity };
  const start = startOf(candidate);
  return { kind: 'name', start, end: start + name.length, value };
}

/** What short forms say: of a long name its short form, of a short one its long one, by candidate; and the forms that are bodies by that. */
interface Ties {
  readonly acronyms: ReadonlyMap<number, string>;
  readonly expansions: ReadonlyMap<number, string>;
  readonly bodies: ReadonlySet<Form>;
}

const NO_TIES: Ties = { acronyms: new Map(), expansions: new Map(), bodies: new Set() };

function tiesOf(own: readonly Form[], shortForms: readonly ShortForm[]): Ties {
  const acronyms = new Map<number, string>();
  const expansions = new Map<number, string>();
  const bodies = new Set<Form>();
  for (const { long, short } of shortForms) {
    const [whole, part] = [own[long], own[short]];
    if (!whole || !part) continue;
    acronyms.set(long, part.name);
    expansions.set(short, whole.name);
    bodies.add(whole).add(part);
  }
  return { acronyms, expansions, bodies };
}
