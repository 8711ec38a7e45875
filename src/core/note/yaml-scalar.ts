/** What a plain scalar stands for. */
export type PlainValue = string | number | boolean | null;

const words = new Map<string, PlainValue>([
  ['', null],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
  ['.nan', NaN],
  ['.NaN', NaN],
  ['.NAN', NaN],
  ['.inf', Infinity],
  ['.Inf', Infinity],
  ['.INF', Infinity],
  ['+.inf', Infinity],
  ['+.Inf', Infinity],
  ['+.INF', Infinity],
  ['-.inf', -Infinity],
  ['-.Inf', -Infinity],
  ['-.INF', -Infinity],
]);

const decimal = /^[-+]?[0-9]+$/;
const octal = /^0o[0-7]+$/;
const hexadecimal = /^0x[0-9a-fA-F]+$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/;
const exponent = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/;

/** Reads a plain (unquoted) scalar by YAML 1.2's core schema, chapter 10.3.2 of its specification: dates stay strings. */
export function readPlainScalar(source: string): PlainValue {
  const word = words.get(source);
  if (word !== undefined) return word;
  if (!mayBeNumber(source.charCodeAt(0))) return source;
  if (decimal.test(source)) return parseInt(source, 10);
  if (octal.test(source)) return parseInt(source.slice(2), 8);
  if (hexadecimal.test(source)) return parseInt(source.slice(2), 16);
  if (float.test(source) || exponent.test(source)) return parseFloat(source);
  return source;
}

/** Numbers begin with a digit, a sign or a dot. */
function mayBeNumber(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || unit === 43 || unit === 45 || unit === 46;
}
