import { describe, expect, test } from 'vitest';
import { checkPublicAddress } from '../../../src/core/citations/public-address';

const number = 'The address is a number instead of a name';
const noAddress = 'Not an address of the web';
const port = 'The address names a port';
const user = 'The address holds a user name or password';
const bare = 'The name has no meaning outside of your network';
const own = 'The name belongs to a private network';

const refused: readonly (readonly [address: string, reason: string])[] = [
  ['http://127.0.0.1/', number], ['http://127.0.0.1:80/', number], ['http://127.1/', number], ['http://127.0.1/', number], ['http://2130706433/', number],
  ['http://0x7f000001/', number], ['http://0x7f.1/', number], ['http://0x7f.0x0.0x0.0x1/', number], ['http://0177.0.0.1/', number], ['http://017700000001/', number],
  ['http://127.0.0.1./', number], ['http://%31%32%37.0.0.1/', number], ['http://１２７.0.0.1/', number], ['http://127。0。0。1/', number], ['http://①②⑦.0.0.1/', number],
  ['http://10.0.0.1/', number], ['http://10.255.255.255/', number], ['http://172.16.0.1/', number], ['http://172.31.255.1/', number], ['http://192.168.0.1/', number],
  ['http://192.168.1.254/admin', number], ['http://169.254.169.254/latest/meta-data/', number], ['http://100.64.0.1/', number], ['http://0.0.0.0/', number], ['http://0/', number],
  ['http://255.255.255.255/', number], ['http://224.0.0.1/', number], ['http://8.8.8.8/', number], ['http://134744072/', number], ['https://1.1.1.1/', number],
  ['http://[::1]/', number], ['http://[::]/', number], ['http://[::ffff:127.0.0.1]/', number], ['http://[::ffff:7f00:1]/', number], ['http://[0:0:0:0:0:ffff:127.0.0.1]/', number],
  ['http://[fe80::1]/', number], ['http://[fd00::1]/', number], ['http://[fc00::]/', number], ['http://[64:ff9b::7f00:1]/', number], ['http://[2001:db8::1]/', number],
  ['http://localhost/', bare], ['http://LOCALHOST/', bare], ['http://localhost./', bare], ['http://intranet/', bare], ['http://router/', bare], ['http://a/', bare],
  ['http://app.localhost/', own], ['http://printer.local/', own], ['http://printer.LOCAL./', own], ['http://nas.lan/', own], ['http://db.internal/', own],
  ['http://metadata.google.internal/', own], ['http://box.home.arpa/', own], ['http://wiki.corp/', own], ['http://x.intranet/', own], ['http://x.test/', own],
  ['http://x.onion/', own], ['http://1.0.0.127.in-addr.arpa/', own], ['http://127.0.0.1.nip.io/', own], ['http://10-0-0-1.sslip.io/', own], ['http://localtest.me/', own],
  ['http://a.lvh.me/', own],
  ['http://example.org:8080/', port], ['https://example.org:80/', port], ['http://example.org:22/', port], ['https://example.org:8443/x', port],
  ['http://user@example.org/', user], ['http://user:secret@example.org/', user], ['https://:secret@example.org/', user], ['http://example.org@127.0.0.1/', user],
  ['file:///etc/passwd', noAddress], ['data:text/html,<title>x</title>', noAddress], ['javascript:alert(1)', noAddress], ['obsidian://open?vault=x', noAddress],
  ['ftp://example.org/', noAddress], ['blob:https://example.org/1', noAddress], ['ws://example.org/', noAddress], ['//example.org/', noAddress],
  ['example.org', noAddress], ['http://', noAddress], ['http:///', noAddress], ['http://exa mple.org/', noAddress], ['http://example.org/\nHost:x', noAddress],
  ['http://1.2.3.4.5/', noAddress], ['http://256.1.1.1/', noAddress], ['', noAddress], [`http://example.org/${'a'.repeat(9000)}`, noAddress],
];

const open: readonly (readonly [address: string, url: string, host: string])[] = [
  ['https://example.org/a?b=c', 'https://example.org/a?b=c', 'example.org'],
  ['http://Example.ORG', 'http://example.org/', 'example.org'],
  ['  https://www.nature.com/articles/1#s2  ', 'https://www.nature.com/articles/1', 'www.nature.com'],
  ['https://example.org:443/', 'https://example.org/', 'example.org'],
  ['http://example.org:80/', 'http://example.org/', 'example.org'],
  ['https://example.org./', 'https://example.org./', 'example.org'],
  ['https://münchen.de/', 'https://xn--mnchen-3ya.de/', 'xn--mnchen-3ya.de'],
  ['https://10.example.org/', 'https://10.example.org/', '10.example.org'],
  ['https://localhost.example.org/', 'https://localhost.example.org/', 'localhost.example.org'],
  ['https://my.locale.org/', 'https://my.locale.org/', 'my.locale.org'],
  ['https://example.org\\@127.0.0.1/', 'https://example.org/@127.0.0.1/', 'example.org'],
];

describe('an address of the open web', () => {
  test.each(refused)('is not %j', (address, reason) => {
    expect(checkPublicAddress(address)).toEqual({ kind: 'refused', reason });
  });

  test.each(open)('is %j', (address, url, host) => {
    expect(checkPublicAddress(address)).toEqual({ kind: 'public', url, host });
  });
});
