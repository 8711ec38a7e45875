import type { Problem } from '../../core/problem/problem';
import { words } from '../words';
import { showMessage } from './show-message';

/** Shows how bad a problem is, in a word and by shape and colour, and what was found. */
export function showProblemText(parent: HTMLElement, { severity, message }: Problem): void {
  const text = parent.createDiv({ cls: 'preflight-problem-text', attr: { dir: 'auto' } });
  text.createSpan({ cls: ['preflight-severity', `preflight-${severity}`], text: words.severities[severity] });
  showMessage(text.createSpan(), message);
}
