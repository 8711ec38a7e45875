import { artefactMarks } from '../artefact-marks';
import type { PastedStyle } from '../pasted-style';

/** `[citation:1]`, which a list may answer that was pasted along. */
export const deepseek: PastedStyle = {
  id: 'deepseek',
  find: ({ artefacts }) => ({ marks: artefactMarks(artefacts, 'citation'), decoration: [], lists: [] }),
};
