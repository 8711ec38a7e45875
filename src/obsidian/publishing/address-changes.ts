import { Notice, type TFile } from 'obsidian';
import { keepUrlEdits } from '../../core/publishers/keep-url';
import type { NoteEntry } from '../../core/vault/note-entry';
import type { PublishedVault } from '../../core/vault/published-vault';
import { attempt } from '../attempt';
import type { CommandEnvironment } from '../plugin-command';
import { changeTogether, type ChangesTogether } from '../vault/change-together';
import type { Planner } from '../vault/note-writer';
import { hideWithPlugin } from '../views/until-unload';
import { words } from '../words';
import { flaggedNote } from './flagged-note';

/** The app tells of a folder's notes one by one: what comes within this time, in milliseconds, is one move. */
const oneMove = 200;

/** How long the notice stays, in milliseconds. */
const readingTime = 30_000;

/** A published note whose address is no longer what it was. */
interface AddressChange {
  readonly file: TFile;
  readonly vault: PublishedVault;
  readonly before: string;
  readonly after: string | null;
}

/** Tells when a published note has been renamed or moved and so gets another address, and offers to keep the old one. */
export class AddressChanges {
  readonly #environment: () => CommandEnvironment;
  /** Where published notes were to be found before the move, by note and publisher. */
  readonly #moved = new Map<TFile, Map<PublishedVault, string>>();
  #timer: number | null = null;

  constructor(environment: () => CommandEnvironment) {
    this.#environment = environment;
  }

  /** A note has a new path; `entry` is what was known of it under the old one. */
  renamed(entry: NoteEntry, file: TFile): void {
    const { checks, settings } = this.#environment();
    const urls = this.#moved.get(file) ?? new Map<PublishedVault, string>();
    for (const vault of checks.vaults(settings)) {
      const { published, url } = vault.entryOf(entry);
      // Of several moves at once the first one began where the page is.
      if (published && url !== null && !urls.has(vault)) urls.set(vault, url);
    }
    if (urls.size === 0) return;
    this.#moved.set(file, urls);
    this.#timer ??= window.setTimeout(() => { this.#tell(); }, oneMove);
  }

  /** Tells nothing any more. */
  stop(): void {
    if (this.#timer !== null) window.clearTimeout(this.#timer);
    this.#moved.clear();
  }

  #tell(): void {
    this.#timer = null;
    const changes = [...this.#moved].flatMap(([file, urls]) => changesOf(file, urls));
    this.#moved.clear();
    const [first] = changes;
    if (first === undefined) return;
    const notice = new Notice(changes.length === 1 ? words.addressChanged(first.before, first.after) : words.addressesChanged(changes.length, first.before, first.after), readingTime);
    if (!changes.some(({ vault, file }) => canKeep(vault, file))) return;
    const button = notice.messageEl.createEl('button', { cls: 'preflight-notice-button', text: changes.length === 1 ? words.keepAddress : words.keepAddresses });
    button.addEventListener('click', () => {
      notice.hide();
      void attempt(() => keepAddresses(this.#environment(), changes));
    });
    hideWithPlugin(button, () => { notice.hide(); });
  }
}

function changesOf(file: TFile, urls: ReadonlyMap<PublishedVault, string>): readonly AddressChange[] {
  return [...urls].flatMap(([vault, before]) => {
    const entry = vault.index.note(file.path);
    if (entry === undefined) return [];
    const { published, url: after } = vault.entryOf(entry);
    return before === after && published ? [] : [{ file, vault, before, after: published ? after : null }];
  });
}

function canKeep(vault: PublishedVault, { path }: TFile): boolean {
  const entry = vault.index.note(path);
  return entry !== undefined && vault.publisher.permalinkKey(vault.formOf(entry)) !== null;
}

async function keepAddresses({ writer }: CommandEnvironment, changes: readonly AddressChange[]): Promise<void> {
  const together = writer.named(words.keepAddresses).together();
  const results: ChangesTogether[] = [];
  for (const change of changes) results.push(await changeTogether(together, [change.file], () => keepPlanner(change)));
  const refused = results.flatMap((result) => result.refused);
  new Notice(words.addressesKept(results.length - refused.length, refused));
}

function keepPlanner({ file, vault, before }: AddressChange): Planner {
  return (text) => {
    const planned = keepUrlEdits(vault.publisher, flaggedNote(vault, file.path, text), before);
    return planned.kind === 'refused' ? planned : planned.plan;
  };
}
