/** Two names that lost the space or line break between them: "BellTom Marr". */
import { remember } from '../language/remember.js';
import { WORD, wordKinds } from './name-kinds.js';
import type { Candidate } from './name-runs.js';

const GLUED = /^(?<head>\p{Lu}\p{Ll}{2,20})(?<rest>\p{Lu}\p{Ll}{2,20}(?: .{1,60})?)$/u;
/** Begins of surnames that go on with a capital: "MacLesk", "FitzMarr". */
const BEGINS = /^(?:Mac|Fitz|Van|Del|Der|Des)$/;

interface Parts {
  readonly head: string;
  readonly rest: string;
}

const partsOf = remember((name): Parts | null => {
  const { head, rest } = GLUED.exec(name)?.groups ?? {};
  return head === undefined || rest === undefined || BEGINS.test(head) ? null : { head, rest };
});

/** "BellCare" is a word of its own: the second part must be a whole name, or begin with a given name. */
function isTwo({ head, rest }: Parts, names: ReadonlySet<string>): boolean {
  const space = rest.indexOf(' ');
  if (space < 0) return names.has(head) && names.has(rest);
  return names.has(rest) || (names.has(head) && (wordKinds(rest.slice(0, space).toLowerCase()) & WORD.given) !== 0);
}

/** Takes out candidates of which one part is a name of the document too: nobody is called so. Whether there were any. */
export function dropGlued(found: Candidate[], forms: ReadonlyMap<string, unknown>): boolean {
  const glued = new Map<string, Parts>();
  for (const name of forms.keys()) {
    const parts = partsOf(name);
    if (parts !== null) glued.set(name, parts);
  }
  if (glued.size === 0) return false;
  const names = new Set<string>();
  for (const name of forms.keys()) names.add(name).add(name.slice(name.lastIndexOf(' ') + 1));
  let kept = 0;
  for (const candidate of found) {
    const parts = glued.get(candidate.name);
    if (parts !== undefined && isTwo(parts, names)) continue;
    found[kept] = candidate;
    kept++;
  }
  const dropped = kept < found.length;
  found.length = kept;
  return dropped;
}
