import type { App, TFile } from 'obsidian';
import type { Frontmatter } from '../core/note/frontmatter';
import { parseNote } from '../core/note/parse-note';
import type { Problem } from '../core/problem/problem';
import { findPublisher } from '../core/publishers/index';
import type { Publisher, PublisherForm } from '../core/publishers/publisher';
import { byPlace, checkInVault, checkNote } from '../core/rules/check-note';
import { PublishedVault } from '../core/vault/published-vault';
import { readNoteEntry } from '../core/vault/read-note-entry';
import { VaultIndex } from '../core/vault/vault-index';
import { publisherSettings } from './app-internals';
import { ruleOptionsOf, type Settings } from '../core/settings/settings';
import { usesSummaries } from './vault/uses-summaries';

/** What the rules find in a text that the file holds or is about to hold, under the settings; nothing for a publisher that is not known. */
export function checkText(app: App, settings: Settings, file: TFile, text: string): readonly Problem[] {
  const publisher = findPublisher(settings.publisher);
  if (publisher === undefined) return [];
  const note = parseNote(text, { summaryHeading: settings.summaryHeading });
  const summaries = expectsSummary(app, settings, file) ? 'on' : 'off';
  const context = {
    note,
    path: file.path,
    publisher,
    form: formOf(settings, publisher, file.path, note.frontmatter),
    publisherSettings: publisherSettings(app, publisher),
    options: { ...ruleOptionsOf(settings), summaries } as const,
  };
  const vault = new PublishedVault(new VaultIndex(), { publisher, settings: context.publisherSettings, form: context.form });
  const entry = readNoteEntry(file.path, note);
  const inVault = checkInVault({ ...context, entry, text, vault }, { severities: settings.severities });
  return [...checkNote(context, { severities: settings.severities }), ...inVault].sort(byPlace);
}

/** The form of a note: the one that is set, else the one that it shows. */
export function formOf(settings: Settings, publisher: Publisher, path: string, frontmatter: Frontmatter): PublisherForm {
  return settings.form === 'auto' ? publisher.detectForm(path, frontmatter) : settings.form;
}

function expectsSummary(app: App, settings: Settings, file: TFile): boolean {
  if (settings.summaries !== 'auto') return settings.summaries === 'on';
  return usesSummaries(app, settings.summaryHeading, file);
}
