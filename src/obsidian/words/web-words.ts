import { lowerFirst } from './phrasing';

/** What is said where the web is asked about sources. */
export const webWords = {
  titlesTitle: 'Fetch titles of bare addresses',
  referencesTitle: 'Write out references of DOIs',
  linksCheckTitle: 'Check links of this note',
  hostsLearn: 'These hosts will be asked. They learn your address on the network and which page you ask for, and may send you on to others.',
  askHosts: (count: number): string => (count === 1 ? 'Ask this host' : `Ask these ${count} hosts`),
  askingWeb: 'Asking the web…',
  addressLeft: (url: string, reason: string): string => `${url}: ${lowerFirst(reason)}`,
  noBareAddresses: 'No bare addresses',
  noTitles: 'No titles were found',
  noDois: 'No footnote or entry of a list holds a bare DOI',
  noReferences: 'No references were found',
  noWebLinks: 'No links to the web.',

  offline: 'The host cannot be reached',
  notAskedYet: (count: number): string => `Not asked, since ${count} addresses are asked at a time; run it again`,
  noAnswer: 'The host does not answer in time',
  answeredWith: (status: number): string => `The host answers with ${status}`,
  notHtml: 'What is there is no page of text',
  noTitle: 'The page has no title of its own',
  noReference: 'Nothing that could be read came back',

  deadLink: (line: number, url: string, reason: string): string => `Line ${line}: ${url}, ${lowerFirst(reason)}`,
  deadLinks: (count: number): string => (count === 1 ? '1 link is not answered' : `${count} links are not answered`),
  linksAreAsTheyAre: 'Nothing was changed. A host may be away for a moment, or let no programs in.',
  linksAnswer: (count: number): string => (count === 1 ? 'The one address answers.' : `All ${count} addresses answer.`),
} as const;
