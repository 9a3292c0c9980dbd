/** What is being reviewed: the project as it is now, its page, and what people have ruled. */
import { join } from 'node:path';
import {
  type CheckOptions,
  check,
  DECISIONS,
  formatters,
  isTick,
  isWordless,
  projectFolder,
  type ReadOptions,
  type Report,
  type Ruled,
  readProject,
  recordOn,
  recordUnder,
  withoutRecord,
  withWords,
} from '../index.js';
import { faultPage } from './fault-page.js';
import { Refusal } from './guard.js';
import { type Paste, type PasteFormat, pasteOf, sorted, withPaste } from './paste.js';
import { addRecords, takeBack } from './records.js';

/** What to review. */
export interface Subject {
  /** Where the command was given; paths in `read` are from there. */
  readonly folder: string;
  readonly read: ReadOptions;
  readonly check: CheckOptions;
}

export interface Page {
  readonly html: string;
  /** False while the project cannot be read: then the page says why, and asks again by itself. */
  readonly whole: boolean;
}

export interface Session {
  /** Absolute path of the project's folder, and those of the files that were read last. */
  readonly root: string;
  readonly files: () => readonly string[];
  /** The page of the project as it is now; made again only after `changed`. */
  readonly page: () => Promise<Page>;
  /** Something is no longer as it was when the page was made. */
  readonly changed: () => void;
  /** Writes records to the file of decisions. Throws InputError when that cannot be done. */
  readonly save: (records: readonly Ruled[]) => Promise<void>;
  /** Takes back the newest record on what has this id on the page. */
  readonly undo: (id: string) => Promise<void>;
  /** Puts a text beside the articles, or takes it away (''); gives back what is wrong with it. */
  readonly paste: (text: string, format: PasteFormat) => Promise<string | null>;
}

/** Throws InputError when the claims.yaml that was named is not there. */
export async function openSession(subject: Subject): Promise<Session> {
  const root = await projectFolder(subject.folder, subject.read);
  const decisions = join(root, DECISIONS);
  let files: readonly string[] = [];
  let paste: Paste | null = null;
  let page: Promise<Page> | null = null;
  const changed = (): void => {
    page = null;
  };
  const make = async (): Promise<Page> => {
    try {
      const project = await readProject(subject.folder, subject.read);
      files = [...project.sources, ...project.unreadable].map(({ file }) => join(root, file));
      return pageOf(check(withPaste(project, paste), subject.check));
    } catch (error) {
      return { html: faultPage(isInputError(error) ? error.message : null), whole: false };
    }
  };
  /** Whatever the page leaves out; null while the project cannot be read. */
  const wholeReport = async (): Promise<Report | null> => {
    const project = await readProject(subject.folder, subject.read).catch(() => null);
    return project && check(withPaste(project, paste), { ...subject.check, embed: 'evidence' });
  };
  return {
    root,
    files: () => files,
    page: () => {
      page ??= make();
      return page;
    },
    changed,
    save: async (given) => {
      const report = given.some(isWordless) ? await wholeReport() : null;
      const { written, kept } = sorted(report === null ? given : given.map((record) => withWords(record, report)));
      if (kept.length > 0 && paste === null) throw new Refusal(409, 'The pasted draft is no longer there.');
      await addRecords(decisions, DECISIONS, written);
      if (paste !== null) paste = { ...paste, ticks: [...paste.ticks, ...kept] };
      changed();
    },
    undo: async (id) => {
      const report = await wholeReport();
      const record = report === null ? undefined : (recordUnder(report, id) ?? recordOn(report, id));
      const ticks = paste?.ticks ?? [];
      if (paste !== null && ticks.some((tick) => tick === record)) paste = { ...paste, ticks: withoutRecord(ticks, record).filter(isTick) };
      else await takeBack(decisions, DECISIONS, id, record);
      changed();
    },
    paste: async (text, format) => {
      const made = text.trim() === '' ? null : await pasteOf(text, format);
      if (typeof made === 'string') return made;
      paste = made === null ? null : { ...made, ticks: paste?.ticks ?? [] };
      changed();
      return null;
    },
  };
}

function pageOf(report: Report): Page {
  return { html: formatters.html(report, { review: true, all: true }), whole: true };
}

/** By its name: the store has one of its own. */
function isInputError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'InputError';
}
