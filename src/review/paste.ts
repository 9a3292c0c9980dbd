/** A draft that lives in another program and was pasted: part of the project in memory only. */
import { type Decision, isTick, type Project, type Ruled, type SourceFile, sourceFromText, type Tick } from '../index.js';

export const PASTE_FORMATS = ['txt', 'md', 'html'] as const;
export type PasteFormat = (typeof PASTE_FORMATS)[number];

const ID = 'pasted-draft';
/** What the page calls it. */
const NAME = 'Pasted draft';

/** What was pasted, and the rows of it that were checked: they hold its words, so they are not written anywhere either. */
export interface Paste {
  readonly source: SourceFile;
  readonly ticks: readonly Tick[];
}

/** The text as an article, or why it cannot be read. */
export async function pasteOf(text: string, format: PasteFormat): Promise<Paste | string> {
  const source = await sourceFromText(text, `pasted draft.${format}`, ID);
  return 'reason' in source ? source.reason : { source: { ...source, publisher: NAME }, ticks: [] };
}

/** The project with what was pasted; what concerns it is what will be reported. */
export function withPaste(project: Project, paste: Paste | null): Project {
  if (paste === null) return project;
  const { source, ticks } = paste;
  // A file may be called so too: in this report it then goes by another name.
  const others = project.sources.map((other) => (other.id === ID ? { ...other, id: `${ID}-file` } : other));
  return { ...project, sources: [...others, source], drafts: [source.file], decisions: [...project.decisions, ...ticks] };
}

/** Which records may be written to the disk, without the words of what was pasted, and which stay in memory. */
export function sorted(records: readonly Ruled[]): { readonly written: readonly Ruled[]; readonly kept: readonly Tick[] } {
  const kept = records.filter(isTick).filter(({ draft }) => draft === ID);
  const written = records.filter((record) => !(isTick(record) && record.draft === ID));
  return { written: written.map((record) => (isTick(record) ? record : withoutPaste(record))), kept };
}

function withoutPaste(decision: Decision): Decision {
  return { ...decision, judged: decision.judged.filter((words) => !words.startsWith(`${ID}: `)) };
}
