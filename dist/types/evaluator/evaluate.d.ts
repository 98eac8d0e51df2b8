import type { Access } from '../policy/access.js';
import type { Effect, Pattern, PatternElement, PolicyDocument, Statement } from '../policy/document.js';
import type { Request } from '../policy/request.js';
/**
 * The concrete evaluator: what one policy says of one request, section by section of semantics.md. It is the judge of the
 * engine's examples, and so shares nothing with the search: both only read documents and values with `src/policy`. Requests
 * must be free of problems (`requestProblem`).
 */
/** What a policy says of a request. */
interface Evaluation {
    /** At least one Allow statement matches, and no Deny statement does (semantics 1). */
    readonly allowed: boolean;
    /** The indexes of all matching statements, ascending. */
    readonly matched: readonly number[];
}
/** What the policy says of a request that has no problem. */
export declare function evaluate(document: PolicyDocument, request: Request): Evaluation;
/** Whether a request is inside an access object (semantics 1). Its patterns know no variables and are read as they stand. */
export declare function isInside(access: Access, request: Request): boolean;
/** Whether every element of a statement matches (semantics 1). Without Resource, as in a trust policy, it is about any (semantics 5). */
export declare function matchesStatement(statement: Statement, request: Request): boolean;
/**
 * The resource pattern with which a Deny would match a request that it does not match, if what AWS leaves open were read as widely as it
 * may be (semantics 3): what a reader takes for a protection, and is none to count on.
 */
export declare function looseDenial(statement: Statement, request: Request): Pattern | undefined;
/** Whether one pattern of an Action or NotAction element matches. */
export declare function actionPatternMatches({ parts }: Pattern, request: Request): boolean;
/** Whether one pattern of a Resource or NotResource element matches, in a statement with this effect. */
export declare function resourcePatternMatches({ parts }: Pattern, { negated }: PatternElement, effect: Effect, { resource, context }: Request): boolean;
export {};
