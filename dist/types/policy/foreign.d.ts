import { type Node } from '../text/node.js';
import { type Problem } from '../text/problem.js';
/** What a text that is JSON is instead of a policy: a file of another sort, or a template. */
export declare function foreignProblem(text: string, root: Node): Problem | undefined;
/** The problem with a text that is no JSON, in the plainest words there are for it. */
export declare function brokenProblem(written: string, problem: Problem): Problem;
/** Whether a text is the JSON of something that looks like a policy: an object with a `Statement` of objects with `Effect`. */
export declare function looksLikePolicy(root: Node): boolean;
