import type { FilePolicy } from '../publishers/publisher';
import { extensionOf } from './file-kind';

/** How large a file may be that a publisher takes, in bytes; infinite where there is no limit. */
export function sizeLimit(path: string, { largest }: FilePolicy): number {
  return largest.get(extensionOf(path).toLowerCase()) ?? largest.get('*') ?? Infinity;
}
