import { quote } from '../text/words.js';
import { ACCOUNT, canMatchAccount } from './matchable.js';
import { ARN_FIELDS, beginningOf, colonsIn, hasArnFields, type PatternParts, splitAtColons } from './pattern.js';

/**
 * How a resource pattern is written (semantics 3), which says what readings it has; what each reading matches is for the engine and the
 * evaluator to say, each in its own way.
 */
export type ResourceForm =
  /** Six parts or more, of which the fifth can be an account: matched field by field. */
  | 'fields'
  /** Six parts or more, of which the fifth can be no account: people leave the account out, and `*` may run past colons. */
  | 'fields-without-account'
  /** Begins with `arn:` and has fewer than six parts: the missing ones may count as `*`. */
  | 'short-arn'
  /** `execute-api:/…`: API Gateway's short form of an ARN. */
  | 'execute-api'
  /** Any other: matched as a whole string. */
  | 'whole';

/** What API Gateway's short form begins with, in the place of partition, service, region, account and API. */
export const EXECUTE_API = 'execute-api:/';

/** The form of a pattern, its variables being parts of it. */
export function resourceForm(parts: PatternParts): ResourceForm {
  const beginning = beginningOf(parts);
  if (beginning.startsWith(EXECUTE_API)) return 'execute-api';
  if (hasArnFields(parts))
    return canMatchAccount(splitAtColons(parts)[ACCOUNT] ?? []) ? 'fields' : 'fields-without-account';
  return beginning.startsWith('arn:') ? 'short-arn' : 'whole';
}

/**
 * Whether a variable stands before the fifth colon of the pattern and behind the first: AWS documents that it is replaced only behind
 * the fifth, so that the pattern may match nothing.
 */
export function hasEarlyVariable(parts: PatternParts): boolean {
  let colons = 0;
  for (const part of parts) {
    if (part.kind === 'variable' && colons > 0) return true;
    if (part.kind === 'text') colons += colonsIn(part.text);
    if (colons >= ARN_FIELDS - 1) return false;
  }
  return false;
}

/** Why AWS may match less with a pattern than it seems to say: as a Deny, it is nothing to count on. */
export type Doubt =
  /** API Gateway's short form, which may be taken for that of another API. */
  | 'short-form'
  /** A variable stands where AWS may leave it as it is. */
  | 'early-variable'
  /** It lacks a part, if it is matched field by field. */
  | 'missing-part';

/** What there is to doubt in a pattern; `undefined` where it has one reading. */
export function doubtOf(parts: PatternParts): Doubt | undefined {
  const form = resourceForm(parts);
  if (form === 'execute-api') return 'short-form';
  if (hasEarlyVariable(parts)) return 'early-variable';
  return form === 'fields' || form === 'whole' ? undefined : 'missing-part';
}

/** Why a text is no resource pattern of a policy, or `undefined` when it is one. */
export function resourceProblem(text: string): string | undefined {
  if (text !== text.trim())
    return `${quote(text)} has white space at its beginning or end. expected the resource without it`;
  if (MAY_BE_RESOURCE.test(text)) return undefined;
  return `${quote(text)} is no resource. expected "*" or an ARN, as in "arn:aws:s3:::bucket/*"`;
}

/** What begins like an ARN as far as it is plain text, or is API Gateway's short form. */
const MAY_BE_RESOURCE = /^(?:arn:|(?:a(?:rn?)?)?(?:[*?]|\$\{)|execute-api:\/)/;
