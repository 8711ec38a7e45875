import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { faultInMessage, faultOfStatus } from '../../../src/core/simplify/models/server-fault';
import { splitSentences } from '../../../src/core/simplify/sentences';
import { findShownText } from '../../../src/core/simplify/shown-text';
import { defaultSummaryLayout } from '../../../src/core/simplify/summary-layout';
import { findSummaryPlace } from '../../../src/core/simplify/summary-place';
import { readSummary } from '../../../src/core/simplify/summary-readability';

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

describe('a summary that is written', () => {
  it.each([['nothing', ''], ['a blank line', '\n\n'], ['an embed', '\n![[bees.png]]\n'], ['a list of links', '\n\n## Next\n\nBees.\n']])('is none where its section holds %s', (_what, content) => {
    expect(readSummary(parseNote(`Bees dance.\n\n## Simplify\n${content}`), defaultSummaryLayout)).toBeNull();
  });

  it('is the text of its section', () => {
    expect(readSummary(parseNote('Bees dance.\n\n## Simplify\n\nThey do.\n'), defaultSummaryLayout)).toEqual({ text: 'They do.', range: { from: 26, to: 34 } });
  });
});

describe('what a server says went wrong', () => {
  it.each([['{"error":{"type":"x"}}', 'x'], ['{"error":{"code":"y"}}', 'y'], ['{"error":{"message":"m","type":"t"}}', 'm, t'], ['{"error":{"message":"m t","type":"t"}}', 'm t'], ['{"error":{}}', 'error']])('of %s is %s', (body, detail) => {
    expect(faultOfStatus(400, body)).toEqual({ kind: 'bad-request', detail });
    expect(faultInMessage(JSON.parse(body))).toEqual({ kind: 'server-error', detail });
  });
});
