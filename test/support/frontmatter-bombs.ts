/** A frontmatter block made to take a reader long, and how it is answered. */
export interface FrontmatterBomb {
  readonly name: string;
  /** What stands between the fences. */
  readonly content: string;
  readonly kind: 'parsed' | 'malformed' | 'too-large';
}

const size = 65_000;

function fill(part: string): string {
  return `${part.repeat(Math.ceil(size / part.length)).slice(0, size)}\n`;
}

function lines(count: number, line: (index: string, next: string) => string): string {
  return Array.from({ length: count }, (_, index) => `${line(String(index), String(index + 1))}\n`).join('');
}

function joined(count: number, line: (index: string) => string): string {
  return Array.from({ length: count }, (_, index) => line(String(index))).join('');
}

/** Read within bounds by tests, and within a time by bench/frontmatter.mjs. */
export const frontmatterBombs: readonly FrontmatterBomb[] = [
  { name: 'nine levels of nine aliases', content: `a0: &a0 lol\n${lines(9, (index, next) => `a${next}: &a${next} [${Array.from({ length: 9 }, () => `*a${index}`).join(', ')}]`)}`, kind: 'too-large' },
  { name: 'merge keys', content: `a0: &a0 {x: 1}\n${lines(20, (index, next) => `a${next}: &a${next}\n  <<: [*a${index}, *a${index}]`)}`, kind: 'too-large' },
  { name: '1 MiB of quoted text', content: `a: "${'x'.repeat(1 << 20)}"\n`, kind: 'too-large' },
  { name: '1 MiB of list', content: `a:\n${'  - tag\n'.repeat(1 << 17)}`, kind: 'too-large' },
  { name: '1 MiB of JSON', content: `{${joined(50_000, (index) => `"k${index}":{"a":1},`)}"z":1}\n`, kind: 'too-large' },
  { name: '100,000 keys', content: lines(100_000, (index) => `k${index}: 1`), kind: 'too-large' },
  { name: 'short keys', content: lines(9_000, (index) => `${Number(index).toString(36)}:`), kind: 'too-large' },
  { name: 'short quoted keys', content: lines(6_000, (index) => `"${Number(index).toString(36)}":`), kind: 'too-large' },
  { name: 'anchors', content: lines(4_000, (index) => `k${index}: &a${index}`), kind: 'too-large' },
  { name: 'one line of JSON', content: `{${joined(5_000, (index) => `"k${index}":1,`)}"z":1}\n`, kind: 'too-large' },
  { name: 'brackets', content: fill('['), kind: 'too-large' },
  { name: 'closing brackets', content: fill(']'), kind: 'malformed' },
  { name: 'braces', content: fill('{a: '), kind: 'too-large' },
  { name: 'dashes', content: fill('- '), kind: 'too-large' },
  { name: 'question marks', content: fill('? '), kind: 'too-large' },
  { name: 'commas', content: `[${fill(',')}]\n`, kind: 'malformed' },
  { name: 'nested mappings', content: lines(350, (index) => `${' '.repeat(Number(index))}a:`), kind: 'too-large' },
  { name: '2,000 nested mappings', content: lines(2_000, (index) => `${' '.repeat(Number(index))}a:`), kind: 'too-large' },
  { name: 'blank lines', content: fill('\n'), kind: 'parsed' },
  { name: 'a million blank lines', content: '\n'.repeat(1_000_000), kind: 'too-large' },
  { name: 'comments', content: fill('# c\n'), kind: 'parsed' },
  { name: 'bad escapes', content: `a: "${fill('\\|')}"\n`, kind: 'malformed' },
  { name: 'tags', content: fill('!a '), kind: 'malformed' },
  { name: 'directives', content: fill('%a\n'), kind: 'malformed' },
  { name: 'documents', content: fill('...\n'), kind: 'malformed' },
  { name: 'an open quote', content: `a: "${fill('x\n')}`, kind: 'malformed' },
];
