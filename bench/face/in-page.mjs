/** What runs in the page: each function is sent there by itself, and may use nothing from around it. */

/** Milliseconds for ten million steps of arithmetic in the page, the best of three. */
export function calibrateInPage() {
  const times = [0, 1, 2].map(() => {
    const begin = performance.now();
    let state = 1;
    for (let step = 0; step < 1e7; step++) state = (state * 48271) % 2147483647;
    return performance.now() - begin + Math.min(0, state);
  });
  return Math.min(...times);
}

/** Opens a note, and gives its editor the focus. */
export async function openInPage(path) {
  const leaf = window.app.workspace.getLeaf('tab');
  await leaf.openFile(window.app.vault.getFileByPath(path), { state: { mode: 'source' } });
  leaf.view.editor.focus();
}

/** How many marks the active editor has, those out of sight included. */
export function countMarksInPage() {
  const { cm } = window.app.workspace.activeEditor.editor;
  const sets = cm.state.facet(cm.constructor.decorations).filter((set) => typeof set !== 'function');
  let marks = 0;
  for (const set of sets) {
    set.between(0, cm.state.doc.length, (_from, _to, { spec }) => {
      if (String(spec.class).includes('preflight-mark')) marks++;
    });
  }
  return marks;
}

/**
 * Types so many characters in the middle of what is in view, and takes them back, several times over. Of each keystroke the best time counts, from the
 * key until the page is laid out anew: other processes disturb some of them.
 */
export async function typeInPage({ keys, rounds }) {
  const { cm } = window.app.workspace.activeEditor.editor;
  const best = Array.from({ length: keys }, () => Infinity);
  const at = cm.state.doc.lineAt(cm.viewport.from + 400).to;
  for (let round = 0; round < rounds; round++) {
    for (let key = 0; key < keys; key++) {
      const begin = performance.now();
      cm.dispatch({ changes: { from: at + key, insert: 'x' }, selection: { anchor: at + key + 1 }, userEvent: 'input.type' });
      cm.contentDOM.getBoundingClientRect();
      best[key] = Math.min(best[key], performance.now() - begin);
    }
    cm.dispatch({ changes: { from: at, to: at + keys } });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  best.sort((left, right) => left - right);
  return { median: best[keys >> 1], slowest: best[keys - 1] };
}

/** Turns the plugin off, and forgets its commands. */
export async function turnOffInPage() {
  await window.app.plugins.disablePlugin('preflight');
  for (const id of [...window.app.commands.keys()]) if (id.startsWith('preflight:')) window.app.commands.delete(id);
}

/** Turns the plugin on, and answers how long its code and its start took, in milliseconds. */
export async function startInPage() {
  const { plugins } = window.app;
  let prototype = Object.getPrototypeOf(plugins.plugins.digitalgarden);
  while (!Object.hasOwn(prototype, 'load')) prototype = Object.getPrototypeOf(prototype);
  const { load } = prototype;
  const starts = [];
  prototype.load = async function (...values) {
    const begin = performance.now();
    await load.apply(this, values);
    if (this.manifest?.id === 'preflight') starts.push(performance.now() - begin);
  };
  const begin = performance.now();
  await plugins.enablePlugin('preflight');
  const whole = performance.now() - begin;
  prototype.load = load;
  const [onload] = starts;
  return { onload, code: whole - onload };
}

/** Waits until the vault has not been read from for two seconds. */
export async function untilReadInPage() {
  let seen = -1;
  for (let quiet = 0; quiet < 4; quiet++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = window.app.vault.reads.length;
    if (now !== seen) quiet = 0;
    seen = now;
  }
}
