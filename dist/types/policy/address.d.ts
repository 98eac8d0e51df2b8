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
export declare const ADDRESS_BITS: {
    readonly 4: 32;
    readonly 6: 128;
};
/** Reads `10.0.0.1`, `2001:db8::1` or `::ffff:10.0.0.1` (which is an IPv6 address); `undefined` when it is no address. */
export declare function parseAddress(text: string): Address | undefined;
/** A block as a policy writes it. Only an IPv6 address without a length has two readings (semantics 4). */
export interface WrittenBlock {
    /** For where a larger block is less access. */
    readonly narrow: Cidr;
    /** For where a larger block is more access. */
    readonly wide: Cidr;
}
/** Reads an address or a block `ADDRESS/LENGTH`. */
export declare function parseBlock(text: string): WrittenBlock | undefined;
export {};
