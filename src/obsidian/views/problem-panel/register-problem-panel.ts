import { Platform, type Plugin } from 'obsidian';
import { attempt } from '../../attempt';
import { openProblemPanel as command } from '../../commands/open-problem-panel';
import type { CommandEnvironment } from '../../plugin-command';
import { NoteStatusBar } from '../note-status-bar';
import { openProblemPanel } from './open-problem-panel';
import { ProblemPanel, problemPanelType } from './problem-panel';

/** Registers the problem panel, its icon in the ribbon and, where there is a status bar, what that says of the active note; answers what to call when settings have changed. */
export function registerProblemPanel(plugin: Plugin, environment: () => CommandEnvironment): () => void {
  // Early: the app forgets that somebody has hidden an icon that comes late.
  plugin.addRibbonIcon(command.icon, command.name, () => void attempt(() => openProblemPanel(plugin.app)));
  plugin.registerView(problemPanelType, (leaf) => new ProblemPanel(leaf, environment));
  const followSettings = (): void => {
    for (const { view } of plugin.app.workspace.getLeavesOfType(problemPanelType)) if (view instanceof ProblemPanel) view.followSettings();
  };
  if (Platform.isMobile) return followSettings;
  const bar = new NoteStatusBar(plugin.addStatusBarItem(), environment);
  plugin.app.workspace.onLayoutReady(() => { plugin.addChild(bar); });
  return () => {
    bar.show();
    followSettings();
  };
}
