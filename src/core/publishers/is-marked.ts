import { findFrontmatterLookalike } from '../note/frontmatter-lookalike';
import type { FlaggedNote } from './publish-status';
import type { Publisher } from './publisher';

/**
 * Whether a note is meant to be published. Where its frontmatter cannot be read, naming the publisher's flag is enough:
 * its author believes it to be public, and passing it over in silence would hide why it is not.
 */
export function isMarked(publisher: Publisher, note: FlaggedNote): boolean {
  const { text, frontmatter } = note;
  const { key } = publisher.flag(note.settings);
  switch (frontmatter.kind) {
    case 'parsed':
      return publisher.isPublished(note);
    case 'malformed':
    case 'too-large':
      return publisher.isPublished(note) || text.slice(frontmatter.content.from, frontmatter.content.to).includes(key);
    case 'none':
      return publisher.isPublished(note) || (findFrontmatterLookalike(text)?.keys.includes(key) ?? false);
  }
}
