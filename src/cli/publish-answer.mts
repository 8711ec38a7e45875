import { publishStatus } from '../core/publishers/publish-status';
import type { PublishedNote, Publisher, PublisherForm } from '../core/publishers/publisher';

/** Whether a note is public, and where. */
export interface PublishAnswer {
  readonly published: boolean;
  /** The path of its page on the site; null where it has none. */
  readonly url: string | null;
  readonly form: PublisherForm;
}

/** What the publisher does with the note as it is. */
export function publishAnswer(publisher: Publisher, note: PublishedNote): PublishAnswer {
  const { published } = publishStatus(publisher, note);
  return { published, url: publisher.publicUrl(note), form: note.form };
}
