import type { Budget } from './budget.js';
import type { CompiledStatement } from './compile.js';
import { type Node } from './node.js';
import { type Outcome } from './outcome.js';
import { type Values } from './requirement.js';
/** Finds values that meet all requirements of the node and that no Deny matches. */
export declare function choose(node: Node, denies: readonly CompiledStatement[], budget: Budget): Outcome<Values>;
