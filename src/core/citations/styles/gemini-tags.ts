import { artefactMark, artefactMarks } from '../artefact-marks';
import type { PastedStyle } from '../pasted-style';

/** `[cite: 4, 5]`, which a list may answer that was pasted along, and `[cite_start]`, which goes where one does. */
export const geminiTags: PastedStyle = {
  id: 'gemini-tags',
  find({ artefacts }) {
    const marks = artefactMarks(artefacts, 'cite');
    const borders = artefacts.filter(({ kind }) => kind === 'cite-border');
    if (artefacts.some(({ kind, answered }) => kind === 'cite' && answered)) {
      return { marks, decoration: borders.map(({ from, to }) => ({ from, to, what: 'decoration' as const })), lists: [] };
    }
    const all = [...marks, ...borders.map((border) => artefactMark(border, []))];
    return { marks: all.sort((left, right) => left.from - right.from), decoration: [], lists: [] };
  },
};
