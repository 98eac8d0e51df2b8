/** What people know, for examples to be made of. Data and no knowledge: nothing is decided by what stands here, or by what does not. */
/** Real actions that policies are often about, with the spelling of AWS: an action that a reader knows, where any will do. */
export declare const ACTIONS: readonly string[];
/** Those of a service, each as it is written and folded. */
export declare function actionsOf(service: string): readonly {
    readonly text: string;
    readonly folded: string;
}[];
/** Values that people expect of a key, if they know it; then anything. */
export declare function expectedOf(key: string): readonly string[];
/** The value that people expect first of a key that they know. */
export declare function familiar(key: string): string | undefined;
