import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('the host goes into a browser page: nothing of Node or of the test runner is in it', async () => {
  const { metafile } = await build({
    stdin: { contents: "export * from './open-vault'; export * from './provided-modules';", resolveDir: 'test/host' },
    alias: { obsidian: './test/host/obsidian.ts' },
    bundle: true, write: false, platform: 'browser', format: 'esm', metafile: true,
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.filter((path) => /^node:|node_modules\/(?:happy-dom|vitest|esbuild)\//.test(path))).toEqual([]);
  expect(inputs).toContain('test/host/window/host-window.browser.ts');
});
