import { type Access, type AccessInput, parseAccess } from '../policy/access.js';
import type { PolicyType } from '../policy/document.js';
import { cut, quote } from '../text/words.js';
import { type FieldProblem, ValidationException } from './errors.js';

/** What the operation takes (api.md). */
export interface CheckAccessNotGrantedInput {
  /** The JSON text of the policy. */
  readonly policyDocument: string;
  readonly policyType: PolicyType;
  /** One access object, or none: then nothing is asked. */
  readonly access: readonly AccessInput[];
}

/** An input that fits the API. */
export interface ValidInput {
  readonly policyDocument: string;
  readonly policyType: PolicyType;
  /** `undefined` when nothing is asked. */
  readonly access: Access | undefined;
}

const MEMBERS = ['policyDocument', 'policyType', 'access'];
const ACCESS_MEMBERS = ['actions', 'resources'];
const MAX_ACCESSES = 1;
const MAX_ITEMS = 100;
const MAX_RESOURCE_LENGTH = 2048;
/** How many problems of one input are told: it can have any number of them. */
const MAX_PROBLEMS = 50;
/** Ours: the service names no limit for an action. */
const MAX_ACTION_LENGTH = 2048;

/**
 * Checks an input of unknown origin against the table of api.md.
 *
 * @throws {ValidationException} naming every member that does not fit
 */
export function validate(input: unknown): ValidInput {
  const check = new Validation();
  const members = check.object(input, '', MEMBERS);
  const policyDocument = check.string(members['policyDocument'], 'policyDocument');
  const policyType = check.policyType(members['policyType']);
  const accesses = check
    .list(members['access'], 'access', MAX_ACCESSES)
    .map((item, index) => check.access(item, `access[${index}]`));
  check.finish();
  return { policyDocument, policyType, access: accesses[0] };
}

const NOTHING: Access = { actions: [], resources: [] };

/** Notes what does not fit and goes on with a harmless value; `finish` throws when anything was noted. */
class Validation {
  readonly #problems: FieldProblem[] = [];
  #invalidArns = 0;

  object(value: unknown, name: string, known: readonly string[]): Readonly<Record<string, unknown>> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.#note(name, `${typeName(value)}. expected an object`);
      return {};
    }
    for (const member of Object.keys(value)) {
      if (!known.includes(member))
        this.#note(join(name, member), `unknown member. expected one of ${known.join(', ')}`);
    }
    return { ...value };
  }

  string(value: unknown, name: string): string {
    if (typeof value === 'string') return value;
    this.#note(name, `${typeName(value)}. expected a string`);
    return '';
  }

  policyType(value: unknown): PolicyType {
    if (value === 'IDENTITY_POLICY' || value === 'RESOURCE_POLICY') return value;
    const found = typeof value === 'string' ? quote(value) : typeName(value);
    this.#note('policyType', `${found}. expected "IDENTITY_POLICY" or "RESOURCE_POLICY"`);
    return 'IDENTITY_POLICY';
  }

  list(value: unknown, name: string, limit: number): readonly unknown[] {
    if (!Array.isArray(value)) {
      this.#note(name, `${typeName(value)}. expected a list`);
      return [];
    }
    if (value.length <= limit) return value;
    this.#note(name, `${value.length} items. expected at most ${limit}`);
    return [];
  }

  access(value: unknown, name: string): Access {
    const members = this.object(value, name, ACCESS_MEMBERS);
    const before = this.#problems.length;
    const actions = this.#texts(members['actions'], `${name}.actions`, MAX_ACTION_LENGTH);
    const resources = this.#texts(members['resources'], `${name}.resources`, MAX_RESOURCE_LENGTH);
    // A list that was not read would be told of once more, as an empty one.
    if (this.#problems.length > before) return NOTHING;
    const parsed = parseAccess({ actions, resources });
    if ('access' in parsed) return parsed.access;
    for (const { kind, field, index, message } of parsed.problems) {
      if (kind === 'no-arn') this.#invalidArns += 1;
      this.#note(index === undefined ? name : `${name}.${field}[${index}]`, message);
    }
    return NOTHING;
  }

  #texts(value: unknown, name: string, maxLength: number): readonly string[] {
    if (value === undefined) return [];
    return this.list(value, name, MAX_ITEMS).map((item, index) => {
      const text = this.string(item, `${name}[${index}]`);
      if (text.length > maxLength)
        this.#note(`${name}[${index}]`, `${text.length} characters. expected at most ${maxLength}`);
      return text;
    });
  }

  #note(name: string, message: string): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ name: cut(name), message });
  }

  finish(): void {
    if (this.#problems.length === 0) return;
    const problems = this.#problems;
    // The service answers a resource that is no ARN with these two words, and nothing else.
    if (problems.length === this.#invalidArns)
      throw new ValidationException('Invalid ARN', 'fieldValidationFailed', [], problems);
    const message = problems.map(({ name, message }) => `${name || 'input'}: ${message}`).join('; ');
    throw new ValidationException(message, 'fieldValidationFailed', problems);
  }
}

function join(parent: string, member: string): string {
  return parent === '' ? member : `${parent}.${member}`;
}

function typeName(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
}
