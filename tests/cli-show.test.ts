import { expect, test } from 'vitest';
import type { Reading } from '../src/index.js';
import { factdiff, folderWith } from './command.js';

const ARTICLE = `Ferry fares rise

The ferry to Ostby will cost 12 euros from 1 June 2025, Mayor Ida Lund said on Monday. “We had no choice,” she said.

Read also:

Subscribe today for 3 euros a month.
`;

test('show prints paragraphs with their zone, mentions with their meaning, what was left out, and counts, in 80 columns', () => {
  const { status, stdout, stderr } = factdiff(folderWith({ 'ferry.txt': ARTICLE }), ['show', 'ferry.txt']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('par. 1, headline');
  expect(stdout).toMatch(/date {6}“1 June 2025” +2025-06-01/);
  expect(stdout).toMatch(/date {6}“Monday” +not resolved/);
  expect(stdout).toMatch(/quote {5}“.{0,2}We had no choice/);
  expect(stdout).toContain('Left out, as no part of the article');
  expect(stdout).toMatch(/^ +seen +understood +not$/m);
  expect(stdout).toMatch(/^ {2}date +2 +2 +0$/m);
  expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
});

test('show -f json prints the reading', () => {
  const { stdout } = factdiff(folderWith({ 'ferry.txt': ARTICLE }), ['show', 'ferry.txt', '-f', 'json']);
  const reading = JSON.parse(stdout) as Reading;
  expect(reading.mentions.map(({ kind }) => kind)).toContain('date');
  expect(reading.source.file).toBe('ferry.txt');
});

test('characters that steer a terminal are shown, not sent', () => {
  const hostile = `A headline\n\nThe fare is 12 euros\u001b]0;owned\u0007 and \u202e9 euros\u202c on 1 June 2025.\n`;
  const { stdout } = factdiff(folderWith({ 'a.txt': hostile }), ['show', 'a.txt']);
  expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});

test('a file that cannot be read ends with 2', () => {
  const { status, stdout, stderr } = factdiff(folderWith({ 'a.txt': 'A\u0000B' }), ['show', 'a.txt']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^a\.txt: /);
  expect(factdiff(folderWith(), ['show', 'none.txt']).status).toBe(2);
});
