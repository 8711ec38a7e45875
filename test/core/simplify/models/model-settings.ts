import type { ModelSettings } from '../../../../src/core/simplify/models/model-engine';

/** Settings of a model that is asked in tests. */
export const testSettings: ModelSettings = {
  engine: 'ollama', endpoint: '', model: 'm', secret: '', audience: 'B1', contextSize: 8192, anthropicVersion: '2023-06-01', seconds: 60,
};
