import type { ConversionOptions } from '../../core/citations/conversion-options';
import type { CommandEnvironment } from '../plugin-command';
import { allNotes } from '../vault/markdown-files';

/** How pasted citations are converted, as it is set, in the vault as it is. */
export function conversionOptions({ app, settings: { citations, citationServices } }: Pick<CommandEnvironment, 'app' | 'settings'>): ConversionOptions {
  let names: ReadonlySet<string> | null = null;
  const isNote = (name: string): boolean => (names ??= new Set(allNotes(app).map(({ basename }) => basename))).has(name);
  return { ...citations, gluedDigits: citationServices.gluedDigits, isNote };
}
