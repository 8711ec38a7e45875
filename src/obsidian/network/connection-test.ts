import type { App } from 'obsidian';
import { judgeList, judgeQuestion, type ListVerdict } from '../../core/simplify/models/connection';
import { exampleSource } from '../../core/simplify/models/example-source';
import { type ModelLimits, modelLimits, type ModelSettings } from '../../core/simplify/models/model-engine';
import { type FaultKind, faultOf, type ModelFault } from '../../core/simplify/models/model-fault';
import { askForSummary, type ModelSummary } from '../../core/simplify/models/model-summary';
import { holdsKey, withoutKey } from '../../core/simplify/models/server-fault';
import { type Access, accessTo } from './access';
import type { Consent } from './endpoint-consent';
import { summarizeWithModel } from './model-summary';
import { openExchange, readText } from './open-exchange';
import { Patience } from './patience';

/** What a test of the connection found out. */
export interface ConnectionReport {
  /** Null where the model answered. */
  readonly fault: ModelFault | null;
  /** The models that the server has; null where it does not say. */
  readonly models: readonly string[] | null;
  /** True where the host does not let web pages reach it (CORS): answers come in one piece, and cannot be stopped on their way. */
  readonly isBlocked: boolean;
  /** What the model made of the example, or the embedded engine in its place; null where it was not asked. */
  readonly example: ModelSummary | null;
}

const exampleOptions = { sentences: 2, words: 40 } as const;

/** As long as the fences that are sent: only the length of the question is asked for here. */
const fenceOfLength = '-'.repeat(32);

/** Tests a connection: lists the models, then asks for a summary of an example note of our own. Nothing of the user's notes is sent. Rejects only where `consent` does. */
export async function testConnection(app: App, settings: ModelSettings, consent: Consent, limits: ModelLimits = { ...modelLimits, overall: settings.seconds * 1000 }): Promise<ConnectionReport> {
  const prompt = askForSummary(exampleSource, exampleOptions, settings, fenceOfLength);
  const access = await accessTo(app, settings, prompt === null ? 0 : prompt.system.length + prompt.user.length, consent);
  if (access.kind === 'fault') return { fault: access.fault, models: null, isBlocked: false, example: null };
  const listed = await listModels(access, settings, limits);
  if (listed.kind === 'failed') return { fault: listed.fault, models: null, isBlocked: false, example: null };
  const { models, isBlocked } = listed;
  const example = await summarizeWithModel(app, { source: exampleSource, options: exampleOptions, settings, consent, limits });
  const fault = example.kind !== 'cancelled' && example.fellBack?.kind === 'fault' ? judgeQuestion(example.fellBack.fault, settings, models) : null;
  return { fault, models, isBlocked: isBlocked || example.delivery === 'whole', example };
}

/** More than the longest list of models that any server gives, in bytes. */
const longestList = 4 * 1024 * 1024;

async function listModels({ wire, endpoint, key }: Access, settings: ModelSettings, limits: ModelLimits): Promise<ListVerdict> {
  const patience = new Patience(limits, undefined);
  try {
    const opened = await openExchange(wire.list(endpoint.base, settings), key, patience);
    if (opened?.kind === 'failed') return opened;
    const body = opened === null ? '' : await readText(opened.exchange, patience, longestList);
    if (opened === null || patience.stopped !== null) return failed(patience.stopped === 'silence' ? 'silence' : 'timeout');
    opened.exchange.close();
    const verdict = judgeList(wire, { status: opened.exchange.status, body, isBlocked: opened.isWhole });
    if (verdict.kind === 'failed') return { kind: 'failed', fault: withoutKey(verdict.fault, key) };
    return holdsKey(verdict.models?.join('\n') ?? '', key) ? failed('malformed') : verdict;
  } catch {
    return failed('cut-off');
  } finally {
    patience.done();
  }
}

function failed(kind: FaultKind): ListVerdict {
  return { kind: 'failed', fault: faultOf(kind) };
}
