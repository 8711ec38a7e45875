import type { PropertyType } from '../publishers/publisher';
import type { Contract } from './contract';

/** What the contract demands of the notes in one place. */
export interface NoteDemands {
  /** In the order of the contract, each once. */
  readonly required: readonly string[];
  readonly types: ReadonlyMap<string, PropertyType>;
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** The only tags there may be; null where any may. */
  readonly tags: readonly string[] | null;
}

/**
 * What the contract demands of the note at that path. Every folder that holds it adds to what is required; of types, values
 * and tags, the innermost folder's count.
 */
export function demandsOf({ demands }: Contract, path: string): NoteDemands {
  const required = new Set<string>();
  const types = new Map<string, PropertyType>();
  const values = new Map<string, readonly string[]>();
  let tags: readonly string[] | null = null;
  const holding = demands.filter(({ folder }) => path.startsWith(folder));
  for (const demand of holding.sort((outer, inner) => outer.folder.length - inner.folder.length)) {
    switch (demand.kind) {
      case 'required':
        required.add(demand.key);
        break;
      case 'type':
        types.set(demand.key, demand.type);
        break;
      case 'values':
        values.set(demand.key, demand.values);
        break;
      case 'tags':
        tags = demand.tags;
    }
  }
  return { required: [...required], types, values, tags };
}
