import type { ProtectedKind } from '../note/inline';
import { readSourceEntry } from '../note/source-entry';
import type { Note } from '../note/note';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import { privateAddress } from './private-address';
import { overlapsAny } from './range-before';
import type { NoteRule } from './rule';

/** A source whose address leads nowhere: cut short, or with a slip in its scheme. */
export const sourceUrlInvalid: NoteRule = {
  scope: 'note',
  needs: ['footnote-definitions', 'source-lists'],
  id: 'source-url-invalid',
  severity: 'warning',
  summary: 'A source whose address cannot be opened: a slip in its scheme, a host that is none, an address that was cut short.',
  why: 'Readers who want to look at the source find a dead link, or none at all.',
  evidence: 'Read in the URL standard; answers are copied with addresses that the page had cut short',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'Slips in the scheme',
      before: 'Cheap[^1], fast[^2] and small[^3].\n\n[^1]: https//example.org/a\n[^2]: http:/example.org/b\n[^3]: [Title](https://https://example.org/c)\n',
      messages: [
        'Unexpected `https//` in front of an address, expected `https://`',
        'Unexpected `http:/` in front of an address, expected `http://`',
        'Unexpected `https://https://` in front of an address, expected `https://`',
      ],
      after: 'Cheap[^1], fast[^2] and small[^3].\n\n[^1]: https://example.org/a\n[^2]: http://example.org/b\n[^3]: [Title](https://example.org/c)\n',
    },
    {
      title: 'A host that is none',
      before: 'Cheap[^1] and fast[^2].\n\n[^1]: https://example/a\n[^2]: https://www..example.org\n',
      messages: ['Unexpected address `https://example/a`, expected a host such as `example.org`', 'Unexpected address `https://www..example.org`, expected a host such as `example.org`'],
    },
    {
      title: 'Cut short',
      before: 'Cheap[1] and fast[2].\n\nCitations:\n[1] https://www.example.org/a-very-lo…\n[2] https://example.org/b\n',
      messages: ['Unexpected address `https://www.example.org/a-very-lo…` that was cut short, expected all of it'],
    },
    { title: 'Addresses as they should be', before: 'Cheap[^1].\n\n[^1]: [Title](https://example.org/a_(b)?x=http://example.com) and <http://example.org:8080/>\n', messages: [] },
    { title: 'An address within an address', before: 'Cheap[^1].\n\n[^1]: https://web.archive.org/web/2020/https://example.org/a\n', messages: [] },
    { title: 'Letters of another script, and an address of numbers', before: 'Cheap[^1].\n\n[^1]: https://münchen.de/a and http://93.184.216.34/\n', messages: [] },
    { title: 'No source', before: 'Type https//example.org to see what happens.\n', messages: [] },
    { title: 'Shown in code', before: 'Cheap[^1].\n\n[^1]: Not `https//example.org`, as everybody knows\n', messages: [] },
    { title: 'A title that goes on', before: 'Cheap[1].\n\nCitations:\n[1] A very long ti... https://example.org/a\n[2] https://example.org/b ...\n', messages: [] },
    { title: 'A server of the own network is another matter', before: 'Cheap[^1].\n\n[^1]: http://localhost:8080/a\n', messages: [] },
  ],
  *check({ note }) {
    if (note.footnotes.definitions.length === 0 && note.citations.lists.length === 0) return;
    const found = new Map<string, Fault>();
    let verbatim: readonly TextRange[] | null = null;
    const isVerbatim = (place: TextRange): boolean => overlapsAny((verbatim ??= note.protectedRanges.filter(({ kind }) => verbatimKinds.has(kind))), place);
    for (const range of sourceRanges(note)) {
      const slipped = schemeFaults(note.text, range, isVerbatim);
      const faults = slipped.length > 0 ? slipped : [addressFault(note, range)];
      for (const fault of faults) {
        if (fault === null) continue;
        const known = found.get(fault.message);
        if (known === undefined) found.set(fault.message, fault);
        // A definition within another one is read twice.
        else if ((fault.edits[0]?.from ?? 0) >= (known.edits.at(-1)?.to ?? Infinity)) known.edits.push(...fault.edits);
      }
    }
    for (const { from, to, message, edits } of found.values()) {
      yield { from, to, message, fixes: edits.length === 0 ? [] : [{ title: 'Write the scheme as it should be', safe: false, edits }] };
    }
  },
};

/** What is wrong with an address, with what mends it wherever it stands. */
interface Fault extends TextRange {
  readonly message: string;
  readonly edits: TextEdit[];
}

/** What the sources of a note say, each up to this many code units. */
const longest = 2000;

function sourceRanges({ footnotes, citations }: Note): readonly TextRange[] {
  const definitions = footnotes.definitions.map(({ content }) => content);
  const entries = citations.lists.flatMap(({ sources }) => sources.map(({ labelRange, to }) => ({ from: labelRange.to + 1, to })));
  return [...definitions, ...entries].map(({ from, to }) => ({ from, to: Math.max(from, Math.min(to, from + longest)) })).sort((left, right) => left.from - right.from);
}

/** `https//`, `http:/`, `htps://`, `https://https://` and the like, at the start of a word. */
const slips = /(?:^|[\s<([])((https?):\/\/https?:?\/\/|(https?)(?::\/(?!\/)|;?\/\/|:\/\/\/+)|(?:ttp|htp|htttp|hhttp|hptt|httpp)(s?):\/\/)(?=[\p{L}\d])/giu;

function schemeFaults(text: string, { from, to }: TextRange, isVerbatim: (place: TextRange) => boolean): readonly Fault[] {
  return Array.from(text.slice(from, to).matchAll(slips), (match) => schemeFault(from, match)).filter((fault) => !isVerbatim(fault));
}

function schemeFault(from: number, match: RegExpExecArray): Fault {
  const [whole, written = '', doubled, near, misspelt] = match;
  const place = { from: from + match.index + whole.length - written.length, to: from + match.index + whole.length };
  const scheme = doubled ?? near ?? `http${misspelt ?? ''}`;
  const wanted = `${scheme.toLowerCase()}://`;
  return {
    ...place,
    message: `Unexpected ${codeSpan(written)} in front of an address, expected ${codeSpan(wanted)}`,
    edits: [{ ...place, text: wanted }],
  };
}

const verbatimKinds: ReadonlySet<ProtectedKind> = new Set(['code', 'math', 'comment', 'html', 'frontmatter']);

/** A whole address that no browser can open. */
function addressFault({ text }: Note, { from, to }: TextRange): Fault | null {
  const entry = text.slice(from, to);
  const { url } = readSourceEntry(entry);
  const at = url === '' ? -1 : entry.indexOf(url);
  if (at === -1) return null;
  const place = { from: from + at, to: from + at + url.length };
  if (url.endsWith('…') || /^\.\.\.(?:[\s)\]]|$)/u.test(entry.slice(at + url.length, at + url.length + 4))) {
    const shown = url.endsWith('…') ? url : `${url}...`;
    return { ...place, message: `Unexpected address ${codeSpan(shown)} that was cut short, expected all of it`, edits: [] };
  }
  if (isOpenable(url) || privateAddress(url) !== null) return null;
  return { ...place, message: `Unexpected address ${codeSpan(url)}, expected a host such as \`example.org\``, edits: [] };
}

function isOpenable(url: string): boolean {
  try {
    const { hostname } = new URL(url);
    return hostname.startsWith('[') || (hostname.includes('.') && !hostname.includes('..') && !hostname.startsWith('.'));
  } catch {
    return false;
  }
}
