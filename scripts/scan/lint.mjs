import { ESLint } from 'eslint';
import obsidianmd from 'eslint-plugin-obsidianmd';
import tseslint from 'typescript-eslint';

/** @import { Check } from './project.mjs' */

/**
 * The directory's own ruleset, as it is published, with nothing taken back. It covers unhandled promises, `any`, casts of
 * files, unsafe HTML, code made from text, console.log, deprecated and too new parts of the app, Node modules, sentence
 * case, elements and timers of other windows, leaves and views that are kept, headings of settings and banned packages.
 * @param {string} root
 */
export function directoryLinter(root) {
  return new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [
      { ignores: ['**/*.mts', '**/*.mjs', 'test/', 'bench/', 'scripts/', 'docs/', 'node_modules/', 'main.js'] },
      ...obsidianmd.configs.recommended,
      { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } } },
      {
        files: ['manifest.json'],
        plugins: { obsidianmd },
        languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
        rules: { 'obsidianmd/validate-manifest': 'error' },
      },
    ],
  });
}

/** @type {Check} */
export const directoryLint = {
  title: "The directory's own lint rules find nothing in the source, manifest.json and package.json",
  async find({ root }) {
    return lintFaults(await directoryLinter(root).lintFiles(['src/**/*.ts', 'manifest.json', 'package.json']), root);
  },
};

/**
 * One line for each finding, warnings too.
 * @param {readonly ESLint.LintResult[]} results
 * @param {string} root
 */
export function lintFaults(results, root) {
  return results.flatMap(({ filePath, messages }) => messages.map(({ line, ruleId, message }) => `${filePath.replace(root, '').replace(/^[\\/]/, '')}:${line ?? 1}: ${message} (${ruleId ?? 'cannot be read'})`));
}
