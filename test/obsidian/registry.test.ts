import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/obsidian/commands/index';

/** Every source file of the face, by path, with its text. */
const faceFiles = ['src/main.ts', ...readdirSync('src/obsidian', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).map((path) => `src/obsidian/${path}`)]
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

function filesWith(pattern: RegExp): readonly string[] {
  return faceFiles.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

/** Calls that show words, and fields that hold some, with the words written on the spot. Commands and what the command line can ask for are data with words of their own. */
const wordsOnTheSpot = [/\b(?:setText|setTitle|setButtonText|setName|setDesc|setPlaceholder|setTooltip|setMessage|setErrorMessage|setContent|appendText|addCancelButton|Notice)\(\s*['"`](?=[^'"`]*\p{L}{2})/u, /\b(?:text|title|placeholder|tooltip|desc|label|emptyStateText|'aria-label'|heading)(?::| =) ['"`][A-Z][a-z]/];

test('no words are written on the spot: all that is shown stands with the words', () => {
  const elsewhere = faceFiles.filter(({ path }) => !/^src\/obsidian\/(?:words\.ts|words\/|commands\/|app-cli\/)/.test(path));
  expect(elsewhere.flatMap(({ path, text }) => text.split('\n').filter((line) => wordsOnTheSpot.some((pattern) => pattern.test(line))).map((line) => `${path}: ${line.trim()}`))).toEqual([]);
  expect(wordsOnTheSpot.map((pattern) => pattern.test("button.setText('Apply'); createEl('p', { text: 'Nothing' })"))).toEqual([true, true]);
  const shownByCommands = faceFiles.filter(({ path }) => path.startsWith('src/obsidian/commands/')).filter(({ text }) => wordsOnTheSpot[0]?.test(text) === true);
  expect(shownByCommands.map(({ path }) => path)).toEqual([]);
});

describe('the commands', () => {
  test('are one file each, named after the id, and all registered', () => {
    const files = readdirSync('src/obsidian/commands').filter((file) => file !== 'index.ts');
    expect(commands.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  test('are those of the documentation', () => {
    expect(commands.map(({ id, name }) => [id, name])).toEqual([
      ['toggle-publish-status', 'Toggle publish status'],
      ['mark-for-publishing', 'Mark for publishing'],
      ['take-back-from-publishing', 'Take back from publishing'],
      ['prepare-note', 'Prepare note for publishing'],
      ['open-problem-panel', 'Open problem panel'],
      ['check-active-note', 'Check active note'],
      ['show-problem-at-cursor', 'Show problem at cursor'],
      ['go-to-next-problem', 'Go to next problem'],
      ['go-to-previous-problem', 'Go to previous problem'],
      ['check-published-notes', 'Check published notes'],
      ['check-all-notes', 'Check all notes'],
      ['check-then-publish', 'Check, then publish'],
      ['check-then-publish-all', 'Check, then publish all marked notes'],
      ['show-what-is-public', 'Show what is public'],
      ['copy-public-url', 'Copy public URL'],
      ['set-as-home-page', 'Set as home page'],
      ['convert-citations', 'Convert pasted citations'],
      ['paste-with-footnotes', 'Paste AI answer with footnotes'],
      ['remove-leftovers', 'Remove leftovers of AI tools'],
      ['insert-citation', 'Insert citation'],
      ['tidy-citations', 'Tidy citations'],
      ['merge-duplicate-sources', 'Merge duplicate sources'],
      ['rename-footnote', 'Rename footnote'],
      ['jump-between-reference-and-definition', 'Jump between reference and definition'],
      ['export-footnotes-as-list', 'Export footnotes as numbered list'],
      ['export-footnotes-as-links', 'Export footnotes as links'],
      ['turn-links-into-footnotes', 'Turn links into footnotes'],
      ['fetch-titles', 'Fetch titles of bare addresses'],
      ['write-out-references', 'Write out references of DOIs'],
      ['check-links', 'Check links of this note'],
      ['insert-simplified-summary', 'Insert simplified summary'],
      ['refresh-stale-summaries', 'Refresh stale summaries'],
      ['undo-last-change', 'Undo last change to files'],
    ]);
  });

  test('have an icon and say in a sentence what they do, without the name of the plugin', () => {
    for (const { name, icon, description } of commands) {
      expect(icon).toMatch(/^[a-z0-9-]+$/);
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(`${name} ${description}`).not.toMatch(/preflight|\bcommand\b/i);
    }
  });
});

describe('the face', () => {
  test('changes notes in one file only, and makes new ones in another', () => {
    const ofNotes = /\.(?:process|modify|transaction|replaceRange|replaceSelection|setLine|setViewData|processFrontMatter|trash|trashFile|renameFile)\(/;
    const ofTheirOwners = /\b(?:vault|fileManager|adapter|editor)\.(?:create|createBinary|modifyBinary|append|delete|rename|copy|write|writeBinary|remove|setValue)\(/;
    expect(filesWith(new RegExp(`${ofNotes.source}|${ofTheirOwners.source}`))).toEqual(['src/obsidian/vault/create-note.ts', 'src/obsidian/vault/note-writer.ts']);
    const making = faceFiles.find(({ path }) => path === 'src/obsidian/vault/create-note.ts')?.text ?? '';
    expect([...making.matchAll(new RegExp(`${ofNotes.source}|${ofTheirOwners.source}`, 'g'))].map(([call]) => call)).toEqual(['vault.create(']);
  });

  test('listens to events of the app where the vault is watched, open notes are checked, menus are filled, the active note is shown and a text is pasted, and waits for one where a publisher does: nothing is written that nobody asked for', () => {
    expect(filesWith(/\b(?:registerEvent|registerInterval|registerDomEvent)\(|\.on\(/)).toEqual(['src/main.ts', 'src/obsidian/checks/live-checks.ts', 'src/obsidian/citations/register-citation-help.ts', 'src/obsidian/publishing/run-publisher.ts', 'src/obsidian/vault/vault-watcher.ts', 'src/obsidian/views/note-status-bar.ts', 'src/obsidian/views/problem-panel/active-note.ts', 'src/obsidian/views/problem-panel/problem-panel.ts']);
    // A paste is answered where that is set, and offered otherwise: it is the one event that a write may follow.
    expect(filesWith(/\.on\('editor-paste/)).toEqual(['src/obsidian/citations/register-citation-help.ts']);
    const watching = faceFiles.filter(({ path }) => /vault-watcher|read-entry|cached-note-entry|image-reader|live-checks/.test(path));
    expect(watching.filter(({ text }) => /note-writer|NoteWriter/.test(text))).toEqual([]);
  });

  test('begins only when the app is ready', () => {
    const main = faceFiles.find(({ path }) => path === 'src/main.ts')?.text ?? '';
    expect(main).toContain('onLayoutReady(() => { this.addChild(this.#vault); })');
    expect(filesWith(/\b(?:getFiles|getMarkdownFiles)\(/)).toEqual(['src/obsidian/vault/markdown-files.ts', 'src/obsidian/vault/vault-watcher.ts']);
  });

  test('touches the inside of the app in one file only', () => {
    expect(filesWith(/'plugins'|\.plugins\b|\.commands\.execute|editor\.cm\b/)).toEqual(['src/obsidian/app-internals.ts']);
  });

  test('reaches the network in two files only, one for language models and one for pages', () => {
    expect(filesWith(/\bfetch\(|\brequestUrl\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/)).toEqual(['src/obsidian/network/exchange.ts', 'src/obsidian/network/fetch-page.ts']);
    expect(filesWith(/secretStorage/)).toEqual(['src/obsidian/network/access.ts']);
    expect(filesWith(/loadLocalStorage|saveLocalStorage/)).toEqual(['src/obsidian/network/endpoint-consent.ts', 'src/obsidian/views/problem-panel/welcome-content.ts']);
  });

  test('makes no HTML from text', () => {
    expect(filesWith(/innerHTML|outerHTML|insertAdjacentHTML|MarkdownRenderer/)).toEqual([]);
  });
});

describe('styles.css', () => {
  const css = readFileSync('styles.css', 'utf8');

  test('styles only what the face makes, each thing once', () => {
    const selectors = [...css.matchAll(/\.([a-z-]+)(?=[\s,{])/g)].map(([, name]) => name ?? '');
    const used = faceFiles.map(({ text }) => text).join('\n');
    for (const name of selectors) expect(name).toMatch(/^preflight-/);
    expect([...new Set(selectors)].filter((name) => !used.includes(name) && !['preflight-error', 'preflight-warning', 'preflight-info'].includes(name))).toEqual([]);
    expect(css).not.toMatch(/!important|:has\(|#[0-9a-f]{3,8}\b/i);
  });
});
