import { Notice } from 'obsidian';
import { attempt } from '../attempt';
import { hideWithPlugin } from './until-unload';

/** How long an offer stays, in milliseconds. */
const offerTime = 15_000;

/** Says something and offers to do something about it. It is gone after a while; what is given back hides it sooner. */
export function offer(message: string, action: string, task: () => Promise<void>): Notice {
  const notice = new Notice(message, offerTime);
  const button = notice.messageEl.createEl('button', { cls: 'preflight-notice-button', text: action });
  button.addEventListener('click', () => {
    notice.hide();
    void attempt(task);
  });
  hideWithPlugin(button, () => { notice.hide(); });
  return notice;
}
