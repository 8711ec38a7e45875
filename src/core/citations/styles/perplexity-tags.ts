import { artefactMarks } from '../artefact-marks';
import type { PastedStyle } from '../pasted-style';

/** `[web:1]`, which a list may answer that was pasted along, and `[attached_file:1]`, which nothing answers. */
export const perplexityTags: PastedStyle = {
  id: 'perplexity-tags',
  find({ artefacts }) {
    const marks = [...artefactMarks(artefacts, 'web'), ...artefactMarks(artefacts, 'attached-file')];
    return { marks: marks.sort((left, right) => left.from - right.from), decoration: [], lists: [] };
  },
};
