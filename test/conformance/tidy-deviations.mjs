const reasons = [
  [
    'a reference without a definition keeps its number: nobody knows what it refers to',
    [
      'shortcut/reindexFootnotes: reindexFootnotes > renumbers a marker that has no definition',
      'shortcut/lintFootnotes: lintFootnotes > applies all three cleanups in one pass',
    ],
  ],
  [
    'without a heading that is set, definitions are gathered at the end of the note',
    [
      'shortcut/reindexFootnotes: reindexFootnotes > keeps surrounding structure (headings, blank lines) in place',
    ],
  ],
  [
    'a number that a comment names stays taken: what is hidden may come back',
    [
      'shortcut/reindexFootnotes: reindexFootnotes and single-line HTML comments > ignores a comment span in the middle of a prose line',
    ],
  ],
  [
    'the case records one step alone; tidying numbers, gathers and places in one go',
    [
      'shortcut/moveFootnoteDefinitionsToBottom: moveFootnoteDefinitionsToBottom > keeps the definitions\' relative order',
      'shortcut/moveFootnoteDefinitionsToBottom: moveFootnoteDefinitionsToBottom > is idempotent',
      'shortcut/moveFootnoteDefinitionsToBottom: moveFootnoteDefinitionsToBottom > is idempotent (2)',
      'shortcut/footnoteAfterPunctuation: lintFootnotes prefix awareness (prefixAware) > unifies plain and prefixed footnotes into one reading-order sequence',
      'shortcut/moveFootnoteDefinitionsToBottom: lintFootnotes prefix awareness (prefixAware) > unifies plain and prefixed footnotes into one reading-order sequence',
      'shortcut/footnoteAfterPunctuation: lintFootnotes prefix awareness (prefixAware) > reorders prefixed footnotes even without the apply step',
      'shortcut/moveFootnoteDefinitionsToBottom: lintFootnotes prefix awareness (prefixAware) > reorders prefixed footnotes even without the apply step',
      'shortcut/footnoteAfterPunctuation: lintFootnotes prefix awareness (prefixAware) > is idempotent with everything on',
      'shortcut/moveFootnoteDefinitionsToBottom: lintFootnotes prefix awareness (prefixAware) > is idempotent with everything on',
      'shortcut/footnoteAfterPunctuation: lintFootnotes with applyNotePrefix > reads the note\'s property and prefixes after reindexing',
      'shortcut/moveFootnoteDefinitionsToBottom: lintFootnotes with applyNotePrefix > reads the note\'s property and prefixes after reindexing',
      'shortcut/footnoteAfterPunctuation: lintFootnotes with applyNotePrefix > does nothing without the note property',
      'shortcut/moveFootnoteDefinitionsToBottom: lintFootnotes with applyNotePrefix > does nothing without the note property',
      'shortcut/footnoteAfterPunctuation: lintFootnotes > applies all three cleanups in one pass',
      'shortcut/footnoteAfterPunctuation: lintFootnotes > passes reindex options through',
      'shortcut/moveFootnoteDefinitionsToBottom: lintFootnotes > passes reindex options through',
      'shortcut/footnoteAfterPunctuation: lintFootnotes > is idempotent',
      'shortcut/moveFootnoteDefinitionsToBottom: lintFootnotes > is idempotent',
      'shortcut/footnoteAfterPunctuation: repeated linting with a section heading (bug reported 2026-07-17) > never duplicates a single-line heading',
      'shortcut/moveFootnoteDefinitionsToBottom: repeated linting with a section heading (bug reported 2026-07-17) > never duplicates a single-line heading',
      'shortcut/moveFootnoteDefinitionsToBottom: repeated linting with a section heading (bug reported 2026-07-17) > never duplicates a multi-line divider heading',
      'shortcut/footnoteAfterPunctuation: bug: move-to-bottom duplicates a mid-document footnote heading > lint does not leave an orphaned heading behind',
      'linter/re-index-footnotes: Re-indexing footnotes does not move the footnote references',
      'linter/move-footnotes-to-the-bottom: Long Document with multiple consecutive footnotes',
      'linter/move-footnotes-to-the-bottom: Moving footnotes to the end of the file sorts footnote definitions by first reference in document',
      'linter/move-footnotes-to-the-bottom: Moving footnotes to the bottom of the file should properly order values even when links are present',
    ],
  ],
  [
    'blank lines around headings and between definitions stay as they are written',
    [
      'shortcut/moveFootnoteDefinitionsToBottom: moveFootnoteDefinitionsToBottom > tightens blank lines between bottom definitions',
      'shortcut/moveFootnoteDefinitionsToBottom: moveFootnoteDefinitionsToBottom > does not duplicate an existing section heading, normalizing its spacing',
      'shortcut/moveFootnoteDefinitionsToBottom: the existing heading anchors the section (issue #55 follow-up) > keeps a blank line between the gathered section and prose below',
      'shortcut/moveFootnoteDefinitionsToBottom: bug: move-to-bottom duplicates a mid-document footnote heading > does not duplicate a heading that sits mid-document',
      'shortcut/moveFootnoteDefinitionsToBottom: bug: move-to-bottom duplicates a mid-document footnote heading > lint does not leave an orphaned heading behind',
      'shortcut/lintFootnotes: bug: move-to-bottom duplicates a mid-document footnote heading > lint does not leave an orphaned heading behind',
    ],
  ],
  [
    'a line is no heading: it becomes the words of one',
    [
      'shortcut/moveFootnoteDefinitionsToBottom: moveFootnoteDefinitionsToBottom > keeps a blank line between the body and a divider heading',
      'shortcut/moveFootnoteDefinitionsToBottom: bug: move-to-bottom endsWith heading check false-positives > divider heading is added even when body ends with frontmatter close ---',
    ],
  ],
  [
    'a colon behind a reference stays: at the start of a line both would define a footnote',
    [
      'shortcut/footnoteAfterPunctuation: footnoteAfterPunctuation > handles every punctuation mark in the set',
    ],
  ],
  [
    'names stay; only numbers are counted',
    [
      'linter/re-index-footnotes: Re-indexing footnotes with `-` in their name should work',
      'linter/re-index-footnotes: Re-indexing footnotes with number and non-numbered names are properly handled',
      'linter/re-index-footnotes: Re-indexing footnotes after inserting a footnote between',
      'linter/re-index-footnotes: Re-indexing footnotes preserves multiple references to the same footnote index',
    ],
  ],
  [
    'two paragraphs that a definition parted stay two',
    [
      'linter/move-footnotes-to-the-bottom: Simple case',
      'linter/move-footnotes-to-the-bottom: Moving footnotes to the bottom',
      'linter/move-footnotes-to-the-bottom: Moving footnotes to the bottom with including a blank line between footnotes',
    ],
  ],
  [
    'a footnote that is defined twice is left, with a remark',
    [
      'linter/move-footnotes-to-the-bottom: Make sure that a footnote placed between footnotes that already have content at the end of the file properly gets properly ordered',
      'linter/move-footnotes-to-the-bottom: A footnote reference wrapped by 2 references with one at the start of a file should not cause an infinite loop and should move each reference to the end of the file',
      'linter/re-index-footnotes: Re-indexing footnotes condense duplicate footnotes into 1 when key and footnote are the same',
    ],
  ],
  [
    'blank lines between definitions that are gathered are an option of that plugin; tidying keeps them where they are',
    [
      'linter/move-footnotes-to-the-bottom: Moving footnotes to the bottom does not mix inline code between body and footnotes when includeBlankLineBetweenFootnotes is true',
    ],
  ],
];

/** By case, why tidying ends otherwise than was recorded. One that does not differ any more is an error: it has to go. */
export const deviations = new Map(reasons.flatMap(([reason, names]) => names.map((name) => [name, reason])));
