import type { App } from 'obsidian';
import { problemPanelType } from './problem-panel';

/** Opens the problem panel in the right side, or brings it into view where it is open already. */
export async function openProblemPanel({ workspace }: App): Promise<void> {
  await workspace.revealLeaf(await workspace.ensureSideLeaf(problemPanelType, 'right', { active: true, reveal: true }));
}
