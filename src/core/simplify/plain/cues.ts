import type { Language } from '../language';

/** What a text is for, in its own words. */
const purpose =
  /\b(?:we|I) (?:\p{L}+ly |then |also |further |therefore |here |first )?(?:propose|present|introduce)\b|\bthis (?:paper|work|article|study|review|post|note|guide|essay|report|page|book|chapter|tutorial)\b|\b(?:the )?(?:main |key |central )?(?:aim|goal|purpose|point|idea|takeaway|message|lesson)s? (?:of (?:this|the) \p{L}+ )?(?:is|are|was|were)\b/iu;

/** What came out of it. */
const result =
  /\b(?:we|I) (?:\p{L}+ly |then |also |further |therefore |here |first )?(?:show|develop|demonstrate|describe|study|investigate|find|found|prove|argue|suggest|report|examine|analy[sz]e|explore|provide|establish|derive|design|address|aim|conclude|compare|evaluate|offer)\b|\b(?:results|findings|evidence) (?:show|suggest|indicate)/iu;

/** Openings that announce the sum of a text. */
const sums: ReadonlyMap<Language, RegExp> = new Map([
  ['en', /^(?:in essence|in short|in summary|in conclusion|to sum up|to summari[sz]e|to conclude|overall|all in all|in a nutshell|the bottom line|simply put|put simply)\b/i],
  ['de', /^(?:zusammenfassend|kurz gesagt|kurzum|insgesamt|fazit|im ergebnis)(?=[ ,:])|\b(?:in diesem (?:artikel|beitrag|text)|dieser (?:artikel|beitrag|text))\b/i],
  ['fr', /^(?:en résumé|en conclusion|en bref|pour résumer|en somme)(?=[ ,:])|\b(?:dans cet article|cet article)\b/i],
  ['es', /^(?:en resumen|en conclusión|en síntesis|en definitiva)(?=[ ,:])|\b(?:en este artículo|este artículo)\b/i],
  ['it', /^(?:in sintesi|in conclusione|in breve|riassumendo)(?=[ ,:])|\b(?:in questo articolo|questo articolo)\b/i],
  ['pt', /^(?:em resumo|em conclusão|em suma|em síntese)(?=[ ,:])|\b(?:neste artigo|este artigo)\b/i],
  ['nl', /^(?:samenvattend|kortom|al met al)(?=[ ,:])|\b(?:in dit artikel|dit artikel)\b/i],
]);

/** How much a sentence says by itself that it speaks for the whole, from 0 to 1 (cue phrases, Edmundson 1969). */
export function cueOf(sentence: string, language: Language): number {
  const start = sentence.slice(0, 200);
  if (sums.get(language)?.test(start) === true) return 1;
  if (language !== 'en') return 0;
  if (purpose.test(start)) return 1;
  return result.test(start) ? 0.7 : 0;
}
