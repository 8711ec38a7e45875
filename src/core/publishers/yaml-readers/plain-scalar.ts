import { readPlainScalar as readCoreScalar } from '../../note/yaml-scalar';
import type { YamlReader } from '../publisher';
import type { ReaderValue } from './reader-value';
import { readTimestamp } from './timestamp';

/** What a reader makes of a plain scalar, one without quotes or tag. Read in the sources of js-yaml 3.15 and 4.1 and of PyYAML 6. */
export function readPlainAs(source: string, reader: YamlReader): ReaderValue {
  if (reader === 'obsidian') return readCoreScalar(source);
  const known = words.get(source);
  if (known !== undefined) return known;
  if (reader === 'pyyaml') return pythonWords.get(source) ?? readNumber(source, numbers.pyyaml) ?? readTimestamp(source) ?? source;
  if (reader === 'js-yaml-json') return readNumber(source, numbers['js-yaml-json']) ?? source;
  return readNumber(source, numbers['js-yaml-3']) ?? readTimestamp(source) ?? source;
}

/** What all of them read alike. */
const words: ReadonlyMap<string, ReaderValue> = new Map<string, ReaderValue>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Infinity] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, -Infinity] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, NaN] as const),
]);

const pythonWords: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
]);

/** How a reader writes numbers; underscores are dropped before a number is made. Null where it has no such form. */
interface NumberForms {
  readonly binary: RegExp;
  readonly octal: RegExp;
  readonly hexadecimal: RegExp;
  readonly decimal: RegExp;
  readonly float: RegExp;
  /** Parts of sixty, as in `12:30`. */
  readonly sexagesimal: RegExp | null;
}

const numbers: Readonly<Record<'js-yaml-3' | 'js-yaml-json' | 'pyyaml', NumberForms>> = {
  'js-yaml-3': {
    binary: /^[-+]?0b[01_]*[01]$/,
    octal: /^[-+]?0[0-7_]*[0-7]$/,
    hexadecimal: /^[-+]?0x[\da-fA-F_]*[\da-fA-F]$/,
    decimal: /^[-+]?(?:0|[1-9]|[1-9][\d_]*\d)$/,
    float: /^(?:[-+]?(?:0|[1-9][\d_]*)(?:\.(?:[\d_]*\d)?|(?:\.[\d_]*)?[eE][-+]?\d+)|\.(?:[\d_]*\d|[\d_]+[eE][-+]?\d+))$/,
    sexagesimal: /^[-+]?(?:[1-9][\d_]*(?::[0-5]?\d)+|\d[\d_]*(?::[0-5]?\d)+\.(?:[\d_]*\d)?)$/,
  },
  'js-yaml-json': {
    binary: /^[-+]?0b[01_]*[01]$/,
    octal: /^[-+]?0o[0-7_]*[0-7]$/,
    hexadecimal: /^[-+]?0x[\da-fA-F_]*[\da-fA-F]$/,
    decimal: /^[-+]?(?:\d|\d[\d_]*\d)$/,
    float: /^(?:[-+]?\d[\d_]*(?:\.(?:[\d_]*\d)?|(?:\.[\d_]*)?[eE][-+]?\d+)|\.(?:[\d_]*\d|[\d_]+[eE][-+]?\d+))$/,
    sexagesimal: null,
  },
  pyyaml: {
    binary: /^[-+]?0b[01_]+$/,
    octal: /^[-+]?0[0-7_]+$/,
    hexadecimal: /^[-+]?0x[\da-fA-F_]+$/,
    decimal: /^[-+]?(?:0|[1-9][\d_]*)$/,
    float: /^(?:[-+]?\d[\d_]*\.[\d_]*(?:[eE][-+]\d+)?|\.\d[\d_]*(?:[eE][-+]\d+)?)$/,
    sexagesimal: /^[-+]?(?:[1-9][\d_]*(?::[0-5]?\d)+|\d[\d_]*(?::[0-5]?\d)+\.[\d_]*)$/,
  },
};

function readNumber(source: string, forms: NumberForms): number | null {
  if (!mayBeNumber(source.charCodeAt(0))) return null;
  const digits = source.split('_').join('').replace(/^[-+]/, '');
  const sign = source.startsWith('-') ? -1 : 1;
  if (forms.decimal.test(source)) return sign * parseInt(digits, 10);
  if (forms.binary.test(source)) return sign * parseInt(digits.slice(2), 2);
  if (forms.octal.test(source)) return sign * parseInt(digits.replace(/^0o?/, '') || '0', 8);
  if (forms.hexadecimal.test(source)) return sign * parseInt(digits.slice(2), 16);
  if (forms.sexagesimal?.test(source) === true) return sign * digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return forms.float.test(source) ? sign * parseFloat(digits) : null;
}

/** Numbers begin with a digit, a sign or a dot. */
function mayBeNumber(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || unit === 43 || unit === 45 || unit === 46;
}
