import bigList from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };

/** One character between letters, at both ends, and alone: where something hides, where it is cut, and where it is all there is. */
const around = (characters: readonly string[]): readonly string[] => characters.flatMap((character) => [`a${character}b`, `${character}ab${character}`]);

const kinds: Readonly<Record<string, readonly string[]>> = {
  'control characters': around(['\u0000', '\u0001', '\u0007', '\b', '\v', '\f', '\u001b', '\u007f', '\u0085', '\u009f']),
  'blanks that are none, or more than one': around(['\t', '\u00a0', '\u1680', '\u2002', '\u2003', '\u2009', '\u200a', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000', '\ufeff']),
  'nothing to be seen': around(['\u00ad', '\u034f', '\u061c', '\u115f', '\u17b4', '\u180e', '\u200b', '\u200c', '\u200d', '\u2060', '\u2061', '\u2063', '\u206a', '\u3164', '\ufe0e', '\ufe0f', '\uffa0', '\u{e0041}', '\u{e007f}', '\u{e0100}']),
  'other directions': around(['\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\u05d0\u05d1', '\u0627\u0644']),
  'halves of characters': around(['\ud800', '\udbff', '\udc00', '\udfff', '\ud83d', '\ude00', '\udc00\ud800', '\ud83d\ud83d\ude00', '\ufffe', '\uffff', '\ufffd', '\u{10ffff}', '\u{1ffff}']),
  'marks upon marks': ['e\u0301', '\u00e9', `o${'\u0308'.repeat(40)}`, '\u0301a', '\u1112\u1161\u11ab', '\ud55c', '\ufb01', '\u0130', '\u0131', '\u1e9e', '\u03c2\u03a3', '\u01c5', '\u{1d400}\u{1d41b}', '\u2126\u03a9', '\u0644\u0627'],
  'people and flags': ['👩‍👩‍👧‍👦', '👍🏽', '🏳️‍🌈', '🇩🇪🇫🇷🇩', '1️⃣', '❤️‍🔥', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', '🤷🏿‍♂️'],
  'patterns of replacement': ['$&', '$1', '$$', '$`', "$'", '$<name>', '$0', '\\1', '\\g<0>', '%s', '%d%n', '{0}', '${a}', '#{a}', '{{a}}', '<%= a %>', '%TEMP%'],
  'names that all objects have': ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', '__lookupSetter__', 'isPrototypeOf', 'then', 'length', 'toJSON', '__proto__.polluted'],
  'words that are values': ['null', 'NULL', '~', 'true', 'True', 'yes', 'no', 'on', 'off', 'y', 'undefined', 'NaN', '.nan', '.inf', '-.INF', 'Infinity', '-0', '0x1F', '0o17', '0755', '08', '1e3', '1_000', '12:30:45', '1.10', '9007199254740993', '2025-02-30', '0001-01-01', '=', '<<', '!!str a', '!x', '&a', '*a'],
  'paths': ['../../evil', '..\\..\\evil', '/etc/passwd', 'C:\\Windows', '\\\\server\\share', 'file:///etc/hosts', '.obsidian/app', '....//', '%2e%2e%2f', 'CON', 'a:b', 'a\u2044b', '.', '..', '~/a', 'a/./b/../c'],
  'what other readers run': ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', "'; DROP TABLE a; --", '$(id)', '`id`', '| id', '; id', '{{7*7}}', '=1+1', '@SUM(1)', '<!--#exec-->', ']]>', '<?php', '<svg/onload=a>', 'data:text/html,a', 'obsidian://open'],
};

const made = new Set(Object.values(kinds).flat());

/** The Big List of Naughty Strings, without what stands above: an empty text, which changes nothing, is none. */
const listed = [...new Set(bigList)].filter((text) => text !== '' && !made.has(text));

/** Texts of one line that some program somewhere took for something else, with their kind. */
export const naughtyStrings: readonly (readonly [kind: string, text: string])[] = [...Object.entries(kinds), ['the Big List', listed] as const].flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const));
