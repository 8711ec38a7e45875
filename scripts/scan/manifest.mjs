import { jsonIn, textIn } from './project.mjs';

/** @import { Check } from './project.mjs' */

const required = ['id', 'name', 'version', 'minAppVersion', 'description', 'author', 'isDesktopOnly'];
const allowed = new Set([...required, 'authorUrl', 'fundingUrl']);
/** What the app's own parts are called. */
const coreNames = [
  'audio recorder', 'backlinks', 'bases', 'bookmarks', 'canvas', 'command palette', 'daily notes', 'file explorer', 'file recovery', 'files', 'footnotes view',
  'format converter', 'graph view', 'note composer', 'outgoing links', 'outline', 'page preview', 'properties view', 'publish', 'quick switcher', 'random note',
  'search', 'slash commands', 'slides', 'sync', 'tags view', 'templates', 'unique note creator', 'web viewer', 'word count', 'workspaces',
];
const versionPattern = /^\d+\.\d+\.\d+$/;

/** @type {Check} */
export const manifestId = {
  title: 'manifest.json has an id of lowercase letters and hyphens that names neither the app nor a plugin',
  find: (project) => tell(jsonIn(project, 'manifest.json')?.id, 'id', [
    ['lowercase letters and hyphens', (id) => /^[a-z]+(?:-[a-z]+)*$/.test(id)],
    ['no `obsidian`', (id) => !id.includes('obsidian')],
    ['no `plugin`', (id) => !id.includes('plugin')],
  ]),
};

/** @type {Check} */
export const manifestName = {
  title: 'manifest.json has a name in Basic Latin that names neither the app nor a plugin',
  find: (project) => tell(jsonIn(project, 'manifest.json')?.name, 'name', [
    ['Basic Latin letters, digits, blanks and - + ( )', (name) => /^[A-Za-z0-9 +()-]+$/.test(name)],
    ['no part of `Obsidian`', (name) => !/obsidian|\bobsi-|-sidian/i.test(name)],
    ['no `plugin`', (name) => !/plugin/i.test(name)],
    ['no name of a part of the app', (name) => !coreNames.includes(name.toLowerCase())],
  ]),
};

/** @type {Check} */
export const manifestDescription = {
  title: 'manifest.json describes the plugin in 10 to 250 plain characters, a capital first and a full stop last',
  find: (project) => tell(jsonIn(project, 'manifest.json')?.description, 'description', [
    ['10 to 250 characters', (text) => text.length >= 10 && text.length <= 250],
    ['a capital first', (text) => /^[A-Z]/.test(text)],
    ['a full stop last', (text) => text.endsWith('.')],
    ['letters, digits, blanks and . , ! ? \' " -', (text) => /^[A-Za-z0-9\s.,!?'"-]*$/.test(text)],
    ['no `Obsidian`', (text) => !/obsidian/i.test(text)],
    ['no `plugin`', (text) => !/plugin/i.test(text)],
  ]),
};

/** @type {Check} */
export const manifestKeys = {
  title: 'manifest.json has all the keys that the directory asks for, and no other',
  find(project) {
    const manifest = jsonIn(project, 'manifest.json');
    if (manifest === null) return ['manifest.json is missing or no JSON'];
    const keys = Object.keys(manifest);
    return [
      ...required.filter((key) => !keys.includes(key)).map((key) => `Unexpected manifest.json without \`${key}\`, expected it`),
      ...keys.filter((key) => !allowed.has(key)).map((key) => `Unexpected key \`${key}\` in manifest.json, expected none beside ${[...allowed].join(', ')}`),
      ...(typeof manifest.isDesktopOnly === 'boolean' ? [] : ['Unexpected `isDesktopOnly` in manifest.json, expected true or false']),
      ...['authorUrl', 'fundingUrl'].filter((key) => keys.includes(key) && !isAddress(manifest[key])).map((key) => `Unexpected \`${key}\` in manifest.json, expected an address`),
      ...authorFaults(manifest.authorUrl, jsonIn(project, 'package.json')?.repository),
    ];
  },
};

/** A plugin may be paid for in several places, each by its name. */
function isAddress(value) {
  if (typeof value === 'string') return /^https?:\/\/\S+$/.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).length > 0 && Object.values(value).every((one) => typeof one === 'string' && isAddress(one));
}

/** The address of an author is that of a person: neither the app's nor this project's own. */
function authorFaults(authorUrl, repository) {
  if (typeof authorUrl !== 'string') return [];
  const own = typeof repository === 'string' ? repository : repository?.url;
  if (/\bobsidian\.md\b/.test(authorUrl)) return ['Unexpected `authorUrl` at obsidian.md, expected the author\'s own'];
  const isRepository = /^https:\/\/github\.com\/[^/]+\/[^/]+/.test(authorUrl) || (own !== undefined && own.includes(authorUrl));
  return isRepository ? ['Unexpected `authorUrl` of a repository, expected the author\'s own page'] : [];
}

/** @type {Check} */
export const versions = {
  title: 'Versions agree in every file, and versions.json names a version only where the app version changes',
  find(project) {
    const manifest = jsonIn(project, 'manifest.json');
    const listed = jsonIn(project, 'versions.json');
    if (manifest === null || listed === null) return ['manifest.json or versions.json is missing or no JSON'];
    const others = ['package.json', 'package-lock.json'].filter((path) => jsonIn(project, path)?.version !== manifest.version);
    return [
      ...others.map((path) => `Unexpected version in ${path}, expected ${manifest.version} as in manifest.json`),
      ...[manifest.version, manifest.minAppVersion].filter((version) => !versionPattern.test(version)).map((version) => `Unexpected version ${version} in manifest.json, expected x.y.z`),
      ...listedFaults(Object.entries(listed), manifest),
    ];
  },
};

function listedFaults(entries, manifest) {
  const faults = entries.flat().filter((version) => !versionPattern.test(version)).map((version) => `Unexpected version ${version} in versions.json, expected x.y.z`);
  for (const [index, [version, appVersion]] of entries.entries()) {
    if (entries[index - 1]?.[1] === appVersion) faults.push(`Unexpected ${version} in versions.json, expected only versions that need another app version than the one before`);
    if (isAfter(version, manifest.version)) faults.push(`Unexpected ${version} in versions.json, expected none after ${manifest.version}`);
  }
  if (entries.at(-1)?.[1] !== manifest.minAppVersion) faults.push(`Unexpected end of versions.json, expected a version that needs ${manifest.minAppVersion} as manifest.json says`);
  return faults;
}

function isAfter(one, other) {
  const [left, right] = [one, other].map((version) => version.split('.').map(Number));
  const at = left.findIndex((number, index) => number !== right[index]);
  return at !== -1 && left[at] > right[at];
}

/** @type {Check} */
export const licence = {
  title: 'LICENSE is one that code hosts know, with its copyright line filled in',
  find(project) {
    const text = textIn(project, 'LICENSE');
    const declared = jsonIn(project, 'package.json')?.license;
    return [
      ...(text.startsWith('MIT License\n') && text.includes('Permission is hereby granted, free of charge, to any person obtaining a copy') ? [] : ['Unexpected LICENSE, expected the text of the MIT licence']),
      ...(/^Copyright \(c\) (?:20\d\d-)?20\d\d [^<[\n]+$/m.test(text) ? [] : ['Unexpected copyright line in LICENSE, expected a year and a holder']),
      ...(declared === 'MIT' ? [] : [`Unexpected licence ${declared} in package.json, expected MIT as LICENSE says`]),
    ];
  },
};

function tell(value, key, demands) {
  if (typeof value !== 'string' || value === '') return [`Unexpected manifest.json without \`${key}\`, expected it`];
  return demands.filter(([, holds]) => !holds(value)).map(([wanted]) => `Unexpected \`${key}\` in manifest.json, expected ${wanted}`);
}
