/**
 * The one door for outside text on its way to a terminal or a job's log: control characters, ANSI sequences, bidirectional
 * overrides, invisible characters and line breaks come out as visible escapes. So does what a runner would take for a
 * command: `::` where a line may begin with it, and `##[` anywhere.
 */
export declare function terminalText(text: string): string;
/** Outside text of any length for one line of a terminal. */
export declare function shownText(text: string, limit?: number): string;
