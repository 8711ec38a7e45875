import { describe, expect, it } from 'vitest';
import type { PropertyValue } from '../../../src/core/note/frontmatter';
import { removePropertyEdits, setPropertyEdits, type PropertyEditResult } from '../../../src/core/note/property-edits';
import { applyPlan } from '../../../src/core/text/apply-edits';

const mark = '\ufeff';

/** The edited text; the reason where the edit was refused. No edit puts what is there already in its own place. */
function outcome(text: string, result: PropertyEditResult): string {
  if (result.kind === 'refused') return result.reason;
  expect(result.plan.edits.filter((edit) => text.slice(edit.from, edit.to) === edit.text)).toEqual([]);
  const applied = applyPlan(text, result.plan);
  return applied.kind === 'applied' ? applied.text : applied.reason;
}

/** The same for a block, whose fences and body must stay. */
function inBlock(content: string, edit: (text: string) => PropertyEditResult): string {
  const text = `---\n${content}---\nbody\n`;
  const result = outcome(text, edit(text));
  const isNote = result.startsWith('---\n') && result.endsWith('---\nbody\n');
  return isNote ? result.slice(4, -9) : result;
}

const unsafe = (key: string): string => `The property \`${key}\` cannot be edited without changing something else`;
const referred = (key: string): string => `The value of \`${key}\` has an anchor, an alias or a tag`;

describe('setPropertyEdits', () => {
  it('changes a boolean with one edit of its value', () => {
    const text = '---\ntitle: x\ndg-publish: true # c\n---\n';
    expect(setPropertyEdits(text, 'dg-publish', false)).toEqual({ kind: 'planned', plan: { baseText: text, edits: [{ from: 25, to: 29, text: 'false' }] } });
    const json = '---\n{"dg-publish":false,"a":1}\n---\n';
    expect(setPropertyEdits(json, 'dg-publish', true)).toEqual({ kind: 'planned', plan: { baseText: json, edits: [{ from: 18, to: 23, text: 'true' }] } });
  });

  it.each<readonly [PropertyValue, string]>([
    [true, 'a: true\n'],
    [null, 'a:\n'],
    [null, 'a: ~ # c\n'],
    ['x', "a: 'x'\n"],
    [NaN, 'a: .nan\n'],
    [['x', 1], 'a:\n  - x\n  - 0x1\n'],
    [new Map([['b', 1]]), 'a:\n  b: 1\n'],
    [1, 'a: &x 1\nb: *x\n'],
  ])('plans nothing where %j is there already: %j', (value, content) => {
    const text = `---\n${content}---\n`;
    expect(setPropertyEdits(text, 'a', value)).toEqual({ kind: 'planned', plan: { baseText: text, edits: [] } });
  });

  it.each<readonly [string, PropertyValue, string]>([
    ['a: 1 # c\nb: 2\n', 'x: y', 'a: "x: y" # c\nb: 2\n'],
    ['a: 1   \n', 2, 'a: 2   \n'],
    ['a:\nb: 2\n', true, 'a: true\nb: 2\n'],
    ['a: \n', true, 'a: true\n'],
    ['a:  # c\n', true, 'a: true  # c\n'],
    ['a:\tx\n', true, 'a:\ttrue\n'],
    ["a: it's\n", 'z', 'a: z\n'],
    ["a: 'x'\n", "it's", "a: 'it''s'\n"],
    ["a: 'x'\n", 'x\ny', 'a: "x\\ny"\n'],
    ['a: "x"\n', 'y', 'a: "y"\n'],
    ['a: "x"\n', 1, 'a: 1\n'],
    ['a: x\n', null, 'a: null\n'],
    ['a: x\n', '$& $1', 'a: $& $1\n'],
    ['"a" : x\n', 'z', '"a" : z\n'],
    ['? a\n: x\nb: 1\n', 'z', '? a\n: z\nb: 1\n'],
    ['? a\n: []   # c\nb: 1\n', 1, '? a\n: 1   # c\nb: 1\n'],
    ['? a # k\n: [x,\n  y]\nb: 1\n', 'z', '? a # k\n: z\nb: 1\n'],
    ['{a # k\n: [x,\n y]}\n', 'z', '{a # k\n: z}\n'],
    ["? a\n:\t'x' \t\nb: 1\n", 'z: w', "? a\n:\t'z: w' \t\nb: 1\n"],
    ['? a\nb: 1\n', 'y', unsafe('a')],
    ['x: 1 # other\na: [x,\n  y]\nb: 1\n', 'z', 'x: 1 # other\na: z\nb: 1\n'],
    ['a: [x,\n  # own\n  w]\nb: 1\n', 'z', 'a: z\n  # own\nb: 1\n'],
    ['{"a": [x,\n  y], # c\n "b": 1}\n', 'z', '{"a": z, # c\n "b": 1}\n'],
    ['a:\n# own\n  - x\nb: 1\n', 'z', 'a: z\n# own\nb: 1\n'],
    ['a: "x\n  y"  \nb: 1\n', 'z', 'a: "z"\nb: 1\n'],
    ['c: [ ]\na: |-\n  x\n', new Map([['x', 2]]), 'c: [ ]\na: {x: 2}\n'],
    ['a: \t\n', [['x'], 'z'], 'a: [[x], z]\t\n'],
    ['{"a" : [x # c\n  , y],}\n', 'z: w', unsafe('a')],
    ['a: x\n  y\nb: 1\n', 'z', 'a: z\nb: 1\n'],
    ['a: "x\n  y" # c\nb: 1\n', 'z', 'a: "z" # c\nb: 1\n'],
    ['a: |- # c\n  x\n\n  y\n\nb: 1\n', 'z', 'a: z # c\n\nb: 1\n'],
    ['a: >\n  # text\nb: 1\n', 'z', 'a: z\nb: 1\n'],
    ['a:\n  x: 1\n  # own\n  y: 2 # z\nb: 1\n', 'q', 'a: q\n  # own\n # z\nb: 1\n'],
    ['a:\n  x: 1\nb: 1\n', new Map([['x', 2]]), 'a: {x: 2}\nb: 1\n'],
    ['a: # c\n  - x # one\n  - y # two\nb: 1\n', 'z', 'a: z # c # two\nb: 1\n'],
    ['a:\n\n  - x\nb: 1\n', 'z', 'a: z\nb: 1\n'],
    ['a: [ # c\n  x, # one\n  # own\n  y ] # two\nb: 1\n', true, 'a: true # c\n  # own\n # two\nb: 1\n'],
    ['  a: 1\n  b: 2\n', 3, '  a: 3\n  b: 2\n'],
    ['{a: 1, b}\n', 'x, y', '{a: "x, y", b}\n'],
    ['{a, b: 1}\n', 'x', '{a: x, b: 1}\n'],
    ['{a: , b: 1}\n', 'x', '{a: x , b: 1}\n'],
    ['{a:, b: 1}\n', 'x', '{a: x, b: 1}\n'],
    ['{\n  "a": [ 1,\n 2 ],\n  "b": 2\n}\n', 'x', '{\n  "a": x,\n  "b": 2\n}\n'],
    ['{\n  "a": [ 1, # c\n 2 ]\n}\n', 'x', unsafe('a')],
    ['{"a":"x","b":1}\n', 'y', '{"a":"y","b":1}\n'],
    ['{"a": 1, "b":1}\n', ['x', new Map([['y', 2]])], '{"a": ["x", {"y": 2}], "b":1}\n'],
    ['{"a":1,"b":1}\n', ['x', new Map([['y', 2]])], '{"a":["x",{"y":2}],"b":1}\n'],
    ['{"a":1}\n', NaN, unsafe('a')],
    ['a: &x 1\nb: *x\n', 2, referred('a')],
    ['b: &x 1\na: *x\n', 2, 'b: &x 1\na: 2\n'],
    ['a: !t 1\n', 2, 'a: 2\n'],
    ['a: !!bool "true" # c\n', false, 'a: false # c\n'],
    ['a: !!str true\nb: 1\n', true, 'a: true\nb: 1\n'],
    ['a: &x 1\nb: 2\n', 2, 'a: 2\nb: 2\n'],
    ['c: &x 0\na: &x 1\nb: *x\n', 2, referred('a')],
    ['a: &x [1]\nb: *x\n', 2, referred('a')],
    ['a: &x [y]\n', ['y', 'z'], 'a: &x [y, z]\n'],
    ['a: [\n  x,\n  y\n]\n', ['y'], 'a: [\n  y\n]\n'],
    ['a: [x,\n  y]\n', ['x'], 'a: [x]\n'],
    ['a: [\n  x, # one\n  y # two\n]\n', ['y'], unsafe('a')],
    ['a: [\n  x, # one\n  y # two\n]\n', [], 'a: []\n'],
    ['a:\n  - |\n    x\n  - y # two\n  - z\n', ['y', 'z'], unsafe('a')],
    ['a: [&x 1]\nb: *x\n', 2, unsafe('a')],
    ['a: 1\na: 2\n', 3, 'The frontmatter cannot be read: Unexpected second key `a`, expected each key once'],
    [`a: ${'x'.repeat(65_536)}\n`, 3, 'The frontmatter is too large to edit: 65,540 bytes, expected at most 65,536'],
  ])('%j gets %j', (content, value, expected) => {
    expect(inBlock(content, (text) => setPropertyEdits(text, 'a', value))).toBe(expected);
  });

  it.each<readonly [string, PropertyValue, string]>([
    ['a: [x, y]\n', ['x', 'z'], 'a: [x, z]\n'],
    ['a: [x, y]\n', ['x', 'p', 'q', 'y'], 'a: [x, p, q, y]\n'],
    ['a: [x,y]\n', ['z', 'x', 'y'], 'a: [z,x,y]\n'],
    ['a: [x, y]\n', ['x'], 'a: [x]\n'],
    ['a: [x, y]\n', ['y'], 'a: [y]\n'],
    ['a: [x, y,]\n', ['x'], 'a: [x,]\n'],
    ['a: [x]\n', [], 'a: []\n'],
    ['a: []\n', ['x'], 'a: [x]\n'],
    ['a: ["x", y]\n', ['x', 'y', 'z'], 'a: ["x", y, "z"]\n'],
    ['a: [x, [y]]\n', ['x', 'z'], 'a: [x, z]\n'],
    ['a: [x,\n  y]\n', ['x', 'y', 'z'], 'a: [x,\n  y,\n  z]\n'],
    ['a: [k: v]\n', ['x'], 'a: [x]\n'],
    ['{"a":["x","y"]}\n', ['x', 'z', 'w'], '{"a":["x","z","w"]}\n'],
    ['a:\n  - x # one\n  # own\n  - y # two\nb: 1\n', ['x', 'z'], 'a:\n  - x # one\n  # own\n  - z # two\nb: 1\n'],
    ['a:\n  - x # one\n  # own\n  - y # two\nb: 1\n', ['y'], 'a:\n  # own\n  - y # two\nb: 1\n'],
    ['a:\n  - x # one\n  # own\n  - y # two\nb: 1\n', ['x'], 'a:\n  - x # one\n  # own\nb: 1\n'],
    ['a:\n- x\nb: 1\n', ['x', 'y: z'], 'a:\n- x\n- "y: z"\nb: 1\n'],
    ['a:\n- x\nb: 1\n', ['z', 'x'], 'a:\n- z\n- x\nb: 1\n'],
    ["a:\n  - 'x'\nb: 1\n", ['x', 'y'], "a:\n  - 'x'\n  - 'y'\nb: 1\n"],
    ['a:\n  - x\nb: 1\n', [], 'a: []\nb: 1\n'],
    ['a:\n  - k: v\n    l: w\n  - x\nb: 1\n', [new Map([['k', 'v'], ['l', 'w']]), 'z'], 'a:\n  - k: v\n    l: w\n  - z\nb: 1\n'],
    ['a:\n  - k: v\n  - x\nb: 1\n', ['z', 'x'], 'a: [z, x]\nb: 1\n'],
    ['a:\n  -\n  - x\nb: 1\n', ['z', 'x'], 'a: [z, x]\nb: 1\n'],
    ['a: x\n', ['x', 'y'], 'a: [x, "y"]\n'],
    ['a:\n  - x # one\nb: 1\n', ['x', 'x'], 'a:\n  - x # one\n  - x\nb: 1\n'],
    ['a: [x]\n', ['x', null], 'a: [x, null]\n'],
    ['a: [x, w, z]\n', ['p', 'w', 'z'], 'a: [p, w, z]\n'],
    ['a: [x, w, # c\n  z]\n', ['p'], 'a: [p] # c\n'],
    ['a: [x, w]\n', ['x', 'p, q'], 'a: [x, "p, q"]\n'],
    ['a:\n  - x\nb: 1\n', ['x', 'p, q'], 'a:\n  - x\n  - p, q\nb: 1\n'],
    ['{"a":[1]}\n', [1, 'z'], '{"a":[1,"z"]}\n'],
    ['a: [~, # c\n  x]\n', ['z', 'x'], 'a: [z, # c\n  x]\n'],
    ['a:\n  -\n  - x # c\nb: 1\n', [null, 'z'], 'a:\n  -\n  - z # c\nb: 1\n'],
    ['a: [k: v]\n', [new Map([['k', 'v']]), 'z'], 'a: [{k: v}, z]\n'],
    ['a: [? k, x]\n', [new Map([['k', null]]), 'x', 'z'], 'a: [{k: null}, x, z]\n'],
    ['a:\n- x\n-\nb: 1\n', ['x', null, 'z'], 'a:\n- x\n-\n- z\nb: 1\n'],
    ['a: [x, w]\n', ['p', 'q', 'x', 'w'], 'a: [p, q, x, w]\n'],
    ['a:\n- x\nb: 1\n', ['x', 'p', 'q'], 'a:\n- x\n- p\n- q\nb: 1\n'],
    ['c: 1\na:\n  - x # one\n  - w # two\nb: 1\n', ['x', 'z'], 'c: 1\na:\n  - x # one\n  - z # two\nb: 1\n'],
    ['a: [x, # c\n  z]\n', ['w', 'x', 'z'], 'a: [w, x, # c\n  z]\n'],
    ['a: [x,\n  z]\n', ['z'], 'a: [z]\n'],
    ['a:\n  - - x\n    - w\n  - z\nb: 1\n', ['z'], 'a: [z]\nb: 1\n'],
    ['a: [&x x, # c\n  w]\n', ['p', 'z'], 'a: [p, z] # c\n'],
    ['a: [&x x, w]\n', ['p', 'z'], 'a: [p, z]\n'],
    ['a: [\n  x, w, # c\n  z\n]\n', ['w', 'z'], 'a: [\n  w, # c\n  z\n]\n'],
    ['a: [\n  x, # c\n  w, z\n]\n', ['x', 'w'], 'a: [\n  x, # c\n  w\n]\n'],
    ['a: [\n  x, # c\n  z\n]\n', ['x'], unsafe('a')],
    ['a:\n  # own\n  - [x]\n  - w\nb: 1\n', ['z', 'w'], 'a: [z, w]\n  # own\nb: 1\n'],
  ])('the list %j becomes %j', (content, value, expected) => {
    expect(inBlock(content, (text) => setPropertyEdits(text, 'a', value))).toBe(expected);
  });

  it.each<readonly [string, PropertyValue, string]>([
    ['a: 1\n', 'x', 'a: 1\nnew: x\n'],
    ['a:\n  - 1\n\n# end\n', 'x', 'a:\n  - 1\n\n# end\nnew: x\n'],
    ['a: |+\n  x\n\n', 'x', 'a: |+\n  x\n\nnew: x\n'],
    ['a: |\n', 'x', 'a: |\nnew: x\n'],
    ['  a: 1\n', 'x', '  a: 1\n  new: x\n'],
    ['', 'x', 'new: x\n'],
    ['# only\n', 'x', '# only\nnew: x\n'],
    ['a: 1\n', ['x', 1], 'a: 1\nnew: [x, 1]\n'],
    ['a: 1\n', ['p, q'], 'a: 1\nnew: ["p, q"]\n'],
    ['a: 1\n...\n', 'x', 'a: 1\nnew: x\n...\n'],
    ['a: 1\n# end\n... # c\n', 'x', 'a: 1\n# end\nnew: x\n... # c\n'],
    ['{a: 1}\n', 'x', '{a: 1, new: x}\n'],
    ['{a: 1,}\n', 'x', '{a: 1, new: x,}\n'],
    ['{a: 1 # c\n}\n', 'x', '{a: 1, new: x # c\n}\n'],
    ['{\n  "a": 1,\n  "b": 2\n}\n', 'x', '{\n  "a": 1,\n  "b": 2,\n  "new": "x"\n}\n'],
    ['{}\n', 'x', '{"new":"x"}\n'],
    ['{"a":1}\n', 'x', '{"a":1,"new":"x"}\n'],
    ['{"a": 1 }\n', 'x', '{"a": 1, "new": "x" }\n'],
    ['{"a":1, "b":2}\n', 'x', '{"a":1, "b":2, "new":"x"}\n'],
    ['{ } # c\n', [['x'], 'z'], '{new: [[x], z] } # c\n'],
    ["{'a': }\n", 'x', "{'a':,new: x }\n"],
    ['{a: 1, ?}\n', 'x', unsafe('new')],
    ['{a: 1, ? b}\n', 'x', '{a: 1, ? b, new: x}\n'],
    ['a: 1\n?\n', 'x', 'a: 1\n?\nnew: x\n'],
  ])('%j is given a new key with %j', (content, value, expected) => {
    expect(inBlock(content, (text) => setPropertyEdits(text, 'new', value))).toBe(expected);
  });

  it.each([
    ['', '---\na: x\n---\n'],
    ['body', '---\na: x\n---\nbody'],
    ['body\r\nmore', '---\r\na: x\r\n---\r\nbody\r\nmore'],
    ['body\rmore\n', '---\r\na: x\r\n---\r\nbody\rmore\n'],
    [`${mark}body`, `${mark}---\na: x\n---\nbody`],
    ['---\nprose', '---\na: x\n---\n---\nprose'],
    ['---', '---\na: x\n---\n---'],
    ['---js\na: 1\n---\n', '---\na: x\n---\n---js\na: 1\n---\n'],
    ['---\r\n---\r\nbody', '---\r\na: x\r\n---\r\nbody'],
    ['--- \nb: 1\n---\t\nbody', '--- \nb: 1\na: x\n---\t\nbody'],
    ['---\n---', '---\na: x\n---'],
    [`${mark}---\r\nb: 1\r\n---\r\n`, `${mark}---\r\nb: 1\r\na: x\r\n---\r\n`],
    ['---\rb: 1\r---\r', '---\rb: 1\ra: x\r---\r'],
    ['---\rb: 1\r---\rbody\n', '---\rb: 1\ra: x\r---\rbody\n'],
  ])('the note %j becomes %j', (text, expected) => {
    expect(outcome(text, setPropertyEdits(text, 'a', 'x'))).toBe(expected);
  });

  it.each(['a: b', '#', '', '[[x]]', 'true', '1', '__proto__', 'a"b', "it's", ' x '])('writes the key %j such that it reads the same', (key) => {
    const text = '---\nz: 1\n---\nbody';
    const edited = outcome(text, setPropertyEdits(text, key, 'v'));
    expect(setPropertyEdits(edited, key, 'v')).toMatchObject({ kind: 'planned', plan: { edits: [] } });
    expect(outcome(edited, removePropertyEdits(edited, key))).toBe(text);
  });
});

describe('removePropertyEdits', () => {
  it.each([
    ['a: 1 # c\nb: 2\n', 'b: 2\n'],
    ['b: 2\na: 1\n', 'b: 2\n'],
    ['a: 1\n', ''],
    ['a: 1\nb: 2\n# end\n', 'b: 2\n# end\n'],
    ['# own\na: 1\n\nb: 2\n', '# own\n\nb: 2\n'],
    ['a:\n  - x # one\n  # own\n  - y\n# next\nb: 2\n', '  # own\n# next\nb: 2\n'],
    ['a: |\n  x\n  # text\n\nb: 2\n', '\nb: 2\n'],
    ['a: [x,\n  y]\nb: 2\n', 'b: 2\n'],
    ['? a\n: x\nb: 2\n', 'b: 2\n'],
    ['  a: 1\n  b: 2\n', '  b: 2\n'],
    ['{a: 1, b: 2}\n', '{b: 2}\n'],
    ['{b: 2, a: 1}\n', '{b: 2}\n'],
    ['{b: 2, a: 1, c: 3}\n', '{b: 2, c: 3}\n'],
    ['{a: 1}\n', '{}\n'],
    ['{a: 1,}\n', '{}\n'],
    ['{b: 2, a: 1,}\n', '{b: 2,}\n'],
    ['{\n  "a": 1\n  ,\n}\n', '{\n  \n}\n'],
    ['{a: 1 # c\n,}\n', unsafe('a')],
    ['{a: 1, # c\n b: 2}\n', unsafe('a')],
    ['{a: 1 # c\n, b: 2}\n', unsafe('a')],
    ['{a: [x] # c\n, b: 2}\n', unsafe('a')],
    ['{a: {x # k\n : 1}, b: 2}\n', unsafe('a')],
    ['{a: {[x # k\n]: 1}, b: 2}\n', unsafe('a')],
    ['{a: 1, b: 2 # c\n}\n', '{b: 2 # c\n}\n'],
    ['# c\n{a: 1, b: 2}\n', '# c\n{b: 2}\n'],
    ['{"a":1,"b":2}\n', '{"b":2}\n'],
    ['{"b":2, "a":1 }\n', '{"b":2 }\n'],
    ['{"a":1}\n', '{}\n'],
    ['b: 2\n', 'b: 2\n'],
    ['a: &x 1\nb: *x\n', unsafe('a')],
    ['b: &x 1\na: *x\n', 'b: &x 1\n'],
    ['a: !t 1\nb: 2\n', 'b: 2\n'],
    ['a: @\n', 'The frontmatter cannot be read: Plain value cannot start with reserved character @'],
  ])('%j becomes %j', (content, expected) => {
    expect(inBlock(content, (text) => removePropertyEdits(text, 'a'))).toBe(expected);
  });

  it('leaves a note without frontmatter as it is', () => {
    expect(removePropertyEdits('---\na: 1', 'a')).toEqual({ kind: 'planned', plan: { baseText: '---\na: 1', edits: [] } });
  });
});
