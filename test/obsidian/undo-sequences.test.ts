import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultCitationOptions } from '../../src/core/citations/citation-options';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { exportCitations } from '../../src/core/citations/export-citations';
import { insertCitationEdits } from '../../src/core/citations/insert-citation';
import { linksToFootnotes } from '../../src/core/citations/links-to-footnotes';
import { mergeSources } from '../../src/core/citations/merge-sources';
import { pasteCitations } from '../../src/core/citations/paste-citations';
import { renameFootnote } from '../../src/core/citations/rename-footnote';
import { tidyCitations } from '../../src/core/citations/tidy-citations';
import type { Note } from '../../src/core/note/note';
import { parseNote } from '../../src/core/note/parse-note';
import { setPropertyEdits } from '../../src/core/note/property-edits';
import { plainSummarizer } from '../../src/core/simplify/plain/plain-summarizer';
import { defaultSummaryWriting, simplifyNote } from '../../src/core/simplify/simplify-note';
import type { EditPlan } from '../../src/core/text/text-edit';
import type { TextRange } from '../../src/core/text/text-range';
import { NoteWriter, type Planner } from '../../src/obsidian/vault/note-writer';
import { installWindow } from '../host/dom';
import { openVault } from '../host/open-vault';
import type { Editor } from '../host/editor/editor';
import { footnoteNote, plainFootnoteNote } from '../support/footnote-arbitrary';
import { fuzzCases } from '../support/fuzz-cases';
import { markdownNote } from '../support/markdown-arbitrary';

beforeAll(installWindow);
beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const sequences = Math.ceil(fuzzCases / 10);

type Planned = { readonly plan: EditPlan } | { readonly kind: 'refused'; readonly reason: string } | { readonly kind: 'nothing' };

/** Our commands on the text of a note, at the cursor where they are about it. */
const commands = {
  tidy: (note) => tidyCitations(note, { ...defaultCitationOptions, heading: 'Sources', marker: 'after' }),
  convert: (note) => convertCitations(note, { removeArtefacts: true }),
  merge: (note) => mergeSources(note, defaultCitationOptions),
  rename: (note) => renameFootnote(note, note.footnotes.definitions[0]?.label ?? '', 'fresh'),
  list: (note) => exportCitations(note, 'list'),
  links: (note) => exportCitations(note, 'links'),
  'from-links': (note) => linksToFootnotes(note, defaultCitationOptions),
  simplify: (note) => simplifyNote(note, { ...defaultSummaryWriting, summarizer: plainSummarizer, date: null }),
  insert: (note, at) => insertCitationEdits(note, at, { url: 'https://new.org/x', title: 'New' }),
  paste: (note, at) => pasteCitations(note, at, 'Fact[1].\n\nSources:\n[1] https://a.org/x\n', {}),
} satisfies Readonly<Record<string, (note: Note, at: TextRange) => Planned>>;

type Step =
  | { readonly kind: 'command'; readonly name: keyof typeof commands; readonly stays: boolean }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'select'; readonly anchor: number; readonly head: number };

const names: readonly (keyof typeof commands)[] = ['tidy', 'convert', 'merge', 'rename', 'list', 'links', 'from-links', 'simplify', 'insert', 'paste'];
const place = fc.nat(100_000);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('command' as const), name: fc.constantFrom(...names), stays: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('type' as const), text: fc.constantFrom('word ', '[^1]', '\n', '😀', '[^new]: x\n', 'Seen[1].') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('select' as const), anchor: place, head: place }) },
);
const prose = 'Trams run on rails, and they carry many people in a small space. A tram of thirty metres holds two hundred people. Drivers like them.\n\nSeen[1], and[2].\n\nSources:\n[1] https://a.org/x\n[2] Two https://b.org/y\n';
const notes = fc.tuple(fc.constantFrom('', '---\ntitle: A # why\n---\n'), fc.oneof(footnoteNote(5), plainFootnoteNote(), markdownNote('obsidian', 4)), fc.constantFrom('', `\n\n${prose}`, `\n\n${prose}`)).map((parts) => parts.join(''));

/** What a person sees: the text and what is selected. */
function shown(editor: Editor): readonly [text: string, selections: string] {
  return [editor.getValue(), JSON.stringify(editor.listSelections())];
}

function planner(name: keyof typeof commands, editor: Editor): Planner {
  return (text) => {
    const at = { from: editor.posToOffset(editor.getCursor('from')), to: editor.posToOffset(editor.getCursor('to')) };
    const planned: Planned = commands[name](parseNote(text, { summaryHeading: 'Simplify' }), at);
    if ('plan' in planned) return planned.plan;
    return planned.kind === 'refused' ? planned : { baseText: text, edits: [] };
  };
}

describe('a sequence of commands on the text, typing, and steps back and forth', () => {
  test('one step back from each command is the text and the cursor that were there, byte for byte, and one step forth its result', { timeout: 3_600_000 }, async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(notes, fc.array(step, { minLength: 3, maxLength: 8 }), async (text, steps) => {
        const { app, file, host, open } = openVault({ 'a.md': text });
        const { editor } = await open('a.md');
        const writer = new NoteWriter(app);
        const start = editor.getValue();
        for (const each of steps) {
          if (each.kind === 'type') editor.type(each.text);
          else if (each.kind === 'select') editor.setSelection(editor.offsetToPos(each.anchor % (start.length + 1)), editor.offsetToPos(each.head % (start.length + 1)));
          else {
            const before = shown(editor);
            const outcome = writer.write(file('a.md'), planner(each.name, editor));
            await vi.advanceTimersByTimeAsync(10);
            if ((await outcome).kind !== 'written') {
              expect(shown(editor)).toEqual(before);
              continue;
            }
            written++;
            const after = shown(editor);
            editor.undo();
            expect(shown(editor)).toEqual(before);
            editor.redo();
            expect(editor.getValue()).toBe(after[0]);
            if (!each.stays) editor.undo();
          }
        }
        for (let left = 0; left < 25; left++) editor.undo();
        expect(editor.getValue()).toBe(start);
        host.workspace.close();
        vi.clearAllTimers();
      }),
      { numRuns: sequences },
    );
    console.log(`undo: ${String(sequences)} sequences, ${String(written)} commands written, each taken back in one step with its cursor`);
    expect(written).toBeGreaterThan(sequences);
  });
});

const properties = fc.array(fc.tuple(fc.constantFrom('flag', 'title', 'new'), fc.constantFrom<string | boolean | number>('x', true, 2, 'a: b')), { minLength: 1, maxLength: 4 });
const files = fc.tuple(fc.constantFrom('', '\ufeff', '---\ntitle: "A" # why\nflag: false\n---\n', '---\r\ntitle: A\r\n---\r\n', '---\n{"flag":1}\n---\n'), markdownNote('obsidian', 4)).map((parts) => parts.join(''));

describe('changes of files', () => {
  test('are taken back byte for byte, and not at all where the file has changed since', { timeout: 3_600_000 }, async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(files, properties, fc.constantFrom('closed', 'open', 'reading'), fc.constantFrom('alone', 'alone', 'changed'), async (text, values, where, meanwhile) => {
        const { app, file, host, open, text: textOf } = openVault({ 'a.md': text });
        const pane = where === 'closed' ? null : await open('a.md');
        if (where === 'reading') pane?.setMode('preview');
        const writer = new NoteWriter(app);
        for (const [key, value] of values) {
          const before = textOf('a.md');
          const outcome = writer.write(file('a.md'), (now) => {
            const planned = setPropertyEdits(now, key, value);
            return planned.kind === 'refused' ? planned : planned.plan;
          });
          await vi.advanceTimersByTimeAsync(1500);
          const { kind } = await outcome;
          if (kind !== 'written') {
            expect(textOf('a.md')).toBe(before);
            continue;
          }
          const after = textOf('a.md');
          if (meanwhile === 'changed') host.vault.writeFromOutside('a.md', `${after}more`);
          await vi.advanceTimersByTimeAsync(50);
          const undone = writer.undo();
          await vi.advanceTimersByTimeAsync(1500);
          expect((await undone).map((one) => one.kind)).toEqual([meanwhile === 'changed' ? 'refused' : 'written']);
          expect(textOf('a.md')).toBe(meanwhile === 'changed' ? `${after}more` : before);
          taken++;
        }
        host.workspace.close();
        vi.clearAllTimers();
      }),
      { numRuns: sequences },
    );
    console.log(`undo of files: ${String(sequences)} sequences, ${String(taken)} changes taken back, or left where the file had changed`);
    expect(taken).toBeGreaterThan(sequences / 2);
  });
});
