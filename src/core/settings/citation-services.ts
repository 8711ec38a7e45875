/** What is done about citations besides writing them, as the user sets it. */
export interface CitationServices {
  /** Whether digits glued to a word count as citations when pasted ones are converted: see `ConversionOptions`. */
  readonly gluedDigits: boolean;
  /** What is done when a text with citations is pasted as usual. */
  readonly paste: 'offer' | 'always' | 'never';
  /** What is typed to be offered sources; empty for no offers. */
  readonly trigger: string;
  /** Whether commands may ask the web. */
  readonly network: boolean;
  /** How the reference of a DOI is written out. */
  readonly references: 'plain' | 'apa';
}

/** Longer ones nobody types. */
const longestTrigger = 10;

/** Why a text cannot be what sources are suggested after, as one sentence; null where it can. */
export function triggerFault(trigger: string): string | null {
  if (trigger.startsWith('[^')) return 'Obsidian itself suggests footnotes after [^.';
  if (trigger.startsWith('[[')) return 'Obsidian itself suggests notes after [[.';
  if (trigger.length > longestTrigger) return `Enter at most ${longestTrigger} characters.`;
  return /^[\p{L}\p{N}]/u.test(trigger) ? 'Begin with a mark that words do not begin with.' : null;
}
