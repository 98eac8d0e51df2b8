/** The library: the operation of the original service, and the gate as rules and file texts in, report out. */
export { type CheckAccessNotGrantedOutput, checkAccessNotGranted, type Explanation, explainAccessNotGranted, type ReasonSummary, } from './api/check-access-not-granted.js';
export { ApiError, InvalidParameterException, UnprocessableEntityException, ValidationException, } from './api/errors.js';
export type { CheckAccessNotGrantedInput } from './api/input.js';
export { type FileContent, gateProblems, judge, type PolicyFile, type Run } from './gate/judge.js';
export { type Plan, type PlannedFile, plan } from './gate/plan.js';
export { type AcknowledgedFinding, type Acknowledgement, type Counts, type ExceptionUse, type Excerpt, exitCode, type FailOn, type Finding, type FoundEvidence, type FoundStatement, type GateProblem, type LapsedException, type Outcome, outcomeOf, type Place, type PolicyName, type ProblemCode, type Report, type RuleUse, type Scope, staleExceptions, type UnnamedPolicies, unmatchedRules, type WitnessRequest, } from './gate/report.js';
export { DEFAULT_RULES_FILE, type Exception, parseRules, type Rule, type RuleSet, type RulesResult, type Severity, } from './gate/rules.js';
export { type Annotation, annotationsOf, type LineRange } from './report/annotations.js';
export { reportJson } from './report/json.js';
export { markdownReport, type SummaryView } from './report/markdown.js';
export { formatProblem } from './report/problem.js';
export { sarifReport } from './report/sarif.js';
export { textReport } from './report/text.js';
