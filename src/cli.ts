#!/usr/bin/env node
/** The binary. Everything but the version is loaded when it is asked for, so that `factdiff --version` costs a bare start. */
import { VERSION } from './version.js';

const words = process.argv.slice(2);

if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  process.stdout.on('error', () => {
    process.exitCode = 2;
  });
  process.stdout.write(`${VERSION}\n`);
} else {
  const { main } = await import('./cli/main.js');
  await main(words);
}
