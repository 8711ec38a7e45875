import type { Embed } from '../note/inline';
import { fileKindOf } from './file-kind';
import type { NoteRule } from './rule';

/** Off unless turned on: most images of real notes have no description, and decorations need none. */
export const imageAltMissing: NoteRule = {
  scope: 'note',
  needs: ['embeds'],
  id: 'image-alt-missing',
  severity: 'off',
  summary: 'Images without a description.',
  why: 'Readers who cannot see an image hear its description, or nothing.',
  evidence: 'Web Content Accessibility Guidelines 2.2, criterion 1.1.1; 168 published notes have such images',
  publishers: 'all',
  forms: 'all',
  examples: [
    { title: 'An image', before: '![](lines.png)\n', messages: ['Unexpected image without a description, expected one behind `![`'] },
    { title: 'Only widths', before: '![[lines.png]] ![[lines.png|300]] ![300x200](lines.png)\n', messages: ['Unexpected 3 images without a description, expected one for each'] },
    { title: 'Descriptions', before: '![The lines](lines.png) ![[lines.png|The lines|300]]\n', messages: [] },
    { title: 'A note', before: '![[Trams]]\n', messages: [] },
    { title: 'In code', before: 'Write `![](lines.png)`.\n', messages: [] },
    { title: 'A link', before: '[](lines.png) [[lines.png]]\n', messages: [] },
    { title: 'In a comment', before: '%% ![[lines.png]] %%\n', messages: [] },
    { title: 'Another file', before: '![[timetable.pdf]]\n', messages: [] },
  ],
  *check({ note }) {
    const found = note.embeds.filter(lacksDescription);
    const [first] = found;
    if (first === undefined) return;
    const message = found.length === 1 ? 'Unexpected image without a description, expected one behind `![`' : `Unexpected ${found.length} images without a description, expected one for each`;
    yield { from: first.from, to: first.to, message };
  },
};

/** What stands between the brackets may be a width, alone or behind the description. */
function lacksDescription({ kind, target, alias, inComment }: Embed): boolean {
  if (inComment || (kind === 'wikilink' && fileKindOf(target) !== 'image')) return false;
  return alias === null || alias.length < 16 && /^(?:\d+(?:x\d+)?)?$/u.test(alias.trim());
}
