import { expect, test } from 'vitest';
import { RegExp as Written, writtenOut } from '../src/language/regexp.js';

/** The characters for which patterns are written out, each by itself. */
const WESTERN = [
  [0, 0x17e],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)));

test.each(['L', 'Lu', 'Ll', 'Lt', 'N', 'M', 'Sc', 'Cs'])('the class %s has the same members written out', (name) => {
  for (const [source, flags] of [
    [`\\p{${name}}`, 'u'],
    [`^[^x\\p{${name}}]$`, 'u'],
    [`[\\p{${name}}-]`, 'iu'],
  ] as const) {
    const plain = writtenOut(source, flags);
    if (plain === null) continue;
    const [full, other] = [new RegExp(source, flags), new RegExp(plain, flags.replace('u', ''))];
    expect(WESTERN.filter((character) => full.test(character) !== other.test(character))).toEqual([]);
  }
});

test('folding of case is the same without the flag u for letters, digits and marks written in a pattern', () => {
  for (const letter of "abcdefghijklmnopqrstuvwxyz09'.\u2019é") {
    const [full, plain] = [new RegExp(letter === '.' ? '\\.' : letter, 'iu'), new RegExp(letter === '.' ? '\\.' : letter, 'i')];
    expect(WESTERN.filter((character) => full.test(character) !== plain.test(character))).toEqual([]);
  }
  for (const source of ['\\w', '\\b', '\\s', '\\d', '.', '\\W', '\\S']) {
    const [full, plain] = [new RegExp(source, 'iu'), new RegExp(source, 'i')];
    expect(WESTERN.filter((character) => full.test(character) !== plain.test(character))).toEqual([]);
  }
});

test('a pattern that cannot be written out stays what it is', () => {
  expect(writtenOut('[\\u{e0000}-\\u{e007f}\\p{Cs}]', 'gu')).toBe(null);
  expect(writtenOut('\\p{Script=Latin}', 'u')).toBe(null);
  expect(writtenOut('\\P{L}', 'u')).toBe(null);
  expect(writtenOut('\\p{Lu}x', 'iu')).toBe(null);
  expect(writtenOut('\\\\p{L}', 'u')).toBe('\\\\p{L}');
  expect(writtenOut('a|b', 'iu')).toBe('a|b');
});

const TEXTS = ['Zoë met Łukasz, 3½ km off: “no”', 'Жанна met Zoë', 'e\u0301tat 中 🙂 x', ''];

test.each(TEXTS)('every use of a pattern gives what RegExp gives: %s', (text) => {
  for (const [source, flags] of [
    ['[\\p{L}\\p{M}]+', 'gu'],
    ['(?<first>\\p{Lu})\\p{Ll}+', 'gu'],
    ['[^\\p{L}\\p{N}]', 'gu'],
    ['^\\p{Lu}', 'u'],
    ['met', 'iu'],
  ] as const) {
    const [own, real] = [Written(source, flags) as RegExp, new RegExp(source, flags)];
    expect(text.match(own)).toEqual(text.match(real));
    expect(text.replace(own, '[$&]')).toBe(text.replace(real, '[$&]'));
    expect(text.replace(own, (found) => `<${found}>`)).toBe(text.replace(real, (found) => `<${found}>`));
    expect(text.split(own)).toEqual(text.split(real));
    expect(text.search(own)).toBe(text.search(real));
    if (flags.includes('g')) expect([...text.matchAll(own)]).toEqual([...text.matchAll(real)]);
    for (let turn = 0; turn < 3; turn++) {
      expect(own.exec(text)).toEqual(real.exec(text));
      expect(own.lastIndex).toBe(real.lastIndex);
    }
    expect(own.test(text)).toBe(real.test(text));
  }
});

test('a pattern with the flag y begins where it is told, and one without u is RegExp itself', () => {
  const sticky = Written('\\p{L}+', 'uy') as RegExp;
  sticky.lastIndex = 3;
  expect(sticky.exec('an ox')?.[0]).toBe('ox');
  expect(sticky.exec('an ox')).toBe(null);
  expect(Written('a', 'g')).toBeInstanceOf(RegExp);
  expect(sticky instanceof Written).toBe(true);
});
