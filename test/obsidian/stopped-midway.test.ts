import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Menu } from '../host/menu';
import { shown } from '../host/modal';
import { shownList, shownQuestion, startPlugin, type StartedPlugin } from '../host/start-plugin';
import { panelIn } from './shown-panel';

beforeEach(() => {
  vi.useFakeTimers();
  // A slow device: time passes with every look at the clock.
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 15));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const names = Array.from({ length: 120 }, (_, at) => `note ${String(at).padStart(3, '0')}`);
const vaultOf = (text: string): Readonly<Record<string, string>> => Object.fromEntries(names.map((name) => [`${name}.md`, text]));
const texts = ({ text }: StartedPlugin): readonly string[] => names.map((name) => text(`${name}.md`));

/** A person stops the work that the notice tells of once `isTime`; answers what the notice said then. */
async function stop({ wait }: StartedPlugin, title: string, isTime: () => boolean): Promise<string> {
  const notice = () => shown.openNotices.find(({ messageEl }) => messageEl.textContent.startsWith(title));
  for (let tries = 0; notice() === undefined || !isTime(); tries++) {
    if (tries > 20_000) throw new Error(`${title} was never in the middle`);
    await wait(1);
  }
  const said = notice()?.messageEl.textContent ?? '';
  notice()?.messageEl.querySelector('button')?.click();
  await wait(60_000);
  return said;
}

/** The notes that were written are whole, the others are as they were, and one undo takes all of it back. Answers how many were written. */
async function expectConsistent(started: StartedPlugin, before: string, isAfter: (text: string) => boolean): Promise<number> {
  const now = texts(started);
  const written = now.filter((text) => text !== before);
  expect(written.every((text) => isAfter(text))).toBe(true);
  expect(written.length).toBeGreaterThan(0);
  expect(written.length).toBeLessThan(names.length);
  expect(now.slice(written.length).every((text) => text === before)).toBe(true);
  await started.run('undo-last-change');
  shownQuestion().choose(`Restore ${written.length === 1 ? '1 note' : `${String(written.length)} notes`}`);
  await started.wait(60_000);
  expect(texts(started)).toEqual(names.map(() => before));
  return written.length;
}

const heading = '---\ntitle: A\ndg-publish: true\n---\n## Why[^1]\n\nBecause.\n\n[^1]: x\n';

describe('work that is stopped in the middle', () => {
  test('a check of the vault names the note it is at, lists nothing, and the next one lists all', async () => {
    const started = await startPlugin(vaultOf(heading));
    started.host.runCommand('preflight:check-published-notes');
    const said = await stop(started, 'Checking notes…', () => shown.openNotices.some(({ messageEl }) => /of \d+note \d/.test(messageEl.textContent)));
    expect(said).toMatch(/^Checking notes…\d+ of \d+note \d{3}Stop$/);
    expect(shown.modals).toEqual([]);
    expect(shown.notices.at(-1)).toBe('Stopped: nothing was changed.');
    await started.run('check-published-notes');
    await started.wait(60_000);
    expect(shownList().resultContainerEl.querySelectorAll('.suggestion-item').length).toBeGreaterThan(99);
    expect(texts(started)).toEqual(names.map(() => heading));
  });

  test('marking many notes says how many were marked and how many were not come to', async () => {
    const before = '---\ntitle: A\ndg-publish: true\n---\nText\n';
    const started = await startPlugin(vaultOf(before));
    const menu = new Menu();
    started.host.workspace.trigger('files-menu', menu, names.map((name) => started.host.vault.getFileByPath(`${name}.md`)), 'file-explorer-context-menu');
    menu.click('Take 120 notes back from publishing');
    await started.wait(100);
    shownQuestion().choose('Take back');
    const said = await stop(started, 'Changing notes…', () => true);
    expect(said).toMatch(/^Changing notes…\d+ of 120note \d{3}Stop$/);
    const told = shown.notices.at(-1);
    const count = await expectConsistent(started, before, (text) => text === before.replace('true', 'false'));
    expect(told).toBe(`Took ${String(count)} note${count === 1 ? '' : 's'} back from publishing; stopped before ${String(120 - count)} notes.`);
  });

  test('fixing many notes says how many were fixed, once', async () => {
    const started = await startPlugin(vaultOf(heading));
    await started.run('open-problem-panel');
    const panel = panelIn(started.host);
    panel.click('Published notes');
    panel.click('Check published notes');
    await started.wait(60_000);
    panel.click('Fix all safe ones');
    await started.wait(60_000);
    shown.notices.splice(0);
    shownQuestion().choose('Fix all');
    expect(await stop(started, 'Changing notes…', () => true)).toMatch(/^Changing notes…\d+ of 120note \d{3}Stop$/);
    const told = shown.notices.filter((notice) => !notice.endsWith('…'));
    const count = await expectConsistent(started, heading, (text) => text === heading.replace('Why[^1]', 'Why').replace('Because.', 'Because.[^1]'));
    expect(told).toEqual([`Fixed ${String(count)} problem${count === 1 ? '' : 's'} in ${String(count)} note${count === 1 ? '' : 's'}; stopped before ${String(120 - count)} notes.`]);
  });

  test('planning the fixes of many notes changes nothing and asks nothing', async () => {
    const started = await startPlugin(vaultOf(heading));
    await started.run('open-problem-panel');
    const panel = panelIn(started.host);
    panel.click('Published notes');
    panel.click('Check published notes');
    await started.wait(60_000);
    panel.click('Fix all safe ones');
    expect(await stop(started, 'Planning fixes…', () => true)).toMatch(/^Planning fixes…\d+ of 120note \d{3}Stop$/);
    expect([shown.modals, shown.notices.at(-1)]).toEqual([[], 'Stopped: nothing was changed.']);
    expect(texts(started)).toEqual(names.map(() => heading));
    expect(panel.rows().length).toBeGreaterThan(0);
  });

  test('making summaries says how many were written, and that it goes on where it was', async () => {
    const before = `---\ntitle: Trams\ndg-publish: true\n---\n${'Trams run on rails that are laid in the street. They carry many people at a low cost. A city with trams has cleaner air than one without. '.repeat(4)}\n`;
    const started = await startPlugin(vaultOf(before));
    await started.run('refresh-stale-summaries');
    shownList().choose(0);
    await started.wait(60_000);
    shownQuestion().choose('Write');
    const said = await stop(started, 'Making summaries…', () => names.some((name) => started.text(`${name}.md`) !== before));
    expect(said).toMatch(/^Making summaries…\d+ of 121(?:Home|note \d{3})Stop$/);
    const told = shown.notices.at(-1);
    const count = await expectConsistent(started, before, (text) => text.startsWith(before.trimEnd()) && text.includes('## Simplify\n'));
    expect(told).toMatch(new RegExp(`^Wrote the summaries of ${String(count)} notes?; 1 note holds too little for one; stopped before ${String(120 - count)} notes, run it again to go on\\.$`));
  });
});
