import { artefactMark } from '../artefact-marks';
import type { PastedStyle } from '../pasted-style';

/** `<grok:render …>` with the number of a source, which a list may answer that was pasted along. */
export const grok: PastedStyle = {
  id: 'grok',
  find({ note, artefacts }) {
    const marks = artefacts.flatMap((artefact) => {
      if (artefact.kind !== 'grok-render') return [];
      const number = /<argument name="citation_id">\s{0,8}(\d{1,3})\s{0,8}<\/argument>/.exec(note.text.slice(artefact.from, artefact.to))?.[1];
      return [artefactMark(artefact, number === undefined ? [] : [number])];
    });
    return { marks, decoration: [], lists: [] };
  },
};
