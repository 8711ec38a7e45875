import { referenceNote } from '../obsidian/reference-note';
import type { Driver, Files } from './driver';
import { homePage } from './scenario';

/** A state of the app in which the plugin shows something. */
export interface Screen {
  /** What its pictures are called. */
  readonly name: string;
  readonly files: Files;
  readonly data?: unknown;
  /** Leads there from an empty app. */
  readonly open: (app: Driver) => Promise<void>;
  /** What the plugin shows, and nothing of the app's own. */
  readonly part: string;
}

const bees = [
  '---', 'title: Bees', 'dg-publish: true', 'tags: [garden]', '---', '', '# Bees', '',
  'Bees dance for flowers in the garden. They hum when the sun is up, and rest when it rains. A hive of bees lives through the winter on 20 kg of honey. Wasps do not.', '',
  '## Why they dance[^1]', '',
  'A bee that has found flowers tells the others where they stand.[1] It runs in a figure of eight[^2], and the angle against the sun shows the way. See ![[Hive log]] and https://example.org/bees?utm_source=chatgpt.com for more.', '',
  '## Simplify', '', 'Bees dance for flowers and sleep for 14 days.', '',
  '[^1]: https://example.org/dance', '', 'Sources:', '', '1. https://example.org/figure', '',
].join('\n');

const garden: Files = { ...homePage, 'Bees.md': bees, 'Hive log.md': '---\ntitle: Hive log\n---\n\nWeighed the hive.\n', 'Harbours.md': referenceNote };

const panel = '.workspace-leaf-content[data-type="preflight-problems"] .view-content';

/** The main screens. */
export const screens: readonly Screen[] = [
  {
    name: 'panel',
    files: garden,
    part: panel,
    async open(app) {
      await app.openNote('Bees.md');
      await app.runCommand('Open problem panel');
      await app.view('preflight-problems').getByRole('button', { name: 'Got it' }).click();
      await app.view('preflight-problems').getByRole('treeitem').nth(3).waitFor();
    },
  },
  {
    name: 'published-notes',
    files: garden,
    part: panel,
    async open(app) {
      await app.openNote('Bees.md');
      await app.runCommand('Open problem panel');
      const shown = app.view('preflight-problems');
      await shown.getByRole('button', { name: 'Got it' }).click();
      await shown.getByRole('button', { name: 'Published notes', exact: true }).click();
      await shown.getByRole('button', { name: 'Check published notes' }).click();
      await shown.getByRole('treeitem').nth(3).waitFor();
      await shown.getByRole('combobox').selectOption('rule');
    },
  },
  {
    name: 'first-run',
    files: garden,
    part: panel,
    async open(app) {
      await app.openNote('Harbours.md');
      await app.runCommand('Open problem panel');
      await app.view('preflight-problems').getByText('Your notes are published with Digital Garden.').waitFor();
    },
  },
  {
    name: 'mark',
    files: garden,
    part: '.preflight-card',
    async open(app) {
      await app.openNote('Bees.md');
      await app.editor.locator('.preflight-mark').first().waitFor();
      await app.putCursorBehind('## Why they dance[^');
      await app.runCommand('Show problem at cursor');
      await app.text('Move the footnote to the end of the next paragraph').waitFor();
    },
  },
  {
    name: 'preview',
    files: garden,
    part: '.modal',
    async open(app) {
      await app.openNote('Harbours.md');
      await app.runCommand('Convert pasted citations');
      await app.dialog.getByRole('button', { name: 'Apply' }).waitFor();
    },
  },
  {
    name: 'summary',
    files: garden,
    part: '.modal',
    async open(app) {
      await app.openNote('Bees.md');
      await app.runCommand('Insert simplified summary');
      await app.dialog.getByText('Made by the embedded engine.').waitFor();
    },
  },
  {
    name: 'publish',
    files: garden,
    part: '.modal',
    async open(app) {
      await app.openNote('Bees.md');
      await app.runCommand('Check, then publish');
      await app.dialog.getByText('Publishing now may stop the publisher').waitFor();
    },
  },
  {
    name: 'cite',
    files: garden,
    part: '.prompt',
    async open(app) {
      await app.openNote('Bees.md');
      await app.putCursorBehind('They hum when the sun is up');
      await app.runCommand('Insert citation');
      await app.prompt.locator('.suggestion-item').nth(3).waitFor();
    },
  },
  {
    name: 'public',
    files: garden,
    part: '.workspace-leaf-content[data-type="preflight-public"]',
    async open(app) {
      await app.openNote('Bees.md');
      await app.runCommand('Show what is public');
      await app.view('preflight-public').getByText('3 published notes').waitFor();
    },
  },
  {
    name: 'settings',
    files: garden,
    part: '.vertical-tab-content',
    async open(app) {
      await app.openNote('Bees.md');
      await app.openSettings();
    },
  },
  {
    name: 'checks',
    files: garden,
    part: '.vertical-tab-content',
    async open(app) {
      await app.openNote('Bees.md');
      await app.openSettings('Checks');
      await app.setting('Footnote in heading').waitFor();
    },
  },
];
