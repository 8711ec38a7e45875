/** The settings where nothing is set. */
export const defaultSettings = {
  publisher: 'auto',
  alsoPublishers: [],
  form: 'auto',
  summaryHeading: 'Simplify',
  summaries: 'auto',
  simplify: {
    length: { sentences: 3, words: 60, growsWithNote: true },
    layout: { heading: 'Simplify', level: 2, place: 'before-sources', form: 'paragraph', citations: 'drop', provenance: 'comment' },
    isDated: true,
    isShownFirst: true,
  },
  citations: { uncited: 'list', definitionStyle: 'link', labels: 'numbers', heading: '', marker: 'as-written', stripTracking: true },
  model: { engine: 'off', endpoint: '', model: '', secret: '', audience: 'B1', contextSize: 8192, anthropicVersion: '2023-06-01', seconds: 60 },
  citationServices: { gluedDigits: false, paste: 'offer', trigger: '[@', network: false, references: 'plain' },
  severities: new Map(),
  accepted: new Set(),
  contract: { demands: [] },
  checkBeforePublishing: true,
  showWhileWriting: 'published',
  showInStatusBar: true,
  problemGutter: false,
};
