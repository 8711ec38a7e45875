import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Demand } from '../../../src/core/rules/contract';
import { demandsOf } from '../../../src/core/rules/demands-of';
import { parseContract } from '../../../src/core/rules/parse-contract';

describe('a line of a contract', () => {
  test.each<[string, readonly Demand[]]>([
    ['title: required', [{ kind: 'required', folder: '', key: 'title' }]],
    ['  Title :  REQUIRED ', [{ kind: 'required', folder: '', key: 'Title' }]],
    ['date: date', [{ kind: 'type', folder: '', key: 'date', type: 'date' }]],
    ['draft: checkbox', [{ kind: 'type', folder: '', key: 'draft', type: 'boolean' }]],
    ['draft: boolean', [{ kind: 'type', folder: '', key: 'draft', type: 'boolean' }]],
    ['a: text', [{ kind: 'type', folder: '', key: 'a', type: 'string' }]],
    ['weight: required, number', [{ kind: 'required', folder: '', key: 'weight' }, { kind: 'type', folder: '', key: 'weight', type: 'number' }]],
    ['Notes/: status: one of draft, done', [{ kind: 'values', folder: 'Notes/', key: 'status', values: ['draft', 'done'] }]],
    ['/My notes//2024/: status: one of a', [{ kind: 'values', folder: 'My notes/2024/', key: 'status', values: ['a'] }]],
    ['/: status: list', [{ kind: 'type', folder: '', key: 'status', type: 'list' }]],
    ['"odd: key/": required', [{ kind: 'required', folder: '', key: 'odd: key/' }]],
    ['Notes/: "a:b": map', [{ kind: 'type', folder: 'Notes/', key: 'a:b', type: 'map' }]],
    ['status: One of: draft,done,,draft', [{ kind: 'values', folder: '', key: 'status', values: ['draft', 'done'] }]],
    ['place: one of "Porto, Portugal", \'a "b"\', c d', [{ kind: 'values', folder: '', key: 'place', values: ['Porto, Portugal', 'a "b"', 'c d'] }]],
    ['status: required, one of a, required', [{ kind: 'required', folder: '', key: 'status' }, { kind: 'values', folder: '', key: 'status', values: ['a', 'required'] }]],
    ['tags: one of ai, #energy, place/', [{ kind: 'tags', folder: '', tags: ['ai', 'energy', 'place/'] }]],
    ['tags: required, list', [{ kind: 'required', folder: '', key: 'tags' }, { kind: 'type', folder: '', key: 'tags', type: 'list' }]],
    ['time: one of 10:30, 12:30', [{ kind: 'values', folder: '', key: 'time', values: ['10:30', '12:30'] }]],
    ['', []],
    ['# title: required', []],
  ])('%s', (line, demands) => {
    expect(parseContract(line)).toEqual({ contract: { demands }, faults: [] });
  });

  test.each([
    ['title', 'Line 1: Unexpected `title` without a colon, expected a property and what it must be, such as `title: required`.'],
    ['Notes/: title', 'Line 1: Unexpected folder `Notes/` alone, expected a property and what it must be behind it.'],
    ['Notes/:', 'Line 1: Unexpected folder `Notes/` alone, expected a property and what it must be behind it.'],
    [': required', 'Line 1: Unexpected colon, expected a property before it.'],
    ['title:', 'Line 1: Unexpected nothing for `title`, expected `required`, a type (`text`, `number`, `checkbox`, `date`, `list`, `map`) or `one of` and values.'],
    ['title: needed', 'Line 1: Unexpected `needed` for `title`, expected `required`, a type (`text`, `number`, `checkbox`, `date`, `list`, `map`) or `one of` and values.'],
    ['title: required text', 'Line 1: Unexpected `required text` for `title`, expected `required`, a type (`text`, `number`, `checkbox`, `date`, `list`, `map`) or `one of` and values.'],
    ['status: one of', 'Line 1: Unexpected end of line, expected the values that `status` may have, parted by commas.'],
    ['status: one of ,', 'Line 1: Unexpected end of line, expected the values that `status` may have, parted by commas.'],
    ['status: one of "a, b', 'Line 1: Unexpected quote without its end in the values of `status`, expected another one behind the value.'],
    ['constructor: __proto__', 'Line 1: Unexpected `__proto__` for `constructor`, expected `required`, a type (`text`, `number`, `checkbox`, `date`, `list`, `map`) or `one of` and values.'],
  ])('is a fault where it is %s', (line, sentence) => {
    expect(parseContract(line)).toEqual({ contract: { demands: [] }, faults: [sentence] });
  });
});

describe('a contract', () => {
  test('keeps what can be read, and says of each other line what is wrong', () => {
    const text = '# What I owe my readers\r\ntitle: required\r\n\r\nnonsense\r\ntitle: required, text\r\nNotes/: title: required\n';
    const { contract, faults } = parseContract(text);
    expect(contract.demands).toEqual([
      { kind: 'required', folder: '', key: 'title' },
      { kind: 'type', folder: '', key: 'title', type: 'string' },
      { kind: 'required', folder: 'Notes/', key: 'title' },
    ]);
    expect(faults.map((fault) => fault.slice(0, 47))).toEqual(['Line 4: Unexpected `nonsense` without a colon, ', 'Line 5: Unexpected repetition of line 2, expect']);
  });

  test('is read whatever it says, each line once at most', () => {
    const piece = fc.constantFrom('title', ':', ': ', 'required', ',', ' one of ', '"', "'", '/', 'Notes/', '#', '\n', '\r\n', 'tags', 'date', ' ', '__proto__', '\\', '\u2028');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))), (text) => {
        const { contract, faults } = parseContract(text);
        expect(faults.length).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
        for (const fault of faults) expect(fault).toMatch(/^Line \d+: Unexpected .*, expected .*\.$/u);
        for (const demand of contract.demands) expect(demand.folder === '' || /^[^/].*\/$/u.test(demand.folder)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('of a hundred thousand characters is read in one go', () => {
    expect(parseContract(`status: one of ${'a,'.repeat(50_000)}`).contract.demands).toHaveLength(1);
    expect(parseContract('a:'.repeat(50_000)).faults).toHaveLength(1);
    expect(parseContract('"a":'.repeat(25_000)).faults).toHaveLength(1);
    expect(parseContract('a\n'.repeat(50_000)).faults).toHaveLength(50_000);
  });
});

describe('the demands on a note', () => {
  const { contract } = parseContract('title: required\nstatus: one of a\ntags: one of x\nNotes/Deep/: status: one of c\nNotes/: status: one of b\nNotes/: date: required, date\nNotes/: tags: one of y');

  test.each([
    ['a.md', ['title'], [], ['a'], ['x']],
    ['Notes/a.md', ['title', 'date'], ['date'], ['b'], ['y']],
    ['Notes/Deep/a.md', ['title', 'date'], ['date'], ['c'], ['y']],
    ['Notes.md', ['title'], [], ['a'], ['x']],
    ['notes/a.md', ['title'], [], ['a'], ['x']],
    ['Other/Notes/a.md', ['title'], [], ['a'], ['x']],
  ])('at %s are those of all folders around it, of one kind the innermost', (path, required, types, values, tags) => {
    const demands = demandsOf(contract, path);
    expect(demands.required).toEqual(required);
    expect([...demands.types.keys()]).toEqual(types);
    expect(demands.values.get('status')).toEqual(values);
    expect(demands.tags).toEqual(tags);
  });
});
