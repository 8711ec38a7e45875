import type { Block } from '../note/block';
import { isBlankOrEnding } from '../note/character';
import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import { lineEndingOf } from '../text/line-ending';
import { codeSpan } from './code-span';
import type { Finding, NoteRule } from './rule';
import { firstSwallowedLine } from './swallowed-line';

/** A fence that ends with its list item or quote is closed by it; one that ends with the note is closed by that. */
export const fenceUnclosed: NoteRule = {
  scope: 'note',
  needs: ['code', 'math', 'html'],
  id: 'fence-unclosed',
  severity: 'warning',
  summary: 'Code, math or a comment of HTML that begins and does not end: all that follows belongs to it.',
  why: 'Headings and paragraphs behind the fence show as code, and behind `<!--` they do not show at all.',
  evidence: 'Found in 4 published notes and 81 notes of raw vaults',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A heading in the code',
      before: '```js\nlet one = 1;\n\n## Why\n\nBecause.\n',
      messages: ['Unexpected ```` ```js ```` that nothing closes, expected ```` ``` ```` before `## Why`: all that follows shows as code'],
      after: '```js\nlet one = 1;\n```\n\n## Why\n\nBecause.\n',
    },
    {
      title: 'The next code begins before this one ends',
      before: 'One:\n\n```js\nlet one = 1;\n\n```js\nlet two = 2;\n',
      messages: ['Unexpected ```` ```js ```` that nothing closes, expected ```` ``` ```` before ```` ```js ````: all that follows shows as code'],
      after: 'One:\n\n```js\nlet one = 1;\n```\n\n```js\nlet two = 2;\n```\n',
    },
    {
      title: 'Code at the end of the note',
      before: 'One:\n\n~~~js\nlet one = 1;\n',
      messages: ['Unexpected `~~~js` that nothing closes, expected `~~~` at the end'],
      after: 'One:\n\n~~~js\nlet one = 1;\n~~~\n',
    },
    {
      title: 'Math',
      before: '$$\na + b\n\nThe sum is larger than each of its parts alone.\n',
      messages: ['Unexpected `$$` that nothing closes, expected `$$` before `The sum is larger than each of its part…`: all that follows shows as math'],
      after: '$$\na + b\n$$\n\nThe sum is larger than each of its parts alone.\n',
    },
    {
      title: 'A comment of HTML',
      before: '<!-- Draft\n\nTrams are cheap.\n',
      messages: ['Unexpected `<!--` that nothing closes, expected `-->`: all that follows is hidden'],
    },
    { title: 'A fence that is closed', before: '```js\nlet one = 1;\n\n## Why\n```\n\n## Why\n', messages: [] },
    { title: 'A fence in a list item', before: '- One\n  ```js\n  let one = 1;\n\nBecause.\n', messages: [] },
    { title: 'A fence in a callout', before: '> [!info]\n> ```js\n> let one = 1;\n\nBecause.\n', messages: [] },
    { title: 'A longer fence around others', before: '````md\n```js\n## Why\n````\n', messages: [] },
    { title: 'Fences in a comment', before: '%%\n```js\n%%\n\nBecause.\n', messages: [] },
    { title: 'Back-ticks within a line', before: 'Write ``` for code.\n\n## Why\n', messages: [] },
    { title: 'A comment of HTML that ends', before: '<!-- Draft\n\nTrams -->\n\nCheap.\n', messages: [] },
  ],
  *check({ note }) {
    for (const block of note.blocks) {
      if (block.kind === 'html') yield* findOpenComment(note, block);
      else if ((block.kind === 'code' || block.kind === 'math') && !block.closed) yield* findOpenFence(note, block, block.kind === 'code' ? block.info : '');
    }
  },
};

function* findOpenComment({ text }: Note, { from, to }: Block): Iterable<Finding> {
  if (!text.startsWith('<!--', from) || text.slice(from + 4, to).includes('-->')) return;
  yield { from, to: from + 4, message: 'Unexpected `<!--` that nothing closes, expected `-->`: all that follows is hidden' };
}

function* findOpenFence(note: Note, block: Block, info: string): Iterable<Finding> {
  const { text } = note;
  const fence = openingFence(text, block);
  const at = firstSwallowedLine(text, block, info);
  if (fence === null || (at === null && block.container !== null)) return;
  const mark = fence.mark;
  const found = `Unexpected ${codeSpan(mark + info)} that nothing closes, expected ${codeSpan(mark)}`;
  const place = { from: fence.from, to: fence.from + mark.length };
  const title = 'Close the fence';
  if (at === null) {
    const fixes = () => closingFixes(note, { at: block.to, mark, title, safe: true });
    yield { ...place, message: `${found} at the end`, severity: 'info', fixes };
    return;
  }
  const shown = block.kind === 'code' ? 'code' : 'math';
  const fixes = () => (block.container === null ? closingFixes(note, { at, mark, title, safe: false }) : []);
  yield { ...place, message: `${found} before ${codeSpan(lineFrom(text, at))}: all that follows shows as ${shown}`, fixes };
}

function openingFence(text: string, { from }: Block): { readonly from: number; readonly mark: string } | null {
  const match = /^[ \t]*(`{3,}|~{3,}|\$\$)/u.exec(text.slice(from, from + 200));
  const mark = match?.[1];
  return match === null || mark === undefined ? null : { from: from + match[0].length - mark.length, mark };
}

/** The beginning of the line at an offset. */
function lineFrom(text: string, at: number): string {
  return text.slice(at, at + 200).split(/[\r\n]/u)[0] ?? '';
}

interface Closing {
  readonly at: number;
  readonly mark: string;
  readonly title: string;
  readonly safe: boolean;
}

/** The closing fence on a line of its own behind the last line in front of `at` that is not blank. */
function closingFixes({ text }: Note, { at, mark, title, safe }: Closing): readonly Fix[] {
  let end = at;
  // Other blanks than these may not stand behind a closing fence.
  while (end > at - 1000 && end > 0 && isBlankOrEnding(text.charCodeAt(end - 1))) end--;
  return [{ title, safe, edits: [{ from: end, to: end, text: lineEndingOf(text) + mark }] }];
}
