import { expect, test } from 'vitest';
import { imageGps } from '../../src/core/rules/image-gps';
import { check } from '../core/rules/rule-context';

// For each embed of a note all its images were looked at again.
test('the images of a note that is embedded nine thousand times are looked at once', () => {
  const files = [{ path: 'a.png', size: 1, image: { width: 1, height: 1, position: 'yes' as const } }];
  const notes = { 'B.md': `---\ndg-publish: true\n---\n${'![[a.png]] [[x]] '.repeat(9_000)}` };
  expect(check(imageGps, '![[B]] '.repeat(9_000), { files, notes })).toHaveLength(1);
}, 30_000);
