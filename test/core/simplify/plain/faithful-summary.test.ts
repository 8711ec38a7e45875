import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../../src/core/note/parse-note';
import { plainSummarizer } from '../../../../src/core/simplify/plain/plain-summarizer';
import { summarySource } from '../../../../src/core/simplify/summary-source';
import type { SummaryOptions, SummarySource } from '../../../../src/core/simplify/summarizer';
import '../../../support/fuzzing';
import { summaryFaults } from '../../../support/summary-faults';

const lengths: readonly SummaryOptions[] = [
  { sentences: 1, words: 1000 },
  { sentences: 3, words: 60 },
  { sentences: 9, words: 180, plainer: true },
  { sentences: 50, words: 90, share: 1 },
];

function faultsOf(source: SummarySource): readonly string[] {
  return lengths.flatMap((options) => {
    const summary = plainSummarizer.summarize(source, options);
    return summary.kind === 'none' ? [] : summaryFaults(source, summary);
  });
}

const root = new URL('../../../', import.meta.url);
const notes = ['garden/', 'notes/'].flatMap((folder) => {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => `${folder}${name}`);
});

describe('a summary says nothing that its note does not', () => {
  it('in any of the notes at hand', () => {
    expect(notes.length).toBeGreaterThan(20);
    for (const path of notes) {
      const title = /([^/]+)\.md$/.exec(path)?.[1] ?? '';
      const source = summarySource(parseNote(readFileSync(new URL(path, root), 'utf8')), title);
      expect(faultsOf(source), path).toEqual([]);
    }
  });

  const subject = fc.constantFrom('Hivex', 'The old keeper', 'Bees', 'We', 'It', 'They', 'This', 'Anna Wren', 'A waggle', 'Dr. Moss', 'The U.S. team', 'Nobody');
  const verb = fc.constantFrom('is a small tool that counts', 'presents a novel way to see', 'did not find', 'have utilized', 'can never reach', 'show and compare', 'said that it saw', 'are', 'has 12.5 times');
  const object = fc.constantFrom('bees', 'the “old hive, and the door”', 'approximately 3,000 flowers', 'an additional Queen', 'no honey', 'numerous wasps (but not flies)', 'the dance (in 1973)', 'Vienna and Graz');
  const tail = fc.constantFrom('', ', which is not new', ', which makes 4 of them happy', ', and they have left', ', but it was late', ', making Otto glad', '; it has 2 doors', ', such as thyme', ', according to Karl', ', Karl said', ' because it rains', ' if it rains, and we go');
  const opening = fc.constantFrom('', 'However, ', 'Although it was late, ', 'Note: ', 'In this paper, ', 'Inspired by “nothing”, ', 'Storage: ', 'According to Karl, ', 'When you press it, ');
  const sentence = fc.tuple(opening, subject, verb, object, tail).map(([before, who, does, what, after]) => `${before}${who} ${does} ${what}${after}.`);
  const source = fc.record({
    title: fc.constantFrom('', 'Hivex', 'The dance of bees'),
    blocks: fc.array(fc.record({ kind: fc.constantFrom('paragraph', 'list-item'), section: fc.constantFrom('', 'One'), text: fc.array(sentence, { minLength: 1, maxLength: 5 }).map((all) => all.join(' ')) }), { minLength: 1, maxLength: 6 }),
  });

  it('in any that can be made of such parts', () => {
    fc.assert(fc.property(source, (made) => {
      expect(faultsOf(made)).toEqual([]);
    }), { numRuns: Number(process.env['FUZZ_CASES'] ?? 600) });
  });
});
