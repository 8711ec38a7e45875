/** `p. 3`, `pp. 3-5`, `page 3`, `S. 3`, `ch. 2`, `Kapitel 2`. */
const PAGE = /(?:^|[^\p{L}\p{N}])(?:(?:pp?|pgs?|pages?|seiten?|ch|chap|chapters?|kap|kapitel)\.?[ \u00a0]?\d|s\.[ \u00a0]?\d)/iu;

/** True where words, without the address of their source, name a page or chapter of it: what cites the source cites no page of it, nor another one. */
export function namesPage(words: string): boolean {
  return PAGE.test(words);
}
