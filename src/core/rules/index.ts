import { aiArtefact } from './ai-artefact';
import { boolStringSetting } from './bool-string-setting';
import { calloutEmbed } from './callout-embed';
import { citationNoSource } from './citation-no-source';
import { citationUnlinked } from './citation-unlinked';
import { citationsHeadingEmpty } from './citations-heading-empty';
import { commentLeak } from './comment-leak';
import { dataviewLeft } from './dataview-left';
import { dateShape } from './date-shape';
import { embedInCode } from './embed-in-code';
import { embedUnpublished } from './embed-unpublished';
import { fenceUnclosed } from './fence-unclosed';
import { fieldType } from './field-type';
import { footnoteBeforeParenthesis } from './footnote-before-parenthesis';
import { footnoteCaretSlip } from './footnote-caret-slip';
import { footnoteCase } from './footnote-case';
import { footnoteDuplicate } from './footnote-duplicate';
import { footnoteEmbedCollision } from './footnote-embed-collision';
import { footnoteEmpty } from './footnote-empty';
import { footnoteGlued } from './footnote-glued';
import { footnoteInAddress } from './footnote-in-address';
import { footnoteInCalloutTitle } from './footnote-in-callout-title';
import { footnoteInFootnote } from './footnote-in-footnote';
import { footnoteInHeading } from './footnote-in-heading';
import { footnoteInImageAlt } from './footnote-in-image-alt';
import { footnoteInline } from './footnote-inline';
import { footnoteLabel } from './footnote-label';
import { footnoteOrder } from './footnote-order';
import { footnoteUndefined } from './footnote-undefined';
import { footnoteUnused } from './footnote-unused';
import { frontmatterInvalidJsonEscape } from './frontmatter-invalid-json-escape';
import { frontmatterLinkCorruption } from './frontmatter-link-corruption';
import { frontmatterSyntax } from './frontmatter-syntax';
import { headingIdCollision } from './heading-id-collision';
import { hideString } from './hide-string';
import { homeCount } from './home-count';
import { htmlComment } from './html-comment';
import { ignoreUnused } from './ignore-unused';
import { imageAltMissing } from './image-alt-missing';
import { imageFormat } from './image-format';
import { imageGps } from './image-gps';
import { imageHuge } from './image-huge';
import { imageMissing } from './image-missing';
import { imagePairLine } from './image-pair-line';
import { linkMissing } from './link-missing';
import { linkNameMarkup } from './link-name-markup';
import { linkUnpublished } from './link-unpublished';
import { localPath } from './local-path';
import { openTaskLeft } from './open-task-left';
import { permalinkIgnored } from './permalink-ignored';
import { privateUploadUrl } from './private-upload-url';
import { propertyExposed } from './property-exposed';
import { propertyRequired } from './property-required';
import { propertyType } from './property-type';
import { propertyValue } from './property-value';
import { publishFlagType } from './publish-flag-type';
import { readersDisagree } from './readers-disagree';
import { reservedKey } from './reserved-key';
import type { Rule } from './rule';
import { secret } from './secret';
import { sourceDuplicate } from './source-duplicate';
import { sourceTracking } from './source-tracking';
import { sourceUrlInvalid } from './source-url-invalid';
import { sourcesUncited } from './sources-uncited';
import { summaryEmpty } from './summary-empty';
import { summaryHarderThanNote } from './summary-harder-than-note';
import { summaryMissing } from './summary-missing';
import { summaryStale } from './summary-stale';
import { summaryUnsupported } from './summary-unsupported';
import { tagUnknown } from './tag-unknown';
import { tagsShape } from './tags-shape';
import { templaterLeft } from './templater-left';
import { titleMissing } from './title-missing';
import { titlePlaceholder } from './title-placeholder';
import { urlCollision } from './url-collision';
import { urlEmptySegment } from './url-empty-segment';
import { urlShape } from './url-shape';
import { worksHereBreaksOnSite } from './works-here-breaks-on-site';

/** Every rule, by id. A new one is a file in this folder and a line here. */
export const rules: readonly Rule[] = [
  aiArtefact,
  boolStringSetting,
  calloutEmbed,
  citationNoSource,
  citationUnlinked,
  citationsHeadingEmpty,
  commentLeak,
  dataviewLeft,
  dateShape,
  embedInCode,
  embedUnpublished,
  fenceUnclosed,
  fieldType,
  footnoteBeforeParenthesis,
  footnoteCaretSlip,
  footnoteCase,
  footnoteDuplicate,
  footnoteEmbedCollision,
  footnoteEmpty,
  footnoteGlued,
  footnoteInAddress,
  footnoteInCalloutTitle,
  footnoteInFootnote,
  footnoteInHeading,
  footnoteInImageAlt,
  footnoteInline,
  footnoteLabel,
  footnoteOrder,
  footnoteUndefined,
  footnoteUnused,
  frontmatterInvalidJsonEscape,
  frontmatterLinkCorruption,
  frontmatterSyntax,
  headingIdCollision,
  hideString,
  homeCount,
  htmlComment,
  ignoreUnused,
  imageAltMissing,
  imageFormat,
  imageGps,
  imageHuge,
  imageMissing,
  imagePairLine,
  linkMissing,
  linkNameMarkup,
  linkUnpublished,
  localPath,
  openTaskLeft,
  permalinkIgnored,
  privateUploadUrl,
  propertyExposed,
  propertyRequired,
  propertyType,
  propertyValue,
  publishFlagType,
  readersDisagree,
  reservedKey,
  secret,
  sourceDuplicate,
  sourceTracking,
  sourceUrlInvalid,
  sourcesUncited,
  summaryEmpty,
  summaryHarderThanNote,
  summaryMissing,
  summaryStale,
  summaryUnsupported,
  tagUnknown,
  tagsShape,
  templaterLeft,
  titleMissing,
  titlePlaceholder,
  urlCollision,
  urlEmptySegment,
  urlShape,
  worksHereBreaksOnSite,
];
