import type { Problem } from '../problem/problem';
import type { Publisher, PublisherForm, PublisherSettings } from '../publishers/publisher';
import { heldText, type TextSource } from '../text/text-source';
import { ChangeReach } from '../vault/change-reach';
import type { FileEntry, NoteEntry } from '../vault/note-entry';
import type { PublishedVault } from '../vault/published-vault';
import { byPlace, checkInVault } from './check-note';
import { withoutIgnored } from './ignores';
import type { RuleOptions, VaultRuleContext } from './rule';
import { takeNote, type CheckedNote, type TakenNote, type VaultCheckOptions } from './take-note';

/**
 * Checks the notes of a vault as they come. Rules about single notes run when a note comes or changes; rules about notes
 * among others when its problems are asked for, and again only when a change of the vault may reach it. A note that
 * is checked is parsed once; of one that is not, only what others need of it is read. Canvases are known to the vault and
 * not checked.
 */
export class VaultCheck {
  readonly #options: VaultCheckOptions;
  readonly #checked = new Map<string, CheckedNote>();
  /** All problems of notes that were asked for since a change last reached them. */
  readonly #known = new Map<string, readonly Problem[]>();
  /** Made when there is first something that a change can make untrue. */
  #reach: ChangeReach | null = null;
  readonly #reached = new Set<string>();
  #wasComplete = false;
  readonly #unlisten: readonly (() => void)[];

  constructor(options: VaultCheckOptions) {
    this.#options = options;
    const { index } = options.vault;
    this.#unlisten = [
      index.listen((before, after) => { this.#followNote(before, after); }),
      index.listenToFiles((before, after) => { this.#followFile(before, after); }),
    ];
  }

  /** No longer follows the vault: what it says of problems is no longer true then. */
  close(): void {
    for (const unlisten of this.#unlisten) unlisten();
  }

  /**
   * Takes a note or canvas, or its new text, into the vault's index. Checks a note where it is wanted, or `isNamed`. Of the text
   * nothing is kept but what `keep` answers, which is asked where the note is checked: rules about notes among others, and fixes, need it again.
   */
  setNote(path: string, text: string, isNamed = false, keep = () => heldText(text)): void {
    this.take(path, takeNote(path, text, { ...this.#options, isNamed, keep }));
  }

  /** The same with what was read of it elsewhere, in the same way. */
  take(path: string, { entry, published, checked }: TakenNote): void {
    this.#options.vault.takeEntry(entry, published);
    if (checked === null) this.#checked.delete(path);
    else this.#checked.set(path, checked);
    this.#options.vault.index.setNote(entry);
  }

  /**
   * The same, and answers `reached()`. Only this note is read; the work grows with the number of notes that refer to it,
   * and only where something has changed that they can see.
   */
  update(path: string, text: string, isNamed = false): readonly string[] {
    this.#follow();
    const wasChecked = this.#checked.has(path);
    this.setNote(path, text, isNamed);
    const reached = this.reached();
    return wasChecked && !this.#checked.has(path) ? [path, ...reached] : reached;
  }

  /** Takes a file that is no note into the vault's index, and answers `reached()`. */
  updateFile(file: FileEntry): readonly string[] {
    this.#follow();
    this.#options.vault.index.setFile(file);
    return this.reached();
  }

  /** Takes a note or a file out of the vault, and answers `reached()`. */
  remove(path: string): readonly string[] {
    this.#follow();
    this.#options.vault.index.remove(path);
    return this.reached();
  }

  /** Makes ready for the first change, when there is time: it is answered as quickly as those after it then. */
  prepare(): void {
    this.#follow().prepare();
  }

  /**
   * Paths of the checked notes whose problems may be others than when this was asked last, because of what changed in the
   * index meanwhile, by whomever; sorted. Changes are followed from the first one on that comes by `update`, `updateFile` or
   * `remove`, or after problems were asked for.
   */
  reached(): readonly string[] {
    const reached = Array.from(this.#reached).filter((path) => this.#checked.has(path)).sort();
    this.#reached.clear();
    return reached;
  }

  /** Whether the note at that path is checked. */
  isChecked(path: string): boolean {
    return this.#checked.has(path);
  }

  /** Paths of the notes that are checked, in the order in which they came. */
  paths(): Iterable<string> {
    return this.#checked.keys();
  }

  /** All problems of a note, by place; none of a note that is not checked. */
  problemsOf(path: string): readonly Problem[] {
    const checked = this.#checked.get(path);
    if (checked === undefined) return [];
    const { isComplete } = this.#options.vault.index;
    // What is missing from the vault is only told once all of it is known.
    if (isComplete !== this.#wasComplete) this.#known.clear();
    this.#wasComplete = isComplete;
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    this.#follow();
    const problems = this.#allProblems(checked);
    this.#known.set(path, problems);
    return problems;
  }

  #allProblems({ source, entry, problems, ignores }: CheckedNote): readonly Problem[] {
    const { vault, rules, severities } = this.#options;
    const context = new SourceContext(entry, vault, rules, source);
    const found = checkInVault(context, this.#options);
    if (found.length === 0 && ignores.length === 0) return problems;
    const all = problems.length === 0 ? found : [...problems, ...found].sort(byPlace);
    return ignores.length === 0 ? all : withoutIgnored(all, ignores, { context: { ...contextOf(context), text: source.text }, severities, isComplete: vault.index.isComplete });
  }

  #follow(): ChangeReach {
    this.#reach ??= new ChangeReach(this.#options.vault);
    return this.#reach;
  }

  #followNote(before: NoteEntry | undefined, after: NoteEntry | undefined): void {
    if (after === undefined && before !== undefined) this.#checked.delete(before.path);
    if (this.#reach === null) return;
    const reached = this.#reach.ofNote(before, after);
    this.#forget(reached === 'all' ? this.#checked.keys() : reached);
    if (before === undefined || after === undefined) this.#forgetFixes();
  }

  #followFile(before: FileEntry | undefined, after: FileEntry | undefined): void {
    if (this.#reach === null) return;
    this.#forget(this.#reach.ofFile(before, after));
    if (before === undefined || after === undefined) this.#forgetFixes();
  }

  #forget(paths: Iterable<string>): void {
    for (const path of paths) {
      this.#known.delete(path);
      this.#reached.add(path);
    }
  }

  /** Which note comes closest to a misspelt name can change with any note: problems stay the same, but not their fixes. */
  #forgetFixes(): void {
    for (const [path, problems] of this.#known) if (problems.length > 0) this.#known.delete(path);
  }
}

function contextOf({ path, publisher, form, publisherSettings, options }: VaultRuleContext) {
  return { path, publisher, form, publisherSettings, options };
}

/** What rules about a note among others see. Few ask for its text. */
class SourceContext implements VaultRuleContext {
  readonly path: string;
  readonly publisher: Publisher;
  readonly form: PublisherForm;
  readonly publisherSettings: PublisherSettings;
  readonly options: RuleOptions;
  readonly entry: NoteEntry;
  readonly vault: PublishedVault;
  readonly source: TextSource;

  constructor(entry: NoteEntry, vault: PublishedVault, options: RuleOptions, source: TextSource) {
    this.path = entry.path;
    this.publisher = vault.publisher;
    this.form = vault.formOf(entry);
    this.publisherSettings = vault.settings;
    this.options = options;
    this.entry = entry;
    this.vault = vault;
    this.source = source;
  }

  get text(): string {
    return this.source.text;
  }
}
