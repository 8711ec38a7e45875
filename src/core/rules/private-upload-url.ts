import type { Note } from '../note/note';
import type { Source } from '../note/source-list';
import type { Fix } from '../problem/problem';
import type { TextEdit } from '../text/text-edit';
import { type Address, addressesOf } from './addresses';
import { codeSpan } from './code-span';
import { type PrivateAddress, privateAddress } from './private-address';
import { rangeBefore } from './range-before';
import type { Finding, NoteRule, RuleOptions } from './rule';

/** Pasted answers cite the files that they were given. Whoever opens such an address may read them. */
export const privateUploadUrl: NoteRule = {
  scope: 'note',
  needs: ['addresses'],
  id: 'private-upload-url',
  severity: 'error',
  summary: 'Addresses that are meant for their owner only: uploads to assistants, signed addresses, chats, local servers.',
  why: 'Assistants list the files they were given among their sources. On a public page such an address gives the file away, or leads nowhere.',
  evidence: '4 of 10 sampled notes with pasted Perplexity lists cite a private upload; seen in 2 notes of a published garden',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A file that was uploaded to an assistant',
      before: 'Cheap[1].\n\nCitations:\n[1] https://ppl-ai-file-upload.s3.amazonaws.com/web/direct-files/1/2/paste.txt\n[2] https://example.org/\n',
      messages: ['Unexpected address of a private upload `https://ppl-ai-file-upload.s3.amazonaws…`, expected a public source: whoever opens it may read the file'],
    },
    {
      title: 'The words of a link stay',
      before: 'See [my notes](https://files.oaiusercontent.com/file-a) and [them](https://files.oaiusercontent.com/file-a) again.\n',
      messages: ['Unexpected address of a private upload `https://files.oaiusercontent.com/file-a`, expected a public source: whoever opens it may read the file'],
      after: 'See my notes and them again.\n',
    },
    {
      title: 'So does the title of a source',
      before: 'Cheap[1].\n\nCitations:\n[1] Prices of trains https://claude.ai/chat/0b1c2d3e-0000-4000-8000-000000000000\n[2] https://example.org/\n',
      messages: ['Unexpected address of a private chat `https://claude.ai/chat/0b1c2d3e-0000-40…`, expected a public source: nobody else can open it'],
      after: 'Cheap[1].\n\nCitations:\n[1] Prices of trains\n[2] https://example.org/\n',
    },
    {
      title: 'A signature in the address',
      before: '![plan](https://bucket.s3.amazonaws.com/plan.png?X-Amz-Expires=3600&X-Amz-Signature=4f1d8a90c2b7e653d0a1f9b8c7e6d5a4)\n',
      messages: ['Unexpected signed address `https://bucket.s3.amazonaws.com/plan.pn…`, expected one without a signature: whoever has it can open the file'],
    },
    {
      title: 'In a property',
      before: '---\nsource: https://chatgpt.com/c/67a1b2c3-d4e5-8000-9000-a1b2c3d4e5f6\n---\n',
      messages: ['Unexpected address of a private chat `https://chatgpt.com/c/67a1b2c3-d4e5-800…`, expected a public source: nobody else can open it'],
      wholeNote: true,
    },
    {
      title: 'A server of the own network',
      before: 'The album is at http://192.168.0.12:8080/album.\n',
      messages: ['Unexpected local address `http://192.168.0.12:8080/album`, expected one that readers can open'],
    },
    { title: 'Public addresses of the same hosts', before: 'https://chatgpt.com/ https://claude.ai/chat https://www.perplexity.ai/hub/blog https://docs.google.com/document/d/e/2PACX-1vQ2/pub\n', messages: [] },
    { title: 'A local server in code', before: 'Open `http://localhost:8080` or\n\n```sh\ncurl http://127.0.0.1:9000/users/\n```\n', messages: [] },
    { title: 'Words about uploads', before: 'Perplexity keeps files at ppl-ai-file-upload.s3.amazonaws.com and serves localhost.\n', messages: [] },
    { title: 'A placeholder for a signature', before: 'https://bucket.s3.amazonaws.com/plan.png?X-Amz-Signature=<signature>\n', messages: [] },
    { title: 'A public address with numbers and a parameter `sig`', before: 'https://example.org/192.168.0.12/localhost?sig=4f1d8a90c2b7e653d0a1f9b8c7e6d5a4 http://11.0.0.1/ http://172.32.0.1/\n', messages: [] },
    { title: 'In a comment', before: 'Text %%https://claude.ai/chat/0b1c2d3e-0000-4000-8000-000000000000%%\n', messages: [] },
    {
      title: 'An address that was accepted',
      before: 'https://claude.ai/chat/0b1c2d3e-0000-4000-8000-000000000000\n',
      messages: [],
      context: { accepted: ['https://claude.ai/chat/0b1c2d3e-0000-4000-8000-000000000000'] },
    },
  ],
  check({ note, options }) {
    const addresses = findPrivate(note);
    return addresses.size === 0 ? [] : privateFindings(note, options, addresses);
  },
};

function* privateFindings(note: Note, options: RuleOptions, addresses: ReadonlyMap<string, FoundAddress>): Iterable<Finding> {
  for (const [url, { why, places }] of addresses) {
    const [first] = places;
    if (first === undefined || options.accepted.has(url)) continue;
    yield {
      from: first.from,
      to: first.to,
      severity: why.severity,
      message: `Unexpected ${why.found} ${codeSpan(url)}, expected ${why.wanted}`,
      target: url,
      fixes: () => removalFix(note, places),
    };
  }
}

interface FoundAddress {
  readonly why: PrivateAddress;
  readonly places: Address[];
}

/** Private addresses outside of code, math and comments, with all places of each. */
function findPrivate(note: Note): ReadonlyMap<string, FoundAddress> {
  const found = new Map<string, FoundAddress>();
  for (const address of addressesOf(note)) {
    const { url, scheme, place } = address;
    if ((scheme !== 'http' && scheme !== 'https') || place === 'code' || place === 'comment' || place === 'math') continue;
    const known = found.get(url);
    const why = known === undefined ? privateAddress(url) : null;
    if (known !== undefined) known.places.push(address);
    else if (why !== null) found.set(url, { why, places: [address] });
  }
  return found;
}

/** The fix that removes an address everywhere and leaves the words around it; none where it is all that stands in one of its places. */
function removalFix(note: Note, places: readonly Address[]): readonly Fix[] {
  const edits: TextEdit[] = [];
  const links = note.links.filter(({ kind }) => kind === 'inline');
  const sources = note.citations.lists.flatMap((list) => list.sources);
  for (const place of places) {
    const removal = unlinkEdits(note, links, place) ?? sourceEdits(note, sources, place);
    if (removal === null) return [];
    edits.push(...removal);
  }
  return [{ title: 'Remove the address and keep the words', safe: false, edits }];
}

/** Leaves the words of `[words](address)`. */
function unlinkEdits({ text }: Note, links: Note['links'], { from, to }: Address): readonly TextEdit[] | null {
  const link = rangeBefore(links, from);
  if (link === undefined || link.destination.from > from || link.destination.to < to || text.slice(link.text.from, link.text.to).trim() === '' || text.slice(link.text.from, link.text.to).includes('://')) return null;
  return [{ from: link.from, to: link.text.from, text: '' }, { from: link.text.to, to: link.to, text: '' }];
}

/** Leaves the title of `[1] Title address`. */
function sourceEdits({ text }: Note, sources: readonly Source[], { from, to }: Address): readonly TextEdit[] | null {
  const source = rangeBefore(sources, from + 1);
  if (source === undefined || source.to < to || source.title === '' || text.slice(to, source.to).trim() !== '') return null;
  const before = text.slice(source.from, from);
  const kept = before.trimEnd();
  return kept.length < before.length && kept.endsWith(source.title) ? [{ from: source.from + kept.length, to, text: '' }] : null;
}
