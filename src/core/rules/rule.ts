import type { Note } from '../note/note';
import type { Fix, Severity } from '../problem/problem';
import type { Publisher, PublisherForm, PublisherSettings } from '../publishers/publisher';
import type { SummaryWriting } from '../simplify/simplify-note';
import type { TextRange } from '../text/text-range';
import type { TextSource } from '../text/text-source';
import type { FileEntry, NoteEntry } from '../vault/note-entry';
import type { PublishedVault } from '../vault/published-vault';
import type { Contract } from './contract';
import type { EntryNeed } from './entry-needs';
import type { JudgedIgnore } from './ignore';
import type { NoteNeed } from './note-needs';

/** What the user has set that rules ask for. */
export interface RuleOptions {
  /** Targets that the user has accepted: paths of notes in the vault and addresses, as the findings name them. */
  readonly accepted: ReadonlySet<string>;
  /** What the user demands of properties. */
  readonly contract: Contract;
  /** Whether a missing summary is a problem: always, never, or where another note of the vault has one. */
  readonly summaries: 'on' | 'off' | 'auto';
  /** The heading of summary sections. */
  readonly summaryHeading: string;
  /** How summaries are made and written, for fixes. */
  readonly summaryWriting: SummaryWriting;
}

interface Context {
  /** The note's path in its vault, with `/` and extension. */
  readonly path: string;
  readonly publisher: Publisher;
  readonly form: PublisherForm;
  readonly publisherSettings: PublisherSettings;
  readonly options: RuleOptions;
  /** Where the text is fetched when a fix is planned, so that no problem keeps it; absent where it is kept. */
  readonly source?: TextSource;
}

/** What a rule about one note sees: the note, and what it is checked for. */
export interface RuleContext extends Context {
  readonly note: Note;
}

/** What a rule about a note among others sees. It never parses: the entry holds what it needs. */
export interface VaultRuleContext extends Context {
  readonly entry: NoteEntry;
  /** The text of the note, for fixes and for messages that quote it. */
  readonly text: string;
  readonly vault: PublishedVault;
}

/** What a rule about the outcome of a check sees: it runs when all others have. */
export interface OutcomeRuleContext extends Context {
  readonly text: string;
  /** What the note asks not to be told about, and what that came to. */
  readonly ignores: readonly JudgedIgnore[];
}

/** What a rule reports; the runner adds the rule's id and severity. */
export interface Finding extends TextRange {
  readonly message: string;
  /** A function where planning a fix costs more than finding the problem; it is called when somebody looks. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
  /** Only where it differs from the rule's own. */
  readonly severity?: Severity;
  /** What the user may accept so that the rule says no more about it: see `RuleOptions.accepted`. */
  readonly target?: string;
}

/** An example is a test and a piece of documentation at once. */
export interface RuleExample {
  readonly title: string;
  readonly before: string;
  /** The messages expected on `before`, in order; empty where all is well. */
  readonly messages: readonly string[];
  /** `before` with the first fix of every problem applied; it checks clean. Absent where nothing can be fixed. */
  readonly after?: string;
  /** What the example is checked under, where it is not the runner's default (Digital Garden, `vault` form, `note.md`, summaries off, an empty vault). */
  readonly context?: ExampleContext;
  /** True where the example is about frontmatter, so that none may be put in front. */
  readonly wholeNote?: boolean;
}

/** What an example is checked under. */
export interface ExampleContext {
  /** The id of a publisher. */
  readonly publisher?: string;
  readonly form?: PublisherForm;
  readonly path?: string;
  /** Summaries are expected under this heading. */
  readonly summaryHeading?: string;
  readonly publisherSettings?: Readonly<Record<string, string | boolean>>;
  /** The other notes of the vault: text by path. */
  readonly notes?: Readonly<Record<string, string>>;
  /** The files of the vault that are no notes. */
  readonly files?: readonly FileEntry[];
  readonly accepted?: readonly string[];
  /** As written in the settings: see `parseContract`. */
  readonly contract?: string;
}

interface RuleBase {
  readonly id: string;
  /** `off` where the user has to turn it on. */
  readonly severity: Severity | 'off';
  /** What it finds, as one sentence with a full stop. */
  readonly summary: string;
  /** What comes of it where nobody looks, in one to three sentences with full stops. */
  readonly why: string;
  /** Where that was seen: measured, read in which source, reported in which issue; as a phrase without a full stop. */
  readonly evidence: string;
  /** Ids of the publishers it applies to. */
  readonly publishers: readonly string[] | 'all';
  /** Forms of notes it applies to. */
  readonly forms: readonly PublisherForm[] | 'all';
  /** At least one that is found, and five near-misses that are not. */
  readonly examples: readonly RuleExample[];
}

/** A check of one note by itself. */
export interface NoteRule extends RuleBase {
  readonly scope: 'note';
  /**
   * What a note must have one of, for the rule to find anything: about others it is not asked, which costs nothing.
   * Absent where it may find something in any note.
   */
  readonly needs?: readonly NoteNeed[];
  check(context: RuleContext): Iterable<Finding>;
}

/** A check of one note among the others: what it finds may change when another note does. */
export interface VaultRule extends RuleBase {
  readonly scope: 'vault';
  /** As for a rule about one note. */
  readonly needs?: readonly EntryNeed[];
  check(context: VaultRuleContext): Iterable<Finding>;
}

/** A check of what the other rules came to. */
export interface OutcomeRule extends RuleBase {
  readonly scope: 'outcome';
  check(context: OutcomeRuleContext): Iterable<Finding>;
}

/** One check. File name and id are the same. */
export type Rule = NoteRule | VaultRule | OutcomeRule;
