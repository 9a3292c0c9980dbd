import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { expect, test } from 'vitest';
import { porterStem } from '../src/language/porter.js';

const BEGINNINGS =
  'a b by sky relat condit ration val hesit digit conform radic differ vile analog vietnam predict operat feud decis hope callous formal sensit tripl ' +
  "form electr good reviv allow infer air gyroscop adjust defens irrit replac depend adopt homolog commun activ angular effect bowdl prob cont roll cease co-ord o'clock 30-d sy syy yy été";
const ENDINGS =
  ' s es ies ed ing eed eing y ly e ll lled tt ational tional enci anci izer abli bli alli entli eli ousli ization ation ator alism iveness fulness ousness ' +
  'aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize sion tion';

test('every word has the stem that natural gives it: stems stand in the ids of claims', () => {
  const beginnings = BEGINNINGS.split(' ');
  const endings = ENDINGS.split(' ');
  const words = beginnings.flatMap((begin) => endings.flatMap((one) => endings.map((two) => `${begin}${one}${two}`)));
  expect(words.length).toBeGreaterThan(100_000);
  expect(words.filter((word) => porterStem(word) !== porter.stem(word))).toEqual([]);
});
