import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { faultInMessage, faultOfStatus } from '../../../src/core/simplify/models/server-fault';
import { splitSentences } from '../../../src/core/simplify/sentences';
import { findShownText } from '../../../src/core/simplify/shown-text';
import { findSummaryPlace } from '../../../src/core/simplify/summary-place';

describe('a sentence that ends with a quotation', () => {
  it('goes on with a year in parentheses only where that follows at once', () => {
    expect(splitSentences('He said "so." Then (2020) came again.')).toEqual(['He said "so."', 'Then (2020) came again.']);
    expect(splitSentences('"It was." (12) He left.')).toEqual(['"It was." (12) He left.']);
  });
});

describe('the text of a link', () => {
  it('is read where an address stands behind its first word', () => {
    const shown = (text: string) => findShownText(parseNote(text)).map(({ from, to, shown: said }) => `${text.slice(from, to)} -> ${said}`);
    expect(shown('[a www.b.org](https://b.org)\n')).toEqual(['[ -> ', '](https://b.org) -> ']);
    expect(shown('[www.b.org](https://b.org)\n')).toEqual(['[www.b.org](https://b.org) -> \ufffc']);
  });
});

describe('the place of a summary at the top', () => {
  it('is behind the title, which stands in no quote and no list', () => {
    const topOf = (text: string): string => text.slice(findSummaryPlace(parseNote(text), { level: 2, position: 'top', isCallout: true }));
    expect(topOf('# Title\n\nText.\n')).toBe('\nText.\n');
    expect(topOf('> # Title\n\nText.\n')).toBe('> # Title\n\nText.\n');
    expect(topOf('- # Title\n\nText.\n')).toBe('- # Title\n\nText.\n');
  });
});

describe('what a server says went wrong', () => {
  it.each([['{"error":{"type":"x"}}', 'x'], ['{"error":{"code":"y"}}', 'y'], ['{"error":{"message":"m","type":"t"}}', 'm, t'], ['{"error":{"message":"m t","type":"t"}}', 'm t'], ['{"error":{}}', 'error']])('of %s is %s', (body, detail) => {
    expect(faultOfStatus(400, body)).toEqual({ kind: 'bad-request', detail });
    expect(faultInMessage(JSON.parse(body))).toEqual({ kind: 'server-error', detail });
  });
});
