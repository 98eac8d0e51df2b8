/** Sorts of problems with a policy that a reader acts on in other ways than on a mistake. */
export declare const PROBLEM_KINDS: readonly [
/** A text that another tool makes a policy of (semantics 8). */
'template', 
/** A file of another sort: a template of CloudFormation, the output of a command, a list of policies, a text in UTF-16. */
'foreign', 
/** A resource that is no ARN. */
'no-arn', 
/** A statement of a resource policy that names no principal. */
'no-principal'];
export type ProblemKind = (typeof PROBLEM_KINDS)[number];
