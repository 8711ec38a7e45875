import { expect } from 'vitest';
import { eventually, type Scenario } from '../scenario';

/** A key that stands nowhere but in the app's secret storage. */
const key = 'sk-test-5f0c9a1d';

/** What is set is kept, and what is secret is not. */
export const settings: readonly Scenario[] = [
  {
    name: 'A setting that is changed is stored by itself and rules what commands do',
    files: { 'a.md': '---\ntitle: A\n---\nText\n' },
    setup: { data: { form: 'vault' } },
    steps: {
      'another heading for summaries': async (app) => {
        await app.openSettings('Simplify');
        await app.setting('Summary heading').getByRole('textbox').fill('In short');
        await eventually(async () => JSON.parse(await app.storedSettings()) as unknown, { form: 'vault', summaryHeading: 'In short' });
      },
      'it is there when the plugin starts again': async (app) => {
        await app.restart();
        await app.openSettings('Simplify');
        expect(await app.setting('Summary heading').getByRole('textbox').inputValue()).toBe('In short');
      },
      'what another device stores is taken over': async (app) => {
        await app.writeFile('.obsidian/plugins/preflight/data.json', JSON.stringify({ form: 'vault', summaryHeading: 'Briefly' }));
        await app.openSettings('Simplify');
        await eventually(() => app.setting('Summary heading').getByRole('textbox').inputValue(), 'Briefly');
      },
    },
  },
  {
    name: 'The key of a model is stored by its name alone',
    files: { 'a.md': 'Text\n' },
    setup: { data: { models: { engine: 'openai-compatible', endpoint: 'http://127.0.0.1:9/v1', model: 'm', secret: 'my-key' } } },
    steps: {
      'settings that change around it hold no key': async (app) => {
        await app.setSecret('my-key', key);
        await app.openSettings('Language model');
        await app.setting('Model').getByRole('textbox').fill('larger');
        await eventually(async () => JSON.parse(await app.storedSettings()) as unknown, { models: { engine: 'openai-compatible', endpoint: 'http://127.0.0.1:9/v1', model: 'larger', secret: 'my-key' } });
        expect(await app.storedSettings()).not.toContain(key);
      },
    },
  },
];
