import { words } from '../words';

/** Why nothing is written where a note is no longer the text that a change was planned for. */
export const typedMeanwhile = { kind: 'refused', reason: words.typedMeanwhile } as const;
