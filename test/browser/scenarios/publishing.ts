import { expect } from 'vitest';
import { eventually, type Scenario } from '../scenario';

const clean = '---\ntitle: Tides\ndg-publish: true\n---\n\nThe moon pulls.\n';
const faulty = '---\ntitle: Why\ndg-publish: true\n---\n\n## Why[^1]\n\nBecause.\n\n[^1]: x\n';
const mended = '---\ntitle: Why\ndg-publish: true\n---\n\n## Why\n\nBecause.[^1]\n\n[^1]: x\n';

/** Checking a note, and publishing it once it is clean. */
export const publishing: readonly Scenario[] = [
  {
    name: 'A clean note goes to the publisher at once',
    files: { 'a.md': clean },
    steps: {
      'its command runs on the note': async (app) => {
        await app.openNote('a.md');
        await app.runCommand('Check, then publish');
        await eventually(() => app.publisherRuns(), ['publish-note a.md']);
        expect(await app.readFile('a.md')).toBe(clean);
      },
    },
  },
  {
    name: 'A note that is not marked goes to the publisher only once its author has said so',
    files: { 'a.md': clean.replace('true', 'false') },
    steps: {
      'Cancel publishes nothing': async (app) => {
        await app.openNote('a.md');
        await app.runCommand('Check, then publish');
        await app.dialog.getByText('The note is not marked for publishing').waitFor();
        await app.dialog.getByRole('button', { name: 'Cancel' }).click();
        await app.dialog.waitFor({ state: 'detached' });
        expect(await app.publisherRuns()).toEqual([]);
        expect(await app.readFile('a.md')).toBe(clean.replace('true', 'false'));
      },
      'marking it does': async (app) => {
        await app.runCommand('Check, then publish');
        await app.dialog.getByRole('button', { name: 'Mark and publish' }).click();
        await eventually(() => app.publisherRuns(), ['publish-note a.md']);
        expect(await app.readFile('a.md')).toBe(clean);
      },
    },
  },
];

/** The same note with an error in it, and without. */
export const faultyNote = { faulty, mended };
