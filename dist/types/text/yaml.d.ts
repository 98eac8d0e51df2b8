import type { Node } from './node.js';
import { type SourceText } from './position.js';
import { type Problem } from './problem.js';
/** A tree, or what is wrong with the text as a whole: at least one problem, in its order. What is wrong with a value is a broken node. */
type YamlResult = 
/** `undefined` where there is no document: an empty text, or nothing but comments. */
{
    readonly ok: true;
    readonly node: Node | undefined;
} | {
    readonly ok: false;
    readonly problems: readonly Problem[];
};
/** How a text is read. */
interface YamlOptions {
    /** The deepest nesting that is read. */
    readonly maxDepth: number;
    /** What is wrong with an invisible character, by its name, where none may stand in the text. */
    readonly invisible?: (name: string) => string;
    /** Where the characters of the text stand that follow its mark, when it is only a part of a file. */
    readonly source?: SourceText;
}
/**
 * Reads one YAML 1.2 document without anchors, aliases, tags and directives: the part of YAML that means the same to everyone. Names that
 * come twice are left to the caller.
 */
export declare function parseYaml(written: string, { maxDepth, invisible, source }: YamlOptions): YamlResult;
export {};
