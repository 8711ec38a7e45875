import { parseWebUrl } from './source-key';

/** Whether an address may be asked for on the open web. */
export type AddressCheck =
  | {
      readonly kind: 'public';
      /** As a request takes it, without the fragment. */
      readonly url: string;
      /** The host, in lower case and ASCII. */
      readonly host: string;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Names that never lead to the open web (RFC 6761, RFC 6762, RFC 8375), and services that answer any name with an address of the own network. */
const privateSuffixes = [
  'localhost', 'local', 'localdomain', 'internal', 'intranet', 'lan', 'home', 'corp', 'private', 'home.arpa', 'in-addr.arpa', 'ip6.arpa', 'test', 'invalid', 'example', 'onion',
  'nip.io', 'sslip.io', 'xip.io', 'localtest.me', 'lvh.me', 'vcap.me', 'lacolhost.com',
];

/**
 * Only http and https, at the port that the scheme stands for, by name and without a user: addresses made of numbers, in whatever way they are
 * written, and names of the own machine or network are refused. Where a name leads, and where a site redirects to, cannot be seen.
 */
export function checkPublicAddress(address: string): AddressCheck {
  const url = parseWebUrl(address.trim());
  if (url === null) return refused('Not an address of the web');
  if (url.username !== '' || url.password !== '') return refused('The address holds a user name or password');
  if (url.port !== '') return refused('The address names a port');
  // The reader of addresses writes every number of four bytes, decimal, octal or hexadecimal, as 127.0.0.1.
  const host = url.hostname.replace(/\.$/, '');
  if (host.startsWith('[') || /^[0-9.]+$/.test(host)) return refused('The address is a number instead of a name');
  if (!host.includes('.')) return refused('The name has no meaning outside of your network');
  if (privateSuffixes.some((suffix) => host === suffix || host.endsWith(`.${suffix}`))) return refused('The name belongs to a private network');
  url.hash = '';
  return { kind: 'public', url: url.href, host };
}

function refused(reason: string): AddressCheck {
  return { kind: 'refused', reason };
}
