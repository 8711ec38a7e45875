import { anthropic } from './anthropic';
import type { ModelWire } from './model-engine';
import { ollama } from './ollama';
import { openaiCompatible } from './openai-compatible';

/** Every wire, in the order of the settings. */
export const modelWires: readonly ModelWire[] = [ollama, openaiCompatible, anthropic];

/** The wire of that id; undefined where there is none, as for `off`. */
export function findWire(id: string): ModelWire | undefined {
  return modelWires.find((wire) => wire.id === id);
}
