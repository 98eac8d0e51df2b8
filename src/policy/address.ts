/** IP addresses and blocks (semantics 4, IpAddress; semantics 9). */

export type AddressFamily = 4 | 6;

interface Address {
  readonly family: AddressFamily;
  /** The address as a number: 32 bits for IPv4, 128 for IPv6. */
  readonly bits: bigint;
}

/** A block of addresses; host bits of the text it came from are dropped. */
export interface Cidr {
  readonly family: AddressFamily;
  readonly first: bigint;
  readonly last: bigint;
}

export const ADDRESS_BITS = { 4: 32, 6: 128 } as const satisfies Record<AddressFamily, number>;

/** Reads `10.0.0.1`, `2001:db8::1` or `::ffff:10.0.0.1` (which is an IPv6 address); `undefined` when it is no address. */
export function parseAddress(text: string): Address | undefined {
  if (text.includes(':')) {
    const bits = parseIpv6(text);
    return bits === undefined ? undefined : { family: 6, bits };
  }
  const bits = parseIpv4(text);
  return bits === undefined ? undefined : { family: 4, bits };
}

/** A block as a policy writes it. Only an IPv6 address without a length has two readings (semantics 4). */
export interface WrittenBlock {
  /** For where a larger block is less access. */
  readonly narrow: Cidr;
  /** For where a larger block is more access. */
  readonly wide: Cidr;
}

/** The length that AWS documents for an IPv6 address that is written without one. */
const DEFAULT_IPV6_LENGTH = 32;

/** Reads an address or a block `ADDRESS/LENGTH`. */
export function parseBlock(text: string): WrittenBlock | undefined {
  const [addressText = '', lengthText, ...more] = text.split('/');
  const address = parseAddress(addressText);
  if (address === undefined || more.length > 0) return undefined;
  const width = ADDRESS_BITS[address.family];
  if (lengthText === undefined) {
    const narrow = blockOf(address, width);
    return { narrow, wide: address.family === 6 ? blockOf(address, DEFAULT_IPV6_LENGTH) : narrow };
  }
  if (!/^(0|[1-9]\d{0,2})$/.test(lengthText) || Number(lengthText) > width) return undefined;
  const block = blockOf(address, Number(lengthText));
  return { narrow: block, wide: block };
}

function blockOf({ family, bits }: Address, length: number): Cidr {
  const hostBits = BigInt(ADDRESS_BITS[family] - length);
  const first = (bits >> hostBits) << hostBits;
  return { family, first, last: first + (1n << hostBits) - 1n };
}

function parseIpv4(text: string): bigint | undefined {
  const octets = text.split('.');
  if (octets.length !== 4) return undefined;
  let bits = 0n;
  for (const octet of octets) {
    if (!/^(0|[1-9]\d{0,2})$/.test(octet) || Number(octet) > 255) return undefined;
    bits = bits * 256n + BigInt(octet);
  }
  return bits;
}

function parseIpv6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  if (head === undefined) return undefined;
  const groups = tail === undefined ? ipv6Groups(head) : undefined;
  if (tail === undefined) return groups?.length === 8 ? joinGroups(groups) : undefined;
  const [left, right] = [ipv6Groups(head, false), ipv6Groups(tail)];
  if (left === undefined || right === undefined || left.length + right.length > 7) return undefined;
  return joinGroups([...left, ...new Array<bigint>(8 - left.length - right.length).fill(0n), ...right]);
}

/** The 16-bit groups of colon-separated words; the last word of an address may be a dotted IPv4 address, which makes two. */
function ipv6Groups(words: readonly string[], mayEndInIpv4 = true): bigint[] | undefined {
  const groups: bigint[] = [];
  for (const [index, word] of words.entries()) {
    const dotted = mayEndInIpv4 && index === words.length - 1 ? parseIpv4(word) : undefined;
    if (dotted !== undefined) groups.push(dotted >> 16n, dotted & 0xffffn);
    else if (/^[0-9a-fA-F]{1,4}$/.test(word)) groups.push(BigInt(`0x${word}`));
    else return undefined;
  }
  return groups;
}

function joinGroups(groups: readonly bigint[]): bigint {
  return groups.reduce((bits, group) => (bits << 16n) | group, 0n);
}
