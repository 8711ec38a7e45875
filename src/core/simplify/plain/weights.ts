/** How much counts what, in one place; tuned on the even lines of the sets that docs/bench-simplify.md names, and one set for all texts. */
export const weights = {
  /** How central a sentence is among the others. */
  centrality: 0.5,
  /** How early it stands, in a stretch of prose that says somewhere what it is about. */
  position: 0.3,
  /** The same in all other texts: their first sentences mostly say what they are about. */
  structuredPosition: 0.7,
  /** The first sentence of all in a text of which no sentence says that it speaks for the whole. */
  opening: 0.3,
  /** After so many sentences the advantage of an early place has fallen to a third. */
  positionDecay: 4,
  /** The first sentence of a paragraph. */
  paragraphStart: 0.05,
  /** Words shared with the title. */
  title: 0.2,
  /** Saying of itself that it speaks for the whole. */
  cue: 0.6,
  /** What a hard sentence loses. */
  plainness: 0.3,
  /** The same where plainer than usual is asked for. */
  plainerPlainness: 0.6,
  /** Worth against likeness to those chosen (maximal marginal relevance, Carbonell and Goldstein 1998). */
  relevance: 0.7,
  /** What a sentence loses for each that is chosen from its section already. */
  sameSection: 0.05,
  /** What a definition loses where its subject is defined already. */
  sameDefinition: 0.4,
  /** The least share of the best sentence's worth that one must have to stand for it in a summary of one. */
  leastWorth: 0.8,
} as const;
