import { expect, test } from 'vitest';
import { slugifyName } from '../../src/core/publishers/slugify-name';
import { headingIdCollision } from '../../src/core/rules/heading-id-collision';
import { check } from '../core/rules/rule-context';

// The package that makes slugs was asked to part words where a name holds one of these, and takes time quadratic in the length of a word for that.
const pairs = ['\u200e', 'Ո', 'ու'];
const long = 'A'.repeat(500_000);

test.each(pairs)('a name of half a million letters behind %j is parted into words as a short one is', (pair) => {
  const short = slugifyName(`${pair}AA`);
  expect(short.endsWith('aa')).toBe(true);
  expect(slugifyName(`${pair}${long}`) === `${short.slice(0, -2)}${long.toLowerCase()}`).toBe(true);
});

test.each(pairs)('beside a heading of half a million letters behind %j, others are compared', (pair) => {
  const problems = check(headingIdCollision, `# ${pair}${long}\n\n## Night trains\n\n## Night-trains\n\nSee [[#Night-trains]].\n`);
  expect(problems.map(({ message }) => message)).toEqual(['Unexpected heading `Night-trains` with the address of an earlier one, `Night trains`, expected another text: `[[#Night-trains]]` does not lead to it on the site']);
});
