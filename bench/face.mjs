import { openBrowser } from '../test/browser/open-browser.mjs';
import { servePage } from '../test/browser/serve-page.mjs';
import { atMost, comparison } from './figures.mjs';
import { calibrateInPage, countMarksInPage, openInPage, startInPage, turnOffInPage, typeInPage, untilReadInPage } from './face/in-page.mjs';
import { makeVault } from './make-vault.mjs';

/** In milliseconds; the calibration beside the figures tells how fast the machine was. */
const limits = { lag: 4, onload: 20, task: 50 };

const homePage = '---\ntitle: Home\ndg-publish: true\ndg-home: true\n---\nText\n';

/** Measures the plugin as it is released in a real browser with CodeMirror's real editor. Answers the number of failures. */
export async function benchFace(filter = '') {
  const served = await servePage();
  const browser = await openBrowser();
  let failures = 0;
  const check = (name, value, limit) => {
    failures += atMost(name, value, limit, 'ms');
  };
  const run = { browser, url: served.url, check };
  try {
    const page = await newPage(run, {});
    const calibration = await page.evaluate(calibrateInPage);
    console.log(`face, in Chromium ${browser.version()}; calibration ${calibration.toFixed(0)} ms for 10^7 steps of arithmetic in the page`);
    await page.context().close();
    for (const [name, bench] of Object.entries(benches)) if (name.includes(filter)) await bench(run);
  } finally {
    await browser.close();
    await served.close();
  }
  return failures;
}

const benches = { typing: benchTyping, start: benchStart, vault: benchVault };

/** What marks cost a key: the note with marks against the same note with the plugin turned off. */
async function benchTyping(run) {
  for (const [size, length, marks] of [['20 KB', 20_480, 200], ['1 MB', 1_048_576, 10_000]]) {
    const page = await newPage(run, { 'Home.md': homePage, 'marked.md': noteOf(length, marks, true), 'private.md': noteOf(length, marks, false) });
    const typing = { keys: 40, rounds: 7 };
    await page.evaluate(openInPage, 'private.md');
    await page.waitForTimeout(4000);
    const none = await page.evaluate(typeInPage, typing);
    let count = 0;
    const blocked = await longestTask(run.browser, page, async () => {
      await page.evaluate(openInPage, 'marked.md');
      count = await untilMarked(page, marks);
    });
    const marked = await page.evaluate(typeInPage, typing);
    await page.evaluate(turnOffInPage);
    const off = await page.evaluate(typeInPage, typing);
    for (const [name, timed] of [[`${size}, ${count} marks`, marked], [`${size}, no marks`, none]]) {
      console.log(`a key, ${name}: median ${timed.median.toFixed(2)} ms, slowest ${timed.slowest.toFixed(2)}; without the plugin ${off.median.toFixed(2)} and ${off.slowest.toFixed(2)}`);
      run.check(`what the plugin adds to a key, a note of ${name}`, Math.max(timed.median - off.median, timed.slowest - off.slowest), limits.lag);
    }
    console.log(`     ${blocked.toFixed(2).padStart(8)} ms  longest task of opening, checking and marking, ${size}`);
    await page.context().close();
  }
}

/** How long the app waits for the plugin when it starts. */
async function benchStart(run) {
  const page = await newPage(run, { 'Home.md': homePage });
  const starts = [];
  for (let round = 0; round < 9; round++) {
    await page.evaluate(turnOffInPage);
    starts.push(await page.evaluate(startInPage));
  }
  run.check('`onload`', Math.min(...starts.map(({ onload }) => onload)), limits.onload);
  console.log(`     ${Math.min(...starts.map(({ code }) => code)).toFixed(2).padStart(8)} ms  its code, compiled before, is run`);
  await page.context().close();
}

/** How long the app is kept busy at a stretch while a vault of 3,000 notes is read and an open note is checked. */
async function benchVault(run) {
  const files = Object.fromEntries([...makeVault(3000)].filter(([path]) => path.endsWith('.md')).map(([path, content]) => [path, String(content)]));
  const largest = Math.max(...Object.values(files).map(({ length }) => length));
  for (const throttling of [1, 4]) {
    const page = await newPage(run, { 'Home.md': homePage, 'open.md': noteOf(20_480, 200, true), ...files });
    const session = await page.context().newCDPSession(page);
    await page.evaluate(turnOffInPage);
    await page.evaluate(openInPage, 'open.md');
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttling });
    const begin = Date.now();
    const longest = await longestTask(run.browser, page, async () => {
      await page.evaluate(startInPage);
      await page.evaluate(untilReadInPage);
    });
    const line = `longest task while ${Object.keys(files).length} notes are read`;
    console.log(`${line}, the longest of ${(largest / 1000).toFixed(0)} kB, in ${((Date.now() - begin) / 1000).toFixed(0)} s`);
    if (throttling === 1) run.check(line, longest, limits.task);
    else comparison(`${line}, the processor slowed down ${throttling} times`, longest, 'ms');
    await page.context().close();
  }
}

/** Waits for so many marks; throws where they do not come. */
async function untilMarked(page, marks) {
  for (let tries = 0; tries < 120; tries++) {
    const count = await page.evaluate(countMarksInPage);
    if (count >= marks) return count;
    await page.waitForTimeout(500);
  }
  throw new Error(`There are no ${marks} marks after a minute`);
}

/** The longest task of the page's own thread, in milliseconds of processor time: what other processes do does not count. */
async function longestTask(browser, page, work) {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const mains = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(({ name, pid, tid, tdur }) => name.endsWith('RunTask') && tdur !== undefined && mains.has(`${pid} ${tid}`));
  if (tasks.length === 0) throw new Error('The browser tells of no tasks');
  return Math.max(...tasks.map(({ tdur }) => tdur)) / 1000;
}

async function newPage({ browser, url }, files) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(url);
  await page.evaluate((start) => window.startHost(start).then(() => undefined), { files, data: null, isPhone: false });
  return page;
}

/** A note of so many characters with so many references to footnotes that there are not, evenly spread over its lines. */
function noteOf(length, marks, isPublished) {
  const start = `---\ntitle: A note\ndg-publish: ${String(isPublished)}\n---\n# A note\n\n`;
  const parts = [start];
  const room = Math.floor((length - start.length) / marks);
  for (let mark = 0; mark < marks; mark++) {
    const text = `[^n${mark}] `;
    parts.push(text, 'word '.repeat(Math.max(1, Math.floor((room - text.length - 2) / 5))), mark % 4 === 3 ? '\n\n' : '');
  }
  return parts.join('');
}
