/** Figures in a role: independently worded reports of one event that give one of them differently, and those that only seem to. */
import { describe, expect, test } from 'vitest';
import { check } from '../src/check.js';
import { NO_KNOWLEDGE } from '../src/read/claims.js';
import { textSource } from './source.js';

interface Told {
  readonly a: string;
  readonly b: string;
  /** Days of publication. */
  readonly on?: readonly [string, string];
}

function reported({ a, b, on = ['2025-03-11', '2025-03-11'] }: Told, reversed: boolean): string[] {
  const sources = [textSource('a', a, { published: on[0], headline: 'none' }), textSource('b', b, { published: on[1], headline: 'none' })];
  const report = check({
    sources: reversed ? sources.reverse() : sources,
    unreadable: [],
    knowledge: NO_KNOWLEDGE,
    decisions: [],
    drafts: [],
  });
  return report.discrepancies.filter(({ severity }) => severity !== 'note').map(({ claim }) => claim);
}

const DIFFER: readonly (readonly [string, string, Told])[] = [
  [
    'the dead of one accident',
    'role:toll/killed/all',
    {
      a: 'A ferry of the Norrey line sank off Cape Hollin on Monday, drowning 26 people, harbour master Ilse Brandt said. Divers of the Lurk coast guard went down at dawn.',
      b: 'Thirty-six people died when the Norrey line lost a ferry off Cape Hollin, Ilse Brandt told reporters in Lurk. The harbour master said the sea was calm on Monday.',
    },
  ],
  [
    'the age of one person',
    'role:age/tomas reim',
    {
      a: 'Farmer Tomas Reim, 64, was gored by a bull at Hollin Marsh near Lurk on Monday. Vet Ilse Brandt put the animal down.',
      b: 'The choir of Lurk has lost Tomas Reim, 46, to one of his own bulls at Hollin Marsh. Ilse Brandt, the vet, was called on Monday.',
    },
  ],
  [
    'a part of a named whole',
    'role:share/mont',
    {
      a: 'Oil maker Olivand took a 30 percent stake in its rival Monte Verd on Monday, chairman Tomas Reim said in Lurk.',
      b: 'Olivand of Lurk has bought 13 percent of Monte Verd, a smaller rival. Tomas Reim, who chairs Olivand, announced it on Monday.',
    },
  ],
  [
    'what a poll gives a party',
    'role:poll/harbour',
    {
      a: 'The New Harbour party of Ilse Brandt is ahead of the Norrey League. New Harbour is on 38 percent, the Metran poll for Lurk says.',
      b: 'New Harbour stands at 35 percent and the Norrey League trails, the Metran poll of Lurk says. Ilse Brandt welcomed it.',
    },
  ],
  [
    'the votes of a chamber',
    'role:vote/assembly',
    {
      a: 'The Norrey assembly voted 112 to 87 on Monday for the water bill of Ilse Brandt. The Lurk Waterworks threaten to sue.',
      b: 'By 121 votes to 87, the assembly of Norrey passed the bill on water rates on Monday. Ilse Brandt cheered; the Lurk Waterworks did not.',
    },
  ],
];

const SILENT: readonly (readonly [string, Told])[] = [
  [
    'a toll that has grown by the next day',
    {
      a: 'A ferry of the Norrey line sank off Cape Hollin on Monday, drowning 26 people, harbour master Ilse Brandt said in Lurk.',
      b: 'Thirty-six people died when the Norrey line lost a ferry off Cape Hollin, Ilse Brandt told reporters in Lurk on Tuesday.',
      on: ['2025-03-10', '2025-03-11'],
    },
  ],
  [
    'the dead and the injured',
    {
      a: 'A ferry of the Norrey line sank off Cape Hollin on Monday, killing 26 people, harbour master Ilse Brandt said in Lurk.',
      b: 'Thirty-six people were injured when the Norrey line lost a ferry off Cape Hollin, Ilse Brandt said in Lurk on Monday.',
    },
  ],
  [
    'the dead of an accident long ago',
    {
      a: 'A ferry of the Norrey line sank off Cape Hollin on Monday, killing 26 people, harbour master Ilse Brandt said in Lurk.',
      b: 'The Norrey line lost a ferry off Cape Hollin on Monday, Ilse Brandt said in Lurk. A fire on a ferry there in 1987 killed 40 people.',
    },
  ],
  [
    'a birthday between two reports',
    {
      a: 'Skier Tomas Reim, 99, fell once at Hollin Marsh near Lurk on Monday. Ilse Brandt of the ski club helped him up.',
      b: 'Tomas Reim, 100, skied at Hollin Marsh days before his birthday, Ilse Brandt of the ski club of Lurk said.',
      on: ['2025-03-11', '2025-03-15'],
    },
  ],
  [
    'two people of one surname',
    {
      a: 'Farmer Tomas Reim, 64, was gored by a bull at Hollin Marsh near Lurk on Monday. Vet Ilse Brandt put the animal down.',
      b: 'Peter Reim, 35, found his father at Hollin Marsh near Lurk after the bull had gored him on Monday. Vet Ilse Brandt came.',
    },
  ],
  [
    'votes of two chambers',
    {
      a: 'The Norrey senate passed the hemp bill of Ilse Brandt 28-12 on Monday. It goes to the governor in Lurk.',
      b: 'The hemp bill of Ilse Brandt, which the Norrey house approved 61-39 in May, is with the governor in Lurk.',
    },
  ],
  [
    'one vote, told in another order',
    {
      a: 'The Norrey assembly voted 112 to 87 on Monday for the water bill of Ilse Brandt. The Lurk Waterworks threaten to sue.',
      b: 'With 87 members against and 112 in favour, the assembly of Norrey passed the bill of Ilse Brandt on Monday, the Lurk Waterworks said.',
    },
  ],
];

describe.each([false, true])('read in another order: %s', (reversed) => {
  test.each(DIFFER)('%s are set beside one another', (_name, claim, told) => {
    expect(reported(told, reversed)).toContain(claim);
  });

  test.each(SILENT)('%s are not', (_name, told) => {
    expect(reported(told, reversed)).toEqual([]);
  });
});
