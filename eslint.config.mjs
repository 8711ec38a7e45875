import obsidianmd from 'eslint-plugin-obsidianmd';
import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const nodeFiles = ['**/*.mjs', '**/*.mts', 'test/**/*.ts', 'bench/**', 'vitest.config.ts'];
const plugin = ['src/**/*.ts'];

export default defineConfig([
  { ignores: ['node_modules/', 'main.js', 'preflight.mjs', 'coverage/', '.stryker/', '.stryker-tmp/', 'test/garden/', 'test/notes/', 'test/regressions/**/*.md'] },
  ...obsidianmd.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    files: ['manifest.json'],
    plugins: { obsidianmd },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { extraFileExtensions: ['.json'] },
    },
    rules: { 'obsidianmd/validate-manifest': 'error' },
  },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['src/**/*.{ts,mts}', 'test/**/*.ts'] })),
  {
    files: ['src/**/*.{ts,mts}'],
    rules: {
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', 40],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  // A note may hold what makes a slow expression stand still.
  {
    files: ['src/**/*.{ts,mts}'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
  },
  {
    files: ['src/main.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...['window', 'document', 'activeWindow', 'activeDocument', 'console', 'fetch', 'process', 'Buffer',
        'localStorage', 'setTimeout', 'setInterval', 'navigator', 'XMLHttpRequest', 'Date', 'performance', 'app']],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Randomness is an argument' }],
    },
  },
  {
    files: nodeFiles,
    rules: {
      'obsidianmd/no-nodejs-modules': 'off',
      'import/no-nodejs-modules': 'off',
      'obsidianmd/hardcoded-config-path': 'off',
      'obsidianmd/prefer-window-timers': 'off',
      'obsidianmd/no-global-this': 'off',
      'obsidianmd/ui/sentence-case': 'off',
      'obsidianmd/rule-custom-message': 'off',
      'no-console': 'off',
      'no-undef': 'off',
    },
  },
  {
    // The host stands where the app stands: it makes what the plugin is told to use.
    files: ['test/host/**', 'test/browser/**'],
    rules: {
      'obsidianmd/prefer-create-el': 'off',
      'obsidianmd/prefer-instanceof': 'off',
      'obsidianmd/no-static-styles-assignment': 'off',
      'no-restricted-globals': 'off',
      'import/no-extraneous-dependencies': 'off',
    },
  },
  {
    files: plugin,
    rules: { 'no-undef': 'off' },
  },
]);
