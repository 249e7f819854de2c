import { BlockList, isIP } from 'node:net';

export type AddressKind =
  | 'unspecified'
  | 'private'
  | 'loopback'
  | 'link-local'
  | 'carrier'
  | 'cloud-platform'
  | 'tunnel'
  | 'multicast'
  | 'reserved'
  | 'not-an-address';

/** Cloud metadata and the like come first, so that they are called by their name. */
const v4: readonly (readonly [AddressKind, readonly string[]])[] = [
  ['cloud-platform', ['168.63.129.16/32', '169.254.169.254/32', '100.100.100.200/32', '192.0.0.192/32']],
  ['unspecified', ['0.0.0.0/8']],
  ['loopback', ['127.0.0.0/8']],
  ['private', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']],
  ['link-local', ['169.254.0.0/16']],
  ['carrier', ['100.64.0.0/10']],
  ['tunnel', ['192.88.99.0/24']],
  ['multicast', ['224.0.0.0/4']],
  [
    'reserved',
    [
      '192.0.0.0/24', // protocol assignments
      '192.0.2.0/24', // documentation
      '198.51.100.0/24',
      '203.0.113.0/24',
      '198.18.0.0/15', // benchmarks
      '192.31.196.0/24', // AS112, AMT
      '192.52.193.0/24',
      '192.175.48.0/24',
      '240.0.0.0/4',
    ],
  ],
];

const v6: readonly (readonly [AddressKind, readonly string[]])[] = [
  ['cloud-platform', ['fd00:ec2::254/128', 'fd20:ce::254/128']],
  ['unspecified', ['::/128']],
  ['loopback', ['::1/128']],
  ['link-local', ['fe80::/10', 'fec0::/10']],
  ['private', ['fc00::/7']],
  ['multicast', ['ff00::/8']],
  // Each of these carries another address inside: v4-mapped, v4-compatible, NAT64, 6to4, Teredo, ISATAP's prefix is any.
  ['tunnel', ['::ffff:0:0/96', '::/96', '64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', '2001::/32', '::ffff:0:0:0/96']],
  // 2001::/23 holds Teredo, benchmarks and ORCHID; 2001:db8 and 3fff are documentation.
  ['reserved', ['2001::/23', '2001:db8::/32', '3fff::/20', '2620:4f:8000::/48', '100::/64', '5f00::/16']],
];

type Family = 'ipv4' | 'ipv6';
const listOf = (ranges: readonly string[], family: Family): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/');
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
};

const refused = {
  ipv4: v4.map(([kind, ranges]) => ({ kind, list: listOf(ranges, 'ipv4') })),
  ipv6: v6.map(([kind, ranges]) => ({ kind, list: listOf(ranges, 'ipv6') })),
};
/** Only these are given out to hosts on the internet. */
const publicV6 = listOf(['2000::/3'], 'ipv6');

/** Why no connection goes to this address; null: it is one of the public internet. Only the plain spelling of an address passes. */
export function refusalOf(address: string): AddressKind | null {
  const version = isIP(address);
  // A zone ("fe80::1%eth0") names an interface of this machine.
  if (version === 0 || address.includes('%')) return 'not-an-address';
  const family = version === 4 ? 'ipv4' : 'ipv6';
  const hit = refused[family].find(({ list }) => list.check(address, family));
  if (hit) return hit.kind;
  return family === 'ipv4' || (publicV6.check(address, 'ipv6') && !isIsatap(address)) ? null : 'reserved';
}

/** Interface id ::5efe:a.b.c.d or ::200:5efe:a.b.c.d: the packet would go to that IPv4 address. */
const isIsatap = (address: string): boolean => /:(?:0{0,4}|0?200):0?5efe:[^:]+(?::[^:]+)?$/i.test(address);
