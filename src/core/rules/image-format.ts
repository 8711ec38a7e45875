import type { Fix } from '../problem/problem';
import type { FilePolicy, Publisher } from '../publishers/publisher';
import { codeSpan } from './code-span';
import { extensionOf, fileKindOf } from './file-kind';
import { formatBytes } from './format-bytes';
import { groupReferences, isInText, type References } from './group-references';
import { wikilinkTarget } from './rename-link';
import type { VaultRule, VaultRuleContext } from './rule';
import { sizeLimit } from './size-limit';

/** Digital Garden finds images by what the note says, not by the file: an extension in capitals is none to it. */
export const imageFormat: VaultRule = {
  scope: 'vault',
  needs: ['embeds'],
  id: 'image-format',
  severity: 'warning',
  summary: 'An embedded file that the publisher does not show: by its extension or its size.',
  why: 'Such a file is not uploaded. Readers see the mark itself as text, or a link in the place of the file.',
  evidence: 'Measured on Digital Garden 2.84.0; its source looks for lower-case extensions only and leaves PDFs over 20 MB out',
  publishers: 'all',
  forms: ['vault'],
  examples: [
    {
      title: 'An extension in capitals',
      before: '![[Lines.PNG|400]]\n',
      messages: ['Unexpected extension `PNG` in capitals, expected `png`: Digital Garden does not take `Lines.PNG` for a file that it can show'],
      after: '![[Lines.png|400]]\n',
      context: { files: [{ path: 'images/Lines.PNG', size: 1, image: null }] },
    },
    {
      title: 'A film and a photo of a phone',
      before: '![[ride.mp4]]\n\n![The station](station.heic)\n',
      messages: [
        'Unexpected file `ride.mp4`, expected one that Digital Garden shows, such as `png`',
        'Unexpected file `station.heic`, expected one that Digital Garden shows, such as `png`',
      ],
      context: { files: [{ path: 'ride.mp4', size: 1, image: null }, { path: 'station.heic', size: 1, image: null }] },
    },
    {
      title: 'A PDF that is too large',
      before: '![[timetable.pdf#page=2]]\n',
      messages: ['Unexpected 31.5 MB of `timetable.pdf`, expected at most 20 MB: Digital Garden leaves larger files out'],
      context: { files: [{ path: 'timetable.pdf', size: 31_457_280, image: null }] },
    },
    { title: 'An extension that is shown', before: '![[Lines.png]] ![](lines.webp)\n', messages: [], context: { files: [{ path: 'Lines.PNG', size: 1, image: null }, { path: 'lines.webp', size: 1, image: null }] } },
    { title: 'A smaller PDF', before: '![[timetable.pdf]]\n', messages: [], context: { files: [{ path: 'timetable.pdf', size: 19_000_000, image: null }] } },
    { title: 'A missing file is another matter', before: '![[ride.mp4]]\n', messages: [] },
    { title: 'A link is no embed', before: 'See [[ride.mp4]].\n', messages: [], context: { files: [{ path: 'ride.mp4', size: 1, image: null }] } },
    { title: 'An address of the web', before: '![A ride](https://example.org/ride.mp4)\n', messages: [] },
    { title: 'In code', before: 'Write `![[ride.mp4]]`.\n', messages: [], context: { files: [{ path: 'ride.mp4', size: 1, image: null }] } },
    { title: 'A note with a dot in its name', before: '![[Plan v1.MP]]\n', messages: [], context: { notes: { 'Plan v1.MP.md': '' } } },
  ],
  *check(context) {
    const { publisher, vault, entry } = context;
    for (const references of embeddedFiles(context).values()) {
      const [reference] = references;
      const { from, to, target } = reference;
      const message = extensionFault(target, publisher);
      if (message !== null) {
        yield { from, to, message, fixes: () => lowerCaseFixes(context.text, references, publisher.files) };
        continue;
      }
      const file = vault.index.file(vault.index.resolve(target, entry.path) ?? '');
      const excess = file === undefined ? null : sizeFault(target, file.size, publisher);
      if (excess !== null) yield { from, to, message: excess };
    }
  },
};

/** Embeds by file and by how its extension is written; where the vault is not wholly known, files that it lacks as well. */
function embeddedFiles({ entry, vault: { index } }: VaultRuleContext): ReadonlyMap<string, References> {
  return groupReferences(entry.references, (reference) => {
    const { kind, target } = reference;
    if (kind !== 'embed' || !isInText(reference) || fileKindOf(target) === 'unknown') return null;
    const path = index.resolve(target, entry.path);
    const isFile = path === null ? !index.isComplete : index.note(path) === undefined;
    return isFile ? `${path ?? target}\n${extensionOf(target)}` : null;
  });
}

function extensionFault(target: string, { name, files: { extensions, foldsCase } }: Publisher): string | null {
  const written = extensionOf(target);
  const lower = written.toLowerCase();
  if (!extensions.includes(lower)) return `Unexpected file ${codeSpan(target)}, expected one that ${name} shows, such as ${codeSpan(extensions[0] ?? 'png')}`;
  if (foldsCase || written === lower) return null;
  return `Unexpected extension ${codeSpan(written)} in capitals, expected ${codeSpan(lower)}: ${name} does not take ${codeSpan(target)} for a file that it can show`;
}

function sizeFault(path: string, size: number, { name, files }: Publisher): string | null {
  const limit = sizeLimit(path, files);
  if (size <= limit) return null;
  return `Unexpected ${formatBytes(size)} of ${codeSpan(path)}, expected at most ${formatBytes(limit)}: ${name} leaves larger files out`;
}

/** Obsidian finds the file by any spelling of its name. */
function lowerCaseFixes(text: string, references: References, { extensions }: FilePolicy): readonly Fix[] {
  const [{ target }] = references;
  const lower = extensionOf(target).toLowerCase();
  const ranges = references.flatMap((reference) => wikilinkTarget(text, reference) ?? []);
  if (!extensions.includes(lower) || ranges.length < references.length) return [];
  const edits = ranges.map(({ to }) => ({ from: to - lower.length, to, text: lower }));
  return [{ title: 'Write the extension in lower case', safe: false, edits }];
}
