import { type Extension, Prec } from '@codemirror/state';
import { closeHoverTooltips, EditorView, getTooltip, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import type { Problem } from '../../core/problem/problem';
import { openedMark, openMark } from './opened-mark';
import { cardClass, type CardOwner, fillProblemCard } from './problem-card';
import { type Mark, markAt, markClass } from './problem-marks';

/** What can be done about the problems of an editor, and how it is done. */
export type CardActions = (view: EditorView) => Pick<CardOwner, 'actionsFor' | 'run'>;

/** What is wrong at a place, shown when somebody points at it, taps it or asks for it. */
export function problemTooltips(actions: CardActions): Extension {
  const tooltipOf = ({ from, to, problems }: Mark): Tooltip => ({
    pos: from,
    end: to,
    create: (view) => ({ dom: cardFor(view, problems, actions) }),
  });
  return [
    openedMark,
    showTooltip.compute([openedMark], (state) => {
      const opened = state.field(openedMark);
      return opened === null ? null : tooltipOf(opened);
    }),
    hoverTooltip((view, offset) => {
      const mark = view.state.field(openedMark) === null ? markAt(view.state, offset) : null;
      return mark === null ? null : tooltipOf(mark);
    }, { hideOnChange: true, hideOn: ({ effects }) => effects.some((effect) => effect.is(openMark)) }),
    EditorView.domEventHandlers({ click: openWhereTapped }),
    Prec.highest(keymap.of([{ key: 'Escape', run: closeOpened }])),
  ];
}

function cardFor(view: EditorView, problems: readonly Problem[], actions: CardActions): HTMLElement {
  // Made in the editor's own window, which may be another than the active one; the tooltip is moved to its place.
  const card = view.dom.createDiv();
  card.detach();
  const owner = actions(view);
  const close = (): void => { closeCard(view, card); };
  fillProblemCard(card, problems, {
    actionsFor: (problem) => owner.actionsFor(problem),
    run: (action) => {
      close();
      owner.run(action);
    },
    close,
  });
  return card;
}

function closeCard(view: EditorView, card: HTMLElement): void {
  const hadFocus = card.contains(card.doc.activeElement);
  view.dispatch({ effects: [openMark.of(null), closeHoverTooltips] });
  if (hadFocus) view.focus();
}

/** A phone has nothing to point with. A click that selects, or that asks for something else, opens nothing. */
function openWhereTapped(event: MouseEvent, view: EditorView): boolean {
  const { clientX: x, clientY: y } = event;
  const isPlain = event.button === 0 && event.detail <= 1 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!isPlain || !view.state.selection.main.empty || !view.dom.doc.elementFromPoint(x, y)?.closest(`.${markClass}`)) return false;
  const offset = view.posAtCoords({ x, y });
  if (offset !== null && markAt(view.state, offset) !== null) view.dispatch({ effects: openMark.of(offset) });
  return false;
}

function closeOpened(view: EditorView): boolean {
  if (view.state.field(openedMark, false) === null) return false;
  view.dispatch({ effects: openMark.of(null) });
  return true;
}

/** Shows what is wrong at a place, and goes to the first thing that can be done about it. */
export function openCard(view: EditorView, offset: number): void {
  view.dispatch({ effects: [closeHoverTooltips, openMark.of(offset)] });
  for (const tooltip of view.state.facet(showTooltip)) {
    const shown = tooltip === null ? null : getTooltip(view, tooltip)?.dom;
    // Other plugins show tooltips, too.
    if (shown?.hasClass(cardClass) === true) shown.querySelector('button')?.focus({ preventScroll: true });
  }
}
