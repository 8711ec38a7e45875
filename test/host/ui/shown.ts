import type { Menu } from './menu';
import type { Modal } from './modal';
import type { Notice } from './notice';

/** What the app shows, the last things last, for tests to look at. Notices are kept as texts when they are gone. */
export const shown: { readonly notices: string[]; readonly openNotices: Notice[]; readonly modals: Modal[]; readonly menus: Menu[] } = { notices: [], openNotices: [], modals: [], menus: [] };

/** Nothing is shown, and nothing was. */
export function forgetShown(): void {
  for (const notice of [...shown.openNotices]) notice.hide();
  for (const list of Object.values(shown)) list.length = 0;
}

/** Takes a thing off the list of what is shown. */
export function noLonger<T>(list: T[], thing: T): void {
  const at = list.indexOf(thing);
  if (at !== -1) list.splice(at, 1);
}
