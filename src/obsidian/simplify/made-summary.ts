import type { App } from 'obsidian';
import type { AnswerFinding } from '../../core/simplify/guards/finding';
import { lengthFor } from '../../core/simplify/length-for';
import { plainSummarizer } from '../../core/simplify/plain/plain-summarizer';
import { summaryText } from '../../core/simplify/simplify-note';
import type { SummaryDraft } from '../../core/simplify/summary-draft';
import { remarkOnHarder } from '../../core/simplify/summary-readability';
import type { Summary } from '../../core/simplify/summarizer';
import type { Settings } from '../../core/settings/settings';
import type { Consent } from '../network/endpoint-consent';
import { type DeliveredSummary, summarizeWithModel } from '../network/model-summary';
import { askConsent } from '../views/ask-consent';
import { words } from '../words';

/** A doubt about a summary, for people to read. */
export interface Doubt {
  /** The sentence, or the number or name in it; empty where it is about the whole. */
  readonly about: string;
  readonly reason: string;
}

/** A summary that may be written. */
export interface MadeSummary {
  readonly kind: 'made';
  /** Plain text as it is to be written, a line for each bullet. */
  readonly text: string;
  readonly engine: string;
  readonly doubts: readonly Doubt[];
  /** True where nobody should have it written without looking: the note does not bear it out, or it is cut off or in another language. */
  readonly isDoubtful: boolean;
  /** True where no summary was found that is as easy to read as the note. */
  readonly isHarder: boolean;
  /** What has to be said of how it was made, as a sentence; null where nothing has. */
  readonly remark: string | null;
  /** The answer of the model that a guard held back; null where none did. */
  readonly heldBack: MadeSummary | null;
}

/** What came of having a summary made. */
export type Making = MadeSummary | { readonly kind: 'none'; readonly reason: string } | { readonly kind: 'cancelled' };

/** Has a summary made. `onText` gets what a model has said so far; nothing is heard of it once `signal` was given. */
export type SummaryMaker = (signal: AbortSignal, onText: (text: string) => void) => Promise<Making>;

/** By the model that is set, or by the embedded engine where none is. */
export function makerOf(app: App, settings: Settings, draft: SummaryDraft, consent: Consent = askConsent(app)): SummaryMaker {
  return async (signal, onText) => {
    const options = lengthFor(draft.source, settings.simplify.length);
    return makingOf(await summarizeWithModel(app, { source: draft.source, options, settings: settings.model, consent, signal, onText }), draft);
  };
}

/** Has a summary made while `onStep` is asked, ten times a second, whether to go on. */
export async function madeWhileWatched(onStep: (done: number, all: number) => boolean, make: SummaryMaker): Promise<Making> {
  const asking = new AbortController();
  const watch = (): number => window.setTimeout(() => {
    if (onStep(0, 1)) timer = watch();
    else asking.abort();
  }, 100);
  let timer = watch();
  try {
    return await make(asking.signal, () => undefined);
  } finally {
    window.clearTimeout(timer);
  }
}

/** By the embedded engine, plainer than usual where that is asked for. */
export function makePlain({ simplify }: Settings, draft: SummaryDraft, isPlainer = false): Making {
  const options = lengthFor(draft.source, simplify.length);
  const summary = plainSummarizer.summarize(draft.source, isPlainer ? { ...options, plainer: true } : options);
  return summary.kind === 'none' ? summary : madeOf(summary, [], draft, null);
}

function makingOf(delivered: DeliveredSummary, draft: SummaryDraft): Making {
  if (delivered.kind === 'cancelled') return delivered;
  const { fellBack } = delivered;
  const reason = fellBack === null ? null : fellBack.kind === 'fault' ? words.modelFault(fellBack.fault) : words.fellBackBlocked;
  if (delivered.kind === 'none') return { kind: 'none', reason: reason ?? delivered.reason };
  const made = madeOf(delivered, delivered.findings, draft, reason === null ? null : words.plainInstead(reason));
  if (fellBack?.kind !== 'blocked') return made;
  const { answer } = fellBack;
  return { ...made, heldBack: madeOf(answer, answer.findings, draft, words.fellBackBlocked) };
}

const doubtful: ReadonlySet<AnswerFinding['kind']> = new Set(['unsupported', 'cut-off', 'language']);

function madeOf(summary: Summary, findings: readonly AnswerFinding[], { note, source, layout }: SummaryDraft, remark: string | null): MadeSummary {
  return { kind: 'made', text: summaryText(note, source, summary, layout), engine: summary.engine, doubts: doubtsOf(summary.text, findings), isDoubtful: findings.some(({ kind }) => doubtful.has(kind)), isHarder: remarkOnHarder(summary.readability) !== null, remark, heldBack: null };
}

/** What was found in a text, for people to read. */
export function doubtsOf(text: string, findings: readonly AnswerFinding[]): readonly Doubt[] {
  return findings.map(({ kind, range }) => ({ about: range.from === 0 && range.to === text.length ? '' : text.slice(range.from, range.to), reason: words.findings[kind] }));
}
