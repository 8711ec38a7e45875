import { describe, expect, test } from 'vitest';
import { resolveSubpath, subpathRange } from '../../../src/core/vault/resolve-subpath';
import { entryFrom } from './vault-of';

const text = `# First: the *plan* | part #1

Text ^Block-1

## Costs

### Detail

# Second

## Costs [[Trams|cheap]]

- item ^li

### Détail
# 100% [a](b) \`code\` ^end
`;
const note = entryFrom(text);

const cases: readonly (readonly [string, 'whole' | 'found' | 'missing'])[] = [
  ['', 'whole'],
  ['#', 'whole'],
  ['#Costs', 'found'],
  ['#costs', 'found'],
  ['#  Costs ', 'found'],
  ['#Cost', 'missing'],
  ['#First the plan part 1', 'found'],
  ['#First: the *plan* part', 'missing'],
  ['#First: the *plan* | part 1', 'found'],
  ['#Second#Costs Trams cheap', 'found'],
  ['#Second#Costs', 'missing'],
  ['#Costs#Detail', 'found'],
  ['#Detail#Costs', 'missing'],
  ['#First the plan part 1#Detail', 'found'],
  ['#First the plan part 1#Costs#Detail', 'found'],
  ['#First the plan part 1#Second', 'missing'],
  ['#De\u0301tail', 'found'],
  ['#100% a b code end', 'found'],
  ['#^block-1', 'found'],
  ['#^BLOCK-1', 'found'],
  ['#^li', 'found'],
  ['#^block-2', 'missing'],
  ['#^', 'missing'],
  ['#Costs#^block-1', 'found'],
  ['#[^1]', 'found'],
  ['#__proto__', 'missing'],
  ['#constructor', 'missing'],
];

describe('a subpath leads to', () => {
  test.each(cases)('%j: %s', (subpath, expected) => {
    expect(resolveSubpath(note, subpath)).toBe(expected);
  });

  test('nothing in a note without headings', () => {
    expect(resolveSubpath(entryFrom(''), '#A')).toBe('missing');
    expect(resolveSubpath(entryFrom(''), '')).toBe('whole');
  });
});

describe('what an embed shows of a note', () => {
  const shown = (subpath: string, readsNested?: boolean): string | null => {
    const range = subpathRange(note, subpath, readsNested);
    return range === null ? null : text.slice(range.from, range.to);
  };

  test('is all of it, a section, or nothing that is known', () => {
    expect(shown('')).toBe(text);
    expect(shown('#Detail')).toBe('### Detail\n\n');
    expect(shown('#Costs')).toBe('## Costs\n\n### Detail\n\n');
    expect(shown('#Détail')).toBe('### Détail\n');
    expect(shown('#^block-1')).toBe('');
    expect(shown('#No')).toBe(null);
    expect(shown('#^no')).toBe(null);
  });

  test('is the innermost section of nested headings, or the first', () => {
    expect(shown('#Costs#Detail')).toBe('### Detail\n\n');
    expect(shown('#Costs#Detail', false)).toBe('## Costs\n\n### Detail\n\n');
    expect(shown('#Costs#No')).toBe(null);
    expect(shown('#Costs#No', false)).toBe('## Costs\n\n### Detail\n\n');
  });
});

test('a hundred thousand links to headings of one long note are looked up in time', () => {
  const long = entryFrom(Array.from({ length: 5_000 }, (_, index) => `## Heading ${String(index)}\n`).join('\n'));
  let found = 0;
  for (let link = 0; link < 100_000; link++) if (resolveSubpath(long, `#heading ${String(link % 10_000)}`) === 'found') found++;
  expect(found).toBe(50_000);
});
