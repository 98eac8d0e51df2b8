import type { Budget } from './budget.js';
import type { CompiledStatement } from './compile.js';
import { type Node } from './node.js';
import { type Outcome } from './outcome.js';
import { type Values } from './requirement.js';
/** Finds values that meet all requirements of the node and that no Deny matches. */
export declare function choose(node: Node, denies: readonly CompiledStatement[], budget: Budget): Outcome<Values>;
/**
 * Whether plainly no request of the node fails any part of a Deny, so that there is nothing to choose. Only a short Deny without
 * conditions is looked at: there a glance is less work than the search that it may save.
 */
export declare function isInescapable({ parts }: CompiledStatement, node: Node, budget: Budget): boolean;
