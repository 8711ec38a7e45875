import { citationUnlinked } from './citation-unlinked';
import { fieldType } from './field-type';
import { footnoteDuplicate } from './footnote-duplicate';
import { footnoteInHeading } from './footnote-in-heading';
import { footnoteUndefined } from './footnote-undefined';
import { footnoteUnused } from './footnote-unused';
import { frontmatterSyntax } from './frontmatter-syntax';
import { publishFlagType } from './publish-flag-type';
import type { Rule } from './rule';
import { sourcesUncited } from './sources-uncited';
import { summaryMissing } from './summary-missing';
import { tagsShape } from './tags-shape';
import { titleMissing } from './title-missing';

/** Every rule, by id. A new one is a file in this folder and a line here. */
export const rules: readonly Rule[] = [
  citationUnlinked,
  fieldType,
  footnoteDuplicate,
  footnoteInHeading,
  footnoteUndefined,
  footnoteUnused,
  frontmatterSyntax,
  publishFlagType,
  sourcesUncited,
  summaryMissing,
  tagsShape,
  titleMissing,
];
