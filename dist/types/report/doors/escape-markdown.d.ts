/**
 * The one door for outside text on its way into GitHub-flavoured Markdown. Every character that could mean something to
 * Markdown or HTML becomes a character reference, and line breaks and invisible characters become visible. A zero-width space
 * after `@` and `#` keeps them from becoming mentions and references.
 */
export declare function escapeMarkdown(text: string): string;
/** The same for text that is shown as code, where GitHub makes no mentions, and every character counts. */
export declare function markdownCode(text: string): string;
/** The same for the value of an HTML attribute, in double quotes. */
export declare function markdownAttribute(text: string): string;
