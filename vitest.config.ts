import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests of the core and of the headless face share what they import: reading it anew for each file takes a third of their time. */
const sharing = ['test/core/**/*.test.ts', 'test/cli/**/*.test.ts'];

/** So do those in the app, but not those that reach the network: what they import takes the process for a page once there is a window. */
const inApp = ['test/obsidian/*.test.ts'];

const shared = {
  resolve: {
    alias: [{ find: /^obsidian$/, replacement: fileURLToPath(new URL('test/host/obsidian.ts', import.meta.url)) }],
  },
};

const common = {
  setupFiles: ['test/support/fuzzing.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

/** All tests as one project, each file by itself: for runs that choose their own. */
export const plainConfig = { ...shared, test: { ...common, include: ['test/**/*.test.ts'] } };

export default defineConfig({
  ...shared,
  test: {
    // By default one core of two stays idle.
    maxWorkers: '100%',
    projects: [
      { ...shared, test: { ...common, name: 'core', include: sharing, isolate: false } },
      { ...shared, test: { ...common, name: 'app', include: inApp, setupFiles: [...common.setupFiles, 'test/support/fresh-app.ts'], isolate: false } },
      { ...shared, test: { ...common, name: 'rest', include: ['test/**/*.test.ts'], exclude: ['**/node_modules/**', ...sharing, ...inApp] } },
    ],
  },
});
