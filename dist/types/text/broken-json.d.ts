/** What a text that stops being JSON was probably meant to be: one plain sentence, and where it points. */
interface Diagnosis {
    readonly message: string;
    readonly offset: number;
}
/**
 * Says what is wrong at a place.
 *
 * @param offset Where a character stands that JSON does not have there, in UTF-16 code units.
 * @param afterItem Whether an item of a list or object ends before it.
 */
export declare function diagnose(text: string, offset: number, afterItem: boolean): Diagnosis;
export {};
