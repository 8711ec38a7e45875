import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { loadSource } from '../../scripts/load-source.mjs';

const settings = { engine: 'openai-compatible', endpoint: '', model: 'gpt-5-mini', secret: '', audience: 'B1', contextSize: 8192, anthropicVersion: '2023-06-01', seconds: 60 };

/** Holds requests to OpenAI's own schema of chat completions, and makes sure that the schema refuses broken ones. */
export async function compareModelRequests(file) {
  if (!existsSync(file)) {
    console.log(`model requests: no schema at ${file}: NOTHING WAS COMPARED`);
    return { passed: 0, failed: 0 };
  }
  const { openaiCompatible } = await loadSource('src/core/simplify/models/openai-compatible.ts');
  const validate = validatorOf(JSON.parse(readFileSync(file, 'utf8')));
  const bodies = ['https://api.openai.com/v1', 'http://localhost:1234/v1'].map((base) => JSON.parse(openaiCompatible.chat({ system: 'Say it.', user: 'A note' }, base, settings).body));
  const broken = bodies.flatMap((body) => [{ ...body, messages: [] }, { ...body, messages: [{ role: 'robot', content: 'x' }] }, { ...body, stream: 'yes' }, { ...body, temperature: 9 }, { ...body, max_completion_tokens: 'x' }]);
  const faults = [
    ...bodies.filter((body) => !validate(body)).map((body) => `refused: ${JSON.stringify(body)}: ${JSON.stringify(validate.errors)}`),
    ...broken.filter((body) => validate(body)).map((body) => `a broken request passes: ${JSON.stringify(body)}`),
  ];
  for (const fault of faults) console.log(`FAIL model requests: ${fault}`);
  const passed = bodies.length + broken.length - faults.length;
  console.log(`model requests: ${passed}/${bodies.length + broken.length}`);
  return { passed, failed: faults.length };
}

/** The schema is OpenAPI's: what may be null is said in a field of its own, and discriminators only help generators. */
function validatorOf(document) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'openai', ...asJsonSchema(document) });
  const validate = ajv.getSchema('openai#/components/schemas/CreateChatCompletionRequest');
  if (validate === undefined) throw new Error('The schema has no CreateChatCompletionRequest');
  return validate;
}

function asJsonSchema(value) {
  if (Array.isArray(value)) return value.map(asJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, discriminator: _dropped, ...rest } = value;
  const schema = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, asJsonSchema(inner)]));
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}
