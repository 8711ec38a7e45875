import { expect, test } from 'vitest';
import { privateUploadUrl } from '../../src/core/rules/private-upload-url';
import { check } from '../core/rules/rule-context';

// For each place of the address all links and all sources were gone through: 20,000 places took a minute.
test('an address in twenty thousand places is removed from all of them at once', () => {
  const text = 'Text [here](https://claude.ai/chat/0b1c2d3e-0000).\n\n'.repeat(20_000);
  const [problem] = check(privateUploadUrl, `${text}Sources:\n[1] Title https://claude.ai/chat/0b1c2d3e-0000\n`);
  const [fix] = problem?.fixes ?? [];
  expect(fix?.edits).toHaveLength(40_001);
}, 30_000);
