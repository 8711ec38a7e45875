import { expect } from 'vitest';
import type { Files } from '../driver';
import type { Scenario } from '../scenario';

const faulty = (title: string, text: string): string => `---\ntitle: ${title}\ndg-publish: true\n---\n\n## Why[^1]\n\n${text}\n\n[^1]: x\n`;

/** Notes that take so long together that whoever checks them all sees how far the check is. */
const many: Files = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`Notes/Note ${String(at)}.md`, faulty(`Note ${String(at)}`, 'The sea rises, and then it falls again.\n\n'.repeat(1000))]));

/** Checking many notes. */
export const vaultCheck: readonly Scenario[] = [
  {
    name: 'A check of all notes shows how far it is, can be stopped, and comes to its end the next time',
    files: many,
    steps: {
      'it is stopped, and lists nothing': async (app) => {
        await app.slowDown(60);
        await app.runCommand('Check all notes');
        await app.notice('…').getByRole('button', { name: 'Stop' }).click();
        await app.notice('…').waitFor({ state: 'detached' });
        expect(await app.text('Notes/Note 149.md').count()).toBe(0);
        await app.slowDown(1);
      },
      'the next time it lists a problem of every note': async (app) => {
        await app.runCommand('Check all notes');
        await app.text('150 problems').or(app.prompt.getByPlaceholder('150 problems')).first().waitFor();
      },
    },
  },
  {
    name: 'A check of published notes leaves the others alone',
    files: { 'Tides.md': faulty('Tides', 'Because.'), 'Private.md': faulty('Private', 'Because.').replace('true', 'false') },
    steps: {
      'the published note is listed, the private one is not': async (app) => {
        await app.runCommand('Check published notes');
        await app.text('Tides.md').first().waitFor();
        expect(await app.text('Private.md').count()).toBe(0);
      },
    },
  },
];
