import { readFrontmatter } from '../../core/note/read-frontmatter';
import { findPublisher } from '../../core/publishers/index';
import { publishEdits } from '../../core/publishers/publish-status';
import { publisherSettings } from '../app-internals';
import { formOf } from '../check-text';
import { words } from '../words';
import { writeAndTell } from '../write-and-tell';
import type { NoteCommand } from '../plugin-command';

/** Changes the flag of the publisher that is set, always to `true` or `false`. */
export const togglePublishStatus: NoteCommand = {
  id: 'toggle-publish-status',
  name: 'Toggle publish status',
  icon: 'upload',
  description: 'Marks the active note for publishing or takes the mark back; nothing else of its properties changes.',
  on: 'note',
  async run({ app, settings, writer, file }) {
    let published = false;
    await writeAndTell(
      writer,
      file,
      (text) => {
        const publisher = findPublisher(settings.publisher);
        if (publisher === undefined) return { kind: 'refused', reason: words.unknownPublisher };
        const { frontmatter } = readFrontmatter(text);
        const planned = publishEdits(publisher, { text, path: file.path, frontmatter, form: formOf(settings, publisher, file.path, frontmatter), settings: publisherSettings(app, publisher) }, 'toggle');
        if (planned.kind === 'refused') return planned;
        published = planned.published;
        return planned.plan;
      },
      { done: () => (published ? words.published : words.unpublished), asIs: () => words.alreadyMarked },
    );
  },
};
