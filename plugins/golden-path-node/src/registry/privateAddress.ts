import { BlockList, isIP } from 'node:net';

const blocked = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  blocked.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  blocked.addSubnet(network, prefix, 'ipv6');
}

/** An IPv4 address inside an IPv6 one: mapped, translated (NAT64), 6to4 is not routed any more. */
const EMBEDDED = /^(?:::ffff:|64:ff9b::)(.+)$/i;

/** Whether an IP address leads to this machine, its own network, or nowhere in the public one. */
export function isPrivateAddress(address: string): boolean {
  const embedded = EMBEDDED.exec(address)?.[1];
  if (embedded) return isPrivateAddress(toIpv4(embedded) ?? '0.0.0.0');
  const version = isIP(address);
  if (version === 4) return blocked.check(address, 'ipv4');
  return version === 6 && blocked.check(address, 'ipv6');
}

function toIpv4(text: string): string | undefined {
  if (isIP(text) === 4) return text;
  const groups = text.split(':').map(group => parseInt(group || '0', 16));
  if (groups.length > 2 || groups.some(Number.isNaN)) return undefined;
  const [high, low] = groups.length === 2 ? groups : [0, groups[0]];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
