/** `factdiff review`, started for a test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { CLI } from '../command.js';

/** The server of a project, stopped when the test is over; the address that it prints. */
export async function review(folder: string): Promise<string> {
  return (await startReview(folder)).address;
}

/** The same, with what stops it before. */
export async function startReview(folder: string): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const server: ChildProcess = spawn(process.execPath, [CLI, 'review'], { cwd: folder, env: { PATH: process.env.PATH ?? '' } });
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await ended;
  };
  onTestFinished(stop);
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\w+/.exec(said)?.[0];
      if (address) resolve({ address, stop });
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
}
