import { type Access, type AccessInput, accessIn } from '../policy/access.js';
import { POLICY_DIALECT } from '../policy/dialect.js';
import type { PolicyType } from '../policy/document.js';
import { type Read, readTree } from '../text/cursor.js';
import type { Dialect } from '../text/dialect.js';
import type { Problem } from '../text/problem.js';
import { checked, list, map, oneOf, required, text } from '../text/strict.js';
import { treeOf } from '../text/value.js';
import { cut } from '../text/words.js';
import { ValidationException } from './errors.js';

/** What the operation takes (api.md). */
export interface CheckAccessNotGrantedInput {
  /** The JSON text of the policy. */
  readonly policyDocument: string;
  readonly policyType: PolicyType;
  /** One access object, or none: then nothing is asked. */
  readonly access: readonly AccessInput[];
}

/** An input that fits the API. */
interface ValidInput {
  readonly policyDocument: string;
  readonly policyType: PolicyType;
  /** `undefined` when nothing is asked. */
  readonly access: Access | undefined;
}

const MAX_ACCESSES = 1;
const MAX_ITEMS = 100;
const MAX_RESOURCE_LENGTH = 2048;
/** Ours: the service names no limit for an action. */
const MAX_ACTION_LENGTH = 2048;

/**
 * Checks an input of unknown origin against the table of api.md.
 *
 * @throws {ValidationException} naming every member that does not fit
 */
export function validate(input: unknown): ValidInput {
  const read = readTree(treeOf(input), DIALECT, INPUT);
  if (!read.ok) throw refusalOf(read.problems);
  const { access, ...valid } = read.value;
  return { ...valid, access: access[0] };
}

const DIALECT: Dialect = { ...POLICY_DIALECT, member: 'member', noMap: () => '. expected an object' };

/** What is wrong with its characters is for the reader of policies to say. */
const policyText: Read<string> = (at) => (at.node.kind === 'text' ? at.node.text : text(at));

const policyType = oneOf<PolicyType>({ IDENTITY_POLICY: 'IDENTITY_POLICY', RESOURCE_POLICY: 'RESOURCE_POLICY' });

function texts(maxLength: number): Read<readonly string[]> {
  const short = checked(text, (one, at) =>
    one.length <= maxLength ? one : at.fail(`${one.length} characters. expected at most ${maxLength}`),
  );
  return list('a list', short, { least: 0, most: MAX_ITEMS });
}

const access = accessIn(texts(MAX_ACTION_LENGTH), texts(MAX_RESOURCE_LENGTH), (at, { kind, message }) =>
  at.fail(message, kind === 'no-arn' ? kind : undefined),
);

const INPUT = map<Omit<ValidInput, 'access'> & { readonly access: readonly Access[] }>('the input', {
  policyDocument: required(policyText, 'a string'),
  policyType: required(policyType, '"IDENTITY_POLICY" or "RESOURCE_POLICY"'),
  access: required(list('a list', access, { least: 0, most: MAX_ACCESSES }), 'a list'),
});

function refusalOf(problems: readonly Problem[]): ValidationException {
  const fields = problems.map(({ path, message }) => ({ name: cut(path), message }));
  // The service answers a resource that is no ARN with these two words, and nothing else.
  if (problems.every(({ kind }) => kind === 'no-arn'))
    return new ValidationException('Invalid ARN', 'fieldValidationFailed', [], fields);
  const message = fields.map(({ name, message }) => `${name || 'input'}: ${message}`).join('; ');
  return new ValidationException(message, 'fieldValidationFailed', fields);
}
