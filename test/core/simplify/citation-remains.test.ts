import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { summarySource } from '../../../src/core/simplify/summary-source';

function read(markdown: string): readonly string[] {
  return summarySource(parseNote(markdown), '').blocks.map(({ text }) => text);
}

describe('of a paragraph a summary does not show', () => {
  it.each<[what: string, markdown: string, text: string]>([
    ['a number that links to its source', 'Bees dance [1] and hum[2].\n\n[1]: https://a.org\n[2]: https://b.org\n', 'Bees dance and hum.'],
    ['a number as a link at the end of a sentence', 'Bees dance [1](https://a.org). They hum[2](https://b.org) a lot [3](https://c.org) [4](https://d.org).', 'Bees dance. They hum a lot.'],
    ['a number in double brackets with an address', 'Bees dance [[6]](https://a.org). They hum.', 'Bees dance. They hum.'],
    ['the mark of an assistant', 'Bees dance【4†source】. They hum :contentReference[oaicite:0]{index=0}.', 'Bees dance. They hum.'],
    ['a mark of Pandoc', 'Bees dance [@wren2020; @moss, p. 3]. They hum.', 'Bees dance. They hum.'],
    ['a mark that names a page', 'Bees dance [4, p. 12]. They hum [5, S. 3-4].', 'Bees dance. They hum.'],
    ['raised numbers of several digits', 'Bees dance.<sup>1,12</sup> They hum<sup>[3–15, 120]</sup> and fly.', 'Bees dance. They hum and fly.'],
    ['a number that leads to an address without TLS', 'Bees dance [1](http://a.org). They hum.', 'Bees dance. They hum.'],
    ['raised numbers behind a word', 'Bees dance.¹ They hum<sup>2</sup> and fly.<sup>[3]</sup> Far.', 'Bees dance. They hum and fly. Far.'],
  ])('%s', (_what, markdown, text) => {
    expect(read(markdown)).toEqual([text]);
  });

  it.each<[what: string, markdown: string, text: string]>([
    ['a number as a link within a sentence', 'We have [5](https://a.org) hives.', 'We have 5 hives.'],
    ['a number that links to another place of the vault', 'We count [5](bees.md).', 'We count 5.'],
    ['powers and units, which stay raised', 'They live 10<sup>6</sup> days on 5 m<sup>2</sup> or 3 m².', 'They live 10⁶ days on 5 m² or 3 m².'],
    ['code', 'Write `items[1]¹` and `[4, p. 12]` here.', 'Write items[1]¹ and [4, p. 12] here.'],
    ['a name that begins with a full stop, behind its blank', 'It is in [.meta](x.md) and .env [1] files.', 'It is in .meta and .env files.'],
  ])('but %s', (_what, markdown, text) => {
    expect(read(markdown)).toEqual([text]);
  });
});
