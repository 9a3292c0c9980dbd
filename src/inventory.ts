/** The fact-checker's sheet of one article. */
import { type CheckOptions, check } from './check.js';
import type { Project, Sheet } from './model.js';

/** The sheet of the article at a path of the project; null where the project has no such article. Pure and deterministic. */
export function sheetOf(project: Project, file: string, options: CheckOptions = {}): Sheet | null {
  return check({ ...project, drafts: [file] }, options).sheets[0] ?? null;
}
