import type { Property } from '../note/frontmatter';
import { codeSpan } from './code-span';
import { describeValue } from './describe-value';
import { propertyFix } from './property-fix';
import type { Finding, NoteRule, RuleContext } from './rule';
import { specOf } from './spec-of';
import { findSwitches, isSwitch, type OddSwitch, switchKind, switchMeaning } from './switches';

/** Features of the site that a note turns on or off for its page. They are on for a true `true` only, and a `false` may get lost on the way. */
export const boolStringSetting: NoteRule = {
  scope: 'note',
  needs: ['properties'],
  id: 'bool-string-setting',
  severity: 'warning',
  summary: 'A site feature such as `dg-show-toc` that is set in a way that does the opposite, or nothing.',
  why: 'The text `true` turns the feature off, and Digital Garden drops a `false` on the way to the site, so that what the site turns on stays on.',
  evidence: 'Measured on Digital Garden 2.84.0 with `dg-show-file-tree`',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A text that says yes, and turns the feature off',
      before: '---\ndg-publish: true\ndg-show-toc: "true"\n---\n',
      messages: ['Unexpected text `"true"` in `dg-show-toc`, expected `true` or `false`: it turns the feature off on this page'],
      after: '---\ndg-publish: true\ndg-show-toc: true\n---\n',
      wholeNote: true,
    },
    {
      title: 'A no that gets lost',
      before: '---\ndg-publish: true\ndg-show-backlinks: false\n---\n',
      messages: ['Unexpected `false` in `dg-show-backlinks`, expected the text `"false"`: Digital Garden drops a `false`, and the setting of the site stays'],
      after: '---\ndg-publish: true\ndg-show-backlinks: "false"\n---\n',
      context: { publisherSettings: { 'defaultNoteSettings.dgShowBacklinks': true } },
      wholeNote: true,
    },
    { title: 'A feature that is off on all pages', before: '---\ndg-show-toc: false\n---\n', messages: [], context: { publisherSettings: { 'defaultNoteSettings.dgShowToc': false } }, wholeNote: true },
    {
      title: 'A no that may get lost: nobody knows what the site does',
      before: '---\ndg-show-toc: false\n---\n',
      messages: ['Unexpected `false` in `dg-show-toc`, expected the text `"false"`: Digital Garden drops a `false`, and the setting of the site stays'],
      after: '---\ndg-show-toc: "false"\n---\n',
      wholeNote: true,
    },
    { title: 'Turned on', before: '---\ndg-show-toc: true\n---\n', messages: [], wholeNote: true },
    { title: 'Turned off in the way that works', before: '---\ndg-show-toc: "false"\n---\n', messages: [], context: { publisherSettings: { 'defaultNoteSettings.dgShowToc': true } }, wholeNote: true },
    { title: 'A compiled note may say no', before: '---\n{"dgShowToc":false}\n---\n', messages: [], context: { form: 'site', publisherSettings: { 'defaultNoteSettings.dgShowToc': true } }, wholeNote: true },
    { title: 'Without a value', before: '---\ndg-show-toc:\n---\n', messages: [], wholeNote: true },
    { title: 'A property of another publisher', before: '---\nenableToc: "true"\n---\n', messages: [], wholeNote: true },
    { title: 'Properties that are shown in code', before: '```yaml\ndg-show-toc: "true"\n```\n', messages: [] },
  ],
  check(context) {
    const odd = findSwitches(context, 'off-for-text');
    const lost = lostSwitches(context);
    return odd.length === 0 ? lost : [...odd.flatMap((found) => oddFindings(context, found)), ...lost];
  },
};

function oddFindings({ note }: RuleContext, { property, spec }: OddSwitch): readonly Finding[] {
  const { from, to, key, value } = property;
  const meant = switchMeaning(value);
  // Any text turns the feature off, which is what this one says.
  if (meant === false) return [];
  return [{
    from,
    to,
    severity: spec.wrongType.severity,
    message: `Unexpected ${describeValue(value)} in ${codeSpan(key)}, expected \`true\` or \`false\`: it ${spec.wrongType.consequence}`,
    fixes: () => (meant === null ? [] : propertyFix(note, { key, value: meant, title: 'Write true', safe: false })),
  }];
}

/** A `false` against a setting of the plugin that is on, or not known. */
function lostSwitches({ note, publisher, publisherSettings, form }: RuleContext): readonly Finding[] {
  const lost: Finding[] = [];
  if (note.frontmatter.kind !== 'parsed' || form !== 'vault') return lost;
  for (const property of note.frontmatter.properties) {
    if (property.value !== false) continue;
    const { from, to, key } = property;
    const spec = specOf(publisher, form, key);
    if (spec === undefined || !isSwitch(spec) || switchKind(spec) !== 'off-for-text') continue;
    const site = publisherSettings.get(settingName(property));
    if (site === false) continue;
    lost.push({
      from,
      to,
      severity: site === true ? 'warning' : 'info',
      message: `Unexpected \`false\` in ${codeSpan(key)}, expected the text \`"false"\`: ${publisher.name} drops a \`false\`, and the setting of the site stays`,
      fixes: () => propertyFix(note, { key, value: 'false', title: 'Write the text "false"', safe: false }),
    });
  }
  return lost;
}

/** `dg-show-toc` is set for all pages by `dgShowToc` of the plugin. */
function settingName({ key }: Property): string {
  const [first = '', ...rest] = key.split('-');
  return `defaultNoteSettings.${first}${rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
}
