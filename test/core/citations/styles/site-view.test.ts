import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { describe, expect, it } from 'vitest';
import { convertCitations } from '../../../../src/core/citations/convert-citations';
import { parseNote } from '../../../../src/core/note/parse-note';
import { applyPlan } from '../../../../src/core/text/apply-edits';
import { pastedNote } from './pasted-note';
import { styleWriters } from './style-writers';

/** Renders as the Digital Garden's site does. */
const site = new MarkdownIt({ breaks: true, html: true, linkify: true }).use(footnotes);

const numRuns = 20;

describe('a site with markdown-it and its footnotes', () => {
  it.each(styleWriters.map((writer, index) => ({ title: `${writer.style} (${String(index)})`, writer })))('shows every reference that was made of $title', ({ writer }) => {
    fc.assert(
      fc.property(pastedNote(writer), ({ text }) => {
        const body = text.replace(/^---\r?\n[^]*?\r?\n---\r?\n/, '');
        const { plan } = convertCitations(parseNote(body), { gluedDigits: writer.behindStop === true });
        const result = applyPlan(body, plan);
        const converted = result.kind === 'applied' ? result.text : '';
        const { references, definitions } = parseNote(converted).footnotes;
        const html = site.render(converted, {});
        expect(html.match(/<sup class="footnote-ref">/g)?.length ?? 0).toBe(references.length);
        const cited = new Set(references.map(({ identifier }) => identifier));
        const shown = definitions.filter(({ identifier }) => cited.has(identifier));
        expect(html.match(/<li id="fn\d+" class="footnote-item">/g)?.length ?? 0).toBe(shown.length);
        expect(references.length).toBeGreaterThan(0);
      }),
      { numRuns },
    );
  });
});
