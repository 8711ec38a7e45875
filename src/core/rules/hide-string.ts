import { codeSpan } from './code-span';
import { describeValue } from './describe-value';
import { propertyFix } from './property-fix';
import type { NoteRule } from './rule';
import { findSwitches, switchMeaning } from './switches';

/** Switches that are on for every value but a true `false`, such as `dg-hide`. Whether a property is one is the publisher's own data. */
export const hideString: NoteRule = {
  scope: 'note',
  needs: ['properties'],
  id: 'hide-string',
  severity: 'warning',
  summary: 'A switch such as `dg-hide` that is set to something else than `true` or `false`, and so is on whatever it says.',
  why: 'The text `false` hides a page from search and lists, pins it, or passes all properties on to the site.',
  evidence: 'Measured on Digital Garden 2.84.0',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A text that says no, and hides',
      before: '---\ndg-publish: true\ndg-hide: "false"\n---\n',
      messages: ['Unexpected text `"false"` in `dg-hide`, expected `true` or `false`: it hides the page whatever it says'],
      after: '---\ndg-publish: true\ndg-hide: false\n---\n',
      wholeNote: true,
    },
    {
      title: 'A number',
      before: '---\ndg-publish: true\ndg-pinned: 1\n---\n',
      messages: ['Unexpected number `1` in `dg-pinned`, expected `true` or `false`: it pins the page whatever it says'],
      after: '---\ndg-publish: true\ndg-pinned: true\n---\n',
      wholeNote: true,
    },
    {
      title: 'In a compiled note',
      before: '---\n{"dg-publish":true,"pinned":"false"}\n---\n',
      messages: ['Unexpected text `"false"` in `pinned`, expected `true` or `false`: it pins the page whatever it says'],
      after: '---\n{"dg-publish":true,"pinned":false}\n---\n',
      context: { form: 'site' },
      wholeNote: true,
    },
    { title: 'Hidden', before: '---\ndg-publish: true\ndg-hide: true\n---\n', messages: [], wholeNote: true },
    { title: 'Not hidden', before: '---\ndg-publish: true\ndg-hide: False\ndg-pinned:\n---\n', messages: [], wholeNote: true },
    { title: 'An empty text is off', before: '---\ndg-publish: true\ndg-hide: ""\n---\n', messages: [], wholeNote: true },
    { title: 'A property that only resembles one', before: '---\ndg-publish: true\nhide: "false"\n---\n', messages: [], wholeNote: true },
    { title: 'The home page has a rule of its own', before: '---\ndg-publish: true\ndg-home: "false"\n---\n', messages: [], wholeNote: true },
    { title: 'The publish flag has a rule of its own', before: '---\ndg-publish: "true"\n---\n', messages: [], wholeNote: true },
    { title: 'A switch that text turns off has one, too', before: '---\ndg-publish: true\ndg-show-toc: "true"\n---\n', messages: [], wholeNote: true },
    { title: 'Properties that are shown in code', before: '```yaml\ndg-hide: "false"\n```\n', messages: [] },
  ],
  check(context) {
    return findSwitches(context, 'on-for-text').map(({ property, spec }) => {
      const { from, to, key, value } = property;
      const meant = switchMeaning(value);
      return {
        from,
        to,
        severity: meant === true ? 'info' : spec.wrongType.severity,
        message: `Unexpected ${describeValue(value)} in ${codeSpan(key)}, expected \`true\` or \`false\`: it ${spec.wrongType.consequence}`,
        fixes: () => (meant === null ? [] : propertyFix(context.note, { key, value: meant, title: `Write ${String(meant)}`, safe: meant })),
      };
    });
  },
};
