import { expect, test } from 'vitest';
import { fenceUnclosed } from '../../src/core/rules/fence-unclosed';
import { applied, check } from '../core/rules/rule-context';

// The closing fence was put in front of a blank that may not stand behind one, and closed nothing.
test.each(['\u00a0', '\f', '\u3000'])('a fence is closed behind %j', (blank) => {
  const text = `Text\n\n\`\`\`\nlet one = 1;${blank}`;
  const [problem] = check(fenceUnclosed, text);
  const mended = applied(text, problem?.fixes[0]?.edits ?? []);
  expect(mended).toBe(`Text\n\n\`\`\`\nlet one = 1;${blank}\n\`\`\``);
  expect(check(fenceUnclosed, mended)).toEqual([]);
});
