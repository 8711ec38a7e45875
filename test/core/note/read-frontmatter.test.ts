import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/core/note/read-frontmatter';

const mark = '\ufeff';

/** Kind, the block as written, its content, and the body. */
function cut(text: string): readonly [string, string, string, string] {
  const { frontmatter, bodyFrom } = readFrontmatter(text);
  const body = text.slice(bodyFrom);
  if (frontmatter.kind === 'none') return ['none', '', '', body];
  const { from, to, content, kind } = frontmatter;
  return [kind, text.slice(from, to), text.slice(content.from, content.to), body];
}

/** Every property as [key, value, key as written, value as written, both as written]. */
function properties(text: string): readonly unknown[] {
  const { frontmatter } = readFrontmatter(text);
  if (frontmatter.kind !== 'parsed') return [frontmatter];
  return frontmatter.properties.map(({ key, value, keyRange, valueRange, from, to }) => [
    key,
    value,
    text.slice(keyRange.from, keyRange.to),
    text.slice(valueRange.from, valueRange.to),
    text.slice(from, to),
  ]);
}

/** The message of a malformed block with what its range covers. */
function fault(content: string): readonly string[] {
  const text = `---\n${content}\n---\nbody`;
  const { frontmatter } = readFrontmatter(text);
  if (frontmatter.kind !== 'malformed') return [frontmatter.kind];
  return [frontmatter.message, text.slice(frontmatter.range.from, frontmatter.range.to), String(frontmatter.range.from - 4)];
}

describe('readFrontmatter finds the fences', () => {
  it.each([
    ['LF', '---\na: 1\n---\nbody', ['parsed', '---\na: 1\n---', 'a: 1\n', 'body']],
    ['CRLF', '---\r\na: 1\r\n---\r\nbody', ['parsed', '---\r\na: 1\r\n---', 'a: 1\r\n', 'body']],
    ['CR', '---\ra: 1\r---\rbody', ['parsed', '---\ra: 1\r---', 'a: 1\r', 'body']],
    ['mixed line endings', '---\r\na: 1\n---\rbody', ['parsed', '---\r\na: 1\n---', 'a: 1\n', 'body']],
    ['a byte order mark', `${mark}---\na: 1\n---\nbody`, ['parsed', '---\na: 1\n---', 'a: 1\n', 'body']],
    ['blanks behind both fences', '--- \t\na: 1\n---  \nbody', ['parsed', '--- \t\na: 1\n---', 'a: 1\n', 'body']],
    ['an empty block', '---\n---\nbody', ['parsed', '---\n---', '', 'body']],
    ['no body', '---\na: 1\n---', ['parsed', '---\na: 1\n---', 'a: 1\n', '']],
    ['blanks behind a last fence', '---\na: 1\n--- ', ['parsed', '---\na: 1\n---', 'a: 1\n', '']],
    ['the first closing fence wins', '---\na: 1\n---\nb\n---\n', ['parsed', '---\na: 1\n---', 'a: 1\n', 'b\n---\n']],
    ['lines that only look like a closing fence', '---\na: |\n ---\n----\n---x\n---\nb', ['malformed', '---\na: |\n ---\n----\n---x\n---', 'a: |\n ---\n----\n---x\n', 'b']],
    ['an empty note', '', ['none', '', '', '']],
    ['only a byte order mark', mark, ['none', '', '', '']],
    ['text behind a byte order mark', `${mark}body`, ['none', '', '', 'body']],
    ['no closing fence', '---\na: 1\n', ['none', '', '', '---\na: 1\n']],
    ['an opening fence alone', '---', ['none', '', '', '---']],
    ['an opening fence and its line ending', '---\n', ['none', '', '', '---\n']],
    ['a blank line first', '\n---\na: 1\n---\n', ['none', '', '', '\n---\na: 1\n---\n']],
    ['an indented opening fence', ' ---\na: 1\n---\n', ['none', '', '', ' ---\na: 1\n---\n']],
    ['four dashes', '----\na: 1\n----\n', ['none', '', '', '----\na: 1\n----\n']],
    ['an engine name behind the fence', '---js\na: 1\n---\n', ['none', '', '', '---js\na: 1\n---\n']],
    ['an engine name behind a blank', '--- js\na: 1\n---\n', ['none', '', '', '--- js\na: 1\n---\n']],
    ['two byte order marks', `${mark}${mark}---\na: 1\n---\n`, ['none', '', '', `${mark}---\na: 1\n---\n`]],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });
});

describe('readFrontmatter gives properties with their places', () => {
  it.each<readonly [string, string, readonly (readonly unknown[])[]]>([
    ['comments and blank lines', '# c\n\na: 1 # one\n', [['a', 1, 'a', '1', 'a: 1']]],
    ['quoted text', 'a: \'it\'\'s\'\nb: "x\\ny"\n', [['a', "it's", 'a', "'it''s'", "a: 'it''s'"], ['b', 'x\ny', 'b', '"x\\ny"', 'b: "x\\ny"']]],
    ['a flow list', 'a: [x, 2] # c\n', [['a', ['x', 2], 'a', '[x, 2]', 'a: [x, 2]']]],
    ['a block list', 'a: # c\n  - x # d\n  - 2 # e\nb: 1\n', [['a', ['x', 2], 'a', '- x # d\n  - 2', 'a: # c\n  - x # d\n  - 2'], ['b', 1, 'b', '1', 'b: 1']]],
    ['a list without indent', 'a:\n- x\nb: 1\n', [['a', ['x'], 'a', '- x', 'a:\n- x'], ['b', 1, 'b', '1', 'b: 1']]],
    ['nothing written', 'a: \nb:\n', [['a', null, 'a', '', 'a:'], ['b', null, 'b', '', 'b:']]],
    ['a quoted key', '"a b" : 1\n', [['a b', 1, '"a b"', '1', '"a b" : 1']]],
    ['a block scalar', 'a: |\n  x\n  y\n\nb: 1\n', [['a', 'x\ny\n', 'a', '|\n  x\n  y', 'a: |\n  x\n  y'], ['b', 1, 'b', '1', 'b: 1']]],
    ['an empty block scalar', 'a: |- # c\nb: 1\n', [['a', '', 'a', '|-', 'a: |-'], ['b', 1, 'b', '1', 'b: 1']]],
    ['text over lines', 'a: x\n  y # c\n', [['a', 'x y', 'a', 'x\n  y', 'a: x\n  y']]],
    ['nested mappings', 'a:\n  b:\n    c: # d\n', [['a', new Map([['b', new Map([['c', null]])]]), 'a', 'b:\n    c:', 'a:\n  b:\n    c:']]],
    ['a list over lines', 'a: [x, # c\n  y ] # d\n', [['a', ['x', 'y'], 'a', '[x, # c\n  y ]', 'a: [x, # c\n  y ]']]],
    ['an explicit key', '? a\n: b\n', [['a', 'b', 'a', 'b', '? a\n: b']]],
    ['anchor, alias and tag', 'a: &x 1\nb: *x\nc: !!str 1\n', [['a', 1, 'a', '&x 1', 'a: &x 1'], ['b', 1, 'b', '*x', 'b: *x'], ['c', '1', 'c', '!!str 1', 'c: !!str 1']]],
    ['a flow mapping', '{a: 1, b}\n', [['a', 1, 'a', '1', 'a: 1'], ['b', null, 'b', '', 'b']]],
    ['keys that are no text', '1: a\ntrue: b\n~: c\n', [['1', 'a', '1', 'a', '1: a'], ['true', 'b', 'true', 'b', 'true: b'], ['', 'c', '~', 'c', '~: c']]],
    ['keys of prototypes', '__proto__: 1\nconstructor: 2\n', [['__proto__', 1, '__proto__', '1', '__proto__: 1'], ['constructor', 2, 'constructor', '2', 'constructor: 2']]],
  ])('%s', (_, content, expected) => {
    const endings = ['\n', '\r\n', '\r'];
    for (const ending of endings) {
      const text = `---\n${content}---\nbody`.split('\n').join(ending);
      const written = (part: unknown): unknown => (typeof part === 'string' ? part.split('\n').join(ending) : part);
      const wanted = expected.map((property) => property.map((part, index) => (index === 1 ? part : written(part))));
      expect(properties(text)).toEqual(wanted);
    }
  });

  it('reads one line of JSON as JSON', () => {
    const text = '---\n{"dg-publish":true, "a" : {"b":[1.5e1,null]},"c":"x: \\u0041\\n"}\n---\nbody';
    expect(properties(text)).toEqual([
      ['dg-publish', true, '"dg-publish"', 'true', '"dg-publish":true'],
      ['a', new Map([['b', [15, null]]]), '"a"', '{"b":[1.5e1,null]}', '"a" : {"b":[1.5e1,null]}'],
      ['c', 'x: A\n', '"c"', '"x: \\u0041\\n"', '"c":"x: \\u0041\\n"'],
    ]);
  });

  it.each([
    ['{"a":1}\n', 'json'],
    [' {"a":1} \r\n', 'json'],
    ['{}\n', 'json'],
    ['{a: 1}\n', 'yaml'],
    ['{"a":1,}\n', 'yaml'],
    ['{\n"a":1}\n', 'yaml'],
    ['{"a":1}\n\n', 'yaml'],
    ['{"a":1} # c\n', 'yaml'],
    ['{"a":01}\n', 'yaml'],
    ['a: 1\n', 'yaml'],
    ['', 'yaml'],
  ])('%j has the format %s', (content, format) => {
    expect(readFrontmatter(`---\n${content}---\n`).frontmatter).toMatchObject({ kind: 'parsed', format });
  });

  it.each(['', '\n\n', '# only a comment\n', '  # indented\n', '\t\n', '{}\n', '--- # document\n'])('%j holds no properties', (content) => {
    expect(readFrontmatter(`---\n${content}---\n`).frontmatter).toMatchObject({ kind: 'parsed', properties: [] });
  });
});

describe('readFrontmatter names the fault', () => {
  const example = 'expected properties such as `title: My note`';
  it.each([
    ['a: 1\nb: 2\na: 3', ['Unexpected second key `a`, expected each key once', 'a', '10']],
    ['"a": 1\na: 3', ['Unexpected second key `a`, expected each key once', 'a', '7']],
    ['1: a\n"1": b', ['Unexpected second key `1`, expected each key once', '"1"', '5']],
    ['a:\n  b: 1\n  b: 2', ['Unexpected second key `b`, expected each key once', 'b', '12']],
    ['{"a":1,"b":2,"a":3}', ['Unexpected second key `"a"`, expected each key once', '"a"', '13']],
    ['{"a":{"b":1,"b":2}}', ['Unexpected second key `"b"`, expected each key once', '"b"', '12']],
    ['{"a":"[[x\\|y]]"}', ['Invalid escape sequence \\|', '\\', '9']],
    ['a: "x\\|y"', ['Invalid escape sequence \\|', '\\', '5']],
    ['title: Foo: bar', ['Nested mappings are not allowed in compact mappings', 'F', '7']],
    ['a: @me', ['Plain value cannot start with reserved character @', '@', '3']],
    ['a: @😀', ['Plain value cannot start with reserved character @', '@', '3']],
    ['a:\n\tb: 1', ['Tabs are not allowed as indentation', '\t', '3']],
    ['a: b\ntext', ['Implicit map keys need to be followed by map values', 'text', '5']],
    ['a: "x', ['Missing closing "quote', 'x', '4']],
    ['a: [b', ['Flow sequence in block collection must be sufficiently indented and end with a ]', 'b', '4']],
    ['a: [x,, y', ['Unexpected , in flow sequence', ',', '6']],
    ['a: [",", y, , z]', ['Unexpected , in flow sequence', ',', '12']],
    ['a: @x\nb: @y', ['Plain value cannot start with reserved character @', '@', '3']],
    ['just text', [`Unexpected text, ${example}`, 'just text', '0']],
    ['42', [`Unexpected text, ${example}`, '42', '0']],
    ['null', [`Unexpected text, ${example}`, 'null', '0']],
    ['- a\n- b', [`Unexpected list, ${example}`, '- a\n- b', '0']],
    ['[a]', [`Unexpected list, ${example}`, '[a]', '0']],
    ['😀', [`Unexpected text, ${example}`, '😀', '0']],
    ['a: *x', ['Unexpected alias `*x`, expected its anchor `&x` before it', '*x', '3']],
    ['a: &x [*x]', ['Unexpected alias `*x` inside the value that it stands for', '*x', '7']],
    ['%YAML 1.1\n--- # x\na: yes', ['Unexpected directive `%`, expected properties', '%YAML 1.1', '0']],
    ['a: 1\n--- x', ['Unexpected second document, expected one', '---', '5']],
  ])('%j', (content, expected) => {
    expect(fault(content)).toEqual(expected);
  });
});
