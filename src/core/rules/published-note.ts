import type { PublishedNote } from '../publishers/publisher';
import type { RuleContext } from './rule';

/** The note as its publisher sees it. */
export function publishedNote({ note, path, form, publisherSettings }: RuleContext): PublishedNote {
  return { path, frontmatter: note.frontmatter, form, settings: publisherSettings };
}
