/** From the words on the command line to an exit code: 0 nothing to fix, 1 discrepancies, 2 could not do the job. */
import { COMMAND_NAMES, type CommandName, isCommand, oneOf, type Request, readArguments } from './arguments.js';
import { complain } from './complain.js';
import { type Screen, say, screenFor } from './screen.js';

type Run = (request: Request, screen: Screen) => Promise<number>;

/** Each command loads its own code, so that a cheap one starts fast. */
const RUN: Readonly<Record<CommandName, () => Promise<Run>>> = {
  check: async () => (await import('./check.js')).runCheck,
  decide: async () => (await import('./decide.js')).runDecide,
  explain: async () => (await import('./explain.js')).runExplain,
  init: async () => (await import('./init.js')).runInit,
  matrix: async () => (await import('./matrix.js')).runMatrix,
  report: async () => (await import('./report.js')).runReport,
  review: async () => (await import('./review.js')).runReview,
  rules: async () => (await import('./rules.js')).runRules,
  schema: async () => (await import('./schema.js')).runSchema,
  sheet: async () => (await import('./sheet.js')).runSheet,
  show: async () => (await import('./show.js')).runShow,
};

/** Runs one request and sets the exit code; never throws, never ends the process itself, so that output is written whole. */
export async function main(words: readonly string[]): Promise<void> {
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  const debug = words.includes('--debug');
  try {
    process.exitCode = await run(words);
  } catch (error) {
    process.exitCode = 2;
    await complain(error, debug);
  }
}

async function run(words: readonly string[]): Promise<number> {
  const request = readArguments(words);
  if (request.flags.has('version')) {
    const { VERSION } = await import('../version.js');
    await say(`${VERSION}\n`);
    return 0;
  }
  const screen = screenFor(oneOf('color', request.texts.color, ['auto', 'always', 'never'], 'auto'));
  if (request.flags.has('help') || request.operands[0] === 'help') {
    const { helpFor } = await import('./help.js');
    await say(helpFor(helpTopic(request, words)));
    return 0;
  }
  const command = await RUN[request.command]();
  return command(request, screen);
}

/** `factdiff show --help` and `factdiff help show` ask about show; plain `--help` about everything. */
function helpTopic(request: Request, words: readonly string[]): CommandName | null {
  if (request.operands[0] === 'help') return isCommand(request.operands[1]) ? request.operands[1] : null;
  return words.some((word) => COMMAND_NAMES.some((name) => name === word)) ? request.command : null;
}
