import { endOfAnyText } from '../text/text-range';
import { walkEmbeds } from '../vault/embed-walk';
import type { ImageFacts, NoteEntry, VaultReference } from '../vault/note-entry';
import { subpathRange } from '../vault/resolve-subpath';
import { codeSpan, codeSpans } from './code-span';
import { extensionOf } from './file-kind';
import type { VaultRule, VaultRuleContext } from './rule';

/** Photos know where they were taken, and are uploaded as they are. */
export const imageGps: VaultRule = {
  scope: 'vault',
  needs: ['embeds', 'embeds-in-code', 'embeds-in-properties'],
  id: 'image-gps',
  severity: 'error',
  summary: 'Images that hold the position where they were taken.',
  why: 'Images are uploaded byte for byte. Whoever saves such a photo from the page can see on a map where it was taken, which is often somebody\'s home.',
  evidence: 'Read in Digital Garden 2.84.0 and its template: the original stays on the site beside its smaller copies',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A photo with its position',
      before: 'My garden: ![[garden.jpg|300]] ![again](garden.jpg)\n',
      messages: ['Unexpected GPS position in the image `garden.jpg`, expected none: whoever saves the image can see where it was taken'],
      context: { files: [{ path: 'garden.jpg', size: 9, image: { width: 4, height: 3, position: 'yes' } }] },
    },
    {
      title: 'In a note that is embedded',
      before: '![[Plan]]\n',
      messages: ['Unexpected GPS position in the image `photos/garden.webp`, expected none: whoever saves the image can see where it was taken'],
      context: { notes: { 'Plan.md': '---\ndg-publish: true\n---\n\n![[garden.webp]]\n' }, files: [{ path: 'photos/garden.webp', size: 9, image: { width: 4, height: 3, position: 'yes' } }] },
    },
    {
      title: 'Among the properties',
      before: '---\nscan: "[[garden.png]]"\n---\n',
      messages: ['Unexpected GPS position in the image `garden.png`, expected none: whoever saves the image can see where it was taken'],
      context: { files: [{ path: 'garden.png', size: 9, image: { width: 4, height: 3, position: 'yes' } }] },
      wholeNote: true,
    },
    {
      title: 'A format that is not looked into',
      before: '![[garden.avif]]\n',
      messages: ['Unexpected image that was not searched for a position (`garden.avif`), expected JPEG, PNG or WebP'],
      context: { publisher: 'quartz', files: [{ path: 'garden.avif', size: 9, image: { width: null, height: null, position: 'unchecked' } }] },
    },
    { title: 'A photo without a position', before: '![[garden.jpg]]\n', messages: [], context: { files: [{ path: 'garden.jpg', size: 9, image: { width: 4, height: 3, position: 'no' } }] } },
    { title: 'An image nobody has looked into', before: '![[garden.jpg]] ![[nowhere.jpg]]\n', messages: [], context: { files: [{ path: 'garden.jpg', size: 9, image: null }] } },
    { title: 'In code and in a comment', before: '`![[garden.jpg]]` %%![[garden.jpg]]%%\n', messages: [], context: { files: [{ path: 'garden.jpg', size: 9, image: { width: 4, height: 3, position: 'yes' } }] } },
    { title: 'An extension that the site does not upload', before: '![[garden.JPG]]\n', messages: [], context: { files: [{ path: 'garden.JPG', size: 9, image: { width: 4, height: 3, position: 'yes' } }] } },
    { title: 'An image that was accepted', before: '![[garden.jpg]]\n', messages: [], context: { accepted: ['garden.jpg'], files: [{ path: 'garden.jpg', size: 9, image: { width: 4, height: 3, position: 'yes' } }] } },
    { title: 'An image of another page', before: '[[Plan]] ![](https://example.org/garden.jpg)\n', messages: [], context: { notes: { 'Plan.md': '![[garden.jpg]]\n' }, files: [{ path: 'garden.jpg', size: 9, image: { width: 4, height: 3, position: 'yes' } }] } },
  ],
  *check(context) {
    const unchecked: ShownImage[] = [];
    for (const image of shownImages(context)) {
      const { root, path, facts } = image;
      if (facts.position === 'unchecked') unchecked.push(image);
      if (facts.position !== 'yes') continue;
      const message = `Unexpected GPS position in the image ${codeSpan(path)}, expected none: whoever saves the image can see where it was taken`;
      yield { from: root.from, to: root.to, message, target: path };
    }
    const [first] = unchecked;
    if (first === undefined) return;
    const paths = codeSpans(unchecked.map(({ path }) => path));
    const message = `Unexpected image that was not searched for a position (${paths}), expected JPEG, PNG or WebP`;
    yield { from: first.root.from, to: first.root.to, severity: 'info', message };
  },
};

interface ShownImage {
  readonly path: string;
  readonly facts: ImageFacts;
  /** The embed in the checked note that brings it onto the page. */
  readonly root: VaultReference;
}

/** The images that a note shows, each once: its own, and those of the notes it embeds. */
function* shownImages(context: VaultRuleContext): Iterable<ShownImage> {
  const { entry, vault, publisher, options } = context;
  const seen = new Set(options.accepted);
  const walked = new Set<string>();
  yield* imagesOf(context, entry, entry.references, null, seen);
  for (const { to, reference, root } of walkEmbeds(entry, vault.index, undefined, publisher.body)) {
    if (publisher.body.embedsOfUnpublished === 'left-out' && !vault.isPublished(to.path)) continue;
    const shown = subpathRange(to, reference.subpath, publisher.body.readsNestedHeadings) ?? { from: 0, to: endOfAnyText };
    const part = `${shown.from}-${shown.to} ${to.path}`;
    if (walked.has(part)) continue;
    walked.add(part);
    const inside = to.references.filter(({ from, place }) => place === 'text' && from >= shown.from && from <= shown.to);
    yield* imagesOf(context, to, inside, root, seen);
  }
}

function* imagesOf({ vault, publisher }: VaultRuleContext, from: NoteEntry, references: readonly VaultReference[], root: VaultReference | null, seen: Set<string>): Iterable<ShownImage> {
  const { extensions, foldsCase } = publisher.files;
  for (const reference of references) {
    if (reference.kind !== 'embed' || (reference.place !== 'text' && reference.place !== 'property')) continue;
    const path = vault.index.resolve(reference.target, from.path);
    const facts = path === null ? null : (vault.index.file(path)?.image ?? null);
    if (path === null || facts === null || seen.has(path)) continue;
    const extension = extensionOf(path);
    if (!extensions.includes(foldsCase ? extension.toLowerCase() : extension)) continue;
    seen.add(path);
    yield { path, facts, root: root ?? reference };
  }
}
