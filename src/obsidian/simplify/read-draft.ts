import type { TFile } from 'obsidian';
import { readFrontmatter } from '../../core/note/read-frontmatter';
import { draftOf, type SummaryDraft } from '../../core/simplify/summary-draft';
import { layoutFor } from '../../core/simplify/summary-layout';
import type { CommandEnvironment } from '../plugin-command';
import { currentText } from '../vault/note-panes';

/** Reads a note that is to get a summary, as its author sees it now. */
export async function readDraft({ app, checks, settings }: CommandEnvironment, file: TFile): Promise<SummaryDraft> {
  const text = await currentText(app, file);
  const form = checks.vault(settings).formOf({ path: file.path, frontmatter: readFrontmatter(text).frontmatter });
  return draftOf(text, layoutFor(settings.simplify.layout, form === 'site'));
}
