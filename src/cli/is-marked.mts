import type { Frontmatter } from '../core/note/frontmatter';
import { findFrontmatterLookalike } from '../core/note/frontmatter-lookalike';
import { publishStatus } from '../core/publishers/publish-status';
import type { Publisher, PublisherForm } from '../core/publishers/publisher';

/**
 * Whether a note is meant to be published. Where its frontmatter cannot be read, naming the publisher's flag is enough:
 * its author believes it to be public, and passing it over in silence would hide why it is not.
 */
export function isMarked(text: string, frontmatter: Frontmatter, publisher: Publisher, form: PublisherForm): boolean {
  switch (frontmatter.kind) {
    case 'parsed':
      return publishStatus(publisher, frontmatter, form).published;
    case 'malformed':
    case 'too-large':
      return text.slice(frontmatter.content.from, frontmatter.content.to).includes(publisher.flag);
    case 'none':
      return findFrontmatterLookalike(text)?.keys.includes(publisher.flag) ?? false;
  }
}
