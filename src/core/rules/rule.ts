import type { Note } from '../note/note';
import type { Fix, Severity } from '../problem/problem';
import type { Publisher, PublisherForm, PublisherSettings } from '../publishers/publisher';
import type { TextRange } from '../text/text-range';

/** What a rule sees: one note, and what it is checked for. */
export interface RuleContext {
  readonly note: Note;
  /** The note's path in its vault, with `/` and extension. */
  readonly path: string;
  readonly publisher: Publisher;
  readonly form: PublisherForm;
  readonly publisherSettings: PublisherSettings;
  /** The heading of summary sections; null where the vault uses none, and no summary is missed. */
  readonly summaryHeading: string | null;
}

/** What a rule reports; the runner adds the rule's id and severity. */
export interface Finding extends TextRange {
  readonly message: string;
  readonly fixes?: readonly Fix[];
  /** Only where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** An example is a test and a piece of documentation at once. */
export interface RuleExample {
  readonly title: string;
  readonly before: string;
  /** The messages expected on `before`, in order; empty where all is well. */
  readonly messages: readonly string[];
  /** `before` with the first fix of every problem applied; it checks clean. Absent where nothing can be fixed. */
  readonly after?: string;
  /** What the example is checked under, where it is not the runner's default (`vault` form, `note.md`, summaries off). */
  readonly context?: { readonly form?: PublisherForm; readonly path?: string; readonly summaryHeading?: string };
  /** True where the example is about frontmatter, so that none may be put in front. */
  readonly wholeNote?: boolean;
}

/** One check. File name and id are the same. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, as one sentence with a full stop. */
  readonly summary: string;
  /** Ids of the publishers it applies to. */
  readonly publishers: readonly string[] | 'all';
  /** Forms of notes it applies to. */
  readonly forms: readonly PublisherForm[] | 'all';
  readonly examples: readonly RuleExample[];
  check(context: RuleContext): Iterable<Finding>;
}
