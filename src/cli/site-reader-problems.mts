import type { Frontmatter } from '../core/note/frontmatter';
import type { Problem } from '../core/problem/problem';
import { ignoresOfProperty } from '../core/rules/find-ignores';
import { readersDisagree } from '../core/rules/readers-disagree';
import { readerFindings } from '../core/rules/reader-findings';
import { foundProblem } from '../core/rules/run-rule';
import { heldText } from '../core/text/text-source';
import { readAsSite } from './site-reader.mts';

/** A note whose frontmatter gray-matter reads on the way to the site, and what the rules have found in it. */
export interface SiteNote {
  readonly text: string;
  readonly frontmatter: Frontmatter;
  readonly found: readonly Problem[];
}

/** The rule that speaks of frontmatter which cannot be read. */
const syntaxRule = 'frontmatter-syntax';

/**
 * A second opinion on a note's frontmatter by the very reader of the site: a problem where it cannot read what Preflight's
 * own can or the other way round, and one for each property whose value it takes otherwise than the rule
 * `readers-disagree` has foretold. None where they agree, and none of what neither can read.
 */
export function siteReaderProblems({ text, frontmatter, found }: SiteNote): readonly Problem[] {
  if (frontmatter.kind !== 'parsed' && frontmatter.kind !== 'malformed') return [];
  const { from, to } = frontmatter.content;
  const reading = readAsSite(text.slice(from, to));
  const foretold = found.filter(({ rule }) => rule === readersDisagree.id);
  if (frontmatter.kind === 'parsed' && reading.kind === 'failed' && !foretold.some(({ severity }) => severity === 'error')) {
    const message = `Unexpected frontmatter, expected what gray-matter, the reader of the site, can read: ${reading.message}`;
    return [{ from, to, rule: syntaxRule, severity: 'error', message, fixes: [] }];
  }
  if (frontmatter.kind === 'malformed' && reading.kind === 'read') {
    const message = 'Unexpected frontmatter that gray-matter, the reader of the site, reads all the same, expected one that all readers read alike';
    return [{ ...frontmatter.range, rule: syntaxRule, severity: 'info', message, fixes: [] }];
  }
  if (frontmatter.kind !== 'parsed' || reading.kind !== 'read' || ignoresOfProperty(frontmatter).some(({ rule }) => rule === readersDisagree.id)) return [];
  const places = new Set(foretold.map((problem) => problem.from));
  const findings = readerFindings({ text, frontmatter, reader: 'js-yaml-3' }, reading.values).filter((finding) => !places.has(finding.from));
  return findings.map((finding) => foundProblem(readersDisagree, 'warning', finding, heldText(text)));
}
