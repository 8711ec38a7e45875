import { walkEmbeds, type WalkedEmbed } from '../vault/embed-walk';
import { resolveSubpath } from '../vault/resolve-subpath';
import { codeSpan } from './code-span';
import { CommentEmbeds, wayOf } from './comment-embeds';
import { withoutExtension } from './note-name';
import type { Finding, VaultRule, VaultRuleContext } from './rule';
import { shownAsText } from './shown-as-text';

/** Embeds are followed as far down as Digital Garden follows them: four levels. */
const depth = 4;

/** What an embed shows is copied into the page: nobody asks whether the other note is public. */
export const embedUnpublished: VaultRule = {
  scope: 'vault',
  needs: ['embeds', 'embeds-in-code', 'embeds-in-comments'],
  id: 'embed-unpublished',
  severity: 'error',
  summary: 'Embeds of notes that are not published, and of parts that do not exist: more becomes public than is meant, or nothing is shown.',
  why: 'An embed is a copy: Digital Garden writes the text of the other note into the page, private or not, and all of it where the heading or block is not found. It does so in comments, too, before it cuts these from `%%` to `%%`. On other sites the embed stays empty.',
  evidence: 'Measured on Digital Garden 2.84.0; oleeskild/obsidian-digital-garden#751 is open, the change that would have held such text back (#811) was closed; comments are read in its source, which #821 changed later',
  publishers: 'all',
  forms: ['vault'],
  examples: [
    {
      title: 'A private note',
      before: 'Text ![[Diary]]\n',
      messages: ['Unexpected embed of `Diary`, expected a published note: Digital Garden writes its whole text into the page'],
      context: { notes: { 'Diary.md': 'Dear diary\n' } },
    },
    {
      title: 'A part of a private note, twice',
      before: '![[Diary#May]]\n\n![[Diary]]\n',
      messages: ['Unexpected embed of `Diary`, expected a published note: Digital Garden writes its whole text into the page'],
      context: { notes: { 'Diary.md': '# May\n\nText\n' } },
    },
    {
      title: 'A private note in a published one',
      before: '![[Plan]]\n',
      messages: ['Unexpected embed of `Diary` by way of `Plan`, expected a published note: Digital Garden writes its whole text into the page'],
      context: { notes: { 'Diary.md': 'Dear diary\n', 'Plan.md': '---\ndg-publish: true\n---\n\n![[Diary]]\n' } },
    },
    {
      title: 'In code, where Obsidian shows it as text',
      before: '```\n![[Diary#May]]\n```\n',
      messages: ['Unexpected embed of `Diary` in code, expected a published note: Digital Garden writes a part of it into the page'],
      context: { notes: { 'Diary.md': '# May\n\nText\n' } },
    },
    {
      title: 'A heading that does not exist',
      before: '![[Plan#June]]\n',
      messages: ['Unexpected embed of `#June` in `Plan`, expected a part that exists: Digital Garden shows the whole note'],
      context: { notes: { 'Plan.md': '---\ndg-publish: true\n---\n\n# May\n' } },
    },
    {
      title: 'A heading below another one',
      before: '![[Plan#May#Trains]]\n',
      messages: ['Unexpected embed of `#May#Trains` in `Plan`, expected a single heading: Digital Garden shows all of the first one'],
      context: { notes: { 'Plan.md': '---\ndg-publish: true\n---\n\n# May\n\n## Trains\n' } },
    },
    {
      title: 'On a site that leaves it out',
      before: '![[Diary]]\n',
      messages: ['Unexpected embed of `Diary`, expected a published note: Obsidian Publish shows nothing of it'],
      context: { publisher: 'obsidian-publish', notes: { 'Diary.md': 'Dear diary\n' } },
    },
    {
      title: 'In a comment, a note that has comments itself',
      before: 'Text %%![[Diary]]%%\n',
      messages: ['Unexpected embed of `Diary` in a comment, expected a link: `%%` in that note ends the comment, and Digital Garden publishes what stands behind it'],
      context: { notes: { 'Diary.md': 'Dear diary %%not for anybody%%\n' } },
    },
    {
      title: 'In a comment, a note that embeds such a one',
      before: '%%\n![[Plan]]\n%%\n',
      messages: ['Unexpected embed of `Diary` by way of `Plan` in a comment, expected a link: `%%` in that note ends the comment, and Digital Garden publishes what stands behind it'],
      context: { notes: { 'Diary.md': '%%not for anybody%%\n', 'Plan.md': '---\ndg-publish: true\n---\n\n![[Diary]]\n' } },
    },
    { title: 'A published note', before: '![[Plan]] ![[Plan#May]] ![[Plan#^id]]\n', messages: [], context: { notes: { 'Plan.md': '---\ndg-publish: true\n---\n\n# May\n\nText ^id\n' } } },
    { title: 'A link is no embed', before: '[[Diary]] and [it](Diary.md)\n', messages: [], context: { notes: { 'Diary.md': 'Dear diary\n' } } },
    { title: 'A note that does not exist, and an image', before: '![[Nowhere]] ![[map.png]]\n', messages: [], context: { files: [{ path: 'map.png', size: 1, image: null }] } },
    { title: 'In a comment', before: 'Text %%![[Diary]]%%\n', messages: [], context: { notes: { 'Diary.md': 'Dear diary\n' } } },
    { title: 'In a comment, a part without comments of a note that has some', before: '%%![[Diary#May]]%%\n', messages: [], context: { notes: { 'Diary.md': '%%not for anybody%%\n\n# May\n\nText\n' } } },
    { title: 'In a comment, on a site that leaves it out', before: '%%![[Diary]]%%\n', messages: [], context: { publisher: 'quartz', notes: { 'Diary.md': '%%not for anybody%%\n' } } },
    { title: 'A link in a comment', before: '%%[[Diary]]%%\n', messages: [], context: { notes: { 'Diary.md': '%%not for anybody%%\n' } } },
    { title: 'A note that was accepted', before: '![[Diary]]\n', messages: [], context: { notes: { 'Diary.md': 'Dear diary\n' }, accepted: ['Diary.md'] } },
    { title: 'A part of the note itself', before: '# May\n\n## Trains\n\n![[#May]] ![[note#June]]\n', messages: [] },
    { title: 'A private note that another part of a published one embeds', before: '![[Plan#May]]\n', messages: [], context: { notes: { 'Diary.md': 'x\n', 'Plan.md': '---\ndg-publish: true\n---\n\n# May\n\nText\n\n# June\n\n![[Diary]]\n' } } },
    { title: 'In code, on a site that leaves code alone', before: '`![[Diary]]`\n', messages: [], context: { publisher: 'obsidian-publish', notes: { 'Diary.md': 'x\n' } } },
  ],
  *check(context) {
    const { entry, vault, publisher, options } = context;
    const seen = new Set<string>();
    let whole: ReadonlySet<string> | null = null;
    const inComments = new CommentEmbeds();
    const followsComments = publisher.body.embedsInCode && publisher.body.commentsByPairs;
    for (const embed of walkEmbeds(entry, vault.index, depth, { ...publisher.body, followsComments })) {
      const { to, reference } = embed;
      if (embed.isInComment) {
        inComments.add(embed);
        continue;
      }
      if (options.accepted.has(to.path)) continue;
      const isPublished = vault.isPublished(to.path);
      const key = isPublished ? to.path + reference.subpath : to.path;
      if (seen.has(key)) continue;
      if (!isPublished) whole ??= wholeEmbeds(context);
      const finding = whole === null || isPublished ? partFinding(context, embed) : unpublishedFinding(context, embed, whole.has(to.path));
      if (finding === null) continue;
      seen.add(key);
      yield finding;
    }
    yield* inComments.findings(publisher.name);
  },
};

/** Paths of the notes all of whose text some embed shows. */
function wholeEmbeds({ entry, vault, publisher }: VaultRuleContext): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { to, reference } of walkEmbeds(entry, vault.index, depth, publisher.body)) {
    const part = resolveSubpath(to, reference.subpath);
    if (part === 'whole' || (part === 'missing' && publisher.body.embedsOfMissingPart === 'whole-note')) paths.add(to.path);
  }
  return paths;
}

function unpublishedFinding({ publisher }: VaultRuleContext, { to, root, via }: WalkedEmbed, isWhole: boolean): Finding {
  const isBaked = publisher.body.embedsOfUnpublished === 'baked-in';
  const consequence = isBaked ? `writes ${isWhole ? 'its whole text' : 'a part of it'} into the page` : 'shows nothing of it';
  return {
    from: root.from,
    to: root.to,
    severity: isBaked ? 'error' : 'warning',
    message: `Unexpected embed of ${codeSpan(withoutExtension(to.path))}${wayOf(via)}${shownAsText(root)}, expected a published note: ${publisher.name} ${consequence}`,
    target: to.path,
  };
}

/** A part of a published note that the site reads otherwise. What that note embeds in its turn is told where it stands. */
function partFinding({ publisher }: VaultRuleContext, { to, root, reference, depth: level }: WalkedEmbed): Finding | null {
  if (level > 1 || shownAsText(reference) !== '') return null;
  const { body, name } = publisher;
  const isMissing = resolveSubpath(to, reference.subpath) === 'missing';
  const isNested = /#[^#]+#[^#]/u.test(reference.subpath) && !body.readsNestedHeadings;
  if (!isMissing && !isNested) return null;
  const missing = `a part that exists: ${name} shows ${body.embedsOfMissingPart === 'whole-note' ? 'the whole note' : 'nothing of it'}`;
  const wanted = isMissing ? missing : `a single heading: ${name} shows all of the first one`;
  return {
    from: root.from,
    to: root.to,
    severity: 'warning',
    message: `Unexpected embed of ${codeSpan(reference.subpath)} in ${codeSpan(withoutExtension(to.path))}, expected ${wanted}`,
    target: to.path,
  };
}
