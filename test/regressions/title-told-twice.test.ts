import { expect, test } from 'vitest';
import { checkAll } from '../core/rules/rule-context';

const rulesOf = (text: string, options: Parameters<typeof checkAll>[1]): readonly string[] => checkAll(text, options).map(({ rule }) => rule);

// The missing title was told by the contract and by the rule about titles, at the same place.
test('a title that the contract requires is missed once', () => {
  expect(rulesOf('---\ndg-publish: true\n---\n', { contract: 'title: required' }).filter((rule) => rule !== 'home-count')).toEqual(['property-required']);
  expect(rulesOf('---\ndg-publish: true\n---\n', {}).filter((rule) => rule !== 'home-count')).toEqual(['title-missing']);
});

// The properties are not closed: nobody knows whether there is a title.
test('a note whose properties cannot be read is not called untitled', () => {
  expect(rulesOf('---\ntitle: Trams\ntags: [a]\n\nText\n', { publisher: 'quartz', path: 'Untitled.md' })).not.toContain('title-placeholder');
});
