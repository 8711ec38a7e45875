import { hasScheme } from '../note/link-target';

/**
 * Whether a target leads out of the vault: an address with a scheme (`https:`, `mailto:`, `data:`, `obsidian:`), one of a
 * host (`//example.org`) or a path of a drive (`C:\`). `Re: trams` is a name: no address has a blank behind its scheme.
 */
export function leadsOutside(target: string): boolean {
  if (target.startsWith('//')) return true;
  if (hasScheme(target)) return !/^[^:]*:(?:\s|$)/u.test(target);
  return /^[a-z]:[\\/]/iu.test(target);
}
