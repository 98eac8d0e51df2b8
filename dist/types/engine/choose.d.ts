import type { Budget } from './budget.js';
import type { CompiledStatement, Part } from './compile.js';
import { type Outcome } from './outcome.js';
import type { Requirement, Values } from './requirement.js';
/** Finds values that meet all requirements and that no Deny matches. */
export declare function choose(required: readonly (Part & Requirement)[], denies: readonly CompiledStatement[], budget: Budget): Outcome<Values>;
