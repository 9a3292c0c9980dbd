/** Speech without quotation marks: the table of reported clauses, transcripts, statements, block quotations, pull quotes. */
import { describe, expect, test } from 'vitest';
import { extractQuotes } from '../src/extract/quote.js';
import { speechOf } from '../src/extract/speech.js';
import type { Document, HitOf, SourceKind, Zone } from '../src/model.js';
import { documentOf, runTable } from './cases.js';

runTable('src/extract/speech.cases.yaml', (document) =>
  speechOf(document).map(({ start, end, speaker }): HitOf<'quote'> => {
    const value = { words: document.text.slice(start, end), speaker, verb: null, complete: false, shown: 'marks' as const };
    return { kind: 'quote', start, end, value };
  }),
);

/** Quotations as words, name, description and what shows them. */
function shown(document: Document): (string | null)[][] {
  return extractQuotes(document).map(({ value }) => [
    value.words,
    value.speaker?.name ?? null,
    value.speaker?.description ?? null,
    value.shown,
  ]);
}

function ofKind(kind: SourceKind, lines: readonly string[], source: { title?: string; publisher?: string } = {}): Document {
  return documentOf(lines.join('\n'), { source: { kind, ...source } });
}

describe('transcripts', () => {
  test('labels in capitals begin turns that go on over paragraphs without one', () => {
    const lines = ['MR. BELL: The bridge is lost.', 'It was old.', 'THE CHAIR: Thank you, Mr. Bell.', 'UNIDENTIFIED WOMAN: Shame!'];
    expect(shown(ofKind('transcript', lines))).toEqual([
      ['The bridge is lost.\nIt was old.', 'Bell', 'MR. BELL', 'label'],
      ['Thank you, Mr. Bell.', null, 'THE CHAIR', 'label'],
      ['Shame!', null, 'UNIDENTIFIED WOMAN', 'label'],
    ]);
  });

  test('names as labels; the fullest name of the text is taken', () => {
    const lines = ['ANNA BELL: I said “never” twice.', 'MARR: So you did.', 'TOM MARR: We all did.'];
    expect(shown(ofKind('transcript', lines)).map(([, name]) => name)).toEqual(['Anna Bell', 'Marr', 'Tom Marr']);
    expect(shown(ofKind('transcript', ['Anna Bell: It rained.', 'Mayor Tom Marr (by phone): It snowed.']))).toEqual([
      ['It rained.', 'Anna Bell', 'Anna Bell', 'label'],
      ['It snowed.', 'Tom Marr', 'Mayor Tom Marr', 'label'],
    ]);
  });

  test('questions, answers and dashes', () => {
    expect(shown(ofKind('transcript', ['Q. Will it hold?', 'A. No.', 'Q: Why?', '- Because it is old.']))).toEqual([
      ['Will it hold?', null, 'Q', 'label'],
      ['No.', null, 'A', 'label'],
      ['Why?', null, 'Q', 'label'],
      ['Because it is old.', null, null, 'label'],
    ]);
  });

  test('words before the first label and headings of parts are nobody’s', () => {
    expect(shown(ofKind('notes', ['Date: Monday', 'Present: two clerks', 'Bell: It rained.', 'Bell: It snowed.']))).toEqual([
      ['It rained.', 'Bell', 'Bell', 'label'],
      ['It snowed.', 'Bell', 'Bell', 'label'],
    ]);
  });

  test('a document without labels has its quotation marks', () => {
    expect(shown(ofKind('document', ['Summary: it rained.', '“The bridge is lost for good,” Anna Bell said.']))).toEqual([
      ['The bridge is lost for good', 'Anna Bell', 'Anna Bell', 'marks'],
    ]);
  });
});

describe('labels of transcripts', () => {
  test('a time stamp is part of the label, and so is what stands in brackets', () => {
    const lines = [
      '[00:00:04] PRESIDENT BELL: It rained.',
      '(00:12) Q: Why?',
      '01:15 FOREIGN MINISTER MARR (via interpreter): It always does.',
    ];
    expect(shown(ofKind('transcript', lines))).toEqual([
      ['It rained.', 'Bell', 'PRESIDENT BELL', 'label'],
      ['Why?', null, 'Q', 'label'],
      ['It always does.', 'Marr', 'FOREIGN MINISTER MARR', 'label'],
    ]);
  });

  test('an office in small letters is a label; one that is not understood ends the turn before it', () => {
    const lines = ['Ambassador Marr: We agree.', 'The mayor: We do not.', 'Old voice nearby: Never!', 'Ambassador Marr: Very well.'];
    expect(shown(ofKind('transcript', lines)).map(([words, name, description]) => [words, name, description])).toEqual([
      ['We agree.', 'Marr', 'Ambassador Marr'],
      ['We do not.', null, 'The mayor'],
      ['Old voice nearby: Never!', null, null],
      ['Very well.', 'Marr', 'Ambassador Marr'],
    ]);
  });

  test('an answer is of whoever answered before, a question of the one in brackets', () => {
    const lines = ['QUESTION: Will it hold?', 'MAYOR BELL: No.', 'Q. (TOM MARR, LURK NEWS) And the road?', 'A. It is open.'];
    expect(shown(ofKind('transcript', lines)).map(([words, name]) => [words, name])).toEqual([
      ['Will it hold?', null],
      ['No.', 'Bell'],
      ['And the road?', 'Tom Marr'],
      ['It is open.', 'Bell'],
    ]);
  });
});

describe('labels in articles', () => {
  test('in an article questions and answers are turns once both come twice; the last answer is its own paragraph', () => {
    const lines = ['“It rained,” Anna Bell said.', 'Q: Will it hold?', 'A: No.', 'Q: Why?', 'A: It is old.', 'The bridge is closed.'];
    expect(shown(ofKind('article', lines)).map(([words, , description]) => [words, description])).toEqual([
      ['It rained', 'Anna Bell'],
      ['Will it hold?', 'Q'],
      ['No.', 'A'],
      ['Why?', 'Q'],
      ['It is old.', 'A'],
    ]);
    const interview = ['Mayor Anna Bell met Tom Marr.', 'Marr: Will it hold?', 'Bell: No.', 'Marr: Why?', 'Bell: It is old.'];
    expect(shown(ofKind('article', interview)).map(([words, name]) => [words, name])).toEqual([
      ['Will it hold?', 'Tom Marr'],
      ['No.', 'Anna Bell'],
      ['Why?', 'Tom Marr'],
      ['It is old.', 'Anna Bell'],
    ]);
  });

  test('in an article prices and places before a colon are no speakers', () => {
    const lines = ['Price: 20 pounds.', 'Verdict: dull.', 'Price: 30 pounds.', 'Verdict: fine.', 'Price: 10 pounds.'];
    expect(shown(ofKind('article', lines))).toEqual([]);
  });

  test('in an article a label is no speaker', () => {
    expect(shown(ofKind('article', ['ANNA BELL: The bridge is lost.', 'Q. Will it hold?']))).toEqual([]);
  });
});

describe('statements', () => {
  test('are wholly the words of the person in the title, else of the publisher, else of nobody named', () => {
    const lines = ['We regret the loss of the bridge.', 'We will build a new one.'];
    const words = lines.join('\n');
    expect(shown(ofKind('statement', lines, { title: 'Statement by Mayor Anna Bell on the bridge', publisher: 'Town of Lurk' }))).toEqual([
      [words, 'Anna Bell', 'Mayor Anna Bell', 'source'],
    ]);
    expect(shown(ofKind('statement', lines, { publisher: 'Town of Lurk' }))).toEqual([[words, 'Town of Lurk', 'Town of Lurk', 'source']]);
    expect(shown(ofKind('statement', lines))).toEqual([[words, null, null, 'source']]);
  });
});

describe('a paragraph that is nothing but a quotation', () => {
  test.each([
    ['goes on with the speaker of the quotation before it', '“It will not hold,” Anna Bell said.'],
    ['has the speaker whom the words before a colon name', 'Mayor Anna Bell put it in a letter to the council:'],
  ])('%s', (_, before) => {
    const found = shown(documentOf(`${before}\n“Nobody will help us this time.”`)).at(-1);
    expect(found?.slice(0, 2)).toEqual(['Nobody will help us this time.', 'Anna Bell']);
  });

  test('has the speaker of the outer verb before a colon, not of one in what is said', () => {
    const lead = 'In a statement, Nora Flint said that Tom Marr had replied to the council about the bridge and the road:';
    expect(shown(documentOf(`${lead}\n“Nobody will help us this time.”`)).at(-1)?.[1]).toBe('Nora Flint');
  });

  test('has no speaker after a paragraph that ends with something else', () => {
    const found = shown(documentOf('“It will not hold,” Anna Bell said. It rained all day.\n“Nobody will help us this time.”')).at(-1);
    expect(found?.slice(0, 2)).toEqual(['Nobody will help us this time.', null]);
  });
});

describe('zones', () => {
  function zoned(...lines: readonly (readonly [Zone, string])[]): Document {
    const document = documentOf(lines.map(([, text]) => text).join('\n'));
    return { ...document, blocks: document.blocks.map((block, index) => ({ ...block, zone: lines[index]?.[0] ?? 'body' })) };
  }

  test('a block quotation is the words of whoever is named before it', () => {
    const document = zoned(
      ['body', 'Mayor Anna Bell wrote to the council:'],
      ['block-quotation', 'The bridge is lost.'],
      ['body', 'It rained.'],
    );
    expect(shown(document)).toEqual([['The bridge is lost.', 'Anna Bell', 'Mayor Anna Bell', 'block']]);
  });

  test('its paragraphs have one speaker, and marks around them are none of the words', () => {
    const document = zoned(['body', 'This is what Anna Bell said.'], ['block-quotation', '“It is lost.”'], ['block-quotation', 'We knew.']);
    expect(shown(document).map(([words, name]) => [words, name])).toEqual([
      ['It is lost.', 'Anna Bell'],
      ['We knew.', 'Anna Bell'],
    ]);
  });

  test('marks inside it decide, and the verb after them', () => {
    expect(shown(zoned(['body', 'It rained.'], ['block-quotation', '“The bridge is lost,” said Mayor Anna Bell.']))).toEqual([
      ['The bridge is lost', 'Anna Bell', 'Mayor Anna Bell', 'marks'],
    ]);
  });

  test.each([
    ['a paragraph below', ['The bridge is lost.', '— Anna Bell, mayor of Lurk, in a letter']],
    ['the end of its paragraph', ['The bridge is lost. — Anna Bell, mayor of Lurk']],
    ['a last paragraph that is a name', ['The bridge is lost.', 'Anna Bell, mayor of Lurk']],
    ['below marks', ['“The bridge is lost.”', '– Anna Bell (@bell), 2 March']],
  ])('a signature names the speaker and is none of the words: %s', (_, lines) => {
    const document = zoned(['body', 'Tom Marr said it rained.'], ...lines.map((text) => ['block-quotation', text] as const));
    expect(shown(document).map(([words, name]) => [words?.trim(), name])).toEqual([['The bridge is lost.', 'Anna Bell']]);
  });

  test('nobody is named before it', () => {
    expect(shown(zoned(['body', 'It rained.'], ['block-quotation', 'The bridge is lost.']))).toEqual([
      ['The bridge is lost.', null, null, 'block'],
    ]);
  });

  test('a pull quote repeats the body and says nothing new', () => {
    expect(shown(zoned(['pull-quote', '“The bridge is lost,” Anna Bell said.'], ['body', 'It rained.']))).toEqual([]);
  });
});
