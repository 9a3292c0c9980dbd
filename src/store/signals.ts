/** Letting a piece of work come to its end when the program is told to stop. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How many pieces of work are going on, and the signal that came meanwhile. */
let going = 0;
let noted: NodeJS.Signals | null = null;

function note(signal: NodeJS.Signals): void {
  noted ??= signal;
}

/**
 * Does the work; a signal to stop is noted (`stopped`) and takes effect when all such work is over. Where somebody else in
 * the program listens for the signal, ending is left to them.
 */
export async function withSignalsHeld(work: (stopped: () => boolean) => Promise<void>): Promise<void> {
  going += 1;
  if (going === 1) for (const signal of SIGNALS) process.on(signal, note);
  try {
    await work(() => noted !== null);
  } finally {
    going -= 1;
    if (going === 0) release();
  }
}

function release(): void {
  const signal = noted;
  noted = null;
  for (const name of SIGNALS) process.off(name, note);
  if (signal !== null && process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
