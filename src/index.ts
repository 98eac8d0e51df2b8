/** The gate as a library: rules and file texts in, report out. */

export {
  type CheckAccessNotGrantedOutput,
  checkAccessNotGranted,
  type Explanation,
  explainAccessNotGranted,
  type ReasonSummary,
} from './api/check-access-not-granted.js';
export {
  ApiError,
  InvalidParameterException,
  UnprocessableEntityException,
  ValidationException,
} from './api/errors.js';
export type { CheckAccessNotGrantedInput } from './api/input.js';
export { type FileContent, gateProblems, judge, type PolicyFile, type Run } from './gate/judge.js';
export { type Plan, type PlannedFile, plan } from './gate/plan.js';
export {
  type Counts,
  type Excerpt,
  exitCode,
  type Finding,
  type FoundEvidence,
  type FoundStatement,
  type GateProblem,
  type Outcome,
  outcomeOf,
  type Place,
  type ProblemCode,
  type Report,
  type RuleUse,
  type Scope,
  unmatchedRules,
  type WitnessRequest,
} from './gate/report.js';
export {
  DEFAULT_RULES_FILE,
  parseRules,
  type Rule,
  type RuleSet,
  type RulesResult,
  type Severity,
} from './gate/rules.js';
export { type Annotation, annotationsOf } from './report/annotations.js';
export { reportJson } from './report/json.js';
export { markdownReport } from './report/markdown.js';
export { formatProblem } from './report/problem.js';
export { textReport } from './report/text.js';
