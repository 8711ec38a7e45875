import type { FindingKind } from '../../core/simplify/guards/finding';
import type { FaultKind, ModelFault } from '../../core/simplify/models/model-fault';
import { counted } from './phrasing';

/** Why a model did not answer, and what to do about it. */
const faults: Readonly<Record<FaultKind, string>> = {
  'no-model': 'No model is named in the settings.',
  'no-key': 'The key is not on this device. Choose or enter it in the settings.',
  'bad-endpoint': 'The address is none that a model can answer at. It begins with https:// and holds no user name, question mark or hash.',
  'insecure-endpoint': 'The address is not encrypted. Plain HTTP is for models on this device only.',
  'not-allowed': 'You did not allow text to be sent there.',
  'connection-refused': 'Nothing answers at the address. Is the server running, and is the port right?',
  'unknown-host': 'There is no such host. Is the address spelled right, and is this device online?',
  'bad-certificate': 'The certificate of the host is not valid.',
  unreachable: 'The host cannot be reached.',
  'wrong-key': 'The host does not accept the key.',
  'missing-model': 'The host does not have this model.',
  'wrong-address': 'The host answers, but no model does at this address.',
  redirected: 'The host sends on to another address. Enter that one: a key is not sent after it.',
  busy: 'The host is busy, or you have asked too often.',
  'note-too-long': 'The note is longer than the model can read at once.',
  'bad-request': 'The host does not understand the question.',
  'server-error': 'The host has failed.',
  timeout: 'The answer took too long.',
  silence: 'The model fell silent.',
  'reply-too-large': 'The answer had no end.',
  'cut-off': 'The connection broke in the middle of the answer.',
  malformed: 'The answer cannot be read.',
  empty: 'The model answered without a word.',
  declined: 'The model would not answer.',
};

/** What is said about language models. */
export const modelWords = {
  modelFault: ({ kind, detail }: ModelFault): string => (detail === '' ? faults[kind] : `${faults[kind]} It says: “${detail}”`),
  fellBackBlocked: 'The answer of the model holds numbers or names that the note does not have.',
  findings: {
    number: 'The note does not have this number',
    name: 'The note does not have this name',
    negation: 'The note denies this',
    unsupported: 'No two sentences of the note say this',
    novel: 'Most of it is in other words than the note',
    language: 'It is in another language than the note',
    length: 'It is longer than was asked for',
    readability: 'It is harder to read than the note',
    markup: 'Links, code or other marks were taken off',
    'cut-off': 'The model stopped in the middle',
  } satisfies Record<FindingKind, string>,

  consentTitle: (host: string): string => `Send text to ${host}?`,
  consentText: (characters: number, secret: string): string =>
    `The model there gets ${counted(characters, 'character')} now, and the text of each note that you have it summarise from now on. ` +
    (secret === '' ? 'No key is sent.' : `Your key “${secret}” is sent along.`) +
    ' This holds for this device only.',
  consentGive: 'Send',

  testConnection: { name: 'Test the connection', description: 'Lists the models and has the one above summarise a short example. Nothing of your notes is sent.' },
  test: 'Test',
  testing: 'Testing…',
  close: 'Close',
  connectionWorks: 'The model answers',
  connectionFails: 'The model does not answer',
  connectionBlocked:
    'The host does not let apps like this one read along (CORS), so answers come in one piece. LM Studio: turn on CORS in the settings of its server. ' +
    'Ollama and others: allow the origin app://obsidian.md.',
  connectionExample: (text: string): string => `It says of the example: “${text}”`,
  connectionDoubts: 'Its answer did not hold to the example. Another model may be better.',
  modelsThere: (models: readonly string[], most: number): string =>
    `Models there: ${models.slice(0, most).join(', ')}${models.length > most ? ` and ${models.length - most} more` : ''}.`,
} as const;
