import { describe, expect, test } from 'vitest';
import { optionValue, parseArguments, type CliOption } from '../../src/cli/args.mts';

const known: readonly CliOption[] = [
  { name: 'all', value: null, help: 'All' },
  { name: 'rule', value: 'ID=LEVEL', help: 'Rule' },
  { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'Format' },
  { name: 'help', value: null, help: 'Help' },
];

describe('arguments', () => {
  test.each([
    [['a', 'b'], ['a', 'b'], {}],
    [['--all', 'a'], ['a'], { all: [''] }],
    [['a', '--format', 'json', 'b'], ['a', 'b'], { format: ['json'] }],
    [['--format=json'], [], { format: ['json'] }],
    [['--rule', 'a=off', '--rule=b=info'], [], { rule: ['a=off', 'b=info'] }],
    [['--', '--all', '-x'], ['--all', '-x'], {}],
    [['-'], ['-'], {}],
    [['-h'], [], { help: [''] }],
    [['--rule', '--all'], [], { rule: ['--all'] }],
    [[], [], {}],
  ])('reads %j', (given, words, options) => {
    const read = parseArguments(given, known);
    expect(read).toEqual({ kind: 'arguments', words, options: new Map(Object.entries(options)) });
  });

  test.each([
    [['--al'], 'Unexpected option --al, expected one of --all, --rule, --format, --help'],
    [['-a.md'], 'Unexpected option -a.md, expected one of --all, --rule, --format, --help, or -- in front of a path'],
    [['-a'], 'Unexpected option -a, expected one of --all, --rule, --format, --help'],
    [['---all'], 'Unexpected option ---all, expected one of --all, --rule, --format, --help'],
    [['--__proto__'], 'Unexpected option --__proto__, expected one of --all, --rule, --format, --help'],
    [['--all=yes'], 'Unexpected value for --all, expected none'],
    [['--rule'], 'Unexpected end of --rule, expected a value (ID=LEVEL)'],
    [['--rule='], 'Unexpected end of --rule, expected a value (ID=LEVEL)'],
    [['--format', 'xml'], 'Unexpected value xml for --format, expected one of text, json'],
    [['--format'], 'Unexpected end of --format, expected one of text, json'],
  ])('refuses %j', (given, message) => {
    expect(parseArguments(given, known)).toEqual({ kind: 'misuse', message });
  });

  test('takes the last of several values', () => {
    const read = parseArguments(['--format', 'json', '--format', 'text'], known);
    expect(read.kind === 'arguments' && optionValue(read, 'format')).toBe('text');
  });
});
