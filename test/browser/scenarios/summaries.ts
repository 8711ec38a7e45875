import { expect } from 'vitest';
import { type LoopbackServer, startLoopback } from '../../support/loopback';
import type { Driver } from '../driver';
import { eventually, type Scenario } from '../scenario';

const note = '# Bees\n\nBees dance for flowers in the garden. They hum when the sun is up. A hive of bees lives through the winter on 20 kg of honey. Wasps do not.\n';

/** A model of this machine that answers word by word, as far as it is let. */
class SlowModel {
  #server: LoopbackServer | null = null;
  #goOn: () => void = () => undefined;

  get url(): string {
    return this.#server?.url ?? '';
  }

  /** How many answers are under way. */
  get open(): number {
    return this.#server?.open() ?? 0;
  }

  /** What it was asked, in order. */
  get questions(): readonly string[] {
    return (this.#server?.requests ?? []).map(({ body }) => body);
  }

  async start(): Promise<void> {
    this.#server = await startLoopback(async (response) => {
      const say = (content: string, more: object = {}): string => `${JSON.stringify({ model: 'm', message: { role: 'assistant', content }, done: false, ...more })}\n`;
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.write(say('Bees dance for flowers.'));
      await new Promise<void>((resolve) => { this.#goOn = resolve; });
      response.write(say(' A hive lives through the winter on 20 kg of honey.'));
      response.end(say('', { done: true, done_reason: 'stop', prompt_eval_count: 10, eval_count: 10 }));
    });
  }

  /** Lets the answer go on. */
  goOn(): void {
    this.#goOn();
  }

  async stop(): Promise<void> {
    await this.#server?.close();
  }
}

const model = new SlowModel();

const startModel = async (): Promise<{ readonly data: unknown }> => {
  await model.start();
  return { data: { models: { engine: 'ollama', endpoint: model.url, model: 'm' } } };
};

const field = (app: Driver): Promise<string> => app.dialog.getByRole('textbox', { name: 'New summary, to be edited' }).inputValue();

const isUnchanged = async (app: Driver, text: string): Promise<void> => {
  expect(await app.readFile('a.md')).toBe(text);
  expect(await app.editorTexts('a.md')).toEqual([text]);
};

/** Summaries: made on this device, and by a model that answers word by word. */
export const summaries: readonly Scenario[] = [
  {
    name: 'A summary is shown, written as it is wanted, and known to be stale once the note says something else',
    files: { 'a.md': note },
    steps: {
      'it is shown, and nothing is written': async (app) => {
        await app.openNote('a.md');
        await app.runCommand('Insert simplified summary');
        await app.dialog.getByText('Made by the embedded engine.').waitFor();
        await isUnchanged(app, note);
      },
      'it is written into a section of its own': async (app) => {
        await app.dialog.getByRole('button', { name: 'Write it' }).click();
        await app.notice('Wrote the summary.').waitFor();
        await eventually(async () => (await app.editorTexts('a.md')).map((text) => text.startsWith(`${note}\n## Simplify\n\n`)), [true]);
      },
      'writing on in the note makes it stale': async (app) => {
        await app.putCursorBehind('Wasps do not.');
        await app.type(' Ants sleep under the snow until March.');
        await app.runCommand('Insert simplified summary');
        await app.dialog.getByText('The summary that is there was made from an earlier text.').waitFor();
      },
      'a person may write it anew in words of their own': async (app) => {
        await app.dialog.getByRole('textbox').fill('Bees dance for flowers.');
        await app.dialog.getByRole('button', { name: 'Write it' }).click();
        await app.dialog.waitFor({ state: 'detached' });
        await eventually(async () => (await app.editorTexts('a.md')).map((text) => text.includes('\n## Simplify\n\nBees dance for flowers.\n')), [true]);
      },
    },
  },
  {
    name: 'The answer of a model is shown as it comes, and written once it is whole and wanted',
    files: { 'a.md': note },
    setup: startModel,
    steps: {
      'nothing is sent before the person agrees': async (app) => {
        await app.openNote('a.md');
        await app.runCommand('Insert simplified summary');
        await app.dialog.getByText('Send text to 127.0.0.1').waitFor();
        expect(model.questions).toEqual([]);
        await app.dialog.getByRole('button', { name: 'Send' }).click();
      },
      'the beginning of the answer is shown and cannot be taken': async (app) => {
        await eventually(() => field(app), 'Bees dance for flowers.');
        expect(await app.dialog.getByRole('button', { name: 'Write it' }).isDisabled()).toBe(true);
      },
      'the whole answer can': async (app) => {
        model.goOn();
        await eventually(() => field(app), 'Bees dance for flowers. A hive lives through the winter on 20 kg of honey.');
        await app.dialog.getByRole('button', { name: 'Write it' }).click();
        await app.notice('Wrote the summary.').waitFor();
        await eventually(async () => (await app.editorTexts('a.md')).map((text) => text.includes('## Simplify\n\nBees dance for flowers. A hive lives through the winter on 20 kg of honey.')), [true]);
      },
    },
    cleanUp: () => model.stop(),
  },
  {
    name: 'Cancelling in the middle of an answer stops it and writes nothing',
    files: { 'a.md': note },
    setup: startModel,
    steps: {
      'the answer has begun': async (app) => {
        await app.openNote('a.md');
        await app.runCommand('Insert simplified summary');
        await app.dialog.getByRole('button', { name: 'Send' }).click();
        await eventually(() => field(app), 'Bees dance for flowers.');
        await eventually(() => model.open, 1);
      },
      'Cancel lets go of the model': async (app) => {
        await app.dialog.getByRole('button', { name: 'Cancel' }).click();
        await app.dialog.waitFor({ state: 'detached' });
        await eventually(() => model.open, 0);
        await isUnchanged(app, note);
      },
    },
    cleanUp: () => model.stop(),
  },
  {
    name: 'A summary is not written into a note that another program has changed meanwhile',
    files: { 'a.md': note },
    steps: {
      'the note changes while the summary is shown': async (app) => {
        await app.openNote('a.md');
        await app.runCommand('Insert simplified summary');
        await app.dialog.getByText('Made by the embedded engine.').waitFor();
        await app.writeFile('a.md', note.replace('20 kg', '30 kg'));
        await eventually(() => app.editorTexts('a.md'), [note.replace('20 kg', '30 kg')]);
      },
      'writing is refused, and why is said': async (app) => {
        await app.dialog.getByRole('button', { name: 'Write it' }).click();
        await app.notice('Nothing was changed: the note was edited meanwhile').waitFor();
        await isUnchanged(app, note.replace('20 kg', '30 kg'));
      },
    },
  },
];
