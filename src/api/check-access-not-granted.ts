import type { Decision, Reason } from '../engine/decision.js';
import { decide } from '../engine/question/access-not-granted.js';
import type { Access } from '../policy/access.js';
import type { PolicyDocument } from '../policy/document.js';
import { parsePolicy } from '../policy/parse.js';
import type { Problem } from '../text/problem.js';
import { cut } from '../text/words.js';
import {
  type ApiError,
  InvalidParameterException,
  UnprocessableEntityException,
  ValidationException,
} from './errors.js';
import { type CheckAccessNotGrantedInput, validate } from './input.js';

/** The answer of the operation, as the service words it (api.md). */
export interface CheckAccessNotGrantedOutput {
  readonly result: 'PASS' | 'FAIL';
  readonly message: string;
  /** Only with FAIL. */
  readonly reasons?: readonly ReasonSummary[];
}

/** An Allow statement that grants some of the access. */
export interface ReasonSummary {
  readonly description: string;
  /** Counts from 0. */
  readonly statementIndex: number;
  /** The Sid, where there is one. */
  readonly statementId?: string;
}

/** An answer, and what is behind it. */
export interface Explanation {
  readonly answer: CheckAccessNotGrantedOutput;
  /** Those of the answer, in its order, each with an example request or why it has none. */
  readonly reasons: readonly Reason[];
  readonly document: PolicyDocument;
}

/**
 * The original operation, offline: does the policy grant none of the access?
 *
 * @throws {ValidationException} when the input does not fit the API, or all that is wrong with the policy is a resource that is no ARN, or a
 *   missing Principal
 * @throws {InvalidParameterException} when the policy document is not a valid policy
 * @throws {UnprocessableEntityException} when the policy document is larger, or nested deeper, than is read
 */
export function checkAccessNotGranted(input: CheckAccessNotGrantedInput): CheckAccessNotGrantedOutput {
  return explainAccessNotGranted(input).answer;
}

/** The same for an input of unknown origin, with the examples that the service does not give. */
export function explainAccessNotGranted(input: unknown): Explanation {
  const { policyDocument, policyType, access } = validate(input);
  const parsed = parsePolicy(policyDocument, policyType);
  if (!parsed.ok) throw refusalOf(parsed.problems);
  const { document } = parsed;
  if (access === undefined) return { answer: { result: 'PASS', message: WORDING.actions.pass }, reasons: [], document };
  const decision = decide(document, parsed.policyType, access);
  const reasons = decision.result === 'FAIL' ? decision.reasons : [];
  return { answer: answer(decision, WORDING[shapeOf(access)]), reasons, document };
}

function refusalOf(problems: readonly Problem[]): ApiError {
  const texts = problems.map(({ position: { line, column }, path, message }) =>
    [`${line}:${column}: ${message}`, ...(path === '' ? [] : [`in ${cut(path)}`])].join(' '),
  );
  if (problems.some(({ overLimit }) => overLimit))
    return new UnprocessableEntityException(`policy document over a limit: ${texts.join('; ')}`);
  const message = `invalid policy document: ${texts.join('; ')}`;
  return problems.every(isOfRequest)
    ? new ValidationException(message, 'fieldValidationFailed')
    : new InvalidParameterException(message);
}

/** Whether the service counts a problem of the policy as one of the request (recorded). */
function isOfRequest({ kind }: Problem): boolean {
  return kind === 'no-arn' || kind === 'no-principal';
}

function answer(decision: Decision, { pass, fail, what }: Wording): CheckAccessNotGrantedOutput {
  switch (decision.result) {
    case 'PASS':
      return { result: 'PASS', message: pass };
    case 'FAIL':
      return { result: 'FAIL', message: fail, reasons: decision.reasons.map((reason) => summary(reason, what)) };
  }
}

function summary({ statement: { index, sid } }: Reason, what: string): ReasonSummary {
  const where = sid === undefined ? `with index: ${index}` : `with sid: ${sid}`;
  const description = `One or more of the listed ${what} in the statement ${where}.`;
  return { description, statementIndex: index, ...(sid === undefined ? {} : { statementId: sid }) };
}

interface Wording {
  readonly pass: string;
  readonly fail: string;
  readonly what: string;
}

type AccessShape = 'actions' | 'resources' | 'both';

function shapeOf({ actions, resources }: Access): AccessShape {
  if (resources.length === 0) return 'actions';
  return actions.length === 0 ? 'resources' : 'both';
}

/** The texts of the service (api.md), by what the access holds. */
const WORDING: Readonly<Record<AccessShape, Wording>> = {
  actions: {
    pass: 'The policy document does not grant access to perform one or more of the listed actions.',
    fail: 'The policy document grants access to perform one or more of the listed actions.',
    what: 'actions',
  },
  resources: {
    pass: 'The policy document does not grant access to one or more of the listed resources.',
    fail: 'The policy document grants access to one or more of the listed resources.',
    what: 'resources',
  },
  both: {
    pass: 'The policy document does not grant access to one or more listed resources to perform one or more listed actions.',
    fail: 'The policy document grants access to one or more listed resources to perform one or more listed actions.',
    what: 'actions and/or resources',
  },
};
