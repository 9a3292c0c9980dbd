/** `factdiff --fix` and `--fix --diff`: puts drafts right where there is one right answer, or shows as a patch what it would change. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Edit, repairOf } from '../fix/edit.js';
import { edited, patchOf } from '../fix/patch.js';
import { extract, type Project, type Report, type SourceFile, toDocument } from '../index.js';
import { count } from '../report/plain.js';
import { oneLine, quiet, visible } from '../report/safe.js';
import { writeFileAtomic } from '../store/write.js';
import { codeOf, remark, say } from './screen.js';
import { OutputError } from './usage-error.js';

/** A draft with what is to be changed in it; its bytes on disk are those that were checked. */
interface Mended {
  readonly draft: SourceFile;
  readonly edits: readonly Edit[];
}

/** Prints the patch to standard output and writes nothing. */
export async function showPatch(project: Project, report: Report, folder: string): Promise<void> {
  const patch = (await mend(project, report, folder)).map(({ draft, edits }) => patchOf(draft.file, draft.raw, edits)).join('');
  // Programs need the bytes as they are; people and build servers must not be acted on by them.
  const seen = process.stdout.isTTY === true || Boolean(process.env.CI);
  await say(seen ? quiet(visible(patch)) : patch);
}

/** Writes the drafts and says on standard error what has changed; true if anything has. */
export async function repair(project: Project, report: Report, folder: string): Promise<boolean> {
  const mended = await mend(project, report, folder);
  for (const { draft, edits } of mended) {
    await writeFileAtomic(join(folder, draft.file), edited(draft.raw, edits));
    for (const { line, column, old, replacement } of edits) tell(`${draft.file}:${line}:${column}: “${old}” is now “${replacement}”.`);
  }
  const places = mended.reduce((sum, { edits }) => sum + edits.length, 0);
  tell(places === 0 ? 'Nothing was changed.' : `${count(places, 'place')} changed in ${count(mended.length, 'draft')}.`);
  return places > 0;
}

async function mend(project: Project, report: Report, folder: string): Promise<Mended[]> {
  const drafts = project.sources.filter(({ role }) => role === 'draft');
  if (drafts.length === 0)
    tell('No article is a draft, and --fix changes nothing else: name one with --draft FILE, or say role: draft in claims.yaml.');
  const mended: Mended[] = [];
  for (const draft of drafts) {
    const { edits, left } = repairOf(draft, extract(toDocument(draft), draft.raw), report.discrepancies, project.knowledge);
    for (const { line, column, words, because } of left) tell(`${draft.file}:${line}:${column}: “${words}” was left as it is: ${because}.`);
    if (edits.length === 0) continue;
    await checkBytes(draft, join(folder, draft.file));
    mended.push({ draft, edits });
  }
  return mended;
}

/** Offsets count the characters that were checked: only where the file still holds exactly these, as UTF-8, can they be changed. */
async function checkBytes({ file, raw, digest }: SourceFile, path: string): Promise<void> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new OutputError(`${file}: cannot be read again (${codeOf(error)}): nothing was changed`, false);
  });
  if (`sha256:${createHash('sha256').update(bytes).digest('hex')}` !== digest)
    throw new OutputError(`${file}: has changed since it was checked: nothing was changed, run again`, false);
  if (!bytes.equals(Buffer.from(raw, 'utf8')))
    throw new OutputError(`${file}: is not encoded as UTF-8: nothing was changed. Save it as UTF-8, or correct it by hand`, false);
}

function tell(line: string): void {
  remark(quiet(oneLine(line)));
}
