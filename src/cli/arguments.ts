/** The words after `factdiff`, as data: which command, its operands, its options. Unknown words are refused, never ignored. */
import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.js';

const OPTIONS = {
  config: { type: 'string', short: 'c' },
  'no-config': { type: 'boolean' },
  draft: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  format: { type: 'string', short: 'f', multiple: true },
  'min-severity': { type: 'string' },
  'fail-on': { type: 'string' },
  'max-findings': { type: 'string' },
  all: { type: 'boolean' },
  claim: { type: 'string' },
  only: { type: 'string', multiple: true },
  skip: { type: 'string', multiple: true },
  'require-support': { type: 'boolean' },
  embed: { type: 'string' },
  open: { type: 'boolean' },
  fix: { type: 'boolean' },
  diff: { type: 'boolean' },
  as: { type: 'string' },
  reason: { type: 'string' },
  wrong: { type: 'string', multiple: true },
  until: { type: 'string' },
  owner: { type: 'string' },
  by: { type: 'string' },
  on: { type: 'string' },
  for: { type: 'string' },
  import: { type: 'string' },
  undo: { type: 'boolean' },
  prune: { type: 'boolean' },
  list: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  color: { type: 'string' },
  example: { type: 'boolean' },
  port: { type: 'string' },
  debug: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

type OptionName = keyof typeof OPTIONS;
type Texts =
  | ('config' | 'as-of' | 'min-severity' | 'fail-on' | 'max-findings' | 'color' | 'claim' | 'embed' | 'port')
  | ('as' | 'reason' | 'until' | 'owner' | 'by' | 'on' | 'for' | 'import');
type Lists = 'draft' | 'format' | 'only' | 'skip' | 'wrong';

/** What was asked for. A text that was not given is absent, a list that was not given is empty. */
export interface Request {
  readonly command: CommandName;
  readonly operands: readonly string[];
  readonly texts: Readonly<Partial<Record<Texts, string>>>;
  readonly lists: Readonly<Record<Lists, readonly string[]>>;
  readonly flags: ReadonlySet<OptionName>;
}

const EVERYWHERE = ['help', 'version', 'debug', 'quiet', 'color'] as const;
const PROJECT = ['config', 'no-config', 'draft', 'as-of'] as const;
const INPUT = [...PROJECT, 'only', 'skip'] as const;
const SHOWN = ['format', 'min-severity', 'max-findings', 'all', 'open'] as const;
const RULING = ['as', 'reason', 'wrong', 'until', 'owner', 'by', 'on'] as const;

/** Every command, and the options that mean something to it beside those that every command takes. */
const COMMANDS = {
  check: [...INPUT, ...SHOWN, 'fail-on', 'require-support', 'embed', 'fix', 'diff'],
  decide: [...PROJECT, ...RULING, 'for', 'import', 'undo', 'prune', 'list'],
  explain: INPUT,
  init: ['example'],
  matrix: [...INPUT, 'format', 'claim'],
  report: SHOWN,
  review: [...INPUT, 'require-support', 'embed', 'port', 'open'],
  rules: [],
  schema: [],
  sheet: ['config', 'no-config', 'as-of', 'only', 'skip', 'format', 'import', 'by', 'on'],
  show: ['config', 'no-config', 'format'],
} as const satisfies Record<string, readonly OptionName[]>;

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

export function isCommand(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}

/** Reads the words; throws a UsageError for an unknown option, a missing value, or an option that the command has no use for. */
export function readArguments(words: readonly string[]): Request {
  const { tokens } = parseArgs({ args: [...words], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const operands: string[] = [];
  const texts: Partial<Record<Texts, string>> = {};
  const lists: Record<Lists, string[]> = { draft: [], format: [], only: [], skip: [], wrong: [] };
  const flags = new Set<OptionName>();
  const given: OptionName[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const name = knownOption(token.name, token.rawName);
    given.push(name);
    const value = optionValue(name, token.value, token.inlineValue === true);
    if (value === undefined) flags.add(name);
    else if (isList(name)) lists[name].push(value);
    else texts[name as Texts] = value;
  }
  const command = isCommand(operands[0]) ? (operands.shift() as CommandName) : 'check';
  refuseMisplaced(command, given);
  return { command, operands, texts, lists, flags };
}

function isList(name: OptionName): name is Lists {
  return 'multiple' in OPTIONS[name];
}

function knownOption(name: string, raw: string): OptionName {
  if (Object.hasOwn(OPTIONS, name)) return name as OptionName;
  const among = Object.keys(OPTIONS).map((known) => `--${known}`);
  throw new UsageError(`unknown option ${raw}`, { word: `--${name}`, among });
}

/** The value of an option that takes one; undefined for a switch. A value that begins with a dash must be joined by `=`. */
function optionValue(name: OptionName, value: string | undefined, joined: boolean): string | undefined {
  if (OPTIONS[name].type === 'boolean') {
    if (value !== undefined) throw new UsageError(`--${name} takes no value`);
    return undefined;
  }
  if (value === undefined || value === '' || (!joined && value.startsWith('-') && value !== '-'))
    throw new UsageError(`--${name} needs a value`);
  return value;
}

function refuseMisplaced(command: CommandName, given: readonly OptionName[]): void {
  const allowed: readonly OptionName[] = [...EVERYWHERE, ...COMMANDS[command]];
  for (const name of given) {
    if (!allowed.includes(name)) throw new UsageError(`${command} has no option --${name}`);
  }
}

/** One of a few words, or the default; throws a UsageError that lists them. */
export function oneOf<T extends string>(option: string, value: string | undefined, words: readonly T[], otherwise: T): T {
  if (value === undefined) return otherwise;
  const found = words.find((word) => word === value);
  if (found === undefined) throw new UsageError(`--${option} is one of ${words.join(', ')}, not “${value}”`, { word: value, among: words });
  return found;
}
