import fc from 'fast-check';

/** A source that a generated answer lists. */
export interface AnswerSource {
  readonly url: string;
  readonly title: string;
}

/** A word of the text and what it cites, by the places of the sources in the list. */
export interface Claim {
  readonly word: string;
  readonly cites: readonly number[];
  /** How several numbers are written, where the style knows more than one way. */
  readonly shape: 'neighbours' | 'group' | 'range';
}

/** What a tool would paste, and what it means. */
export interface Answer {
  readonly claims: readonly Claim[];
  readonly sources: readonly AnswerSource[];
  /** Which of its ways of writing a style takes. */
  readonly variant: number;
  /** Which answer of a conversation it is, from 1. */
  readonly turn: number;
}

const titles = ['', '', 'Night trains', 'The [new] way', 'Über 漢字 😀', 'A | B', 'Costs $& and more', 'Paper *one*'];
const paths = ['', '/', '/a', '/wiki/A_(b)', '/x?lang=en', '/x?utm_source=chatgpt.com', '/y?a=1&utm_medium=referral&b=2', '/p#part-2', '/q#:~:text=some%20words', '/d.html?fbclid=abc'];

/** Answers with up to eight sources, of which some repeat the address of another one, and up to five claims. `turn` parts the words of two answers. */
export function answer(turn: number, most = 3): fc.Arbitrary<Answer> {
  const prefix = `p${String(turn)}`;
  return fc
    .record({
      paths: fc.array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...titles), fc.boolean()), { minLength: 2, maxLength: 8 }),
      claims: fc.array(fc.tuple(fc.array(fc.nat(7), { minLength: 1, maxLength: most }), fc.constantFrom('neighbours' as const, 'group' as const, 'range' as const)), { minLength: 1, maxLength: 5 }),
      repeats: fc.array(fc.nat(7), { maxLength: 2 }),
      variant: fc.nat(11),
    })
    .map(({ paths: chosen, claims, repeats, variant }) => {
      const sources = chosen.map(([path, title, isSecure], index) => ({ url: `${isSecure ? 'https' : 'http'}://${prefix}${String(index)}.example.org${path}`, title }));
      for (const place of repeats) {
        const first = sources[0];
        if (first !== undefined && place > 0 && place < sources.length) sources[place] = { ...first, url: first.url.replace('http://', 'https://') };
      }
      const cited = claims.map(([numbers, shape], index) => ({ word: `${prefix}claim${String(index)}word`, cites: Array.from(new Set(numbers.map((number) => number % sources.length))), shape }));
      return { claims: cited, sources, variant, turn };
    });
}

/** The words of a mark's numbers, `1`, `1, 3` or `1-3`, with the places that they stand for: a range may cite more than was asked. */
export function numbersOf({ cites, shape }: Claim): { readonly written: readonly string[]; readonly cites: readonly number[] } {
  const numbers = cites.map((place) => String(place + 1));
  const [first = 0] = cites;
  const last = Math.max(...cites);
  if (shape === 'range' && last > first) {
    return { written: [`${String(first + 1)}-${String(last + 1)}`], cites: Array.from({ length: last - first + 1 }, (_, index) => first + index) };
  }
  return { written: shape === 'group' ? [numbers.join(', ')] : numbers, cites };
}
