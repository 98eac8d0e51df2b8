import { CompiledPolicy } from '../engine/statement/compile.js';
import type { FoundPolicy } from '../source/found.js';
import type { Problem } from '../text/problem.js';
import { type JudgedPolicy } from './finding.js';
import type { PolicyName } from './report.js';
import type { Rule } from './rules.js';
export type AsType = Rule['policyType'];
/** One of the policies of a file. */
export interface PolicyReader {
    readonly name: PolicyName;
    readonly read: (asType: AsType) => TypedPolicy;
}
/** A policy read as one policy type, ready for all rules that read it so; or what is wrong with it. */
export type TypedPolicy = ReadablePolicy | {
    readonly ok: false;
    readonly problems: readonly Problem[];
};
export interface ReadablePolicy {
    readonly ok: true;
    readonly policy: CompiledPolicy;
    readonly judged: JudgedPolicy;
}
/** The policies of a file, ready to be read. What only findings need is computed for the first of them: most policies have none. */
export declare function readersOf(path: string, text: string, policies: readonly FoundPolicy[]): readonly PolicyReader[];
