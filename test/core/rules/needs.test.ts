import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishers } from '../../../src/core/publishers/index';
import { bitsOfEntryNeeds, entryBits, entryNeeds } from '../../../src/core/rules/entry-needs';
import { rules } from '../../../src/core/rules/index';
import { bitsOfNoteNeeds, noteBits, noteNeeds } from '../../../src/core/rules/note-needs';
import type { Rule, RuleContext } from '../../../src/core/rules/rule';
import { ruleApplies } from '../../../src/core/rules/run-rule';
import { hostileShapes } from '../../support/hostile-shapes';
import { markdownNote, markupSoup } from '../../support/markdown-arbitrary';
import { check, type ContextOptions, contextOf, vaultContextOf } from './rule-context';

function bitsOf({ note, options }: RuleContext): number {
  return noteBits(note, options.contract);
}

/** Whether a rule is asked about a note. */
function isAsked(rule: Rule, text: string, options: ContextOptions): boolean {
  switch (rule.scope) {
    case 'note':
      return (bitsOfNoteNeeds(rule.needs) & bitsOf(contextOf(text, options))) !== 0;
    case 'vault':
      return (bitsOfEntryNeeds(rule.needs) & entryBits(vaultContextOf(text, options).entry)) !== 0;
    case 'outcome':
      return true;
  }
}

/** Messages of the rules that a check does not ask about a note, each behind the rule's id. */
function findingsUnasked(text: string, options: ContextOptions): readonly string[] {
  const note = contextOf(text, options);
  const { entry } = vaultContextOf(text, options);
  const [ofNote, ofEntry] = [bitsOf(note), entryBits(entry)];
  return rules.flatMap((rule) => {
    const isUnasked = rule.scope === 'note' ? (bitsOfNoteNeeds(rule.needs) & ofNote) === 0 : rule.scope === 'vault' && (bitsOfEntryNeeds(rule.needs) & ofEntry) === 0;
    if (!isUnasked || !ruleApplies(rule, note)) return [];
    return check(rule, text, options).map(({ message }) => `${rule.id}: ${message}`);
  });
}

const world: ContextOptions = {
  summaryHeading: 'Simplify',
  notes: { 'a.md': '---\ndg-publish: true\n---\n\n# A\n\nText ^id\n', 'Trams.md': '# Night\n\nText\n' },
  files: [{ path: 'map.png', size: 9_000_000, image: { width: 9000, height: 10, position: 'yes' } }],
};

const contexts: readonly ContextOptions[] = publishers.flatMap(({ id }) => [{ ...world, publisher: id }, { ...world, publisher: id, form: 'site', contract: 'rating: number' }]);
const examples = rules.flatMap((rule) => rule.examples.map(({ before }) => before));

describe('what a rule says that it needs', () => {
  test.each(rules)('$id is asked about every note that its examples find something in', (rule) => {
    for (const { before, messages, context = {} } of rule.examples) {
      if (messages.length > 0) expect([before, isAsked(rule, before, context)]).toEqual([before, true]);
    }
  });

  test.each(contexts)('is missing from no example in which it finds something, for $publisher $form', (context) => {
    for (const text of examples) expect([text, findingsUnasked(text, context)]).toEqual([text, []]);
  });

  test('is missing from no made note in which it finds something', () => {
    const texts = fc.oneof(
      markdownNote('obsidian'),
      markupSoup('obsidian'),
      fc.array(fc.constantFrom(...examples), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n')),
    );
    fc.assert(fc.property(texts, fc.constantFrom(...contexts), (text, context) => { expect(findingsUnasked(text, context)).toEqual([]); }), { numRuns: 3000 });
  });

  test.each(hostileShapes)('is missing from no note that is $name in which it finds something', (shape) => {
    expect(findingsUnasked(shape.make(2000), world)).toEqual([]);
  });

  test('is something that some rule needs', () => {
    const named = new Set<string>(rules.flatMap((rule) => (rule.scope === 'outcome' ? [] : (rule.needs ?? []))));
    expect([...noteNeeds, ...entryNeeds].filter((need) => !named.has(need))).toEqual([]);
  });
});
