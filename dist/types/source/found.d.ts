import type { PolicyType } from '../policy/document.js';
import type { Node } from '../text/node.js';
import type { Problem } from '../text/problem.js';
/** A policy that stands in a file. */
export interface FoundPolicy {
    /**
     * What it is called in the file, in the words of whoever wrote that: `PayrollRole/Policies[0]`, `aws_iam_policy.payroll`. No other
     * policy of the file should be called so. `undefined` where the file is the policy.
     */
    readonly address: string | undefined;
    /** The document. Its places are those of the file. */
    readonly node: Node;
    /** What sort of policy can stand at that place; `auto` where the document tells. A rule that names a type is obeyed before it. */
    readonly policyType: PolicyType | 'auto';
}
/** What may be a policy of a file and could not be understood, at its address; `undefined` where the trouble is with the file as a whole. */
interface FoundProblem {
    readonly address: string | undefined;
    readonly problem: Problem;
}
/** What came of looking for policies in a file. Where neither a policy nor a problem is found, there is nothing to judge. */
export interface Found {
    /** In the order of the file. */
    readonly policies: readonly FoundPolicy[];
    /** Whatever of the file may hold policies and could not be understood. */
    readonly problems: readonly FoundProblem[];
}
/** A file whose text is known. */
export interface SourceFile {
    /** Repository-relative, with forward slashes. */
    readonly path: string;
    readonly text: string;
}
/** Finds the policies in a file of one format. */
export type Source = (file: SourceFile) => Found;
export {};
