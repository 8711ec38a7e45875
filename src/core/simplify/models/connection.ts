import type { ModelSettings, ModelWire } from './model-engine';
import { faultOf, type ModelFault } from './model-fault';
import { faultOfStatus } from './server-fault';

/** A reply to the request for the list of models. */
export interface ListReply {
  readonly status: number;
  readonly body: string;
  /** Whether only the app's own request got through to the host. */
  readonly isBlocked: boolean;
}

/** What the list tells of a connection. */
export type ListVerdict =
  /** `models`: their names, null where the server has no list; then only a question can tell more. */
  | { readonly kind: 'reached'; readonly isBlocked: boolean; readonly models: readonly string[] | null }
  | { readonly kind: 'failed'; readonly fault: ModelFault };

/** Tells apart what may be wrong with a connection before a model is asked. A server without a list is none of it. */
export function judgeList(wire: ModelWire, { status, body, isBlocked }: ListReply): ListVerdict {
  if (status >= 200 && status < 300) {
    const models = wire.readModels(body);
    return models === null && body.trimStart().startsWith('<') ? { kind: 'failed', fault: faultOf('wrong-address') } : { kind: 'reached', isBlocked, models };
  }
  const fault = faultOfStatus(status, body);
  const hasNoList = fault.kind === 'wrong-address' && !body.trimStart().startsWith('<!');
  return hasNoList ? { kind: 'reached', isBlocked, models: null } : { kind: 'failed', fault };
}

/** The fault of a question, once it is known which models there are: a bare 404 means the model where the list came from the same address. */
export function judgeQuestion(fault: ModelFault, { model }: Pick<ModelSettings, 'model'>, models: readonly string[] | null): ModelFault {
  return fault.kind === 'wrong-address' && models !== null && !isListed(model, models) ? { ...fault, kind: 'missing-model' } : fault;
}

/** Whether a model is in a list; Ollama lists what is named without a tag as `latest`. */
export function isListed(model: string, models: readonly string[]): boolean {
  return models.includes(model) || models.includes(`${model}:latest`);
}
