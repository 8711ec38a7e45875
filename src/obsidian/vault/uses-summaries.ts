import type { App, TFile } from 'obsidian';

/** Whether a note other than `file` has a heading of that text, compared without case. Asks the app's index; no note is read. */
export function usesSummaries(app: App, heading: string, file: TFile): boolean {
  const wanted = heading.toLowerCase();
  return app.vault.getMarkdownFiles().some((other) => {
    if (other === file) return false;
    const headings = app.metadataCache.getFileCache(other)?.headings ?? [];
    return headings.some((one) => one.heading.toLowerCase() === wanted);
  });
}
