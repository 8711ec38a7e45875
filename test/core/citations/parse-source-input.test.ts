import { describe, expect, it } from 'vitest';
import { parseSourceInput } from '../../../src/core/citations/parse-source-input';

describe('parseSourceInput', () => {
  it.each([
    [' https://a.org/x?y=1#z\n', 'https://a.org/x?y=1#z', ''],
    ['<https://a.org/x>', 'https://a.org/x', ''],
    ['www.a.org/x', 'https://www.a.org/x', ''],
    ['10.1000/xyz123', 'https://doi.org/10.1000/xyz123', ''],
    ['doi:10.1000/xyz123', 'https://doi.org/10.1000/xyz123', ''],
    ['DOI: 10.1000/a#b', 'https://doi.org/10.1000/a%23b', ''],
    ['https://doi.org/10.1000/xyz123', 'https://doi.org/10.1000/xyz123', ''],
    ['arXiv:2401.00001', 'https://arxiv.org/abs/2401.00001', ''],
    ['2401.00001v2', 'https://arxiv.org/abs/2401.00001v2', ''],
    ['arXiv:hep-th/9901001', 'https://arxiv.org/abs/hep-th/9901001', ''],
    ['[A title](https://a.org/x)', 'https://a.org/x', 'A title'],
    ['[A \\[new\\] title](https://a.org/x)', 'https://a.org/x', 'A [new] title'],
  ])('reads %j', (input, url, title) => {
    expect(parseSourceInput(input)).toEqual({ url, title });
  });

  it.each(['', 'words', 'javascript:alert(1)', 'ftp://a.org', 'https://', 'https://a.org/x y', '[a](b)', '[a](https://a.org) more', '10.1/x', '3.14', `https://a.org/${'x'.repeat(20_000)}`])(
    'finds no source in %j',
    (input) => {
      expect(parseSourceInput(input)).toBeNull();
    },
  );
});
