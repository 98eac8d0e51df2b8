import { parseAddress } from '../policy/address.js';
import { foldCase } from '../policy/case.js';
import type { PolicyDocument, PolicyType } from '../policy/document.js';
import { globalKey, type ValueForm } from '../policy/global-keys.js';
import { isDateTime } from '../policy/instant.js';
import { principalName, type Request, type RequestPrincipal } from '../policy/request.js';
import { quote } from '../text/words.js';
import type { Context } from './context.js';
import { isArn } from './match.js';
import { accountProblem, isName, isPathAndName, tieProblem } from './ties.js';

/** Which requests exist (semantics 1, 3, 4, 5 and 9). */

/**
 * Why this is no request that the policy is asked, or `undefined` when it is one.
 *
 * @param document whole: it says in which partition an account is, and whether a service must say that it is one
 */
export function requestProblem(request: Request, document: PolicyDocument, policyType: PolicyType): string | undefined {
  return (
    actionProblem(request.action) ??
    resourceProblem(request.resource) ??
    contextProblem(request.context) ??
    askerProblem(request, document, policyType)
  );
}

function actionProblem(action: string): string | undefined {
  if (/^.+:.+$/su.test(action)) return textProblem('the action', action);
  return `${quote(action)} as the action. expected "service:Name"`;
}

function resourceProblem(resource: string): string | undefined {
  if (resource === '*' || isArn(resource)) return textProblem('the resource', resource);
  return `${quote(resource)} as the resource. expected "*" or an ARN of six parts`;
}

function textProblem(what: string, text: string): string | undefined {
  return text === '' ? `${what} is empty. expected text` : unicodeProblem(what, text);
}

function unicodeProblem(what: string, text: string): string | undefined {
  return text.isWellFormed() ? undefined : `${what} holds half of a surrogate pair. expected Unicode text`;
}

function contextProblem(context: Context): string | undefined {
  for (const [key, values] of context) {
    const problem = textProblem('a condition key', key) ?? keyProblem(key, values) ?? globalKeyProblem(key, values);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function keyProblem(key: string, values: readonly string[]): string | undefined {
  if (key !== foldCase(key)) return `the key ${quote(key)} has capital letters. expected ${quote(foldCase(key))}`;
  if (values.length === 0) return `the key ${quote(key)} has an empty list. expected at least one value, or no key`;
  if (values.length > 1 && new Set(values).size < values.length)
    return `the key ${quote(key)} has a value twice. expected different values`;
  const wrong = values.find((value) => !value.isWellFormed());
  return wrong === undefined ? undefined : unicodeProblem(`a value of ${quote(key)}`, wrong);
}

/** What AWS documents of its global keys (the second table of semantics 4). */
function globalKeyProblem(key: string, [value = '', ...more]: readonly string[]): string | undefined {
  const known = globalKey(key);
  if (known === undefined) return undefined;
  if (more.length > 0) return `the key ${quote(key)} has ${more.length + 1} values. expected one, or no key`;
  if (value === '' && known.mayBeEmpty) return undefined;
  const { isOne, expected } = FORMS[known.form];
  return isOne(value) ? undefined : `the key ${quote(key)} is ${quote(value)}. expected ${expected}`;
}

/** What the values of a global key look like; `expected` is for messages. */
interface Form {
  readonly isOne: (value: string) => boolean;
  readonly expected: string;
}

const FORMS: Readonly<Record<ValueForm, Form>> = {
  text: { isOne: (value) => value !== '', expected: 'text that is not empty' },
  truth: { isOne: (value) => value === 'true' || value === 'false', expected: '"true" or "false"' },
  account: { isOne: (value) => /^\d{12}$/.test(value), expected: '12 digits' },
  'account-or-anonymous': {
    isOne: (value) => /^(?:\d{12}|anonymous)$/.test(value),
    expected: '12 digits or "anonymous"',
  },
  arn: { isOne: isArn, expected: 'an ARN of six parts' },
  address: { isOne: (value) => parseAddress(value) !== undefined, expected: 'an IP address' },
  'date-time': { isOne: isDateTime, expected: 'a date with a time' },
  'whole-number': {
    isOne: (value) => /^(?:0|[1-9]\d{0,17})$/.test(value),
    expected: 'a whole number of at most 18 digits that is not negative, without leading zeros',
  },
};

/** Only resource policies are asked on behalf of somebody, and only there are keys tied to who it is (semantics 5). */
function askerProblem(
  { principal, context }: Request,
  document: PolicyDocument,
  policyType: PolicyType,
): string | undefined {
  switch (policyType) {
    case 'IDENTITY_POLICY':
      return principal === undefined ? undefined : 'a principal. expected none in a request against an identity policy';
    case 'RESOURCE_POLICY':
      if (principal === undefined) return 'no principal. expected one in a request against a resource policy';
      return principalProblem(principal, document) ?? tieProblem(principal, context, document);
  }
}

function principalProblem(principal: RequestPrincipal, document: PolicyDocument): string | undefined {
  switch (principal.kind) {
    case 'anonymous':
      return undefined;
    case 'account-root':
      return accountProblem(principal, document);
    case 'user':
      return accountProblem(principal, document) ?? pathProblem('a user', principal.path);
    case 'role-session':
      return (
        accountProblem(principal, document) ??
        pathProblem('a role', principal.role) ??
        nameProblem('a session', principal.session)
      );
    case 'federated-user':
      return (
        accountProblem(principal, document) ??
        pathProblem('an issuer', principal.issuer) ??
        nameProblem('a session', principal.session)
      );
    case 'unique-id':
      if (/^(?:AIDA|AROA)[A-Z0-9]+$/.test(principal.id)) return undefined;
      return `${quote(principal.id)} as a unique id. expected AIDA… or AROA…`;
    case 'cloudfront-identity':
      if (/^[A-Z0-9]+$/.test(principal.id)) return undefined;
      return `${quote(principal.id)} as a CloudFront identity. expected capital letters and digits`;
    case 'service':
    case 'federated':
    case 'canonical-user':
      return textProblem('the principal', principalName(principal));
  }
}

function nameProblem(what: string, name: string): string | undefined {
  return isName(name) ? undefined : `${quote(name)} as ${what}. expected letters, digits and +=,.@_-`;
}

function pathProblem(what: string, path: string): string | undefined {
  if (isPathAndName(path)) return undefined;
  return `${quote(path)} as ${what}. expected letters, digits and +=,.@_-, with or without a path in front`;
}
