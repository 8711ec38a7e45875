import type { TFile } from 'obsidian';
import { noteSources } from '../../core/citations/footnote-sources';
import type { FoundSource } from '../../core/citations/search-sources';
import { unescapeTitle } from '../../core/citations/unescape-title';
import { parseNote } from '../../core/note/parse-note';
import type { CommandEnvironment } from '../plugin-command';

/** The sources that a text names, for the note that is written in. */
export function sourcesOfText(text: string): readonly FoundSource[] {
  return noteSources(parseNote(text)).map(({ label, url, title }) => ({ label, url, title: unescapeTitle(title), path: null }));
}

/** The sources of the other notes, those that were changed last first, as soon as all of them are known. */
export async function sourcesOfOthers({ app, checks, memory, settings }: CommandEnvironment, file: TFile): Promise<readonly FoundSource[]> {
  await checks.current();
  const sources = await memory.sources.recent({ app, index: checks.vault(settings).index, breathe: () => checks.breathe() });
  return sources.filter(({ path }) => path !== file.path);
}
