import { decide } from '../engine/decide.js';
import type { Decision, Reason } from '../engine/decision.js';
import type { Access } from '../policy/access.js';
import { parsePolicy } from '../policy/parse.js';
import { InvalidParameterException } from './errors.js';
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

/**
 * The original operation, offline: does the policy grant none of the access?
 *
 * @throws {ValidationException} when the input does not fit the API
 * @throws {InvalidParameterException} when the policy document is not a valid policy
 */
export function checkAccessNotGranted(input: CheckAccessNotGrantedInput): CheckAccessNotGrantedOutput {
  const { policyDocument, policyType, access } = validate(input);
  const parsed = parsePolicy(policyDocument, policyType);
  if (!parsed.ok) {
    const problems = parsed.problems.map(({ position: { line, column }, path, message }) =>
      [`${line}:${column}: ${message}`, ...(path === '' ? [] : [`in ${path}`])].join(' '),
    );
    throw new InvalidParameterException(`invalid policy document: ${problems.join('; ')}`);
  }
  if (access === undefined) return { result: 'PASS', message: WORDING.actions.pass };
  return answer(decide(parsed.document, parsed.policyType, access), WORDING[shapeOf(access)]);
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
