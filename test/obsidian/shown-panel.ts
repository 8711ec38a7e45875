import type { App } from '../host/app';
import { hostWindow } from '../host/dom';
import type { Menu } from '../host/ui/menu';
import { shown } from '../host/ui/shown';
import { ItemView } from '../host/workspace';

/** The problem panel as a person has it before them. */
export interface ShownPanel {
  readonly element: HTMLElement;
  readonly view: ItemView;
  /** What the rows say: severity, message and line, or the head of a group and its count. */
  readonly rows: () => string[];
  /** What the elements of that selector say. */
  readonly text: (selector: string) => string[];
  readonly status: () => string;
  readonly message: () => string;
  /** Clicks the first element of that selector, or the button of that text. */
  readonly click: (selectorOrText: string) => void;
  /** Presses a key where the focus is. */
  readonly press: (key: string, options?: KeyboardEventInit) => void;
  readonly focused: () => string | null;
  /** Types into the filter. */
  readonly type: (text: string) => void;
  /** Chooses how problems are grouped. */
  readonly choose: (grouping: string) => void;
}

/** The menu that is shown now. */
export function shownMenu(): Menu {
  const menu = shown.menus.at(-1);
  if (menu === undefined) throw new Error('No menu is shown');
  return menu;
}

/** The panel that is open in the app. */
export function panelIn(host: App): ShownPanel {
  const [leaf] = host.workspace.getLeavesOfType('preflight-problems');
  if (!(leaf?.view instanceof ItemView)) throw new Error('No problem panel is open');
  const { view } = leaf;
  const element = view.contentEl;
  const all = (selector: string): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(selector)].filter((one) => one.closest('.preflight-hidden') === null);
  const text = (selector: string): string[] => all(selector).map((one) => one.textContent);
  const tell = (selector: string, value: string, event: string): void => {
    const field = element.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
    if (field === null) throw new Error(`Nothing is ${selector}`);
    field.value = value;
    field.dispatchEvent(new hostWindow.Event(event));
  };
  const part = (row: Element, name: string): string => row.querySelector(`.preflight-${name}`)?.textContent ?? '';
  const nameOf = (row: Element): string => {
    if (row.classList.contains('preflight-group')) return `${part(row, 'group-title')}, ${part(row, 'count')}`;
    return `${part(row, 'row-message')}, ${/line \d+/i.exec(part(row, 'row-place'))?.[0].toLowerCase() ?? ''}`;
  };
  const named = (one: Element | null): string | null => (one?.getAttribute('role') === 'treeitem' ? nameOf(one) : (one?.getAttribute('aria-label') ?? one?.textContent ?? null));
  return {
    element,
    view,
    text,
    rows: () => all('[role=treeitem]').map(nameOf),
    status: () => text('[role=status]').join(),
    message: () => text('.preflight-panel-message').join(),
    click: (wanted) => {
      const found = all('button').find((one) => one.textContent === wanted || one.getAttribute('aria-label') === wanted) ?? all(wanted)[0];
      if (found === undefined) throw new Error(`Nothing is called ${wanted}`);
      found.click();
    },
    press: (key, options = {}) => {
      const { defaultView, activeElement } = element.ownerDocument;
      if (defaultView === null) throw new Error('The panel is in no window');
      activeElement?.dispatchEvent(new defaultView.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));
    },
    type: (query) => { tell('input', query, 'input'); },
    choose: (grouping) => { tell('select', grouping, 'change'); },
    focused: () => {
      const { activeElement } = element.ownerDocument;
      return element.contains(activeElement) ? named(activeElement) : null;
    },
  };
}
