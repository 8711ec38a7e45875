import { expect } from 'vitest';
import { eventually, type Scenario } from '../scenario';

const cited = (marks: string, list: string): string => `The sea rises.${marks}\n\n${list}\n`;
const pasted = cited('[1] It falls.[2]', 'Sources:\n\n1. https://example.org/a\n2. https://example.org/b');
const converted = 'The sea rises.[^1] It falls.[^2]\n\n[^1]: https://example.org/a\n[^2]: https://example.org/b\n';

/** Long words on one line of two megabytes, with a few marks in it. */
const large = `${'The sea rises, and then it falls again. '.repeat(52_000)}The end.[1]\n\nSources:\n\n1. https://example.org/a\n`;

/** What is written, where several hands, panes and line endings are at it. */
export const writing: readonly Scenario[] = [
  {
    name: 'Nothing is written over what another program wrote while a change was shown, and the person is told',
    files: { 'a.md': pasted },
    steps: {
      'a change is shown': async (app) => {
        await app.openNote('a.md');
        await app.runCommand('Convert pasted citations');
        await app.dialog.getByRole('button', { name: 'Apply' }).waitFor();
      },
      'another program writes the note': async (app) => {
        await app.writeFile('a.md', pasted.replace('The sea', 'Synced. The sea'));
        await eventually(() => app.editorTexts('a.md'), [pasted.replace('The sea', 'Synced. The sea')]);
      },
      'it is left as the other program wrote it': async (app) => {
        await app.dialog.getByRole('button', { name: 'Apply' }).click();
        await app.notice('Nothing was changed: ').waitFor();
        expect(await app.readFile('a.md')).toBe(pasted.replace('The sea', 'Synced. The sea'));
        expect(await app.editorTexts('a.md')).toEqual([pasted.replace('The sea', 'Synced. The sea')]);
      },
    },
  },
  {
    name: 'A note that is open in two panes changes in both',
    files: { 'a.md': pasted },
    steps: {
      'it is open twice': async (app) => {
        await app.openNote('a.md');
        await app.openNote('a.md', 'split');
        await eventually(() => app.editorTexts('a.md'), [pasted, pasted]);
      },
      'both change': async (app) => {
        await app.runCommand('Convert pasted citations');
        await app.dialog.getByRole('button', { name: 'Apply' }).click();
        await eventually(() => app.editorTexts('a.md'), [converted, converted]);
        await eventually(() => app.readFile('a.md'), converted);
      },
      'one undo takes it back from both': async (app) => {
        await app.undo();
        await eventually(() => app.editorTexts('a.md'), [pasted, pasted]);
      },
    },
  },
  {
    name: 'Line endings of a note stay as they are where its properties change',
    files: { 'a.md': '---\r\ntitle: Tides\r\ndg-publish: false\r\n---\r\n\r\nThe moon pulls.\r\n' },
    steps: {
      'the file keeps CRLF': async (app) => {
        await app.openNote('a.md');
        await app.runCommand('Toggle publish status');
        await app.notice('Marked for publishing.').waitFor();
        await eventually(() => app.readFile('a.md'), '---\r\ntitle: Tides\r\ndg-publish: true\r\n---\r\n\r\nThe moon pulls.\r\n');
        expect(await app.editorTexts('a.md')).toEqual(['---\ntitle: Tides\ndg-publish: true\n---\n\nThe moon pulls.\n']);
      },
    },
  },
  {
    name: 'A line of two megabytes is converted, and one undo takes it back',
    files: { 'a.md': large },
    steps: {
      'it is shown and converted': async (app) => {
        await app.openNote('a.md');
        await app.runCommand('Convert pasted citations');
        await app.dialog.getByText('Linked 1 citation to 1 source.').waitFor();
        await app.dialog.getByRole('button', { name: 'Apply' }).click();
        await app.notice('Linked 1 citation to 1 source.').waitFor();
        const end = (await app.editorTexts('a.md'))[0]?.slice(-60);
        expect(end).toBe(large.replace('The end.[1]\n\nSources:\n\n1. https://example.org/a\n', 'The end.[^1]\n\n[^1]: https://example.org/a\n').slice(-60));
      },
      'one undo': async (app) => {
        await app.undo();
        expect((await app.editorTexts('a.md'))[0] === large).toBe(true);
      },
    },
  },
  {
    name: 'On a phone everything goes by taps',
    files: { 'a.md': pasted },
    setup: { device: 'phone' },
    steps: {
      'a change is shown and applied': async (app) => {
        await app.openNote('a.md');
        await app.runCommand('Convert pasted citations');
        await app.dialog.getByRole('button', { name: 'Apply' }).click();
        await eventually(() => app.editorTexts('a.md'), [converted]);
      },
    },
  },
  {
    name: 'In a window of its own a note is converted as in the main one',
    files: { 'a.md': pasted },
    steps: {
      'the dialog stands in that window': async (app) => {
        await app.openNote('a.md', 'window');
        await app.runCommand('Convert pasted citations');
        await app.dialog.getByRole('button', { name: 'Apply' }).click();
        await eventually(() => app.editorTexts('a.md'), [converted]);
      },
    },
  },
];
