import { findProperty } from '../note/frontmatter';
import type { Note } from '../note/note';
import { findSummary } from '../simplify/provenance';
import { summaryProperty } from '../simplify/summary-layout';
import type { TextRange } from '../text/text-range';
import type { NoteRule } from './rule';
import { summaryFix } from './summary-fix';

/** Of `Trams cost little.`, made from a text that nobody has. */
const mark = '%% simplify engine=plain@1 src=0123456789abcdef out=6ed13ea9b3f82ec5 %%';

/** Only what tells where it comes from can be known to be out of date: what an author wrote or changed is theirs. */
export const summaryStale: NoteRule = {
  scope: 'note',
  needs: ['summary', 'properties'],
  id: 'summary-stale',
  severity: 'warning',
  summary: 'A summary that was made from an earlier text of its note.',
  why: 'The summary says what the note no longer says, and readers who read nothing else believe it.',
  evidence: 'The hash of what was summarised, kept beside the summary, is not that of the note',
  publishers: 'all',
  forms: 'all',
  examples: [
    { title: 'The note has changed', before: `Trams are cheap to run.\n\n## Simplify\n\nTrams cost little.\n\n${mark}\n`, messages: ['Unexpected summary of an earlier text, expected one of the note as it is'] },
    { title: 'The summary was changed by hand', before: `Trams are cheap to run.\n\n## Simplify\n\nTrams do not cost much.\n\n${mark}\n`, messages: [] },
    { title: 'A summary that says nothing of itself', before: 'Trams are cheap to run.\n\n## Simplify\n\nTrams cost little.\n', messages: [] },
    { title: 'What it says of itself was cut', before: 'Trams are cheap to run.\n\n## Simplify\n\nTrams cost little.\n\n%% simplify engine=plain@1 src=0123 out=4567 %%\n', messages: [] },
    { title: 'No summary', before: 'Trams are cheap to run.\n', messages: [] },
    { title: 'The same in code', before: `Trams are cheap to run.\n\n## Simplify\n\n\`\`\`\nTrams cost little.\n\n${mark}\n\`\`\`\n`, messages: [] },
  ],
  check(context) {
    const { note, options } = context;
    const { layout } = options.summaryWriting;
    const place = placeOf(note, layout.form === 'property');
    if (place === null || findSummary(note, layout).state !== 'stale') return [];
    return [{ ...place, message: 'Unexpected summary of an earlier text, expected one of the note as it is', fixes: summaryFix(context) }];
  },
};

/** Where a note says which summary it is; null where it has none. */
function placeOf({ summary, frontmatter }: Note, isProperty: boolean): TextRange | null {
  const place = isProperty ? findProperty(frontmatter, summaryProperty)?.keyRange : summary?.heading;
  return place === undefined ? null : { from: place.from, to: place.to };
}
