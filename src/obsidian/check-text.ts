import type { App, TFile } from 'obsidian';
import type { Frontmatter } from '../core/note/frontmatter';
import { parseNote } from '../core/note/parse-note';
import type { Problem } from '../core/problem/problem';
import { findPublisher } from '../core/publishers/index';
import type { Publisher, PublisherForm } from '../core/publishers/publisher';
import { checkNote } from '../core/rules/check-note';
import { publisherSettings } from './app-internals';
import type { Settings } from '../core/settings/settings';
import { usesSummaries } from './vault/uses-summaries';

/** What the rules find in a text that the file holds or is about to hold, under the settings; nothing for a publisher that is not known. */
export function checkText(app: App, settings: Settings, file: TFile, text: string): readonly Problem[] {
  const publisher = findPublisher(settings.publisher);
  if (publisher === undefined) return [];
  const { summaryHeading } = settings;
  const note = parseNote(text, { summaryHeading });
  const context = {
    note,
    path: file.path,
    publisher,
    form: formOf(settings, publisher, file.path, note.frontmatter),
    publisherSettings: publisherSettings(app, publisher),
    summaryHeading: expectsSummary(app, settings, file) ? summaryHeading : null,
  };
  return checkNote(context, { severities: settings.severities });
}

/** The form of a note: the one that is set, else the one that it shows. */
export function formOf(settings: Settings, publisher: Publisher, path: string, frontmatter: Frontmatter): PublisherForm {
  return settings.form === 'auto' ? publisher.detectForm(path, frontmatter) : settings.form;
}

function expectsSummary(app: App, settings: Settings, file: TFile): boolean {
  if (settings.summaries !== 'auto') return settings.summaries === 'on';
  return usesSummaries(app, settings.summaryHeading, file);
}
