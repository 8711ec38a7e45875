import { findMissingNotes } from './missing-notes';
import { findMissingParts } from './missing-parts';
import type { VaultRule } from './rule';

const published = '---\ndg-publish: true\naliases: [Night trains]\n---\n\n## Where they go\n\nFar. ^far\n';

/** Red links are a habit of many gardens: so a missing note is information only, a missing heading of an existing note a warning. */
export const linkMissing: VaultRule = {
  scope: 'vault',
  needs: ['links', 'embeds'],
  id: 'link-missing',
  severity: 'info',
  summary: 'Links to notes, headings or blocks that do not exist.',
  why: 'Readers who follow such a link find nothing, or the top of a page instead of the place that was meant.',
  evidence: 'Digital Garden writes such links as links to its 404 page; oleeskild/obsidian-digital-garden#609 and #333',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A misspelt name',
      before: 'See [[Sleper trains]].\n',
      messages: ['Unexpected link to `Sleper trains`, expected a note of that name: the link is dead on the site'],
      after: 'See [[Sleeper trains|Sleper trains]].\n',
      context: { notes: { 'Sleeper trains.md': published } },
    },
    {
      title: 'A note that is still to be written',
      before: 'See [[Night ferries]] and [[night ferries|these]].\n',
      messages: ['Unexpected 2 links to `Night ferries`, expected a note of that name: the link is dead on the site'],
    },
    {
      title: 'Many such notes are one finding',
      before: '[[Ferries]], [[Cable cars]], [[Trams]], [[Buses]] and [[Trams]].\n',
      messages: ['Unexpected links to 4 notes that do not exist (`Ferries`, `Cable cars`, `Trams` and 1 more), expected existing ones: the links are dead on the site'],
    },
    {
      title: 'Another name of a note',
      before: 'See [[Night trains]].\n',
      messages: ['Unexpected link to `Night trains`, expected `[[Sleeper trains|Night trains]]`: it is another name of that note, and links do not follow other names'],
      after: 'See [[Sleeper trains|Night trains]].\n',
      context: { notes: { 'Sleeper trains.md': published } },
    },
    {
      title: 'A misspelt heading of a published note',
      before: 'See [[Sleeper trains#Where they goo]].\n',
      messages: ['Unexpected link to the heading `Where they goo`, expected one that `Sleeper trains` has: the link leads to the top of the page'],
      after: 'See [[Sleeper trains#Where they go]].\n',
      context: { notes: { 'Sleeper trains.md': published } },
    },
    {
      title: 'A missing block and a missing heading of the note itself',
      before: '# Ferries\n\nSee [[Sleeper trains#^near]] and [below](#Costs).\n',
      messages: [
        'Unexpected link to the block `^near`, expected one that `Sleeper trains` has: the link leads to the top of the page',
        'Unexpected link to the heading `Costs`, expected one that this note has: the link leads to the top of the page',
      ],
      context: { notes: { 'Sleeper trains.md': published } },
    },
    {
      title: 'An embedded note that does not exist',
      before: '![[Ferry lines]]\n',
      messages: ['Unexpected embed of `Ferry lines`, expected a note of that name: readers see nothing of it'],
    },
    {
      title: 'A web address without its scheme',
      before: 'See [the lines](www.example.org/lines).\n',
      messages: ['Unexpected link to `www.example.org/lines`, expected `https://www.example.org/lines`: without it the link leads to a page of the site'],
      after: 'See [the lines](https://www.example.org/lines).\n',
    },
    {
      title: 'Numbers that an assistant put into double brackets',
      before: 'Cheap.[[1]](https://example.org/a) Fast [[2]](https://example.com/b), cheap[[1]](https://example.org/a).\n',
      messages: ['Unexpected links to `1`, `2` with addresses behind them, expected footnotes that lead there: the links are dead on the site'],
      after: 'Cheap.[^1] Fast [^2], cheap[^1].\n\n[^1]: https://example.org/a\n[^2]: https://example.com/b\n',
    },
    {
      title: 'One such number, and another one that is a note',
      before: 'Cheap.[[1]](https://example.org/a) Fast [[2]](https://example.com/b).\n',
      messages: ['Unexpected link to `1` with an address behind it, expected a footnote that leads there: the link is dead on the site'],
      after: 'Cheap.[^1] Fast [[2]](https://example.com/b).\n\n[^1]: https://example.org/a\n',
      context: { notes: { '2.md': published } },
    },
    {
      title: 'An existing heading and block',
      before: '# Ferries\n\n[[Sleeper trains#Where they go]], [[sleeper trains#^far|far]], [[#Ferries]], [up](#ferries).\n',
      messages: [],
      context: { notes: { 'Sleeper trains.md': published } },
    },
    { title: 'The address of a page of the site', before: 'See [there](/lines/sleeper-trains/).\n', messages: [], context: { notes: { 'lines/Sleeper trains.md': published } } },
    { title: 'In code and comments it is no link', before: 'Write `[[Ferries]]`. %% [[Ferries]] %%\n', messages: [] },
    { title: 'In math it is no link', before: 'The matrix $[[a]]$ is small.\n', messages: [] },
    { title: 'A missing file that is embedded is another matter', before: '![[ferry.png]]\n', messages: [] },
    { title: 'An anchor of HTML in the note', before: '<a id="costs"></a>\n\nSee [below](#costs).\n', messages: [] },
    { title: 'A heading of a note that is not published', before: 'See [[Plans#Costs]].\n', messages: [], context: { notes: { 'Plans.md': '' } } },
    { title: 'A target that was accepted', before: 'See [[Ferries]].\n', messages: [], context: { accepted: ['Ferries'] } },
  ],
  check(context) {
    // What is not found may only be not known yet.
    if (!context.vault.index.isComplete) return [];
    const parts = findMissingParts(context);
    const notes = findMissingNotes(context);
    return parts.length === 0 ? notes : [...notes, ...parts];
  },
};
