import { compareReadability, isHarder, readSummary } from '../simplify/summary-readability';
import { summarySource } from '../simplify/summary-source';
import type { Readability } from '../simplify/summarizer';
import type { NoteRule } from './rule';
import { summaryFix } from './summary-fix';

/** Fewer sentences of a note, and fewer words of a summary, measure nothing. */
const fewest = { sentences: 3, words: 10 };

const plain = 'The tram is old. It runs on rails. It is cheap to run. It takes you to the sea. It is blue.';
const hard = 'Notwithstanding considerable infrastructural expenditure, electrified municipal transportation demonstrates extraordinarily advantageous operational characteristics.';

/** A summary is there for those to whom the note is too hard. */
export const summaryHarderThanNote: NoteRule = {
  scope: 'note',
  needs: ['summary', 'properties'],
  id: 'summary-harder-than-note',
  severity: 'info',
  summary: 'A summary that is harder to read than its note.',
  why: 'Whoever turns to the summary because the note is too hard finds longer sentences and longer words there.',
  evidence: 'True of 4 of 5 summaries in a public garden whose author had a model write them: grades 14 to 16 beside notes of 7 to 9',
  publishers: 'all',
  forms: 'all',
  examples: [
    { title: 'Long words in one long sentence', before: `${plain}\n\n## Simplify\n\n### In one sentence\n\n${hard}\n`, messages: ['Unexpected summary of grade 41.2 by Flesch-Kincaid, expected it to be no harder than the note, which is of grade -2.1'] },
    { title: 'Easier than the note', before: `${hard} ${hard} ${hard}\n\n## Simplify\n\n${plain}\n`, messages: [] },
    { title: 'As hard as the note', before: `${plain}\n\n## Simplify\n\nThe tram is old. It runs on rails. It is cheap to run.\n`, messages: [] },
    { title: 'Harder than the note, and easy all the same', before: `${plain}\n\n## Simplify\n\nTrams are old and blue, and cheap to run. They take people to the sea and back, day after day.\n`, messages: [] },
    { title: 'A note of two sentences', before: `The tram is old. It runs on rails.\n\n## Simplify\n\n${hard}\n`, messages: [] },
    { title: 'A summary of a few words', before: `${plain}\n\n## Simplify\n\nInfrastructural considerations.\n`, messages: [] },
    { title: 'Another section that is hard', before: `${plain}\n\n## Simplify your life\n\n${hard}\n`, messages: [] },
    { title: 'What it comes from does not count', before: `${plain}\n\n## Simplify\n\nThe tram is old. It runs on rails, and it is cheap to run.\n\n%% simplify engine=plain@1 src=0123456789abcdef out=0123456789abcdef %%\n`, messages: [] },
  ],
  check(context) {
    const { note, options } = context;
    const { layout } = options.summaryWriting;
    if (note.summary === null && layout.form !== 'property') return [];
    const written = readSummary(note, layout);
    if (written === null) return [];
    const { source, summary } = compareReadability(summarySource(note, ''), written.text);
    if (source.sentences < fewest.sentences || summary.words < fewest.words || !isHarder(summary, source)) return [];
    const { from, to } = written.range;
    return [{ from, to, message: `Unexpected summary of ${scoreOf(summary)}, expected it to be no harder than the note, which is of ${scoreOf(source, false)}`, fixes: summaryFix(context) }];
  },
};

/** As in `grade 9.3 by Flesch-Kincaid`. */
function scoreOf({ measure, score }: Readability, isNamed = true): string {
  switch (measure) {
    case 'flesch-kincaid':
      return `grade ${score}${isNamed ? ' by Flesch-Kincaid' : ''}`;
    case 'lix':
      return `${isNamed ? 'a LIX of ' : ''}${score}`;
    case 'characters-per-sentence':
      return `${score}${isNamed ? ' characters a sentence' : ''}`;
  }
}
