import { codePointName, quote } from '../text/words.js';
import { ACCOUNT, canMatchAccount, canMatchPartition, canMatchResource, PARTITION } from './matchable.js';
import { hasArnFields, isActionPattern, type PatternParts, partsOf } from './pattern.js';

/**
 * What is wrong with a string of an access that could never match (semantics 3, the last point), and what its author probably meant: a
 * check that looks at nothing must not pass.
 */

const SEPARATOR = /[\s,;]+/;

/** Why a text is no action of an access, or `undefined` when it is one. */
export function actionFault(text: string): string | undefined {
  if (isActionPattern(text)) return undefined;
  const [reason, meant] = actionReason(text);
  return `${quote(text)} ${reason}. expected ${meant ?? '"*" or "service:Name"'}`;
}

/** What was found, and what may be meant. */
type Explanation = readonly [reason: string, meant?: string | undefined];

function actionReason(text: string): Explanation {
  const several = itemsOf(text, isActionPattern);
  if (several !== undefined) return ['is more than one action', several];
  const bare = withoutWrapping(text);
  if (bare !== text && isActionPattern(bare)) return ['is no action, with quotes or blanks round it', quote(bare)];
  if (/^arn:/i.test(bare)) return ['is no action, but a resource', 'it under "resources"'];
  if (/^\*+$/.test(text)) return ['is no action', '"*"'];
  const oneColon = text.replace(/:+/g, ':');
  if (text.split(':').length > 2)
    return ['is no action: it has more than one colon', isActionPattern(oneColon) ? quote(oneColon) : undefined];
  const odd = /[^A-Za-z0-9*?._:-]/u.exec(text)?.[0];
  if (odd !== undefined && text.includes(':'))
    return [`is no action: no action has ${characterName(odd)} in it`, 'letters, digits and "-_.*?" round one colon'];
  return ['is no action'];
}

/** Why a text is no resource of an access, or `undefined` when it is one. */
export function resourceFault(text: string): string | undefined {
  const several = itemsOf(text, (item) => item.startsWith('arn:') && isResource(item));
  if (several !== undefined) return `${quote(text)} is more than one resource. expected ${several}`;
  if (isResource(text)) return undefined;
  const [reason, meant] = resourceReason(text);
  return `${quote(text)} ${reason}. expected ${meant ?? '"*" or "arn:…"'}`;
}

/** What stands at the ends of a resource by mistake would be part of it. */
function isResource(text: string): boolean {
  return text === text.trim() && canMatchResource(accessParts(text));
}

/** The parts of a string of an access, in which `${` is plain text (semantics 10). */
export function accessParts(text: string): PatternParts {
  return partsOf(text, { wildcards: true, variables: false });
}

const FORM = '"arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE"';

function resourceReason(text: string): Explanation {
  const bare = withoutWrapping(text);
  if (bare !== text && isResource(bare)) return ['has quotes or blanks round it', quote(bare)];
  const lower = text.replace(/^arn:/i, 'arn:');
  if (lower !== text && isResource(lower)) return ['is no ARN: it is compared with case', quote(lower)];
  if (text.startsWith('execute-api:')) {
    const [, rest = ''] = /^execute-api:\/?(.*)$/s.exec(text) ?? [];
    return ['is a short form that only policies have', quote(`arn:*:execute-api:*:*:*/${rest}`)];
  }
  if (text.startsWith('arn:')) return arnReason(text);
  // A name with a path is most probably a bucket with a key.
  const named = text.includes(':') ? `arn:aws:${text}` : `arn:aws:s3:::${text}`;
  const isSense = /[:/]/.test(text) && hasArnFields(accessParts(named)) && isResource(named);
  return isSense ? ['is no ARN', `"*" or an ARN, such as ${quote(named)}`] : ['is no ARN'];
}

/** Of a text that begins like an ARN and can match none. */
function arnReason(text: string): Explanation {
  const fields = text.split(':');
  const account = fields[ACCOUNT] ?? '';
  if (hasArnFields(accessParts(text))) {
    const partition = fields[PARTITION] ?? '';
    if (!canMatchPartition(accessParts(partition)))
      return [`can match no ARN: ${quote(partition)} is no partition`, '"aws", or one such as "aws-cn"'];
    if (/^[\d*?-]+$/.test(account))
      return [`can match no ARN: ${quote(account)} is no account`, 'one of twelve digits'];
    const withAccount = fields.toSpliced(ACCOUNT, 0, '*').join(':');
    return [`can match no ARN: ${quote(account)} stands in the place of the account`, quote(withAccount)];
  }
  if (fields.length < 5)
    return ['can match no ARN: parts of it are missing', `${FORM}, or ${quote(`${text}:*`)} for all of them`];
  // Where the last part but one is an account, the empty part before it was forgotten; else the one behind it.
  const region = fields[ACCOUNT - 1] ?? '';
  const isAccount = region !== '' && !region.includes('*') && canMatchAccount(accessParts(region));
  const whole = fields.toSpliced(isAccount ? ACCOUNT - 1 : ACCOUNT, 0, '').join(':');
  return ['can match no ARN: it has a colon too few', isResource(whole) ? quote(whole) : FORM];
}

/** The items of a text that is a list of them, each quoted; `undefined` when it is none. */
function itemsOf(text: string, isItem: (item: string) => boolean): string | undefined {
  const items = text
    .split(SEPARATOR)
    .map(withoutWrapping)
    .filter((item) => item !== '');
  if (items.length < 2 || !items.every(isItem)) return undefined;
  return `a string for each: ${quoteAll(items)}`;
}

function quoteAll(items: readonly string[]): string {
  const shown = items.slice(0, 3).map(quote).join(', ');
  return items.length > 3 ? `${shown}, …` : shown;
}

function withoutWrapping(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s"'`\],;]/.test(text.charAt(end - 1))) end -= 1; // a regular expression would look at every run there is
  return text.slice(0, end).replace(/^[\s"'`[]+/, '');
}

/** A character for a message, whether one sees it or not. */
function characterName(character: string): string {
  return /[!-~]/.test(character) ? quote(character) : `the character ${codePointName(character)}`;
}
