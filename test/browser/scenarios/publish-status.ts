import { expect } from 'vitest';
import type { Driver } from '../driver';
import { eventually, type Scenario } from '../scenario';

const toggle = async (app: Driver, path: string, told: string): Promise<void> => {
  await app.openNote(path);
  await app.runCommand('Toggle publish status');
  await app.notice(told).last().waitFor();
};

const yaml = '---\n# kept\ntitle: Tides\ndg-publish: false # not yet\ntags: [sea]\n---\n\nThe moon pulls.\n';
const json = '---\n{"title":"Tides","tags":["sea"]}\n---\n\nThe moon pulls.\n';
const malformed = '---\ntitle: A: b\n---\n\nThe moon pulls.\n';

/** The publish status of a note, from the palette. */
export const publishStatus: readonly Scenario[] = [
  {
    name: 'Toggling the publish status changes one property of a note, whatever its properties are written in',
    files: { 'yaml.md': yaml, 'json.md': json, 'none.md': 'The moon pulls.\n' },
    setup: { data: { form: 'vault' } },
    steps: {
      'YAML keeps comments and order': async (app) => {
        await toggle(app, 'yaml.md', 'Marked for publishing.');
        await eventually(() => app.readFile('yaml.md'), yaml.replace('dg-publish: false', 'dg-publish: true'));
      },
      'a second time takes it back': async (app) => {
        await app.runCommand('Toggle publish status');
        await app.notice('No longer marked for publishing.').waitFor();
        await eventually(() => app.readFile('yaml.md'), yaml);
        await eventually(() => app.editorTexts('yaml.md'), [yaml]);
      },
      'one line of JSON stays one': async (app) => {
        await toggle(app, 'json.md', 'Marked for publishing.');
        await eventually(() => app.readFile('json.md'), json.replace('["sea"]', '["sea"],"dg-publish":true'));
      },
      'a note without properties gets some': async (app) => {
        await toggle(app, 'none.md', 'Marked for publishing.');
        await eventually(() => app.readFile('none.md'), '---\ndg-publish: true\n---\nThe moon pulls.\n');
        await eventually(() => app.editorTexts('none.md'), ['---\ndg-publish: true\n---\nThe moon pulls.\n']);
      },
    },
  },
  {
    name: 'Toggling the publish status refuses properties that cannot be read',
    files: { 'a.md': malformed },
    steps: {
      'it says why and leaves the note as it is': async (app) => {
        await toggle(app, 'a.md', 'Nothing was changed: ');
        expect(await app.readFile('a.md')).toBe(malformed);
        expect(await app.editorTexts('a.md')).toEqual([malformed]);
      },
    },
  },
  {
    name: 'What was typed is kept when the publish status is toggled right after it',
    files: { 'a.md': yaml },
    steps: {
      'typing and toggling': async (app) => {
        await app.openNote('a.md');
        await app.putCursorBehind('The moon pulls.');
        await app.type(' The sun too.');
        await app.runCommand('Toggle publish status');
        await app.notice('Marked for publishing.').waitFor();
      },
      'the file and the editor hold both': async (app) => {
        const both = yaml.replace('dg-publish: false', 'dg-publish: true').replace('pulls.', 'pulls. The sun too.');
        await eventually(() => app.readFile('a.md'), both);
        await eventually(() => app.editorTexts('a.md'), [both]);
      },
    },
  },
];
