import { defaultCitationOptions } from '../citations/citation-options';
import { triggerFault } from './citation-services';
import type { SettingPage } from './setting-entry';

/** The prefix of the keys of settings about citations: they are the fields of `CitationOptions` and `CitationServices`. */
export const citationPrefix = 'citations.';

/** How citations are written. */
export const citationPage: SettingPage = {
  name: 'Citations',
  description: 'How footnotes and sources are written.',
  entries: [
    {
      key: `${citationPrefix}uncited`,
      name: 'Sources that nothing cites',
      description: 'What becomes of them when pasted citations are converted. A page does not show definitions that nothing cites.',
      control: {
        kind: 'choice',
        options: [
          { value: 'list', name: 'Stay a visible list' },
          { value: 'drop', name: 'Go' },
          { value: 'definitions', name: 'Become footnotes that nothing cites' },
        ],
        default: defaultCitationOptions.uncited,
      },
    },
    {
      key: `${citationPrefix}definitionStyle`,
      name: 'Form of a source',
      description: 'What a new footnote says about its source, where its title is known.',
      control: {
        kind: 'choice',
        options: [
          { value: 'link', name: '[Title](address)' },
          { value: 'url', name: 'Address' },
          { value: 'text', name: 'Title. Site. Address' },
        ],
        default: defaultCitationOptions.definitionStyle,
      },
    },
    {
      key: `${citationPrefix}labels`,
      name: 'Names of footnotes',
      description: 'What new footnotes are called. Names after the site stay the same when notes are merged.',
      control: {
        kind: 'choice',
        options: [
          { value: 'numbers', name: 'Numbers, as in [^1]' },
          { value: 'keep', name: 'As the source was numbered or named' },
          { value: 'host', name: 'After the site, as in [^nature]' },
        ],
        default: defaultCitationOptions.labels,
      },
    },
    {
      key: `${citationPrefix}heading`,
      name: 'Heading of footnotes',
      description: 'The heading that footnotes are gathered under. None where it is empty.',
      control: { kind: 'text', default: defaultCitationOptions.heading, mayBeEmpty: true },
    },
    {
      key: `${citationPrefix}marker`,
      name: 'Place of references',
      description: 'Where a reference stands to the punctuation that ends its words.',
      control: {
        kind: 'choice',
        options: [
          { value: 'as-written', name: 'As it is written' },
          { value: 'after', name: 'Behind the punctuation' },
          { value: 'before', name: 'Before the punctuation' },
        ],
        default: defaultCitationOptions.marker,
      },
    },
    {
      key: `${citationPrefix}stripTracking`,
      name: 'Take tracking out of addresses',
      description: 'Takes off parameters that only tell a site where its readers come from, such as utm_source.',
      control: { kind: 'toggle', default: defaultCitationOptions.stripTracking },
    },
    {
      key: `${citationPrefix}gluedDigits`,
      name: 'Digits glued to words are citations',
      description: 'Takes the digits of programs.43 for a citation where a list of works cited holds such a number. Some assistants write so; other texts may mean something else.',
      control: { kind: 'toggle', default: false },
    },
    {
      key: `${citationPrefix}paste`,
      name: 'Pasted citations',
      description: 'What is done when a text is pasted that cites sources with marks such as [1].',
      control: {
        kind: 'choice',
        options: [
          { value: 'offer', name: 'Offer to make footnotes of them' },
          { value: 'always', name: 'Make footnotes of them' },
          { value: 'never', name: 'Nothing' },
        ],
        default: 'offer',
      },
    },
    {
      key: `${citationPrefix}trigger`,
      name: 'Suggest sources after',
      description: 'What you type to be offered the sources of this note and of the others. Nothing is offered where it is empty; [^ belongs to Obsidian itself.',
      control: { kind: 'text', default: '[@', mayBeEmpty: true, fault: triggerFault },
    },
    {
      key: `${citationPrefix}references`,
      name: 'Form of written out references',
      description: 'How the reference of a DOI is written out.',
      control: {
        kind: 'choice',
        options: [
          { value: 'plain', name: 'Authors (year). Title. Journal.' },
          { value: 'apa', name: 'APA' },
        ],
        default: 'plain',
      },
    },
  ],
};
