import { fields, type Token, tokens } from './patterns.js';

/** The ways to read one pattern of a Resource or NotResource (semantics 3). */

/** Field by field, the missing fields being `*`, or as a whole string. */
export type ResourceForm = 'fields' | 'whole';

export interface ResourceReadings {
  readonly pattern: readonly Token[];
  /** Without forms nothing matches. */
  readonly forms: readonly ResourceForm[];
  /** Whether all of the forms must match; else one does. */
  readonly together: boolean;
}

const EXECUTE_API = 'execute-api:/';

/** `larger`: where a larger match makes access larger. */
export function resourceReadings(listed: string, larger: boolean, variables: boolean): ResourceReadings {
  const isExecuteApi = listed.startsWith(EXECUTE_API);
  const long = isExecuteApi ? `arn:*:execute-api:*:*:*/${listed.slice(EXECUTE_API.length)}` : listed;
  const pattern = tokens(long, true, variables);
  const isDoubtful = isExecuteApi || hasEarlyVariable(pattern);
  return { pattern, together: !larger, forms: isDoubtful && !larger ? [] : formsOf(long, pattern, larger) };
}

function formsOf(listed: string, pattern: readonly Token[], larger: boolean): readonly ResourceForm[] {
  const parts = fields(pattern);
  if (parts.length < 6) return listed.startsWith('arn:') ? ['whole', 'fields'] : ['whole'];
  return larger && !canBeAccount(parts[4] ?? []) ? ['fields', 'whole'] : ['fields'];
}

/** Whether a variable stands behind a colon, but not behind the fifth. */
function hasEarlyVariable(pattern: readonly Token[]): boolean {
  return fields(pattern).some((part, index) => index > 0 && index < 5 && part.some(({ kind }) => kind === 'variable'));
}

/** Twelve digits, nothing, `aws` or `cloudfront`; a wildcard or a variable may be part of one. */
function canBeAccount(part: readonly Token[]): boolean {
  const source = part.map((token) => {
    if (token.kind === 'text') return token.text.replaceAll(/[^\w]/g, '\\$&');
    return token.kind === 'one' ? '.' : '.*';
  });
  const canBe = (account: string): boolean => new RegExp(`^${source.join('')}$`).test(account);
  return ['', 'aws', 'cloudfront'].some(canBe) || canBeTwelveDigits(part);
}

function canBeTwelveDigits(part: readonly Token[]): boolean {
  const texts = part.map((token) => (token.kind === 'text' ? token.text : token.kind === 'one' ? '0' : ''));
  const fixed = texts.join('');
  const isOpen = part.some(({ kind }) => kind === 'star' || kind === 'variable');
  return /^\d*$/.test(fixed) && (isOpen ? fixed.length <= 12 : fixed.length === 12);
}
