import { findProperty } from '../note/frontmatter';
import type { Property, PropertyValue } from '../note/frontmatter';
import { setPropertyEdits } from '../note/property-edits';
import type { Fix } from '../problem/problem';
import type { TextEdit } from '../text/text-edit';
import { codeSpan } from './code-span';
import { describeValue, isList } from './describe-value';
import { notePlace } from './note-place';
import { pathSpans } from './path-span';
import { addressProperty } from './free-address';
import type { Finding, VaultRule, VaultRuleContext } from './rule';
import { switchMeaning } from './switches';

/** Speaks in every note that claims to be the home page where several do, and once in a vault where none does. */
export const homeCount: VaultRule = {
  scope: 'vault',
  id: 'home-count',
  severity: 'error',
  summary: 'Not exactly one home page.',
  why: 'The build of the whole site stops at a second home page; without one, the site begins with an empty page.',
  evidence: 'Measured on Eleventy 3.1.2; three home pages in one vault by `dg-home: "false"`, oleeskild/obsidian-digital-garden#660 and #127',
  publishers: ['digital-garden'],
  forms: 'all',
  examples: [
    {
      title: 'Two home pages',
      before: '---\ndg-publish: true\ndg-home: true\n---\n\nText\n',
      messages: ['Unexpected home page, expected `Start.md` to be the only one: the build of the whole site stops'],
      after: '---\ndg-publish: true\ndg-home: false\n---\n\nText\n',
      context: { notes: { 'Start.md': '---\ndg-publish: true\ndg-home: true\n---\n' } },
      wholeNote: true,
    },
    {
      title: 'A text that says no',
      before: '---\ndg-publish: true\ndg-home: "false"\n---\n\nText\n',
      messages: ['Unexpected text `"false"` in `dg-home`, expected `false`: it makes a home page beside `Start.md`, and the build of the whole site stops'],
      after: '---\ndg-publish: true\ndg-home: false\n---\n\nText\n',
      context: { notes: { 'Start.md': '---\ndg-publish: true\ndg-home: true\n---\n' } },
      wholeNote: true,
    },
    {
      title: 'By its tag',
      before: '---\n{"dg-publish":true,"permalink":"/a/","tags":["gardenEntry","trams"]}\n---\n\nText\n',
      messages: ['Unexpected home page, expected `Start.md` to be the only one: the build of the whole site stops'],
      after: '---\n{"dg-publish":true,"permalink":"/a/","tags":["trams"]}\n---\n\nText\n',
      context: { form: 'site', notes: { 'Start.md': '---\n{"dg-publish":true,"permalink":"/","tags":["gardenEntry"]}\n---\n' } },
      wholeNote: true,
    },
    {
      title: 'The only one, by a text that says no',
      before: '---\ndg-publish: true\ndg-home: no\n---\n\nText\n',
      messages: ['Unexpected text `no` in `dg-home`, expected `true` or `false`: the note is the home page whatever it says'],
      after: '---\ndg-publish: true\ndg-home: true\n---\n\nText\n',
      wholeNote: true,
    },
    {
      title: 'No home page: said once, in the first note',
      before: '---\ndg-publish: true\n---\n\nText\n',
      messages: ['Unexpected site without a home page, expected one with `dg-home: true`: it begins with an empty page'],
      context: { path: 'a.md', notes: { 'b.md': '---\ndg-publish: true\n---\n' } },
      wholeNote: true,
    },
    { title: 'No home page, in any other note', before: '---\ndg-publish: true\n---\n', messages: [], context: { path: 'b.md', notes: { 'a.md': '---\ndg-publish: true\n---\n' } }, wholeNote: true },
    { title: 'One home page', before: '---\ndg-publish: true\ndg-home: true\n---\n', messages: [], context: { notes: { 'b.md': '---\ndg-publish: true\n---\n' } }, wholeNote: true },
    { title: 'The other is not published', before: '---\ndg-publish: true\ndg-home: true\n---\n', messages: [], context: { notes: { 'b.md': '---\ndg-home: true\n---\n' } }, wholeNote: true },
    { title: 'The other says no', before: '---\ndg-publish: true\ndg-home: true\n---\n', messages: [], context: { notes: { 'b.md': '---\ndg-publish: true\ndg-home: false\n---\n' } }, wholeNote: true },
    { title: 'A name that says home', before: '---\ndg-publish: true\n---\n', messages: [], context: { path: 'Home.md', notes: { 'b.md': '---\ndg-publish: true\ndg-home: true\n---\n' } }, wholeNote: true },
    { title: 'A tag in the text', before: '---\ndg-publish: true\n---\n\n#gardenEntry\n', messages: [], context: { notes: { 'b.md': '---\ndg-publish: true\ndg-home: true\n---\n' } }, wholeNote: true },
    { title: 'Properties that are shown in code', before: '```yaml\ndg-home: true\n```\n', messages: [], context: { notes: { 'b.md': '---\ndg-publish: true\ndg-home: true\n---\n' } } },
    { title: 'Nothing is published', before: 'Text\n', messages: [], wholeNote: true },
  ],
  check(context) {
    const { entry, vault } = context;
    const { published, isHome } = vault.entryOf(entry);
    if (!published) return [];
    const homes = vault.homes();
    if (homes.size === 0 && isFirst(context)) return [noHome(context)];
    if (!isHome) return [];
    return homes.size > 1 ? [secondHome(context, homes)] : oddHome(context);
  },
};

/** Whether no other published note stands before this one. The first notes of an index mostly do, so that few are looked at. */
function isFirst({ entry, vault }: VaultRuleContext): boolean {
  if (!vault.index.isComplete) return false;
  for (const other of vault.index.notes()) {
    if (other.path < entry.path && vault.entryOf(other).published) return false;
  }
  return true;
}

function noHome({ entry, text, form, vault }: VaultRuleContext): Finding {
  const key = vault.publisher.homeKey(form);
  const wanted = key === null ? 'a home page' : `one with ${codeSpan(`${key}: true`)}`;
  const message = `Unexpected site without a home page, expected ${wanted}: it begins with an empty page`;
  return { ...notePlace({ text, frontmatter: entry.frontmatter }), severity: 'warning', message };
}

function secondHome(context: VaultRuleContext, homes: ReadonlySet<string>): Finding {
  const { entry, vault, form } = context;
  const others: string[] = [];
  for (const path of homes) {
    if (path !== entry.path) others.push(path);
    if (others.length > 100) break;
  }
  const property = homeProperty(context);
  const { from, to } = property ?? notePlace({ text: context.text, frontmatter: entry.frontmatter });
  const names = pathSpans(others.sort(), homes.size - 1);
  const wanted = others.length === 1 ? `${names} to be the only one` : `only one beside ${names}`;
  const isMeant = property === undefined || property.key !== vault.publisher.homeKey(form) || switchMeaning(property.value) !== false;
  return {
    from,
    to,
    message: isMeant
      ? `Unexpected home page, expected ${wanted}: the build of the whole site stops`
      : `Unexpected ${describeValue(property.value)} in ${codeSpan(property.key)}, expected \`false\`: it makes a home page beside ${names}, and the build of the whole site stops`,
    fixes: () => notHomeFix(context),
  };
}

/** The only home page, made so by a value that may say the opposite. */
function* oddHome(context: VaultRuleContext): Iterable<Finding> {
  const property = homeProperty(context);
  if (property === undefined || property.key !== context.vault.publisher.homeKey(context.form) || property.value === true) return;
  const { from, to, key, value } = property;
  const meant = switchMeaning(value);
  yield {
    from,
    to,
    severity: meant === true ? 'info' : 'warning',
    message: `Unexpected ${describeValue(value)} in ${codeSpan(key)}, expected \`true\` or \`false\`: the note is the home page whatever it says`,
    fixes: () => [
      ...writeFix(context.text, key, true, 'Write true: the note is the home page', meant === true),
      ...(meant === true ? [] : writeFix(context.text, key, false, 'Write false: it is an ordinary page', false)),
    ],
  };
}

/** The property that makes the note the home page. */
function homeProperty(context: VaultRuleContext): Property | undefined {
  const { entry, vault, form } = context;
  const key = vault.publisher.homeKey(form);
  const own = key === null ? undefined : findProperty(entry.frontmatter, key);
  return own !== undefined && Boolean(own.value) ? own : (findProperty(entry.frontmatter, 'tags') ?? addressProperty(context));
}

/** A note may be the home page by its property and by its tag at once. */
function notHomeFix({ entry, text, vault, form }: VaultRuleContext): readonly Fix[] {
  const key = vault.publisher.homeKey(form);
  const own = key === null ? undefined : findProperty(entry.frontmatter, key);
  const tags = findProperty(entry.frontmatter, 'tags')?.value ?? null;
  const rest = isList(tags) ? tags.filter((tag) => tag !== homeTag) : typeof tags === 'string' ? withoutTag(tags) : tags;
  const edits = [
    ...(own !== undefined && Boolean(own.value) ? propertyEdits(text, own.key, false) : []),
    ...(tags === null ? [] : propertyEdits(text, 'tags', rest)),
  ].sort((left, right) => left.from - right.from);
  return edits.length === 0 ? [] : [{ title: 'Make another note the home page', safe: false, edits }];
}

/** The tag by which the template knows the home page. */
const homeTag = 'gardenEntry';

function withoutTag(tags: string): string {
  const names = tags.split(',').map((tag) => tag.trim());
  return names.includes(homeTag) ? names.filter((tag) => tag !== homeTag).join(', ') : tags;
}

function writeFix(text: string, key: string, value: PropertyValue, title: string, safe: boolean): readonly Fix[] {
  const edits = propertyEdits(text, key, value);
  return edits.length === 0 ? [] : [{ title, safe, edits }];
}

function propertyEdits(text: string, key: string, value: PropertyValue): readonly TextEdit[] {
  const result = setPropertyEdits(text, key, value);
  return result.kind === 'refused' ? [] : result.plan.edits;
}
