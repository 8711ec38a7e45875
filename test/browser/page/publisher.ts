import { Plugin } from 'obsidian';

/** Stands for the plugin of Digital Garden, where its own is not wanted: its commands publish nothing, and note what they were run on. */
export default class extends Plugin {
  override settings = { gardenBaseUrl: 'garden.example.org' };
  /** The commands that were run, with the note that was active. */
  readonly runs: string[] = [];

  override onload(): void {
    const record = (command: string) => () => { this.runs.push(`${command} ${this.app.workspace.getActiveFile()?.path ?? ''}`.trim()); };
    this.addCommand({ id: 'publish-note', name: 'Publish active note', callback: record('publish-note') });
    this.addCommand({ id: 'publish-multiple-notes', name: 'Publish multiple notes', callback: record('publish-multiple-notes') });
  }
}
