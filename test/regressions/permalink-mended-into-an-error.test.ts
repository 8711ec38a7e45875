import { expect, test } from 'vitest';
import { urlShape } from '../../src/core/rules/url-shape';
import { applied, check } from '../core/rules/rule-context';

const site = { form: 'site' } as const;

// The `#` was a warning, and the mended address, without a slash at its end, stopped the build.
test('the mended address of a compiled note ends in the slash that the build needs', () => {
  const text = '---\n{"dg-publish":true,"permalink":"#trams"}\n---\n';
  const [problem] = check(urlShape, text, site);
  expect(problem?.severity).toBe('error');
  expect(problem?.message).toBe('Unexpected `#` in `permalink`, expected a path such as `trams/`: it stops the build of the whole site');
  const mended = applied(text, problem?.fixes[0]?.edits ?? []);
  expect(mended).toBe('---\n{"dg-publish":true,"permalink":"trams/"}\n---\n');
  expect(check(urlShape, mended, site)).toEqual([]);
});

test('the title of a fix is one line', () => {
  const [problem] = check(urlShape, '---\ndg-publish: true\npermalink: |\n  trams\n  two\n---\n', site);
  expect(problem?.fixes.map(({ title }) => title)).toEqual(['Write trams two /']);
});
