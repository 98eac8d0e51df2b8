/**
 * JSON text in which the characters that a terminal or a runner would act on are escaped. The value stays the same.
 *
 * @param indent spaces for each level
 */
export declare function safeJson(value: unknown, indent: number): string;
