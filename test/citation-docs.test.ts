import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { citationPage } from '../src/core/settings/citation-entries';
import { privacyPage } from '../src/core/settings/privacy-entries';
import { commands } from '../src/obsidian/commands/index';

const page = readFileSync(new URL('../docs/citations.md', import.meta.url), 'utf8');
const bold = new Set(Array.from(page.matchAll(/\*\*([^*]+)\*\*/g), ([, name]) => name ?? ''));

/** The commands about citations stand between the first and the last of them in the registry. */
const ids = commands.map(({ id }) => id);
const ofCitations = commands.slice(ids.indexOf('convert-citations'), ids.indexOf('check-links') + 1);

const settings = [...citationPage.entries, ...privacyPage.entries];

describe('docs/citations.md', () => {
  test('names only commands and settings that exist', () => {
    const known = new Set([...commands, ...settings].map(({ name }) => name));
    expect([...bold].filter((name) => !known.has(name))).toEqual([]);
  });

  test('names every command and every setting about citations', () => {
    expect([...ofCitations, ...settings].map(({ name }) => name).filter((name) => !bold.has(name))).toEqual([]);
    expect(ofCitations.length).toBeGreaterThan(12);
  });

  test('names the trigger that holds where nothing is set', () => {
    const control = citationPage.entries.find(({ key }) => key === 'citations.trigger')?.control;
    expect(page).toContain(`type \`${String(control?.default)}\``);
  });
});
