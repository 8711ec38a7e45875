import { expect } from 'vitest';
import { eventually, type Scenario } from '../scenario';

const faulty = '---\ntitle: Why\ndg-publish: true\n---\n\n## Why[^1]\n\nBecause.\n\n[^1]: x\n';
const mended = '---\ntitle: Why\ndg-publish: true\n---\n\n## Why\n\nBecause.[^1]\n\n[^1]: x\n';

/** What is wrong in the note that is written, and what is done about it. */
export const checking: readonly Scenario[] = [
  {
    name: 'A problem is marked where it stands, and mended from what is said about it there',
    files: { 'a.md': faulty },
    steps: {
      'it is marked': async (app) => {
        await app.openNote('a.md');
        await eventually(() => app.editor.locator('.preflight-mark').allInnerTexts(), ['[^1]']);
      },
      'a click on it says what is wrong': async (app) => {
        await app.editor.locator('.preflight-mark').click();
        await app.text('Unexpected footnote [^1] in a heading').first().waitFor();
      },
      'a fix mends it, and the mark goes': async (app) => {
        await app.editor.getByRole('button', { name: 'Move the footnote to the end of the next paragraph' }).click();
        await eventually(() => app.editorTexts('a.md'), [mended]);
        await eventually(() => app.editor.locator('.preflight-mark').count(), 0);
      },
      'one undo takes it back, and the mark comes again': async (app) => {
        await app.undo();
        await eventually(() => app.editorTexts('a.md'), [faulty]);
        await eventually(() => app.editor.locator('.preflight-mark').allInnerTexts(), ['[^1]']);
      },
    },
  },
  {
    name: 'No mark comes or stays in the way while somebody types',
    files: { 'a.md': faulty },
    steps: {
      'a mark goes along with what is typed before it': async (app) => {
        await app.openNote('a.md');
        await app.editor.locator('.preflight-mark').waitFor();
        await app.putCursorBehind('## Why');
        await app.type(' not');
        await eventually(() => app.editor.locator('.preflight-mark').allInnerTexts(), ['[^1]']);
        expect(await app.editorTexts('a.md')).toEqual([faulty.replace('Why[', 'Why not[')]);
      },
    },
  },
  {
    name: 'Nothing is published before the note is clean: the panel says what is wrong and mends it',
    files: { 'a.md': faulty },
    steps: {
      'the status bar counts, and leads to the panel': async (app) => {
        await app.openNote('a.md');
        await app.statusBar.getByText('Published, 1 problem').click();
        await app.view('preflight-problems').getByRole('button', { name: 'Got it' }).click();
        await eventually(() => app.view('preflight-problems').getByRole('treeitem').count(), 1);
      },
      'publishing asks first, and Cancel publishes nothing': async (app) => {
        await app.view('preflight-problems').getByRole('button', { name: 'Check and publish' }).click();
        await app.dialog.getByText('An error stands in the way of publishing').waitFor();
        await app.dialog.getByRole('button', { name: 'Cancel' }).click();
        await app.dialog.waitFor({ state: 'detached' });
        expect(await app.publisherRuns()).toEqual([]);
      },
      'a row leads to its place': async (app) => {
        await app.view('preflight-problems').getByRole('treeitem').getByText('Unexpected footnote').click();
        await app.type('?');
        await eventually(() => app.editorTexts('a.md'), [faulty.replace('[^1]\n\nB', '?\n\nB')]);
        await app.undo();
        await eventually(() => app.editorTexts('a.md'), [faulty]);
      },
      'its button mends it': async (app) => {
        await app.view('preflight-problems').getByRole('button', { name: 'Move the footnote to the end of the next paragraph' }).click();
        await eventually(() => app.editorTexts('a.md'), [mended]);
        await app.view('preflight-problems').getByText('No problems found.').waitFor();
      },
      'now it is published': async (app) => {
        await app.view('preflight-problems').getByRole('button', { name: 'Check and publish' }).click();
        await eventually(() => app.publisherRuns(), ['publish-note a.md']);
        expect(await app.readFile('a.md')).toBe(mended);
      },
    },
  },
  {
    name: 'A problem that is ignored in its note goes from the panel and from the text, and the note says so',
    files: { 'a.md': faulty },
    steps: {
      'the menu of its row offers it': async (app) => {
        await app.openNote('a.md');
        await app.runCommand('Open problem panel');
        await app.view('preflight-problems').getByRole('button', { name: 'Got it' }).click();
        await app.view('preflight-problems').getByRole('treeitem').filter({ hasText: 'Unexpected footnote' }).getByRole('button', { name: 'More actions' }).click();
        await app.menu.getByText('Ignore here').click();
      },
      'nothing is left to mend': async (app) => {
        await app.view('preflight-problems').getByText('No problems found.').waitFor();
        await eventually(() => app.editor.locator('.preflight-mark').count(), 0);
        expect(await app.editorTexts('a.md')).toEqual([faulty.replace('## Why', '%% preflight-ignore-next footnote-in-heading %%\n\n## Why')]);
      },
    },
  },
  {
    name: 'All that is safe is fixed after it was shown, and nothing is written over what another program wrote meanwhile',
    files: { 'a.md': faulty },
    steps: {
      'the fixes are shown': async (app) => {
        await app.openNote('a.md');
        await app.runCommand('Open problem panel');
        await app.view('preflight-problems').getByRole('button', { name: 'Got it' }).click();
        await app.view('preflight-problems').getByRole('button', { name: 'Fix all safe ones' }).click();
        await app.dialog.getByRole('button', { name: 'Apply' }).waitFor();
      },
      'another program writes, nothing is fixed, and the person is told': async (app) => {
        await app.writeFile('a.md', faulty.replace('Because.', 'Synced.'));
        await eventually(() => app.editorTexts('a.md'), [faulty.replace('Because.', 'Synced.')]);
        await app.dialog.getByRole('button', { name: 'Apply' }).click();
        await app.notice('Nothing was changed: ').waitFor();
        expect(await app.readFile('a.md')).toBe(faulty.replace('Because.', 'Synced.'));
      },
      'the second time they are written': async (app) => {
        await app.view('preflight-problems').getByRole('button', { name: 'Fix all safe ones' }).click();
        await app.dialog.getByRole('button', { name: 'Apply' }).click();
        await eventually(() => app.editorTexts('a.md'), [mended.replace('Because.', 'Synced.')]);
        await app.view('preflight-problems').getByText('No problems found.').waitFor();
      },
    },
  },
  {
    name: 'The panel is worked by keys alone',
    files: { 'a.md': faulty.replace('Because.', 'Because[^2]. See [[Nowhere]].') },
    steps: {
      'arrow keys go through the list, Enter goes to the place': async (app) => {
        await app.openNote('a.md');
        await app.runCommand('Open problem panel');
        const panel = app.view('preflight-problems');
        await panel.getByRole('button', { name: 'Got it' }).click();
        await eventually(async () => (await panel.getByRole('treeitem').allInnerTexts()).map((text) => /Line \d+/.exec(text)?.[0]), ['Line 6', 'Line 8', 'Line 8']);
        await panel.getByRole('searchbox', { name: 'Filter problems' }).focus();
        await app.press('ArrowDown');
        await app.press('End');
        await app.press('Home');
        await app.press('Enter');
        await app.type('!');
        await eventually(async () => (await app.editorTexts('a.md'))[0]?.includes('## Why!\n'), true);
      },
    },
  },
  {
    name: 'A problem is marked and mended in a window of its own, too',
    files: { 'a.md': faulty },
    steps: {
      'its card opens there': async (app) => {
        await app.openNote('a.md', 'window');
        await app.editor.locator('.preflight-mark').click();
        await app.editor.getByRole('button', { name: 'Move the footnote to the end of the next paragraph' }).click();
        await eventually(() => app.editorTexts('a.md'), [mended]);
      },
    },
  },
  {
    name: 'On a phone problems are listed, gone to and mended by taps',
    files: { 'a.md': faulty },
    setup: { device: 'phone' },
    steps: {
      'a tap on a problem leads to it, and the panel makes way': async (app) => {
        await app.openNote('a.md');
        await app.runCommand('Open problem panel');
        await app.view('preflight-problems').getByRole('button', { name: 'Got it' }).click();
        await app.view('preflight-problems').getByText('Unexpected footnote').click();
        await eventually(() => app.view('preflight-problems').count(), 0);
      },
      'a tap on its mark offers the fix': async (app) => {
        await app.editor.locator('.preflight-mark').click();
        await app.editor.getByRole('button', { name: 'Move the footnote to the end of the next paragraph' }).click();
        await eventually(() => app.editorTexts('a.md'), [mended]);
      },
    },
  },
];
