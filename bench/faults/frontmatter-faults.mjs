import { addBlock, addNote, dropLine, moveNote, planted, setLine } from './planting.mjs';
import { nameOf } from './world.mjs';

/** A line of the frontmatter at which a rule should speak. */
function line(rule, lines, before = () => {}) {
  return (world, random) => {
    before(world, random);
    const chosen = typeof lines === 'function' ? lines(random) : random.pick(lines);
    const path = setLine(world, chosen);
    return planted(world, rule, path, chosen.split('\n')[0]);
  };
}

/** The note as the site has it: one line of JSON. */
function compiled(world, properties) {
  const note = world.notes.get(world.subject);
  note.json = typeof properties === 'string' ? properties : JSON.stringify({ 'dg-publish': true, permalink: `/${nameOf(world.subject).toLowerCase().replaceAll(' ', '-')}/`, title: nameOf(world.subject), ...properties });
  return world.subject;
}

function passAll(world) {
  setLine(world, 'dg-pass-frontmatter: true');
}

/** Faults of properties and addresses, one entry for each kind. */
export const frontmatterFaults = {
  'publish flag: text, number or list': line('publish-flag-type', ['dg-publish: "true"', 'dg-publish: yes', 'dg-publish: no', 'dg-publish: "False"', 'dg-publish: 1', 'dg-publish: on', 'dg-publish: []', "dg-publish: 'true'"]),
  'path or permalink of a wrong type': line('field-type', (random) => random.pick([`dg-permalink: ${random.below(3000) + 1}`, `dg-path: ${random.below(3000) + 1}`, 'dg-permalink: [a, b]', 'dg-path: true'])),
  'tags of a wrong type': line('field-type', ['tags: {a: b}', 'tags: 2024', 'tags: true']),
  'meta tags as text': line('field-type', ['dg-metatags: description', 'dg-metatags: [a, b]', 'dg-metatags: 5']),
  'title as a map': line('field-type', ['title: {a: b}', 'title: { main: x }']),
  'a colon in a value without quotes': line('frontmatter-syntax', (random) => `title: Trams: a history ${random.below(99)}`),
  'a key twice': (world, random) => {
    const key = random.pick(['topic', 'status', 'rating']);
    world.notes.get(world.subject).lines.push(`${key}: first`, `${key}: second`);
    return planted(world, 'frontmatter-syntax', world.subject, key, true);
  },
  'a tab for indentation': (world) => {
    world.notes.get(world.subject).lines.push('topics:', '\t- one');
    return planted(world, 'frontmatter-syntax', world.subject, '\t- one');
  },
  'a value that begins with @, ` or %': (world, random) => {
    const written = `author: ${random.pick(['@', '`', '%'])}someone`;
    world.notes.get(world.subject).lines.push(written);
    return planted(world, 'frontmatter-syntax', world.subject, written);
  },
  'properties that nothing closes': (world) => {
    const note = world.notes.get(world.subject);
    note.raw = `---\n${note.lines.join('\n')}\n\n${note.blocks.join('\n\n')}\n`;
    return planted(world, 'frontmatter-syntax', world.subject, '');
  },
  'blanks behind the opening fence': (world) => {
    const note = world.notes.get(world.subject);
    note.raw = `---  \n${note.lines.join('\n')}\n---\n\n${note.blocks.join('\n\n')}\n`;
    return planted(world, 'frontmatter-syntax', world.subject, '---  ');
  },
  'one address by name': (world, random) => {
    const [left, right] = random.pick([['Foo Bar', 'foo_bar'], ['FooBar', 'Foo-Bar'], ['C++', 'C#'], ['R&D', 'R and D'], ['What’s new', "What's new"]]);
    moveNote(world, world.subject, `Notes/${left}.md`);
    addNote(world, `Notes/${right}.md`);
    return planted(world, 'url-collision', world.subject, '');
  },
  'one address, but for a picture in a folder name': (world) => {
    const name = nameOf(world.subject);
    moveNote(world, world.subject, `Blog/${name}.md`);
    addNote(world, `📝 Blog/${name}.md`);
    return planted(world, 'url-collision', world.subject, '');
  },
  'one permalink twice': (world, random) => {
    const written = `dg-permalink: ${random.pick(['about', '/about/', 'notes/about', 'About us'])}`;
    addNote(world, 'Elsewhere.md', ['dg-publish: true', 'title: Elsewhere', written]);
    const path = setLine(world, written);
    return planted(world, 'url-collision', path, written);
  },
  'the address of a page that the site makes': line('url-collision', ['dg-permalink: "404"', 'dg-permalink: /404/', 'dg-permalink: ~random']),
  'a name of which no address is left': (world, random) => {
    const name = random.pick(['茶园', '笔记', 'ノート', '한국', 'हिन्दी', 'ภาษาไทย', 'עברית', '🌱', '😀😀']);
    moveNote(world, world.subject, random.chance(50) ? `Notes/${name}.md` : `${name}/${nameOf(world.subject)}.md`);
    return planted(world, 'url-empty-segment', world.subject, '');
  },
  'a second home page': line('home-count', ['dg-home: true', 'dg-home: "false"', 'dg-home: "true"', 'dg-home: 1']),
  'a second home page by its tag': line('home-count', ['tags: [gardenEntry, garden]', 'tags: gardenEntry, garden']),
  'a reserved key that is passed on': line('reserved-key', ['layout: post', 'pagination: 5', 'collections: x', 'page: 3', 'content: hi'], passAll),
  'a reserved key in a compiled note': (world, random) => {
    const key = random.pick(['layout', 'pagination', 'collections', 'page', 'content']);
    return planted(world, 'reserved-key', compiled(world, { [key]: 'post' }), `"${key}":"post"`);
  },
  'a date that the site cannot read': (world, random) => {
    const date = random.pick(['12/31/2024', 'foo', '2023-12-08 17:02:02', '31.12.2024', 'yesterday']);
    return planted(world, 'date-shape', compiled(world, { date }), `"date":"${date}"`);
  },
  'such a date that is passed on': line('date-shape', ['date: foo', 'date: 12/31/2024', 'date: 2023-12-08 17:02:02'], passAll),
  'a permalink with what an address cannot hold': line('url-shape', ['dg-permalink: a b?c', 'dg-permalink: notes#one', 'dg-permalink: "50%"', 'dg-permalink: https://example.org/a', 'dg-permalink: //a', 'dg-permalink: ../../evil', 'dg-permalink: what is this']),
  'a path with a dot': line('url-shape', ['dg-path: My notes v1.2', 'dg-path: Notes/Version 2.0 of it']),
  'a compiled permalink without a slash at its end': (world) => planted(world, 'url-shape', compiled(world, { permalink: '/notes/a' }), '"permalink":"/notes/a"'),
  'a link that stands in a property and in the text': (world, random) => {
    const target = nameOf(random.pick([...world.published, ...world.secluded].filter((path) => path !== world.subject)));
    const link = random.chance(30) ? `[[${target}|as they say]]` : `[[${target}]]`;
    const [key, written] = random.pick([['up', `up: "${link}"`], ['related', `related:\n  - "${link}"`], ['topics', `topics: ["${link}"]`]]);
    setLine(world, written);
    addBlock(world, random, `We come back to ${link} here.`);
    return planted(world, 'frontmatter-link-corruption', world.subject, key === 'up' ? written : link);
  },
  'the same with a link to a note that is missing': (world, random) => {
    setLine(world, 'up: "[[Not written yet]]"');
    addBlock(world, random, 'It is explained in [[Not written yet]].');
    return planted(world, 'frontmatter-link-corruption', world.subject, 'up: "[[Not written yet]]"');
  },
  'an escape that JSON does not have': (world, random) => {
    const json = `{"dg-publish":true,"permalink":"/a-${random.below(99)}/","title":"A","up":"[[Notes/Page\\|Page]]"}`;
    return planted(world, 'frontmatter-invalid-json-escape', compiled(world, json), '\\|');
  },
  'a permalink of another publisher': line('permalink-ignored', ['permalink: /about/', 'permalink: about', 'slug: about-us', 'draft: true']),
  'a switch as text': line('bool-string-setting', ['dg-show-toc: "true"', 'dg-show-backlinks: "true"', "dg-enable-search: 'true'", 'dg-show-local-graph: "true"']),
  'a page hidden by the text false': line('hide-string', ['dg-hide: "false"', "dg-hide: 'false'", 'dg-hide-in-graph: "false"', 'dg-pinned: "false"']),
  'a title of a template': line('title-placeholder', ['title: "{{title}}"', 'title: "<% tp.file.title %>"', 'title: Untitled', 'title: Untitled 3']),
  'no title': (world) => {
    dropLine(world, 'title');
    return planted(world, 'title-missing', world.subject, '');
  },
  'tags with their mark, with blanks, twice or in one string': line('tags-shape', ['tags: ["#ai", energy]', 'tags: [night trains, energy]', 'tags: [AI, ai]', 'tags: ai energy china', 'tags: ["", energy]', 'tags: [null, energy]']),
  'private properties': line('property-exposed', ['email: someone@example.org', 'phone: +49 30 123456', 'birthday: 1990-04-01', 'address: 12 Long Street', 'latitude: 52.52', 'zotero_uri: zotero://select/items/1_ABC']),
  'an image in a property': line('property-exposed', ['scan: "[[passport.jpg]]"', 'cover: images/map.png', 'photo: "![[map.png]]"'], (world) => { world.files.push({ path: 'passport.jpg', size: 1000, image: { width: 10, height: 10, position: 'no' } }); }),
  'an ignore that hides nothing': line('ignore-unused', ['preflight-ignore: [url-collision]', 'preflight-ignore: image-gps', 'preflight-ignore: [no-such-rule]']),
  'what the contract demands is missing': (world) => {
    world.contract = 'description: required';
    return planted(world, 'property-required', world.subject, '');
  },
  'a value that the contract does not know': line('property-value', ['status: draught', 'status: finnished', 'status: 5'], (world) => { world.contract = 'status: one of draft, done'; }),
  'a type that the contract does not want': line('property-type', ['rating: five', 'rating: [5]', 'rating: true'], (world) => { world.contract = 'rating: number'; }),
  'a tag that the contract does not know': line('tag-unknown', ['tags: [garden, cooking]', 'tags: [travel]'], (world) => { world.contract = 'tags: one of garden, reading, reading/, notes'; }),
};
