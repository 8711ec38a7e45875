import { Notice, type TFile } from 'obsidian';
import { homeEdits } from '../../core/publishers/home-edits';
import type { CommandEnvironment, NoteCommand } from '../plugin-command';
import { flaggedNote } from '../publishing/flagged-note';
import { changeTogether } from '../vault/change-together';
import type { Planner } from '../vault/note-writer';
import { withProgress } from '../views/with-progress';
import { words } from '../words';

/** Makes the active note the home page and takes the mark off those that were. */
export const setAsHomePage: NoteCommand = {
  id: 'set-as-home-page',
  name: 'Set as home page',
  icon: 'home',
  description: 'Makes the active note the home page of the site; the note that was takes its mark off. One undo restores both.',
  on: 'note',
  async run(environment) {
    const { app, checks, settings, file } = environment;
    const together = environment.writer.together();
    if (!(await withProgress(words.readingVault, (onStep) => checks.current(onStep)))) return;
    const homes = [...checks.vault(settings).homes()].filter((path) => path !== file.path);
    // The new home comes first: where it cannot be made, the old one stays.
    const made = await changeTogether(together, [file], (note) => homePlanner(environment, note, true));
    const [refusal] = made.refused;
    if (refusal !== undefined) {
      new Notice(words.nothingWritten(refusal.reason));
      return;
    }
    const old = homes.flatMap((path) => app.vault.getFileByPath(path) ?? []);
    const moved = await changeTogether(together, old, (note) => homePlanner(environment, note, false));
    new Notice(words.homeSet(file.basename, moved));
  },
};

function homePlanner({ checks, settings }: CommandEnvironment, file: TFile, isHome: boolean): Planner {
  return (text) => {
    const vault = checks.vault(settings);
    const planned = homeEdits(vault.publisher, flaggedNote(vault, file.path, text), isHome);
    return planned.kind === 'refused' ? planned : planned.plan;
  };
}
