/**
 * How the built binary gets at the program: dist/program.cjs, with the bytecode that the build kept of it if this Node can use
 * it (same version, same processor: else it says no and the program is compiled as always). That spares a third of a start.
 * The build makes this file a part of dist/ and uses it itself to make the bytecode.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** Runs one request. */
export function main(words) {
  return load(dirname(fileURLToPath(import.meta.url))).program.main(words);
}

/** The program that stands in a folder, and the script it is made of. */
export function load(folder) {
  // Patterns are compiled once, when first used, instead of being interpreted first: a fifth off the time of a small project.
  setFlagsFromString('--no-regexp-tier-up');
  // And functions only when they go on being busy: for a small project that costs more than it saves. Later versions of Node judge by themselves.
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=700000');
  const filename = join(folder, 'program.cjs');
  const source = `(function(require,module,exports,__filename){${readFileSync(filename, 'utf8')}\n})`;
  const script = new Script(source, { filename, cachedData: bytecode(folder) });
  const module = { exports: {} };
  script.runInThisContext()(createRequire(filename), module, module.exports, filename);
  return { program: module.exports, script };
}

/** Name of the bytecode that this Node would make. */
export function bytecodeName() {
  return `program-${process.versions.v8}-${process.platform}-${process.arch}.bin`;
}

function bytecode(folder) {
  try {
    return readFileSync(join(folder, bytecodeName()));
  } catch {
    return undefined;
  }
}
