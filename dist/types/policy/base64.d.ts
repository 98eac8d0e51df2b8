/**
 * Whether a text is base64 in its one canonical form (RFC 4648, with padding and no stray bits), so that equal bytes have equal
 * texts. Other spellings of the same bytes are taken as malformed.
 */
export declare function isCanonicalBase64(text: string): boolean;
