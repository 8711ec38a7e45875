import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shown } from '../host/modal';
import { emptyWeb, web } from '../host/request-url';
import { previewRows, questionItems, shownQuestion, startPlugin } from '../host/start-plugin';

const allowed = { citations: { network: true } };
const page = (title: string): { readonly headers: Readonly<Record<string, string>>; readonly body: string } => ({ headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: `<html><title>${title}</title></html>` });

const note = 'The sea.[^1] See https://example.org/moon and https://example.org/moon again.\n\n[^1]: https://www.nature.com/tides\n[^2]: http://127.0.0.1/secret\n';

beforeEach(() => {
  vi.useFakeTimers();
  emptyWeb();
});
afterEach(() => { vi.useRealTimers(); });

describe('titles of bare addresses', () => {
  test('are offered only where the web may be asked', async () => {
    const { open, host } = await startPlugin({ 'a.md': note });
    await open('a.md');
    expect(['fetch-titles', 'write-out-references', 'check-links'].filter((id) => host.offers(`preflight:${id}`))).toEqual([]);
    const other = await startPlugin({ 'a.md': note }, allowed);
    await other.open('a.md');
    expect(['fetch-titles', 'write-out-references', 'check-links'].filter((id) => other.host.offers(`preflight:${id}`))).toEqual(['fetch-titles', 'write-out-references', 'check-links']);
    expect(web.requests).toEqual([]);
  });

  test('are fetched once the hosts were agreed to, shown, and written by one transaction; what has none stays, and why is said', async () => {
    web.answers.set('https://www.nature.com/tides', page('Tides &amp; [moons] — a\u202e review'));
    const { open, run, wait } = await startPlugin({ 'a.md': note }, allowed);
    const pane = await open('a.md');
    await run('fetch-titles');
    expect(shownQuestion().titleEl.textContent).toBe('Fetch titles of bare addresses');
    expect(questionItems()).toEqual(['example.org', 'www.nature.com']);
    expect(web.requests).toEqual([]);
    shownQuestion().choose('Ask these 2 hosts');
    await wait(1000);
    expect(web.requests).toEqual([
      { url: 'https://example.org/moon', method: 'GET', headers: { Accept: 'text/html, application/xhtml+xml' }, throw: false },
      { url: 'https://www.nature.com/tides', method: 'GET', headers: { Accept: 'text/html, application/xhtml+xml' }, throw: false },
    ]);
    expect(questionItems()).toEqual(['http://127.0.0.1/secret: the address is a number instead of a name', 'https://example.org/moon: the host cannot be reached']);
    expect(previewRows()).toEqual(['Line 3', '−[^1]: https://www.nature.com/tides', '+[^1]: [Tides \\& \\[moons\\] — a review](https://www.nature.com/tides)']);
    shownQuestion().choose('Apply');
    await wait(100);
    expect(pane.editor.getValue()).toBe(note.replace('[^1]: https://www.nature.com/tides', '[^1]: [Tides \\& \\[moons\\] — a review](https://www.nature.com/tides)'));
    expect(pane.editor.transactions).toBe(1);
    pane.editor.undo();
    expect(pane.editor.getValue()).toBe(note);
  });

  test('are not asked for where nobody agrees', async () => {
    const { open, run, wait } = await startPlugin({ 'a.md': note }, allowed);
    await open('a.md');
    await run('fetch-titles');
    shownQuestion().choose('Cancel');
    await wait(1000);
    expect([web.requests, shown.modals, shown.notices]).toEqual([[], [], []]);
  });

  test('are asked for once: neither the hosts nor the pages again in the same session', async () => {
    web.answers.set('https://www.nature.com/tides', page('Tides'));
    web.answers.set('https://www.nature.com/other', page('Other'));
    const { open, run, wait } = await startPlugin({ 'a.md': '[^1]: https://www.nature.com/tides\n', 'b.md': 'https://www.nature.com/tides https://www.nature.com/other\n' }, allowed);
    await open('a.md');
    await run('fetch-titles');
    shownQuestion().choose('Ask this host');
    await wait(1000);
    shownQuestion().choose('Cancel');
    await open('b.md');
    await run('fetch-titles');
    expect(previewRows()).toEqual(['Line 1', '−https://www.nature.com/tides https://www.nature.com/other', '+[Tides](https://www.nature.com/tides) [Other](https://www.nature.com/other)']);
    expect(web.requests.map(({ url }) => url)).toEqual(['https://www.nature.com/tides', 'https://www.nature.com/other']);
  });

  test.each<[string, Parameters<typeof web.answers.set>[1], string]>([
    ['offline', 'offline', 'the host cannot be reached'],
    ['without an answer in time', 'never', 'the host does not answer in time'],
    ['answered by an error', { status: 404, ...page('Not found') }, 'the host answers with 404'],
    ['answered by a picture', { headers: { 'content-type': 'image/png' }, body: 'x' }, 'what is there is no page of text'],
    ['answered without a title', { headers: { 'content-type': 'text/html' }, body: '<p>x</p>' }, 'the page has no title of its own'],
    ['answered by a wall', page('Just a moment...'), 'the page has no title of its own'],
  ])('stay addresses where they are %s, and the reason is said', async (_title, answer, reason) => {
    web.answers.set('https://example.org/moon', answer);
    const { open, run, wait, text } = await startPlugin({ 'a.md': 'See https://example.org/moon\n' }, allowed);
    await open('a.md');
    await run('fetch-titles');
    shownQuestion().choose('Ask this host');
    await wait(25_000);
    expect(shown.modals).toEqual([]);
    expect(shown.notices.at(-1)).toBe(`No titles were found: https://example.org/moon: ${reason}.`);
    expect(text('a.md')).toBe('See https://example.org/moon\n');
  });

  test('are asked for two hundred at a time', async () => {
    const urls = Array.from({ length: 250 }, (_, at) => `https://example.org/${String(at)}`);
    for (const url of urls) web.answers.set(url, page(`Page ${url.slice(20)}`));
    const { open, run, wait } = await startPlugin({ 'a.md': urls.join(' ') }, allowed);
    const pane = await open('a.md');
    await run('fetch-titles');
    shownQuestion().choose('Ask this host');
    await wait(5000);
    expect(web.requests).toHaveLength(200);
    expect(questionItems()[0]).toBe('https://example.org/200: not asked, since 200 addresses are asked at a time; run it again');
    shownQuestion().choose('Apply');
    await wait(100);
    await run('fetch-titles');
    shownQuestion().choose('Apply');
    await wait(100);
    expect(web.requests).toHaveLength(250);
    expect(pane.editor.getValue()).toBe(urls.map((url) => `[Page ${url.slice(20)}](${url})`).join(' '));
  });

  test('are not looked for in a note without bare addresses, nor behind addresses of the own network', async () => {
    const { open, run } = await startPlugin({ 'a.md': 'Nothing\n', 'b.md': 'http://localhost/ http://192.168.0.1/ https://a:b@example.org/\n' }, allowed);
    await open('a.md');
    await run('fetch-titles');
    await open('b.md');
    await run('fetch-titles');
    expect(web.requests).toEqual([]);
    expect(shown.notices).toEqual(['No bare addresses.', 'No titles were found: http://localhost/: the name has no meaning outside of your network, and 2 more.']);
  });

  test('are not written over what was typed while they were looked at', async () => {
    web.answers.set('https://example.org/moon', page('Moon'));
    const { open, run, wait } = await startPlugin({ 'a.md': 'See https://example.org/moon\n' }, allowed);
    const pane = await open('a.md');
    await run('fetch-titles');
    shownQuestion().choose('Ask this host');
    await wait(1000);
    pane.editor.type('Typed. ');
    shownQuestion().choose('Apply');
    await wait(100);
    expect(pane.editor.getValue()).toBe('Typed. See https://example.org/moon\n');
    expect(shown.notices.at(-1)).toBe('Nothing was changed: the note was edited meanwhile, try again.');
  });
});

describe('references of DOIs', () => {
  const cited = 'One.[^1]\n\n[^1]: https://doi.org/10.1038/s41586-020-2649-2\n';
  const csl = JSON.stringify({ title: 'Array programming', author: [{ family: 'Harris', given: 'Charles' }], issued: { 'date-parts': [[2020]] }, 'container-title': 'Nature' });

  test.each([
    ['plain', {}, 'application/vnd.citationstyles.csl+json', csl, 'Harris Charles (2020). Array programming. Nature.'],
    ['in APA', { references: 'apa' }, 'text/x-bibliography; style=apa; locale=en-US', 'Harris, C. (2020). Array programming. Nature. https://doi.org/10.1038/s41586-020-2649-2\n', 'Harris, C. (2020). Array programming. Nature.'],
  ])('are written out %s', async (_title, data, accept, body, reference) => {
    web.answers.set('https://doi.org/10.1038/s41586-020-2649-2', { body });
    const { open, run, wait } = await startPlugin({ 'a.md': cited }, { citations: { network: true, ...data } });
    const pane = await open('a.md');
    await run('write-out-references');
    expect(questionItems()).toEqual(['doi.org']);
    shownQuestion().choose('Ask this host');
    await wait(1000);
    expect(web.requests).toEqual([{ url: 'https://doi.org/10.1038/s41586-020-2649-2', method: 'GET', headers: { Accept: accept }, throw: false }]);
    shownQuestion().choose('Apply');
    await wait(100);
    expect(pane.editor.getValue()).toBe(`One.[^1]\n\n[^1]: ${reference} https://doi.org/10.1038/s41586-020-2649-2\n`);
    expect(pane.editor.transactions).toBe(1);
    expect(shown.notices).toEqual(['Wrote 1 reference.']);
    await run('write-out-references');
    expect(shown.notices.at(-1)).toBe('No footnote or entry of a list holds a bare DOI.');
  });

  test('stay DOIs where what came back cannot be read', async () => {
    web.answers.set('https://doi.org/10.1038/s41586-020-2649-2', { body: '<html>' });
    const { open, run, wait } = await startPlugin({ 'a.md': cited }, allowed);
    await open('a.md');
    await run('write-out-references');
    shownQuestion().choose('Ask this host');
    await wait(1000);
    expect(shown.notices.at(-1)).toBe('No references were found: https://doi.org/10.1038/s41586-020-2649-2: nothing that could be read came back.');
  });
});

describe('links of a note', () => {
  test('that are not answered are listed, and nothing is changed', async () => {
    web.answers.set('https://example.org/a', {});
    web.answers.set('https://example.org/gone', { status: 404 });
    const linked = '[a](https://example.org/a) <https://example.org/gone>\n\n![x](https://example.org/gone) [[Note]] %% https://example.org/hidden %%\n';
    const { open, run, wait, text, host } = await startPlugin({ 'a.md': linked }, allowed);
    await open('a.md');
    await run('check-links');
    shownQuestion().choose('Ask this host');
    await wait(1000);
    expect(shownQuestion().titleEl.textContent).toBe('2 links are not answered');
    expect(questionItems()).toEqual(['Line 1: https://example.org/gone, the host answers with 404', 'Line 3: https://example.org/gone, the host answers with 404']);
    expect(web.requests.map(({ url, method }) => `${method ?? ''} ${url}`)).toEqual(['HEAD https://example.org/a', 'HEAD https://example.org/gone', 'GET https://example.org/gone']);
    shownQuestion().choose('Close');
    await wait(3000);
    expect([text('a.md'), host.vault.writes]).toEqual([linked, []]);
  });

  test('are well where all answer, and none where there are none', async () => {
    web.answers.set('https://example.org/a', { status: 301 });
    const { open, run, wait } = await startPlugin({ 'a.md': 'https://example.org/a\n', 'b.md': '[[Note]]\n' }, allowed);
    await open('a.md');
    await run('check-links');
    shownQuestion().choose('Ask this host');
    await wait(1000);
    await open('b.md');
    await run('check-links');
    expect(shown.notices).toEqual(['The one address answers.', 'No links to the web.']);
  });
});
