import { expect, test } from 'vitest';
import { localPath } from '../../src/core/rules/local-path';
import { check } from '../core/rules/rule-context';

// Each place of one address was a finding of its own.
test('a link to a local file is told once, however often it is written', () => {
  expect(check(localPath, 'See file:///D:/plan.pdf and file:///D:/plan.pdf, or file:///D:/map.pdf.\n')).toHaveLength(2);
});
