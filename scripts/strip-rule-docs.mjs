import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The parts of a rule that only tests and documentation read. */
const documentation = new Map([['examples', '[]'], ['evidence', "''"]]);

/** Leaves the documentation of rules out of a bundle: it is longer than the rules, and nothing in there reads it. */
export const withoutRuleDocs = {
  name: 'without-rule-docs',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]core[\\/]rules[\\/][^\\/]+\.ts$/ }, ({ path }) => ({
      contents: stripRuleDocs(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** The source text of a file with the documentation of the rules in it emptied; any other text as it is. */
export function stripRuleDocs(source) {
  if (!/: (?:NoteRule|VaultRule|OutcomeRule) = /.test(source)) return source;
  const file = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.Latest);
  const found = file.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => declarationList.declarations.flatMap(documentationOf));
  return found.reduceRight((text, { from, to, empty }) => text.slice(0, from) + empty + text.slice(to), source);

  function documentationOf({ type, initializer }) {
    const isRule = type !== undefined && /^(?:NoteRule|VaultRule|OutcomeRule)$/.test(type.getText(file));
    if (!isRule || initializer === undefined || !ts.isObjectLiteralExpression(initializer)) return [];
    return initializer.properties.filter(ts.isPropertyAssignment).flatMap(({ name, initializer: value }) => {
      const empty = documentation.get(name.getText(file));
      return empty === undefined ? [] : [{ from: value.getStart(file), to: value.getEnd(), empty }];
    });
  }
}
