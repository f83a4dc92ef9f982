/** Addresses that are no one machine of the public internet, as prefix and length (RFC 6890, RFC 5771, RFC 1112). */
const SPECIAL_IPV4: readonly (readonly [prefix: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]
/** Names that never leave a network (RFC 6761, RFC 6762, RFC 8375) or stand for a service of the cloud one runs in. */
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa|test|invalid|onion)\.?$/i

/**
 * Whether an IP address is not one of the public internet: private, of this machine, of this link, reserved. IPv6 comes
 * bare or in brackets; of it only what is given out (2000::/3) counts as public, without what carries an IPv4 address.
 */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[(.*)\]$/, '$1')
  if (!bare.includes(':')) {
    const number = ipv4(bare)
    return SPECIAL_IPV4.some(([prefix, bits]) => number >>> (32 - bits) === ipv4(prefix) >>> (32 - bits))
  }
  const [first = 0, second = 0] = bare.split(':').map((group) => Number.parseInt(group || '0', 16))
  if (first < 0x2000 || first > 0x3fff) return true
  return first === 0x2002 || (first === 0x2001 && (second < 0x200 || second === 0xdb8))
}

const ipv4 = (address: string): number =>
  address.split('.').reduce((number, part) => ((number << 8) | (Number(part) & 255)) >>> 0, 0)

/** Whether a host, as a URL has it, is an address or a name that is not one of the public internet. */
export const isPrivateHost = (hostname: string): boolean =>
  /^[\d.]+$/.test(hostname) || hostname.includes(':')
    ? isPrivateAddress(hostname)
    : PRIVATE_NAME.test(hostname) || !hostname.replace(/\.$/, '').includes('.')
