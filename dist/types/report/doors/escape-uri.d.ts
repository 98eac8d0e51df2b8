/**
 * The door for paths on their way into an address: whatever is no plain character of a name is encoded, and a lone surrogate as
 * what UTF-8 makes of it.
 */
export declare function escapePath(path: string): string;
