import { isIPv6 } from 'node:net';

/**
 * The network an address counts for: an IPv4 address itself (also where IPv6 carries it, `::ffff:192.0.2.1`), of an
 * IPv6 address its first 64 bits, since whoever has one has all of its /64 (RFC 6177).
 */
export function networkOf(address: string): string {
  const bare = address.split('%')[0] ?? '';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare);
  if (mapped?.[1]) return mapped[1];
  if (!isIPv6(bare)) return bare;
  return `${groupsOf(bare).slice(0, 4).join(':')}::/64`;
}

/** About where that is, as `networkOf` names it: the first three of four numbers, the first 48 of 64 bits. */
export function coarseNetwork(network: string): string {
  const four = /^(\d+\.\d+\.\d+)\.\d+$/.exec(network)?.[1];
  if (four) return `${four}.0/24`;
  const six = /^(\w+:\w+:\w+):\w+::\/64$/.exec(network)?.[1];
  return six ? `${six}::/48` : network;
}

/** The eight groups, as numbers in hex without leading zeros. */
function groupsOf(address: string): string[] {
  // URL writes every form of an address in the one of RFC 5952.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
}
