import { expect } from 'vitest';
import { eventually, type Scenario, textsOf } from '../scenario';

const note = (heading: string, rest: string): string => `---\ntitle: Tides\ndg-publish: true\n---\n\n## Tides${heading}\n\nThe moon pulls.${rest}\n\n[^1]: https://example.org/a\n`;

/** Problems in the text of notes. */
export const marks: readonly Scenario[] = [
  {
    name: 'A problem is marked in the text, shown where it is pointed at, mended from there, and taken back by one undo',
    files: { 'a.md': note('[^1]', '') },
    steps: {
      'it is marked': async (app) => {
        await app.openNote('a.md');
        await eventually(() => textsOf(app.editor.locator('.preflight-mark-error')), ['[^1]']);
      },
      'pointing at it shows what is wrong, and why': async (app) => {
        await app.editor.locator('.preflight-mark-error').hover();
        await app.text('Unexpected footnote [^1] in a heading').waitFor();
        await app.text('Nothing is published until the note is mended').waitFor();
      },
      'it is mended': async (app) => {
        await app.editor.locator('.preflight-card').getByRole('button', { name: 'Move the footnote' }).click();
        await eventually(() => app.editorTexts('a.md'), [note('', '[^1]')]);
        await eventually(() => app.editor.locator('.preflight-mark').count(), 0);
        expect(await app.editor.locator('.preflight-card').count()).toBe(0);
      },
      'one undo takes it back, and it is marked again': async (app) => {
        await app.undo();
        await eventually(() => app.editorTexts('a.md'), [note('[^1]', '')]);
        await eventually(() => textsOf(app.editor.locator('.preflight-mark-error')), ['[^1]']);
      },
    },
  },
  {
    name: 'A tap shows a problem, and it is ignored in its place',
    files: { 'a.md': note('[^1]', '') },
    setup: { device: 'phone' },
    steps: {
      'it is tapped': async (app) => {
        await app.openNote('a.md');
        await app.editor.locator('.preflight-mark-error').click();
        await app.editor.locator('.preflight-card').waitFor();
      },
      'a comment hides it': async (app) => {
        await app.editor.locator('.preflight-card').getByRole('button', { name: 'Ignore here' }).click();
        await eventually(() => app.editorTexts('a.md'), [note('[^1]', '').replace('## Tides', '%% preflight-ignore-next footnote-in-heading %%\n\n## Tides')]);
        await eventually(() => app.editor.locator('.preflight-mark').count(), 0);
      },
    },
  },
  {
    name: 'Marks stand in a window of its own, too, and what is wrong is shown and mended there',
    files: { 'a.md': note('[^1]', ' And more[^2].') },
    steps: {
      'they are marked there': async (app) => {
        await app.openNote('a.md', 'window');
        await eventually(() => textsOf(app.editor.locator('.preflight-mark')), ['[^1]', '[^2]']);
      },
      'one is shown, and Escape hides it': async (app) => {
        await app.editor.locator('.preflight-mark-warning').click();
        await eventually(() => textsOf(app.editor.locator('.preflight-card .preflight-problem-place')), ['footnote-undefined']);
        await app.press('Escape');
        await eventually(() => app.editor.locator('.preflight-card').count(), 0);
      },
      'the other is mended': async (app) => {
        await app.editor.locator('.preflight-mark-error').click();
        await app.editor.locator('.preflight-card').getByRole('button', { name: 'Move the footnote' }).click();
        await eventually(() => app.editorTexts('a.md'), [note('', ' And more[^2].[^1]')]);
        await eventually(() => textsOf(app.editor.locator('.preflight-mark')), ['[^2]']);
      },
    },
  },
];
