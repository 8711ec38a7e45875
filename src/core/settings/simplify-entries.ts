import { defaultSummaryHeading } from '../note/parse-note';
import { defaultSummaryLayout } from '../simplify/summary-layout';
import type { SettingPage } from './setting-entry';

/** The prefix of the keys of settings about summaries; those that were there before the page have none. */
export const simplifyPrefix = 'simplify.';

/** What summaries are like, where they go, and what is asked before one is written. */
export const simplifyPage: SettingPage = {
  name: 'Simplify',
  description: 'How notes are summed up, and where the summary goes.',
  entries: [
    {
      key: 'summaryHeading',
      name: 'Summary heading',
      description: 'The heading of the section that holds the plain summary of a note, or the title of its callout.',
      control: { kind: 'text', default: defaultSummaryHeading },
    },
    {
      key: 'summaries',
      name: 'Expect summaries',
      description: 'When a note without a summary is a problem.',
      control: {
        kind: 'choice',
        options: [
          { value: 'auto', name: 'Where another note has one' },
          { value: 'on', name: 'Always' },
          { value: 'off', name: 'Never' },
        ],
        default: 'auto',
      },
    },
    {
      key: 'summarySentences',
      name: 'Sentences of a summary',
      description: 'A new summary has at most this many sentences.',
      control: { kind: 'number', minimum: 1, maximum: 20, default: 3 },
    },
    {
      key: 'summaryWords',
      name: 'Words of a summary',
      description: 'A new summary has about this many words.',
      control: { kind: 'number', minimum: 20, maximum: 500, default: 60 },
    },
    {
      key: `${simplifyPrefix}longer`,
      name: 'Longer for long notes',
      description: 'Lets the summary of a note of more than 600 words grow with it, by up to 6 sentences and 120 words.',
      control: { kind: 'toggle', default: true },
    },
    {
      key: `${simplifyPrefix}plainer`,
      name: 'Plainer than usual',
      description: 'Prefers short and easy sentences even where others say more.',
      control: { kind: 'toggle', default: false },
    },
    {
      key: `${simplifyPrefix}form`,
      name: 'Form of a summary',
      description: 'What a summary is written as. A section or callout that is there stays what it is.',
      control: {
        kind: 'choice',
        options: [
          { value: 'paragraph', name: 'A section with a paragraph' },
          { value: 'bullets', name: 'A section with bullets' },
          { value: 'callout', name: 'A callout' },
          { value: 'property', name: 'The property description' },
        ],
        default: defaultSummaryLayout.form,
      },
    },
    {
      key: `${simplifyPrefix}place`,
      name: 'Place of a new summary',
      description: 'Where it goes. At the top means in front of the first section, or for a callout below the title.',
      control: {
        kind: 'choice',
        options: [
          { value: 'before-sources', name: 'At the end, before sources and footnotes' },
          { value: 'top', name: 'At the top' },
          { value: 'end', name: 'At the very end' },
        ],
        default: defaultSummaryLayout.place,
      },
    },
    {
      key: `${simplifyPrefix}level`,
      name: 'Level of the heading',
      description: 'The level of the heading of a new section.',
      control: { kind: 'number', minimum: 1, maximum: 6, default: defaultSummaryLayout.level },
    },
    {
      key: `${simplifyPrefix}citations`,
      name: 'Citations in a summary',
      description: 'Whether a summary keeps the marks of the sources of what it says.',
      control: {
        kind: 'choice',
        options: [
          { value: 'drop', name: 'Leave them out' },
          { value: 'keep', name: 'Keep them' },
        ],
        default: defaultSummaryLayout.citations,
      },
    },
    {
      key: `${simplifyPrefix}provenance`,
      name: 'Remember what a summary comes from',
      description: 'Only then can be told whether a summary still fits its note, and whether you have changed it. Obsidian and the publishers that Preflight knows do not show comments.',
      control: {
        kind: 'choice',
        options: [
          { value: 'comment', name: 'In a comment below it' },
          { value: 'property', name: 'In the property simplify' },
          { value: 'none', name: 'Nowhere' },
        ],
        default: defaultSummaryLayout.provenance,
      },
    },
    {
      key: `${simplifyPrefix}date`,
      name: 'Note the day',
      description: 'Remembers when a summary was made, too.',
      control: { kind: 'toggle', default: true },
    },
    {
      key: `${simplifyPrefix}preview`,
      name: 'Show a summary before it is written',
      description: 'Shows the new summary against the old one, to be edited, accepted or dropped.',
      control: { kind: 'toggle', default: true },
    },
  ],
};
