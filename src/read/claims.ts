/** claims.yaml as knowledge: names, lists, questions. Every fault is collected and shown with its line. */
import type {
  ClaimEntry,
  ClaimType,
  FailOn,
  Knowledge,
  ListEntry,
  Match,
  NameEntry,
  Reference,
  RuleSetting,
  Severity,
  Span,
} from '../model.js';
import { checkReferences } from './claims-check.js';
import { edgeOf } from './days.js';
import { InputError } from './input-error.js';
import { describeProblems } from './problems.js';
import { toProblems } from './schema-problems.js';
import { claimsSchema, validateClaims } from './validators.generated.js';
import { nodesAt, parseYaml, spanOf, toData } from './yaml-text.js';

const MOST_BYTES = 1024 * 1024;

/** What claims.yaml says about files; the metadata as written, by glob, in the file's order. */
export interface SourcesSection {
  readonly include: readonly string[] | null;
  readonly exclude: readonly string[];
  readonly meta: readonly { readonly glob: string; readonly values: Readonly<Record<string, unknown>>; readonly at: Span }[];
}

export const NO_KNOWLEDGE: Knowledge = {
  file: null,
  raw: '',
  names: [],
  lists: [],
  claims: [],
  rules: {},
  style: { dates: null, names: null },
  failOn: null,
};

type Data = Readonly<Record<string, unknown>>;

/** Reads the text of claims.yaml; `file` is the path to show and to keep. Throws InputError with all faults found. */
export function readClaims(raw: string, file: string): { knowledge: Knowledge; sources: SourcesSection } {
  const { root, problems } = parseYaml(raw, MOST_BYTES);
  if (problems.length > 0) throw new InputError(describeProblems(file, raw, problems));
  if (root === null) return { knowledge: { ...NO_KNOWLEDGE, file, raw }, sources: toSources({}, null) };
  if (!validateClaims(toData(root, false))) {
    throw new InputError(describeProblems(file, raw, toProblems(validateClaims.errors ?? [], root, claimsSchema)));
  }
  const data = record(toData(root, true));
  const faults = checkReferences(data, root);
  if (faults.length > 0) throw new InputError(describeProblems(file, raw, faults));
  return { knowledge: toKnowledge(data, root, raw, file), sources: toSources(record(data.sources), root) };
}

function toKnowledge(data: Data, root: unknown, raw: string, file: string): Knowledge {
  const each = <T>(section: string, make: (entry: Data, id: string) => T): T[] =>
    Object.entries(record(data[section])).map(([id, entry]) => make(record(entry), id));
  return {
    file,
    raw,
    names: each('names', (entry, id) => toName(entry, id, spanOf(nodesAt(root, ['names', id, 'name']).value))),
    lists: each('lists', (entry, id) => toList(entry, id, spanOf(nodesAt(root, ['lists', id]).key))),
    claims: each('claims', (entry, id) => toClaim(entry, id, root)),
    rules: Object.fromEntries(Object.entries(record(data.rules)).map(([id, setting]) => [id, toSetting(setting)])),
    style: toStyle(record(data.style)),
    failOn: (text(record(data.output).fail_on) as FailOn | null) ?? null,
  };
}

function toSources(data: Data, root: unknown): SourcesSection {
  return {
    include: data.include === undefined ? null : list(data.include),
    exclude: list(data.exclude),
    meta: Object.entries(record(data.meta)).map(([glob, values]) => ({
      glob,
      values: record(values),
      at: spanOf(nodesAt(root, ['sources', 'meta', glob]).key),
    })),
  };
}

function toName(data: Data, id: string, at: Span): NameEntry {
  return {
    id,
    type: (text(data.type) as NameEntry['type'] | null) ?? 'other',
    name: text(data.name) ?? '',
    aliases: list(data.aliases),
    wrong: list(data.wrong),
    house: text(data.house),
    title: text(data.title),
    partOf: text(data.part_of),
    spokenForBy: list(data.spoken_for_by),
    speaks: text(data.speaks),
    at,
  };
}

function toList(data: Data, id: string, at: Span): ListEntry {
  return {
    id,
    members: list(data.members),
    groups: Object.fromEntries(Object.entries(record(data.groups)).map(([name, members]) => [name, list(members)])),
    called: list(data.called),
    excludes: list(data.excludes),
    asOf: text(data.as_of),
    at,
  };
}

function toClaim(data: Data, id: string, root: unknown): ClaimEntry {
  const [from, to] = list(data.between);
  const at = spanOf(nodesAt(root, ['claims', id, 'reference', 'value']).value);
  return {
    id,
    label: text(data.label) ?? id,
    type: text(data.type) as ClaimType,
    match: toMatch(record(data.match)),
    reference: data.reference === undefined ? null : toReference(record(data.reference), at),
    tolerance: text(data.tolerance),
    between: from === undefined || to === undefined ? null : [edgeOf(from, 'first') ?? from, edgeOf(to, 'last') ?? to],
    precision: text(data.precision) as ClaimEntry['precision'],
    list: text(data.list),
    extent: (data.extent as ClaimEntry['extent'] | undefined) ?? null,
    steps: list(data.steps),
    notSameAs: list(data.not_same_as),
    at: spanOf(nodesAt(root, ['claims', id]).key),
  };
}

function toMatch(data: Data): Match {
  return {
    who: list(data.who),
    does: list(data.does),
    what: list(data.what),
    of: list(data.of),
    about: list(data.about),
    where: list(data.where),
    any: list(data.any),
    all: list(data.all),
  };
}

function toReference(data: Data, at: Span): Reference {
  return { value: list(data.value).join(', '), asOf: text(data.as_of), source: text(data.source), at };
}

/** `off`, a severity, or `{severity: …}`; the schema has settled that it is one of them. */
function toSetting(setting: unknown): RuleSetting {
  const severity = text(typeof setting === 'string' ? setting : record(setting).severity);
  return { off: severity === 'off', severity: severity === 'off' || severity === 'on' ? null : (severity as Severity | null) };
}

function toStyle({ dates, names }: Data): Knowledge['style'] {
  return { dates: text(dates) as Knowledge['style']['dates'], names: text(names) as Knowledge['style']['names'] };
}

function record(value: unknown): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A list of words, also where one word is written without a list. */
function list(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
