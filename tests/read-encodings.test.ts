import { describe, expect, it } from 'vitest';
import { decode } from '../src/read/decode.js';
import { documentOf } from './read-sources.js';

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const page = (head: string, ...body: readonly number[]): Buffer => bytes(`<html><head>${head}</head><body><p>`, body, '</p>');
const META = '<meta charset="windows-1251">';

describe('what a page declares of its encoding', () => {
  it.each([
    ['a meta tag', page(META, 0xcc, 0xee, 0xf1), 'Мос'],
    ['a meta tag without quotes', page('<META CHARSET=Windows-1251 >', 0xcc), 'М'],
    ['an old meta tag', page('<meta http-equiv="Content-Type" content="text/html; charset=koi8-u">', 0xed, 0xc1), 'Ма'],
    ['an XML declaration', bytes('<?xml version="1.0" encoding="iso-8859-2"?><html><p>', [0xb9, 0xe6], '</p>'), 'šć'],
    ['Western by its old name', page('<meta charset="iso-8859-1">', 0x93, 0x48, 0xe9, 0x94, 0x85, 0x80), '“Hé”…€'],
    ['Western by its own name', page('<meta charset="windows-1252">', 0x92, 0x97, 0x9f), '’—Ÿ'],
    ['a sign of two bytes', page('<meta charset="gb18030">', 0xd6, 0xd0), '中'],
  ])('%s', (_, raw, words) => {
    const read = decode(raw, true);
    expect('raw' in read ? read.raw : read.reason).toContain(`<p>${words}</p>`);
    expect(decode(raw)).toMatchObject({ reason: expect.stringContaining('not valid UTF-8') });
  });

  it.each([
    ['a page in UTF-8 that says otherwise is UTF-8', Buffer.from(`${META}<p>Café Київ</p>`), 'Café Київ'],
    ['a byte order mark says more than the page', Buffer.from(`\ufeff${META}<p>Café</p>`), '\ufeff<meta'],
    ['plain ASCII needs nothing', bytes(`${META}<p>Words</p>`), 'Words'],
  ])('%s', (_, raw, words) => {
    const read = decode(raw, true);
    expect('raw' in read ? read.raw : read.reason).toContain(words);
  });

  it.each([
    ['none at all', page('', 0xe9), 'not valid UTF-8; perhaps it is windows-1252', 'byte 28'],
    ['one that is not known', page('<meta charset="x-old-type">', 0xe9), 'declares the encoding "x-old-type", which is not known', null],
    ['UTF-7', page('<meta charset="utf-7">', 0xe9), 'which is not known', null],
    ['UTF-16, which no ASCII can say', page('<meta charset="utf-16">', 0xe9), 'not valid utf-8, the encoding it declares', 'byte 51'],
    ['UTF-8, wrongly', page('<meta charset="utf-8">', 0xe9), 'not valid utf-8, the encoding it declares', 'byte 50'],
    ['Western, with a byte that stands for nothing', page('<meta charset="windows-1252">', 0x81), 'not valid windows-1252', 'byte 57'],
    ['Cyrillic, with a byte that stands for nothing', page(META, 0xcc, 0xee, 0x98), 'not valid windows-1251', 'byte 59'],
    ['too far down', page(' '.repeat(5000) + META, 0xcc), 'not valid UTF-8', 'byte 5057'],
  ])('refused: %s', (_, raw, reason, at) => {
    expect(decode(raw, true)).toEqual({ reason: expect.stringContaining(reason), at });
  });

  it('large pages take linear time', () => {
    const start = performance.now();
    decode(Buffer.concat([bytes('<meta charset="gb18030">'), Buffer.alloc(4_000_000, 'a'), bytes([0xff])]), true);
    for (const unit of ['<meta ', 'charset=', '<?xml ', ' ']) decode(bytes(unit.repeat(100_000), [0xff]), true);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('harmless typography', () => {
  it.each([
    ['wide digits', 'It holds ２０％ of the land.', 'It holds 20% of the land.'],
    ['wide letters', 'In Ｋent.', 'In Kent.'],
    ['the Kelvin sign', 'In \u212aent.', 'In Kent.'],
    ['a no-break space', 'It holds 20\u00a0percent.', 'It holds 20 percent.'],
    ['a thin space', 'It holds 20\u2009%.', 'It holds 20 %.'],
    ['a soft hyphen', 'It was per\u00admitted.', 'It was permitted.'],
    ['a blank of Braille', 'It\u2800was.', 'It was.'],
    ['an ideographic space', 'It\u3000was.', 'It was.'],
  ])('%s is evened and nothing is noted', (_, raw, text) => {
    const document = documentOf(raw);
    expect(document.text).toBe(text);
    expect(document.oddities).toEqual([]);
  });

  it.each([
    ['invisible', 'Ke\u034fnt', 'a joiner of graphemes'],
    ['invisible', 'Ke\u3164nt', 'a filler'],
    ['invisible', 'Ke\uffa0nt', 'a narrow filler'],
    ['invisible', '1\u0002200', 'a control character'],
    ['invisible', 'Ke\u180bnt', 'a Mongolian selector'],
    ['look-alike', 'K\u0585nt', 'an Armenian letter'],
    ['look-alike', '\u13a0ent', 'a Cherokee letter'],
    ['look-alike', '\ud835\udc0a\ud835\udc1e', 'letters of formulas'],
    ['look-alike', '\ud835\udfd0\ud835\udfce', 'digits of formulas'],
    ['look-alike', 'K\u0131ev, not Kiev', 'a dotless i beside its twin'],
  ])('%s: %j is noted (%s)', (kind, word) => {
    const raw = `The town of ${word} was quiet.`;
    const [odd, ...more] = documentOf(raw).oddities;
    expect([odd?.kind, more]).toEqual([kind, []]);
    expect(raw.slice(odd?.start, odd?.end)).toBe(odd?.text);
  });

  it('many words with a dotless i take linear time', () => {
    const start = performance.now();
    documentOf(Array.from({ length: 40_000 }, (_, i) => `a\u0131${i.toString(36)}`).join(' '));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
