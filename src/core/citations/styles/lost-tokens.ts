import type { ArtefactKind } from '../artefact';
import { artefactMark } from '../artefact-marks';
import type { PastedStyle } from '../pasted-style';

const KINDS: ReadonlySet<ArtefactKind> = new Set<ArtefactKind>(['oaicite', 'dagger', 'private-use', 'turn']);

/** What ChatGPT leaves in a copy whose addresses are gone: `:contentReference[oaicite:0]`, `【24†source】`, `citeturn0search0`. */
export const lostTokens: PastedStyle = {
  id: 'lost-tokens',
  find: ({ artefacts }) => ({ marks: artefacts.filter(({ kind }) => KINDS.has(kind)).map((artefact) => artefactMark(artefact, [])), decoration: [], lists: [] }),
};
