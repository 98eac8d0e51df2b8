import { type JsonNode } from './json.js';
import { type Problem } from './problem.js';
/** The first string of a document that is a template, as a problem. */
export declare function templateProblem(text: string, root: JsonNode): Problem | undefined;
/** The same for a text that is no JSON, perhaps because it is a template. */
export declare function brokenTemplateProblem(text: string): Problem | undefined;
