import { places, pluginSources } from './project.mjs';
import { loadSource } from '../load-source.mjs';

/** @import { Check } from './project.mjs' */

/**
 * What the linter of the directory does not see, or only where it is written in one way: it reads expressions, not the
 * texts that become code, and not the directives that turn it off.
 */
const forbidden = [
  ['Unexpected inline style, expected a class', /\.style\s*(?:\.\s*[a-zA-Z]+\s*(?:[-+]?=(?!=)|\()|\[|=(?!=))|\.setAttribute\(\s*['"]style['"]|\bObject\.assign\(\s*[\w.]+\.style\b|\battr:\s*\{[^{}]*\bstyle\s*:/g],
  ['Unexpected `<style>` or `<link>`, expected styles.css', /create(?:El|Element)\(\s*['"](?:style|link)['"]|<(?:style|link)[\s>]/g],
  ['Unexpected HTML made from text, expected createEl', /(?:\.|\[\s*['"`])(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc)\b|document\.write\b|\bDOMParser\b.*\bimportNode\b/g],
  ['Unexpected code made from text, expected none', /\beval\s*\(|\bnew Function\b|(?<![\w.])Function\s*\(|\bconstruct\(\s*Function\b|\bimport\s*\(\s*(?!['"])/g],
  ['Unexpected lookbehind, which old phones refuse', /\(\?<[=!]/g],
  ['Unexpected inline flags of a regular expression, which old phones refuse', /\(\?[imsx]+(?:-[imsx]+)?[:)]/g],
  ['Unexpected directive to the linter or compiler, expected the fault mended', /(?:\/\/|\/\*)\s*(?:eslint-(?:disable|enable)|@ts-(?:ignore|nocheck|expect-error)|eslint\s+[\w@/-]+\s*:)/g],
  ['Unexpected default hotkey, expected none', /\bhotkeys\s*:/g],
  ['Unexpected repetition by the clock beside requests to the network, expected a timer for each turn', /\bsetInterval\s*\(/g],
  ['Unexpected way to the network, expected requestUrl or fetch', /\bnew\s+(?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection)\b/g],
  ['Unexpected Node module, expected none', /\brequire\s*\(|\bfrom\s+['"]node:/g],
  ['Unexpected folder of settings by name, expected Vault#configDir', /['"`/]\.obsidian\b/g],
  ['Unexpected measurement of users, expected none', /\bsendBeacon\b|google-analytics|posthog|sentry\.io|mixpanel|amplitude\.com/gi],
  ['Unexpected code of the sample plugin', /\b(?:MyPlugin|SampleSettingTab|MyPluginSettings|SampleModal)\b/g],
];

/** @type {Check} */
export const sources = {
  title: 'The source holds no inline styles, HTML or code made from text, lookbehinds, directives, default hotkeys, Node or telemetry',
  find: (project) => pluginSources(project).flatMap(([path, text]) => places(path, withoutDocs(text), forbidden)),
};

/** Documentation may name what code may not hold: its words are blanked out, its lines stay. A directive stands in comments of its own. */
function withoutDocs(text) {
  return text.replace(/\/\*\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
}

/** @type {Check} */
export const settingsPage = {
  title: 'Settings are declared, so that the app finds them, and no heading of theirs names the plugin or says `settings`',
  async find(project) {
    const { settingPages } = await loadSource('src/core/settings/setting-entries.ts');
    const tabs = pluginSources(project).filter(([, text]) => /\bextends PluginSettingTab\b/.test(text));
    return [
      ...(tabs.length === 1 ? [] : [`Unexpected ${tabs.length} tabs of settings, expected one`]),
      ...tabs.filter(([, text]) => !/\bgetSettingDefinitions\s*\(/.test(text)).map(([path]) => `Unexpected settings in ${path} without \`getSettingDefinitions\`, expected it`),
      ...headingFaults(settingPages.flatMap(({ name, groups = [] }) => [name, ...groups.map(({ heading }) => heading)])),
    ];
  },
};

/**
 * What the directory would say of headings of settings: what all of them stand under need not be said again.
 * @param {readonly string[]} headings
 */
export function headingFaults(headings) {
  return headings.flatMap((heading) => {
    const word = /\b(?:settings|options|preflight|plugin)\b/i.exec(heading)?.[0] ?? /^general$/i.exec(heading)?.[0];
    return word === undefined ? [] : [`Unexpected \`${word}\` in the heading \`${heading}\` of settings, expected none`];
  });
}

/** @type {Check} */
export const commandNames = {
  title: 'Commands have ids and names without the word command, the id or the name of the plugin, and no hotkeys',
  async find() {
    const { commands } = await loadSource('src/obsidian/commands/index.ts');
    return commandFaults(commands);
  },
};

/**
 * What the directory would say of commands.
 * @param {readonly { readonly id: string, readonly name: string, readonly hotkeys?: unknown }[]} commands
 */
export function commandFaults(commands) {
  return commands.flatMap((command) => {
    const { id, name } = command;
    const word = [...id.split('-'), ...name.toLowerCase().split(/\W+/)].find((part) => part === 'command' || part === 'preflight' || part === 'plugin' || part === 'obsidian');
    return [
      ...(word === undefined ? [] : [`Unexpected \`${word}\` in the command ${id} (${name}), expected none`]),
      ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) ? [] : [`Unexpected id ${id}, expected lowercase letters and hyphens`]),
      ...('hotkeys' in command ? [`Unexpected hotkey of ${id}, expected none by default`] : []),
    ];
  });
}
