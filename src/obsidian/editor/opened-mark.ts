import { StateEffect, StateField } from '@codemirror/state';
import { type Mark, markAt, setMarks } from './problem-marks';

/** Shows what is wrong at a place until somebody types or goes elsewhere; null hides it. */
export const openMark = StateEffect.define<number | null>();

/** The mark that is shown with all that is to be said of it; null where there is none. */
export const openedMark = StateField.define<Mark | null>({
  create: () => null,
  update(opened, { state, docChanged, effects, selection }) {
    for (const effect of effects) if (effect.is(openMark)) return effect.value === null ? null : markAt(state, effect.value);
    if (opened === null || docChanged) return null;
    if (selection !== undefined && (selection.main.from > opened.to || selection.main.to < opened.from)) return null;
    return effects.some((effect) => effect.is(setMarks)) ? markAt(state, opened.from) : opened;
  },
});
