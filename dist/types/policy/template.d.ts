import type { Node } from '../text/node.js';
import { type Problem } from '../text/problem.js';
/** The first string of a document that is a template, as a problem. */
export declare function templateProblem(text: string, root: Node): Problem | undefined;
/** The same for a text that is no JSON, perhaps because it is a template. */
export declare function brokenTemplateProblem(text: string): Problem | undefined;
