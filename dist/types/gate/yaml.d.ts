import { type Position } from '../policy/position.js';
import { type Problem } from '../policy/problem.js';
/** A value of a rules file with its place: the part of YAML that means the same to everyone. */
export type YamlNode = {
    readonly kind: 'map';
    readonly entries: readonly YamlEntry[];
    readonly position: Position;
} | {
    readonly kind: 'list';
    readonly items: readonly YamlNode[];
    readonly position: Position;
} | {
    readonly kind: 'scalar';
    readonly value: unknown;
    readonly source: string;
    readonly position: Position;
};
export interface YamlEntry {
    readonly key: string;
    readonly keyPosition: Position;
    readonly value: YamlNode;
}
/** `node` is absent where the text is empty or too broken to go on; problems come in the order of the text. */
export interface YamlResult {
    readonly node: YamlNode | undefined;
    readonly problems: readonly Problem[];
}
/** Reads one YAML 1.2 document without anchors, aliases, tags, directives and duplicate keys. */
export declare function parseYaml(source: string): YamlResult;
/** A value in words for a message. */
export declare function describe(node: YamlNode): string;
