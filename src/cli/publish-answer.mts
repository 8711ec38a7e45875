import { publishStatus } from '../core/publishers/publish-status';
import type { PublishedNote, Publisher, PublisherForm } from '../core/publishers/publisher';

/** Whether a note is public, and where. */
export interface PublishAnswer {
  /** The id of the publisher that this is about. */
  readonly publisher: string;
  readonly published: boolean;
  /** Whether it is the home page of the site, or claims to be. */
  readonly home: boolean;
  /** The path of its page on the site; null where it has none. */
  readonly url: string | null;
  readonly form: PublisherForm;
}

/** What the publisher does with the note as it is. */
export function publishAnswer(publisher: Publisher, note: PublishedNote): PublishAnswer {
  const { published } = publishStatus(publisher, note);
  return { publisher: publisher.id, published, home: publisher.isHome(note), url: publisher.publicUrl(note), form: note.form };
}
