import { Composer, type CST, type Document } from 'yaml';
import type { TextRange } from '../text/text-range';

/** What came of composing tokens: one document, or the first fault in the order of the text. */
export type YamlComposition =
  | { readonly kind: 'document'; readonly document: Document.Parsed }
  | { readonly kind: 'fault'; readonly message: string; readonly range: TextRange };

type Fault = Extract<YamlComposition, { kind: 'fault' }>;

/** Composes the tokens of a YAML text of the given length. Duplicate keys are not looked for. */
export function composeYaml(tokens: readonly CST.Token[], length: number): YamlComposition {
  const faults = [errorTokenFault(tokens), directiveFault(tokens), secondDocumentFault(tokens)];
  const composer = new FirstFaultComposer();
  const documents = composer.composeOne(tokens, length);
  const document = documents?.[0];
  const errors = [...composer.streamInfo().errors, ...(document?.errors ?? [])];
  faults.push(...errors.slice(0, 1).map(({ message, pos }) => fault(message, pos[0], pos[1])));
  const first = faults.filter((found) => found !== null).sort((a, b) => a.range.from - b.range.from)[0];
  if (first !== undefined) return first;
  return document === undefined ? fault('The block cannot be read', 0, length) : { kind: 'document', document };
}

/**
 * A composer that stops at its first error: it would go on and note each of the tens of thousands that a hostile text may hold.
 * It hooks into `onError`, which is the library's own; were that gone, all would still work, but slower.
 */
class FirstFaultComposer extends Composer {
  constructor() {
    super({ uniqueKeys: false, keepSourceTokens: true });
    const report: unknown = Reflect.get(this, 'onError');
    if (typeof report !== 'function') return;
    Reflect.set(this, 'onError', (...given: unknown[]) => {
      Reflect.apply(report, this, given);
      const isWarning = given[3] === true;
      if (!isWarning) throw new Error('Stopped at the first fault');
    });
  }

  /** Composes all up to a second document, errors and directives aside; null where it stopped at a fault. */
  composeOne(tokens: readonly CST.Token[], length: number): readonly Document.Parsed[] | null {
    try {
      return [...this.compose(untilSecondDocument(tokens), true, length)];
    } catch {
      return null;
    }
  }
}

function* untilSecondDocument(tokens: readonly CST.Token[]): Generator<CST.Token, void> {
  let documents = 0;
  for (const token of tokens) {
    if (token.type === 'document') documents++;
    if (documents > 1) return;
    if (token.type !== 'error' && token.type !== 'directive') yield token;
  }
}

function secondDocumentFault(tokens: readonly CST.Token[]): Fault | null {
  const second = tokens.filter((token) => token.type === 'document')[1];
  if (second === undefined) return null;
  return fault('Unexpected second document, expected one', second.offset, second.offset + 3);
}

function directiveFault(tokens: readonly CST.Token[]): Fault | null {
  const token = tokens.find((candidate) => candidate.type === 'directive');
  if (token === undefined) return null;
  return fault('Unexpected directive `%`, expected properties', token.offset, token.offset + token.source.length);
}

function errorTokenFault(tokens: readonly CST.Token[]): Fault | null {
  const token = tokens.find((candidate) => candidate.type === 'error');
  return token === undefined ? null : fault(token.message, token.offset, token.offset + token.source.length);
}

/** The longest message: an error may quote what it stands at. */
const longestMessage = 160;

/** Cleans the library's message: its first line, without the mark at its end. */
function fault(message: string, from: number, to: number): Fault {
  const [line = ''] = message.split('\n', 1);
  const cut = line.length > longestMessage ? `${line.slice(0, longestMessage - 1)}…` : line;
  return { kind: 'fault', message: cut.replace(/[.:]$/, ''), range: { from, to } };
}
