import type { Extension } from '@codemirror/state';
import { type BlockInfo, type EditorView, gutter, GutterMarker } from '@codemirror/view';
import type { Severity } from '../../core/problem/problem';
import { words } from '../words';
import { openMark } from './opened-mark';
import { marksField, marksIn, worstOf } from './problem-marks';

/** So many marks of a line are looked at: a line can be a whole note. */
const mostMarks = 100;

const signClasses: Readonly<Record<Severity, string>> = { error: 'preflight-sign-error', warning: 'preflight-sign-warning', info: 'preflight-sign-info' };

class SeverityMarker extends GutterMarker {
  readonly #severity: Severity;

  constructor(severity: Severity) {
    super();
    this.#severity = severity;
  }

  override toDOM(view: EditorView): Node {
    const marker = view.dom.createDiv({ cls: ['preflight-sign', signClasses[this.#severity]], attr: { 'aria-label': words.severities[this.#severity] } });
    marker.detach();
    return marker;
  }
}

const markers: Readonly<Record<Severity, SeverityMarker>> = { error: new SeverityMarker('error'), warning: new SeverityMarker('warning'), info: new SeverityMarker('info') };

/** A sign beside each line that has a problem; pressing it shows the first one. Only lines that are in view are looked at. */
export function problemGutter(): Extension {
  return gutter({
    class: 'preflight-gutter',
    lineMarker: (view, line) => {
      const marks = marksIn(view.state, line, mostMarks);
      return marks.length === 0 ? null : markers[worstOf(marks.flatMap(({ problems }) => problems))];
    },
    lineMarkerChange: ({ startState, state }) => startState.field(marksField, false) !== state.field(marksField, false),
    initialSpacer: () => markers.info,
    domEventHandlers: { click: openFirst },
  });
}

function openFirst(view: EditorView, line: BlockInfo): boolean {
  const [first] = marksIn(view.state, line, 1);
  if (first === undefined) return false;
  view.dispatch({ effects: openMark.of(first.from) });
  return true;
}
