import type { ParsedFrontmatter } from '../note/frontmatter';
import { parseNote } from '../note/parse-note';
import type { PublishedNote, Publisher } from '../publishers/publisher';
import { fieldType, isReadAs } from './field-type';
import { frontmatterSyntax } from './frontmatter-syntax';
import { readersDisagree, stopsReader } from './readers-disagree';
import type { NoteRule, RuleContext } from './rule';
import { specOf } from './spec-of';

/** A note as its publisher sees it, and what it is checked for. */
export type StoppingContext = Omit<RuleContext, 'note' | 'source'> & Pick<PublishedNote, 'frontmatter'> & { readonly text: string };

/**
 * Whether the build of the site stops at a note that is not public: the site reads it before it leaves it out. Most notes need no second look, and a
 * note is parsed only where its properties or its first line say that one is due.
 */
export function stopsBuild(context: StoppingContext): boolean {
  const { publisher, path, form, publisherSettings, frontmatter, text } = context;
  if (!publisher.readsUnpublished({ path, frontmatter, form, settings: publisherSettings })) return false;
  const rules = suspects(context);
  if (rules.length === 0) return false;
  const note = parseNote(text);
  return rules.some((rule) => [...rule.check({ ...context, note })].some(({ severity }) => (severity ?? rule.severity) === 'error'));
}

/** The rules that may tell why. */
function suspects({ publisher, form, frontmatter, text }: StoppingContext): readonly NoteRule[] {
  switch (frontmatter.kind) {
    case 'none':
      // A byte order mark may stand in front.
      return text.slice(0, 4).includes('---') ? [frontmatterSyntax] : [];
    case 'malformed':
      return [frontmatterSyntax];
    case 'too-large':
      return [];
    case 'parsed': {
      const reader = publisher.yamlReader(form);
      const rules: NoteRule[] = text.slice(frontmatter.from, frontmatter.from + 5).trim() === '---' ? [] : [frontmatterSyntax];
      if (hasStoppingValue(publisher, form, frontmatter)) rules.push(fieldType);
      if (stopsReader(text, frontmatter, reader)) rules.push(readersDisagree);
      return rules;
    }
  }
}

/** Whether a property has a value at which the publisher stops: seen without the text. */
export function hasStoppingValue(publisher: Publisher, form: PublishedNote['form'], { properties }: ParsedFrontmatter): boolean {
  return properties.some(({ key, value }) => {
    const spec = specOf(publisher, form, key);
    return spec?.wrongType.severity === 'error' && !isReadAs(value, spec);
  });
}
