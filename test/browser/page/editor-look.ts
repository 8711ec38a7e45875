import type { Extension } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** The classes by which the app's editor shows what a line is: enough of them that a note looks like one. */
export const editorLook: Extension = ViewPlugin.fromClass(class {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = look(view);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged) this.decorations = look(update.view);
  }
}, { decorations: (plugin) => plugin.decorations });

/** Longer lines stay plain: what they hold would take longer to find than to read. */
const longestLine = 5000;

const marks: readonly (readonly [RegExp, string])[] = [
  [/\[\^[^\]\n]+\]/g, 'cm-footref'],
  [/\[\[[^\]\n]+\]\]/g, 'cm-hmd-internal-link'],
  [/https?:\/\/[^\s)\]]+/g, 'cm-url'],
  [/`[^`\n]+`/g, 'cm-inline-code'],
];

function look(view: EditorView): DecorationSet {
  const found = view.visibleRanges.flatMap(({ from, to }) => {
    const ranges = [];
    const { doc } = view.state;
    for (let at = from; at <= to;) {
      const line = doc.lineAt(at);
      const cls = lineClass(doc.sliceString(0, 2000), line.from, line.text);
      if (cls !== null) ranges.push(Decoration.line({ class: cls }).range(line.from));
      if (line.length < longestLine) for (const [pattern, name] of marks) for (const match of line.text.matchAll(pattern)) ranges.push(Decoration.mark({ class: name }).range(line.from + match.index, line.from + match.index + match[0].length));
      at = line.to + 1;
    }
    return ranges;
  });
  return Decoration.set(found, true);
}

function lineClass(beginning: string, from: number, text: string): string | null {
  const properties = /^---\n[\s\S]*?\n---(?=\n|$)/.exec(beginning);
  if (properties !== null && from < properties[0].length) return 'cm-hmd-frontmatter';
  const heading = /^(#{1,6}) /.exec(text);
  if (heading?.[1] !== undefined) return `HyperMD-header HyperMD-header-${String(heading[1].length)}`;
  return text.startsWith('>') ? 'HyperMD-quote' : null;
}
