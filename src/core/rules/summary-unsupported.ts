import type { Note } from '../note/note';
import { knownNumbers, unknownNumbers } from '../simplify/guards/numbers';
import { guessLanguage } from '../simplify/language';
import { readSummary, type ReadSummary } from '../simplify/summary-readability';
import type { TextRange } from '../text/text-range';
import { codeSpans } from './code-span';
import type { NoteRule } from './rule';
import { summaryFix } from './summary-fix';

const note = '# Trams\n\nThe line of 1,300 m cost $235, 000 in 1973. It has seven stops, and carries 12 % of all passengers.';

/** Numbers are what readers take away from a summary, and what models make up. */
export const summaryUnsupported: NoteRule = {
  scope: 'note',
  needs: ['summary', 'properties'],
  id: 'summary-unsupported',
  severity: 'warning',
  summary: 'A summary with a number that its note does not have.',
  why: 'A number that stands in no other place of the note was made up, mistyped, or is left from an earlier text.',
  evidence: 'In summaries that people have judged, one with a number which its text lacks is wrong in 85 to 100 of 100 cases',
  publishers: 'all',
  forms: 'all',
  examples: [
    { title: 'Another number', before: `${note}\n\n## Simplify\n\nThe tram line cost $253,000.\n`, messages: ['Unexpected number `253,000` in the summary, expected one that the note has'] },
    { title: 'Two of them, one in a word', before: `${note}\n\n## Simplify\n\nThe tram line has nine stops and was built in 1937.\n`, messages: ['Unexpected numbers `nine`, `1937` in the summary, expected ones that the note has'] },
    { title: 'The same number written in another way', before: `${note}\n\n## Simplify\n\nThe line of 1300 m cost $235,000.\n`, messages: [] },
    { title: 'A word for digits, and digits for a word', before: `${note}\n\n## Simplify\n\nTwelve percent of all passengers use its 7 stops.\n`, messages: [] },
    { title: 'One and two are said of anything', before: `${note}\n\n## Simplify\n\nOne line in two costs less.\n`, messages: [] },
    { title: 'A number of the properties', before: `---\ncapacity: 4500\n---\n${note}\n\n## Simplify\n\nIt carries 4,500 people.\n`, messages: [], wholeNote: true },
    { title: 'Numbers of the list of a summary', before: `${note}\n\n## Simplify\n\n1. It is cheap.\n2. It is fast.\n3. It is old.\n`, messages: [] },
    { title: 'What it comes from does not count', before: `${note}\n\n## Simplify\n\nIt is cheap.\n\n%% simplify engine=plain@1 src=0123456789abcdef out=0123456789abcdef date=2026-01-30 %%\n`, messages: [] },
    { title: 'Another section with numbers', before: `${note}\n\n## Simplify your life\n\n99 ways.\n`, messages: [] },
  ],
  check(context) {
    const { layout } = context.options.summaryWriting;
    if (context.note.summary === null && layout.form !== 'property') return [];
    const written = readSummary(context.note, layout);
    const numbers = written === null ? [] : madeUpNumbers(context.note, written);
    if (written === null || numbers.length === 0) return [];
    const names = codeSpans([...new Set(numbers)]);
    const isOne = numbers.length === 1;
    const message = `Unexpected number${isOne ? '' : 's'} ${names} in the summary, expected ${isOne ? 'one' : 'ones'} that the note has`;
    return [{ ...placeOf(context.note, written, numbers[0] ?? ''), message, fixes: summaryFix(context) }];
  },
};

/** As they are written in the summary. The note is looked at only where there is any number to look for. */
function madeUpNumbers({ text, summary }: Note, written: ReadSummary): readonly string[] {
  const language = guessLanguage(written.text);
  const texts = (ranges: readonly TextRange[]): readonly string[] => ranges.map(({ from, to }) => written.text.slice(from, to));
  if (unknownNumbers(written.text, new Set(), language).length === 0) return [];
  const own = summary !== null && written.range.from >= summary.from && written.range.to <= summary.to ? summary : written.range;
  const rest = `${text.slice(0, own.from)}\n${text.slice(own.to)}`;
  return texts(unknownNumbers(written.text, knownNumbers(rest, guessLanguage(rest)), language));
}

/** Where the number is written; all of the summary where that is not how it is written. */
function placeOf({ text }: Note, { range: { from, to } }: ReadSummary, number: string): TextRange {
  const at = text.slice(from, to).indexOf(number);
  return at === -1 ? { from, to } : { from: from + at, to: from + at + number.length };
}
