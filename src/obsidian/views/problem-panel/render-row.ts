import { setIcon } from 'obsidian';
import type { Severity } from '../../../core/problem/problem';
import { rules } from '../../../core/rules/index';
import { words } from '../../words';
import { showMessage } from '../show-message';
import type { GroupRow, PanelRow, ProblemRow } from './problem-rows';

/** How the list is laid out. */
export interface RowLook {
  readonly isGrouped: boolean;
  readonly isAcrossNotes: boolean;
  /** What the head of a group says is not said again in its rows. */
  readonly by: 'note' | 'rule';
}

/** Makes the element of a row. It can be reached by the tree that it stands in, and no other way. */
export function renderRow(parent: HTMLElement, row: PanelRow, look: RowLook): HTMLElement {
  return row.kind === 'group' ? renderGroup(parent, row) : renderProblem(parent, row, look);
}

const severityIcons: Readonly<Record<Severity, string>> = { error: 'circle-x', warning: 'triangle-alert', info: 'info' };

/** Adds the icon of a severity, which says nothing to those who do not see it. */
export function addSeverityIcon(parent: HTMLElement, severity: Severity): void {
  setIcon(parent.createSpan({ cls: ['preflight-icon', `preflight-${severity}`], attr: { 'aria-hidden': 'true' } }), severityIcons[severity]);
}

function renderGroup(parent: HTMLElement, { key, file, count, isOpen, severity }: GroupRow): HTMLElement {
  const title = file === null ? key : file.basename;
  const about = file === null ? (summaries.get(key) ?? '') : (file.parent?.path ?? '/').replace(/^\/$/u, '');
  const element = parent.createDiv({
    cls: 'preflight-group',
    attr: { role: 'treeitem', tabindex: -1, 'aria-level': 1, 'aria-expanded': isOpen },
  });
  setIcon(element.createSpan({ cls: ['preflight-icon', 'preflight-fold'], attr: { 'aria-hidden': 'true' } }), isOpen ? 'chevron-down' : 'chevron-right');
  const text = element.createDiv({ cls: 'preflight-group-text' });
  text.createDiv({ cls: 'preflight-group-title', text: title, attr: { dir: 'auto' } });
  if (about !== '') showMessage(text.createDiv({ cls: 'preflight-group-about', attr: { dir: 'auto' } }), about);
  addSeverityIcon(element, severity);
  element.createSpan({ cls: 'preflight-count', text: String(count) });
  return element;
}

function renderProblem(parent: HTMLElement, { note, problem, place, size }: ProblemRow, look: RowLook): HTMLElement {
  const { message, rule, severity, fixes } = problem;
  const { line } = note.lines.at(problem.from);
  const element = parent.createDiv({
    cls: ['preflight-row', ...(look.isGrouped ? ['preflight-grouped'] : [])],
    attr: { role: 'treeitem', tabindex: -1, 'aria-level': look.isGrouped ? 2 : 1, 'aria-posinset': place, 'aria-setsize': size },
  });
  addSeverityIcon(element, severity);
  const text = element.createDiv({ cls: 'preflight-row-text' });
  const said = text.createDiv({ cls: 'preflight-row-message', attr: { dir: 'auto' } });
  said.createSpan({ cls: 'preflight-unseen', text: `${words.severities[severity]}: ` });
  showMessage(said, message);
  text.createDiv({ cls: 'preflight-row-place', text: look.by === 'rule' ? words.placeInNote(look.isAcrossNotes ? note.file.basename : null, line) : words.placeOfRule(line, rule), attr: { dir: 'auto' } });
  const [fix] = fixes;
  if (fix !== undefined) text.createEl('button', { cls: 'preflight-row-fix', text: fix.title, attr: { 'data-does': 'fix', tabindex: -1 } });
  const more = element.createEl('button', { cls: ['preflight-more', 'clickable-icon'], attr: { 'data-does': 'offer', tabindex: -1, 'aria-label': words.more, 'aria-haspopup': 'menu' } });
  setIcon(more, 'more-horizontal');
  return element;
}

const summaries: ReadonlyMap<string, string> = new Map(rules.map(({ id, summary }) => [id, summary]));
