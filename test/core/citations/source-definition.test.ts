import { describe, expect, it } from 'vitest';
import { definitionContent } from '../../../src/core/citations/source-definition';

describe('what a footnote says of a source whose title or address cannot stand in a link as it is', () => {
  it.each<readonly [string, string, 'link' | 'url' | 'text', string]>([
    ['Bees `x`', 'https://a.org/x', 'link', 'Bees `x` https://a.org/x'],
    ['Bees `x`', 'https://a.org/x', 'text', 'Bees `x` https://a.org/x'],
    ['Bees `x`', 'https://a.org/x', 'url', 'https://a.org/x'],
    ['Bees <b>', 'https://a.org/(x', 'link', 'Bees <b> <https://a.org/(x>'],
    ['', 'https://a.org/(x', 'link', '<https://a.org/(x>'],
    ['', 'https://a.org/x.', 'url', '<https://a.org/x.>'],
    ['Bees', 'https://a.org/a b', 'link', 'Bees https://a.org/a b'],
  ])('%j at %j as a %s is %j', (title, url, definitionStyle, expected) => {
    expect(definitionContent('', { entry: null, url, title, words: null }, { definitionStyle, stripTracking: false, ending: '\n' })).toEqual({ text: expected, url });
  });
});
