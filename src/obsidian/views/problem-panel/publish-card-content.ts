import type { TFile } from 'obsidian';
import { pageAddress } from '../../../core/publishers/page-address';
import { publishEdits } from '../../../core/publishers/publish-status';
import { listPublicAlong, type PublicAlong } from '../../../core/vault/public-list';
import type { PublishedVault } from '../../../core/vault/published-vault';
import type { CommandEnvironment } from '../../plugin-command';
import { flaggedNote } from '../../publishing/flagged-note';
import { words } from '../../words';

/** What there is to know about the publishing of a note. */
export interface PublishCardContent {
  /** The publisher that commands speak of. */
  readonly publisher: string;
  readonly isPublished: boolean;
  /** Why the publisher does not take the note, or cannot be told to, without a full stop; null where it can. */
  readonly obstacle: string | null;
  /** Where the page is or would be: a whole address where it is known, else the path; null where there is no page. */
  readonly address: string | null;
  /** What becomes public along with it. */
  readonly along: PublicAlong;
  /** The other publishers of the vault. */
  readonly others: readonly { readonly publisher: string; readonly isPublished: boolean }[];
}

/** What there is to know about the publishing of a note with that text, as far as the vault is known. */
export function publishCardContent({ checks, settings }: CommandEnvironment, file: TFile, text: string): PublishCardContent {
  const vault = checks.vault(settings);
  const { publisher, index } = vault;
  const note = flaggedNote(vault, file.path, text);
  const entry = index.note(file.path);
  const path = publisher.publicUrl(note);
  const isPublished = publisher.isPublished(note);
  return {
    publisher: publisher.name,
    isPublished,
    obstacle: refusalOf(vault, file, text) ?? (path === null ? words.noPageOf(publisher.name) : null),
    address: path === null ? null : (pageAddress(publisher, note) ?? path),
    along: listPublicAlong(vault, entry === undefined ? [] : [entry]),
    others: checks.vaults(settings).slice(1).map((other) => ({ publisher: other.publisher.name, isPublished: other.publisher.isPublished(flaggedNote(other, file.path, text)) })),
  };
}

function refusalOf(vault: PublishedVault, file: TFile, text: string): string | null {
  const planned = publishEdits(vault.publisher, flaggedNote(vault, file.path, text), 'on');
  return planned.kind === 'refused' ? planned.reason : null;
}
