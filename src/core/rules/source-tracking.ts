import { trackingParameters } from '../citations/tracking-ranges';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { addressesOf } from './addresses';
import { codeSpan } from './code-span';
import type { NoteRule } from './rule';

/** Assistants and newsletters mark the addresses they hand out. One finding a note. */
export const sourceTracking: NoteRule = {
  scope: 'note',
  needs: ['addresses'],
  id: 'source-tracking',
  severity: 'info',
  summary: 'Addresses with parameters that only tell a site where its reader comes from, such as `utm_source=chatgpt.com`.',
  why: 'Everybody who follows the link is counted as coming from the tool or campaign that the address was copied from, and sees so in it.',
  evidence: 'Found in 47 of 7,575 published notes; ChatGPT writes it into each address of an answer',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A source and a link',
      before: 'Cheap[^1] and [fast](https://example.org/b?id=5&utm_medium=mail#top).\n\n[^1]: https://example.org/a?utm_source=chatgpt.com\n',
      messages: ['Unexpected `utm_medium` in `https://example.org/b?id=5&utm_medium=m…` and 1 more address, expected addresses without tracking parameters'],
      after: 'Cheap[^1] and [fast](https://example.org/b?id=5#top).\n\n[^1]: https://example.org/a\n',
    },
    {
      title: 'In a list of sources',
      before: 'Cheap[1].\n\nCitations:\n[1] https://example.org/a?fbclid=x1&utm_source=y\n',
      messages: ['Unexpected `fbclid` in `https://example.org/a?fbclid=x1&utm_sou…`, expected addresses without tracking parameters'],
      after: 'Cheap[1].\n\nCitations:\n[1] https://example.org/a\n',
    },
    { title: 'Other parameters', before: 'https://example.org/a?id=5&page=2&source=mail\n', messages: [] },
    { title: 'Words in a path or fragment', before: 'https://example.org/utm_source=x#?utm_source=y\n', messages: [] },
    { title: 'In code', before: '`https://example.org/?utm_source=x`\n\n```\nhttps://example.org/?utm_source=x\n```\n', messages: [] },
    { title: 'In a comment', before: 'Text %%https://example.org/?utm_source=x%%\n', messages: [] },
    { title: 'A word', before: 'The parameter utm_source=chatgpt.com says where readers come from.\n', messages: [] },
    { title: 'An assistant is not named', before: 'https://example.org/?referrer=shop\n', messages: [] },
  ],
  *check({ note }) {
    const tracked = trackedAddresses(note);
    const [first] = tracked;
    if (first === undefined) return;
    const more = tracked.length - 1;
    const others = more === 0 ? '' : ` and ${more} more ${more === 1 ? 'address' : 'addresses'}`;
    yield {
      from: first.from,
      to: first.to,
      message: `Unexpected ${codeSpan(first.name)} in ${codeSpan(first.url)}${others}, expected addresses without tracking parameters`,
      fixes: [{ title: 'Take the tracking parameters off', safe: true, edits: tracked.flatMap(({ ranges }) => ranges.map((range) => ({ ...range, text: '' }))) }],
    };
  },
};

interface TrackedAddress extends TextRange {
  readonly url: string;
  /** The first of its tracking parameters. */
  readonly name: string;
  /** What is to go. */
  readonly ranges: readonly TextRange[];
}

/** Those in text and links; an image may be another one without them. */
function trackedAddresses(note: Note): readonly TrackedAddress[] {
  const found: TrackedAddress[] = [];
  for (const { from, to, url, scheme, place } of addressesOf(note)) {
    // Most addresses have no query.
    if (!url.includes('?') || (scheme !== 'http' && scheme !== 'https') || (place !== null && place !== 'url' && place !== 'link-destination')) continue;
    const parameters = trackingParameters(url);
    const [first] = parameters;
    if (first === undefined) continue;
    found.push({ from, to, url, name: first.name, ranges: parameters.map((range) => ({ from: from + range.from, to: from + range.to })) });
  }
  return found;
}
