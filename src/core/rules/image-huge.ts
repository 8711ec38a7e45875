import type { FileEntry } from '../vault/note-entry';
import { codeSpan } from './code-span';
import { fileKindOf } from './file-kind';
import { formatBytes } from './format-bytes';
import { groupReferences, isInText } from './group-references';
import type { VaultRule } from './rule';
import { sizeLimit } from './size-limit';

/** In bytes. */
const largestSize = 5_000_000;

/** In pixels, of either side. */
const longestSide = 6000;

/** Publishers hand images on as they are: nobody makes them smaller. */
export const imageHuge: VaultRule = {
  scope: 'vault',
  needs: ['embeds'],
  id: 'image-huge',
  severity: 'warning',
  summary: 'An embedded image over 5 MB, or over 6,000 pixels wide or high.',
  why: 'Every reader of the page loads the whole image, also on a phone. Some browsers show nothing at all in the place of a very large one.',
  evidence: 'Digital Garden uploads images byte for byte; oleeskild/obsidian-digital-garden#712: an image of 8,000 pixels blanks the app',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'Too many bytes',
      before: '![[station.jpg]] ![[station.jpg|100]]\n',
      messages: ['Unexpected 7.2 MB of `station.jpg`, expected at most 5 MB: every reader of the page loads all of it'],
      context: { files: [{ path: 'images/station.jpg', size: 7_234_567, image: null }] },
    },
    {
      title: 'Too many pixels',
      before: '![The lines](lines.png)\n',
      messages: ['Unexpected 9,000 × 400 pixels of `lines.png`, expected at most 6,000 a side: every reader of the page loads all of it'],
      context: { files: [{ path: 'lines.png', size: 1, image: { width: 9000, height: 400, position: 'no' } }] },
    },
    { title: 'A large image', before: '![[station.jpg]]\n', messages: [], context: { files: [{ path: 'station.jpg', size: 4_900_000, image: { width: 6000, height: 4000, position: 'no' } }] } },
    { title: 'An image of unknown size', before: '![[station.heic]]\n', messages: [], context: { files: [{ path: 'station.heic', size: 1, image: { width: null, height: null, position: 'unchecked' } }] } },
    { title: 'A large file that is no image', before: '![[timetable.pdf]]\n', messages: [], context: { files: [{ path: 'timetable.pdf', size: 9_000_000, image: null }] } },
    { title: 'A link is no embed', before: 'See [[station.jpg]].\n', messages: [], context: { files: [{ path: 'station.jpg', size: 9_000_000, image: null }] } },
    { title: 'In code', before: 'Write `![[station.jpg]]`.\n', messages: [], context: { files: [{ path: 'station.jpg', size: 9_000_000, image: null }] } },
    { title: 'An image that was accepted', before: '![[station.jpg]]\n', messages: [], context: { files: [{ path: 'station.jpg', size: 9_000_000, image: null }], accepted: ['station.jpg'] } },
  ],
  *check({ entry, vault: { index }, options, publisher }) {
    const files = groupReferences(entry.references, (reference) => {
      if (reference.kind !== 'embed' || !isInText(reference) || fileKindOf(reference.target) !== 'image') return null;
      return index.resolve(reference.target, entry.path);
    });
    for (const [path, [{ from, to, target }]] of files) {
      const file = index.file(path);
      if (file === undefined || options.accepted.has(path)) continue;
      // What the publisher leaves out, nobody loads: image-format speaks of that.
      const excess = file.size > sizeLimit(target, publisher.files) ? null : excessOf(file, target);
      if (excess !== null) yield { from, to, message: `${excess}: every reader of the page loads all of it`, target: path };
    }
  },
};

function excessOf({ size, image }: FileEntry, name: string): string | null {
  if (size > largestSize) return `Unexpected ${formatBytes(size)} of ${codeSpan(name)}, expected at most ${formatBytes(largestSize)}`;
  const { width, height } = image ?? { width: null, height: null };
  if (width === null || height === null || Math.max(width, height) <= longestSide) return null;
  return `Unexpected ${grouped(width)} × ${grouped(height)} pixels of ${codeSpan(name)}, expected at most ${grouped(longestSide)} a side`;
}

function grouped(pixels: number): string {
  return pixels.toLocaleString('en');
}
