import { anthropicVersions } from '../simplify/models/anthropic';
import { endpointFault } from '../simplify/models/endpoint';
import { modelWires } from '../simplify/models/index';
import type { SettingPage } from './setting-entry';

/** The prefix of the keys of the language model. */
export const modelPrefix = 'models.';

const engineKey = `${modelPrefix}engine`;

/** With any wire. */
const withModel = { key: engineKey, values: modelWires.map(({ id }) => id) } as const;

/** How a language model is reached and what it is asked for. */
export const modelPage: SettingPage = {
  name: 'Language model',
  description: 'Lets a model write summaries. Off by default: then nothing leaves this device.',
  entries: [
    {
      key: engineKey,
      name: 'Language model',
      description: 'What may write summaries beside the embedded engine. Off: nothing leaves this device.',
      control: { kind: 'choice', options: [{ value: 'off', name: 'Off' }, ...modelWires.map(({ id, name }) => ({ value: id, name }))], default: 'off' },
    },
    {
      key: `${modelPrefix}endpoint`,
      name: 'Address',
      description: `Where the model answers; plain HTTP only on this device. Empty: ${modelWires.map(({ name, endpoint }) => `${endpoint} for ${name}`).join(', ')}.`,
      control: { kind: 'text', default: '', mayBeEmpty: true, advice: endpointFault },
      onlyWith: withModel,
    },
    {
      key: `${modelPrefix}model`,
      name: 'Model',
      description: 'Its name, as the server knows it.',
      control: { kind: 'text', default: '', mayBeEmpty: true },
      onlyWith: withModel,
    },
    {
      key: `${modelPrefix}secret`,
      name: 'Key',
      description: 'The key stays in the secret storage of the app on this device; the settings hold only the name of the secret.',
      control: { kind: 'secret', default: '' },
      onlyWith: withModel,
    },
    {
      key: `${modelPrefix}audience`,
      name: 'Readers',
      description: 'How plain the model is to write, by the levels of the Common European Framework.',
      control: {
        kind: 'choice',
        options: [
          { value: 'A2', name: 'A2: beginners' },
          { value: 'B1', name: 'B1: most readers' },
          { value: 'B2', name: 'B2: used to reading' },
        ],
        default: 'B1',
      },
      onlyWith: withModel,
    },
    {
      key: `${modelPrefix}contextSize`,
      name: 'Context',
      description: 'How many tokens an Ollama model may read at once; a larger context needs more memory. A note that does not fit is not cut but refused.',
      control: { kind: 'number', minimum: 2048, maximum: 131_072, default: 8192 },
      onlyWith: { key: engineKey, values: ['ollama'] },
    },
    {
      key: `${modelPrefix}anthropicVersion`,
      name: 'Protocol version',
      description: 'Of the Anthropic protocol. Versions after 2023-06-01 take the key as a bearer token.',
      control: { kind: 'choice', options: anthropicVersions.map((value) => ({ value, name: value })), default: anthropicVersions[0] },
      onlyWith: { key: engineKey, values: ['anthropic'] },
    },
    {
      key: `${modelPrefix}seconds`,
      name: 'Patience',
      description: 'After so many seconds without a whole answer, the embedded engine writes the summary.',
      control: { kind: 'number', minimum: 10, maximum: 600, default: 60 },
      onlyWith: withModel,
    },
  ],
};
