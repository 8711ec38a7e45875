import { expect } from 'vitest';
import { referenceNote, referenceNoteConverted } from '../../obsidian/reference-note';
import { eventually, type Scenario, textsOf } from '../scenario';

const reefs = 'Reefs.[^r]\n\n[^r]: [Coral reefs](https://www.nature.com/reefs)\n';

/** Cites out of order and one source twice; one footnote stands in a heading. */
const untidy = '# Tides[^2]\n\nThe moon pulls.[^2] The sun too.[^1]\n\n[^1]: https://example.org/sun\n\nAnd then.\n\n[^2]: [Moon](https://example.org/moon)\n';
const tidy = '# Tides\n\nThe moon pulls.[^1] The sun too.[^2][^1]\n\nAnd then.\n\n[^1]: [Moon](https://example.org/moon)\n[^2]: https://example.org/sun\n';

/** Citing while writing, and what is done to the citations of a whole note. */
export const citations: readonly Scenario[] = [
  {
    name: 'An address in the clipboard is cited where the cursor stands, and writing goes on behind it',
    files: { 'a.md': 'The sea rises.\n\nIt falls.\n' },
    steps: {
      'the clipboard is offered first': async (app) => {
        await app.openNote('a.md');
        await app.setClipboard('https://example.org/tides');
        await app.putCursorBehind('The sea rises.');
        await app.runCommand('Insert citation');
        await eventually(() => textsOf(app.prompt.locator('.suggestion-item')), ['https://example.org/tides\nFrom the clipboard']);
      },
      'Enter cites it': async (app) => {
        await app.press('Enter');
        await eventually(() => app.editorTexts('a.md'), ['The sea rises.[^1]\n\nIt falls.\n\n[^1]: https://example.org/tides\n']);
      },
      'what is typed next follows the mark': async (app) => {
        await app.type(' Slowly.');
        await eventually(() => app.editorTexts('a.md'), ['The sea rises.[^1] Slowly.\n\nIt falls.\n\n[^1]: https://example.org/tides\n']);
      },
    },
  },
  {
    name: 'A source of another note is found by its title and cited with it',
    files: { 'a.md': 'The sea rises.\n', 'old.md': reefs },
    steps: {
      'it is found': async (app) => {
        await app.openNote('a.md');
        await app.putCursorBehind('The sea rises.');
        await app.runCommand('Insert citation');
        await app.type('coral');
        await eventually(() => textsOf(app.prompt.locator('.suggestion-item')), ['Coral reefs\nFrom old.md, https://www.nature.com/reefs']);
      },
      'a click cites it; one undo takes it back': async (app) => {
        await app.prompt.locator('.suggestion-item').click();
        await eventually(() => app.editorTexts('a.md'), ['The sea rises.[^1]\n\n[^1]: [Coral reefs](https://www.nature.com/reefs)\n']);
        await app.undo();
        await eventually(() => app.editorTexts('a.md'), ['The sea rises.\n']);
      },
    },
  },
  {
    name: 'Sources are suggested behind [@ while somebody writes',
    files: { 'a.md': 'The sea rises.\n', 'old.md': reefs },
    steps: {
      'they come with the first letters': async (app) => {
        await app.openNote('a.md');
        await app.putCursorBehind('The sea rises.');
        await app.type(' [@cor');
        await eventually(() => textsOf(app.suggestions), ['Coral reefs\nFrom old.md, https://www.nature.com/reefs']);
      },
      'Enter puts a footnote in their place': async (app) => {
        await app.press('Enter');
        await eventually(() => app.editorTexts('a.md'), ['The sea rises. [^1]\n\n[^1]: [Coral reefs](https://www.nature.com/reefs)\n']);
        expect(await app.suggestions.count()).toBe(0);
      },
    },
  },
  {
    name: 'A note with 36 pasted sources is converted after it was shown, and one undo takes it back',
    files: { 'a.md': referenceNote },
    steps: {
      'the preview says what changes and writes nothing': async (app) => {
        await app.openNote('a.md');
        await app.runCommand('Convert pasted citations');
        await app.dialog.getByText('Linked 5 citations to 4 sources.').waitFor();
        await app.dialog.getByText('Kept 32 uncited sources as a list.').waitFor();
        expect(await app.editorTexts('a.md')).toEqual([referenceNote]);
      },
      'Cancel leaves the note as it is': async (app) => {
        await app.dialog.getByRole('button', { name: 'Cancel' }).click();
        await app.dialog.waitFor({ state: 'detached' });
        expect(await app.editorTexts('a.md')).toEqual([referenceNote]);
      },
      'Apply converts it': async (app) => {
        await app.runCommand('Convert pasted citations');
        await app.dialog.getByRole('button', { name: 'Apply' }).click();
        await app.notice('Linked 5 citations to 4 sources.').waitFor();
        await eventually(() => app.editorTexts('a.md'), [referenceNoteConverted]);
      },
      'there is nothing left to convert': async (app) => {
        await app.runCommand('Convert pasted citations');
        await app.notice('No pasted citations to convert').waitFor();
      },
      'one undo': async (app) => {
        await app.undo();
        await eventually(() => app.editorTexts('a.md'), [referenceNote]);
      },
      'the file follows': async (app) => {
        await eventually(() => app.readFile('a.md'), referenceNote);
      },
    },
  },
  {
    name: 'Footnotes are tidied after it was shown, and one undo takes it back',
    files: { 'a.md': untidy },
    steps: {
      'Enter accepts what is shown': async (app) => {
        await app.openNote('a.md');
        await app.runCommand('Tidy citations');
        await app.dialog.getByRole('button', { name: 'Apply' }).waitFor();
        await app.press('Enter');
        await eventually(() => app.editorTexts('a.md'), [tidy]);
      },
      'one undo': async (app) => {
        await app.undo();
        await eventually(() => app.editorTexts('a.md'), [untidy]);
      },
    },
  },
];
