import type { PropertyType } from '../publishers/publisher';

interface DemandBase {
  /** The folder of the vault whose notes it is about, with `/` at the end; empty for all notes. */
  readonly folder: string;
}

/** What the user demands of the properties of notes. */
export type Demand =
  | (DemandBase & { readonly kind: 'required'; readonly key: string })
  | (DemandBase & { readonly kind: 'type'; readonly key: string; readonly type: PropertyType })
  | (DemandBase & { readonly kind: 'values'; readonly key: string; readonly values: readonly string[] })
  /** The only tags that notes may have; `place/` stands for all tags below `place`. */
  | (DemandBase & { readonly kind: 'tags'; readonly tags: readonly string[] });

/** The user's own contract: checked like the rest. */
export interface Contract {
  readonly demands: readonly Demand[];
}

/** Demands nothing. */
export const emptyContract: Contract = { demands: [] };
