import { findProperty } from '../note/frontmatter';
import type { Frontmatter, PropertyValue } from '../note/frontmatter';
import { withSecondPlan } from '../text/second-plan';
import type { EditPlan } from '../text/text-edit';
import { noteAfterEdits, notePropertyEdits, readAgain } from './note-property-edits';
import type { PublishedNote, Publisher } from './publisher';

/** Whether a publisher takes a note, and what it reads that from. */
export interface PublishStatus {
  /** As the publisher decides. Frontmatter that cannot be read holds no flag. */
  readonly published: boolean;
  /** The value of the flag; undefined where it is missing. */
  readonly flag: PropertyValue | undefined;
}

/** What the user asks for. `toggle` is the opposite of what the publisher decides now. */
export type PublishChange = 'on' | 'off' | 'toggle';

/** A note as its publisher sees it, with its whole text. */
export interface FlaggedNote extends PublishedNote {
  readonly text: string;
}

/** The edits that change the status, empty where it is so already, and the status after them; or why there are none. */
export type PublishEdits =
  | { readonly kind: 'planned'; readonly plan: EditPlan; readonly published: boolean }
  | { readonly kind: 'refused'; readonly reason: string };

/** The status of a note with this publisher. */
export function publishStatus(publisher: Publisher, note: PublishedNote): PublishStatus {
  const flag = findProperty(note.frontmatter, publisher.flag(note.settings).key)?.value;
  return { published: publisher.isPublished(note), flag };
}

/**
 * Plans the edits that publish a note or take it back. What is written is always `true` or `false`, which every
 * publisher understands, and an odd flag becomes one of them even where the status stays. A note without frontmatter
 * gets it only where the flag has to be written. Refused where the frontmatter cannot be read or edited safely, where a
 * new one would turn properties that are not seen as such into text of the page, and where the publisher would not
 * follow the flag: its settings may decide.
 */
export function publishEdits(publisher: Publisher, note: FlaggedNote, change: PublishChange): PublishEdits {
  const status = publishStatus(publisher, note);
  const flag = publisher.flag(note.settings);
  const wanted = change === 'toggle' ? !status.published : change === 'on';
  const value = wanted ? flag.on : flag.off;
  if (wanted === status.published && (status.flag === value || hasNoFlag(note.frontmatter, status))) {
    return { kind: 'planned', plan: { baseText: note.text, edits: [] }, published: wanted };
  }
  const result = notePropertyEdits(note, flag.key, value);
  if (result.kind === 'refused') return result;
  const after = noteAfterEdits(note, result);
  if (after !== null && publisher.isPublished(after) === wanted) return { kind: 'planned', plan: withSecondPlan(result.plan, (text) => publishEdits(publisher, readAgain(note, text), wanted ? 'on' : 'off')), published: wanted };
  const fate = wanted ? 'keeps this note back' : 'publishes this note';
  return { kind: 'refused', reason: `${publisher.name} ${fate} whatever \`${flag.key}\` says: its settings decide` };
}

/** True where it is certain that no flag is set; frontmatter that cannot be read may hold one. */
function hasNoFlag(frontmatter: Frontmatter, { flag }: PublishStatus): boolean {
  const isRead = frontmatter.kind === 'none' || frontmatter.kind === 'parsed';
  return isRead && (flag === undefined || flag === null);
}
