import type { Artefact, ArtefactKind } from './artefact';
import type { PastedMark } from './pasted-style';

/** The artefacts of a kind as marks; those that name no numbers cite nothing any more. */
export function artefactMarks(artefacts: readonly Artefact[], kind: ArtefactKind): readonly PastedMark[] {
  return artefacts.flatMap((artefact) => (artefact.kind === kind ? [artefactMark(artefact, artefact.labels)] : []));
}

/** An artefact as a mark that names these numbers. */
export function artefactMark({ from, to, tool }: Artefact, labels: readonly string[]): PastedMark {
  return { from, to, labels, sources: null, reason: labels.length === 0 ? goneReason(tool) : null, token: true };
}

/** Why an artefact cites nothing. */
export function goneReason(tool: string): string {
  return `What it cites is known to ${tool} alone`;
}
