import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shown } from '../host/modal';
import { shownQuestion, startPlugin } from '../host/start-plugin';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const pasted = 'Bees dance.[1]\n\nSources:\n\n1. https://example.org/x\n';
const faulty = '---\ntitle: A\ndg-publish: true\n---\n\n## Why[^1]\n\nBecause.\n\n[^1]: x\n';

describe('a plugin that is turned off', () => {
  test.each(['convert-citations', 'insert-citation', 'prepare-note', 'check-active-note', 'refresh-stale-summaries'])('closes what it asks, and does nothing: %s', async (id) => {
    const { open, plugin, run, text, wait, errors } = await startPlugin({ 'a.md': pasted });
    await open('a.md');
    await run(id);
    expect(shown.modals).toHaveLength(1);
    plugin.unload();
    await wait(3000);
    expect([shown.modals, text('a.md'), errors]).toEqual([[], pasted, []]);
  });

  test('stops a check that is under way, and shows nothing of it', async () => {
    const notes = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`n${String(at)}.md`, faulty + 'Text.\n\n'.repeat(200)]));
    const { host, plugin, wait } = await startPlugin(notes);
    await wait(20_000);
    host.runCommand('preflight:check-all-notes');
    plugin.unload();
    await wait(60_000);
    expect(shown.modals).toEqual([]);
  });
});

describe('a note that is gone by the time it is to be written', () => {
  test.each([['convert-citations', 'Apply'], ['prepare-note', 'Fill in']])('is told, and nothing is written: %s', async (id, answer) => {
    const { host, open, run, wait, errors } = await startPlugin({ 'a.md': pasted });
    await open('a.md');
    await run(id);
    host.vault.deleteFromOutside('a.md');
    await wait(200);
    shownQuestion().choose(answer);
    await wait(3000);
    expect(shown.notices).toEqual(['Nothing was changed: the note is no longer there.']);
    expect(errors).toEqual([]);
  });
});

describe('settings that cannot be read or stored', () => {
  test('keep nobody from working, and are told: data.json is no JSON', async () => {
    const { plugin, run, errors } = await startPlugin({ 'a.md': 'Text\n' });
    plugin.data = '{"publisher';
    await plugin.onExternalSettingsChange?.();
    await run('check-all-notes');
    expect(shown.notices[0]).toBe('The settings cannot be read: those that were known stay. Mend data.json in the folder of the plugin, or set something to have it written anew.');
    expect(errors).toHaveLength(1);
  });

  test('hold until the app is closed where they cannot be stored', async () => {
    const { plugin, wait } = await startPlugin({ 'a.md': 'Text\n' });
    plugin.saveData = () => Promise.reject(new Error('EROFS'));
    const [tab] = plugin.settingTabs;
    await tab?.setControlValue('statusBar', false);
    await wait(100);
    expect(tab?.getControlValue('statusBar')).toBe(false);
    expect(shown.notices).toEqual(['The settings cannot be stored: what you have set holds until the app is closed.']);
  });
});
