import { createElement, focus } from '../dom';
import { hasManner } from '../manners';
import { noLonger, shown } from './shown';

/** How long a message stays where nothing else is said, in milliseconds. */
const usualDuration = 5000;

/** A message in a corner: it goes by itself after a while, or by a click. A duration of 0 keeps it until then. */
export class Notice {
  readonly containerEl = createElement('div', 'notice');
  readonly messageEl = this.containerEl.appendChild(createElement('div', 'notice-message'));
  readonly noticeEl = this.containerEl;
  readonly duration: number | undefined;
  readonly #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(message: string | DocumentFragment, duration?: number) {
    this.duration = duration;
    this.setMessage(message);
    shown.notices.push(this.messageEl.textContent);
    shown.openNotices.push(this);
    const { body } = focus.window.document;
    const container = body.querySelector('.notice-container') ?? body.appendChild(createElement('div', 'notice-container'));
    container.append(this.containerEl);
    this.containerEl.addEventListener('click', () => { this.hide(); });
    if (duration !== 0 || !hasManner('lasting-notice')) this.#timer = setTimeout(() => { this.hide(); }, duration ?? usualDuration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.replaceChildren(message);
    return this;
  }

  hide(): void {
    clearTimeout(this.#timer);
    const container = this.containerEl.parentElement;
    this.containerEl.remove();
    if (container?.childElementCount === 0) container.remove();
    noLonger(shown.openNotices, this);
  }
}
