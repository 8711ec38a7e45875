// npm run size: what main.js is made of, by folder and by kind of text.
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import ts from 'typescript';
import { pluginOptions } from '../esbuild.config.mjs';

const { outputFiles: [file], metafile } = await esbuild.build({ ...pluginOptions(true), write: false, metafile: true });
const code = file.text;
const [output] = Object.values(metafile.outputs);

const folders = new Map();
for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) count(folders, folderOf(path), bytesInOutput);

const kinds = new Map();
const source = ts.createSourceFile('main.js', code, ts.ScriptTarget.Latest, true);
visit(source);

console.log(`main.js: ${file.contents.length} bytes, ${gzipSync(file.contents).length} gzipped`);
print('by folder', folders);
print('by kind, in characters', kinds);

function folderOf(path) {
  const dependency = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  return dependency ?? path.split('/').slice(0, path.startsWith('src/core') ? 3 : 2).join('/');
}

function visit(node) {
  if (ts.isRegularExpressionLiteral(node)) count(kinds, 'regular expressions', node.getWidth());
  else if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) count(kinds, 'texts', node.getWidth());
  else if (ts.isIdentifier(node)) count(kinds, isMember(node) ? 'names of members' : 'other names', node.getWidth());
  ts.forEachChild(node, visit);
}

function isMember(node) {
  const { parent } = node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  return 'name' in parent && parent.name === node && !ts.isVariableDeclaration(parent) && !ts.isParameter(parent) && !ts.isFunctionLike(parent) || ts.isMethodDeclaration(parent);
}

function count(counts, name, size) {
  counts.set(name, (counts.get(name) ?? 0) + size);
}

function print(title, counts) {
  console.log(`\n${title}`);
  for (const [name, size] of [...counts].sort((left, right) => right[1] - left[1])) console.log(`${String(size).padStart(9)}  ${name}`);
}
