import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

// The one that is written in JavaScript alone: it needs no Java, and gives the same answer everywhere.
process.env.RECHECK_SYNC_BACKEND = 'pure';
const { checkSync } = await import('recheck');

/**
 * Every regular expression that is written out under a folder, with the files that hold it.
 * @param {string} folder
 * @returns {Map<string, string[]>}
 */
export function regexpLiterals(folder) {
  const found = new Map();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.m?ts$/.test(path)).sort()) {
    const path = `${folder}/${name.replaceAll('\\', '/')}`;
    for (const literal of literalsOf(readFileSync(path, 'utf8'))) found.set(literal, [...new Set([...(found.get(literal) ?? []), path])]);
  }
  return found;
}

/**
 * The regular expressions of a source text, as they are written.
 * @param {string} source
 * @returns {string[]}
 */
export function literalsOf(source) {
  const literals = [];
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) literals.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest));
  return literals;
}

/**
 * What recheck says of a regular expression: `safe`, or why it is not known to be.
 * @param {string} literal
 * @param {number} [timeout] In milliseconds.
 * @returns {string}
 */
export function verdictOn(literal, timeout = 10_000) {
  const end = literal.lastIndexOf('/');
  const { status, complexity, error } = checkSync(literal.slice(1, end), literal.slice(end + 1), { timeout });
  return status === 'safe' ? 'safe' : status === 'vulnerable' ? complexity.summary : `${status}: ${error.kind}`;
}
