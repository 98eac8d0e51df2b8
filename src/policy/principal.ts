import { quote } from '../text/words.js';
import type { PrincipalName } from './document.js';

/** The members that a Principal object may have (semantics 5). */
export const PRINCIPAL_TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const;
export type PrincipalType = (typeof PRINCIPAL_TYPES)[number];

const ACCOUNT = /^\d{12}$/;
const UNIQUE_ID = /^(?:AIDA|AROA)[A-Z0-9]+$/;
// A name, and a path in front of it (semantics 5).
const NAME = String.raw`[\w+=,.@-]+`;
const PATH = String.raw`(?:[!-~]+\/)?${NAME}`;
const IAM_ARN = new RegExp(String.raw`^arn:(aws[a-z-]*):iam::(\d{12}):(?:(root)|user\/(${PATH})|role\/(${PATH}))$`);
const STS_ARN = new RegExp(
  String.raw`^arn:(aws[a-z-]*):sts::(\d{12}):(?:assumed-role\/(${NAME})\/(${NAME})|federated-user\/(${NAME}))$`,
);
const CLOUDFRONT_IDENTITY = /^arn:aws[a-z-]*:iam::cloudfront:user\/CloudFront Origin Access Identity ([A-Z0-9]+)$/;

/** Reads one value of a Principal element, or says what it should have been. */
export function parsePrincipal(
  type: PrincipalType,
  text: string,
): { readonly name: PrincipalName } | { readonly message: string } {
  if (text === '*' && type === 'AWS') return { name: { kind: 'every-aws-principal' } };
  if (text === '*' && type === 'Federated') return { name: { kind: 'every-federated' } };
  if (/[*?]/.test(text)) {
    return {
      message: `wildcard in the principal ${quote(text)}. expected a whole name: only "*" alone stands for everyone`,
    };
  }
  if (text === '') return { message: `empty ${type} principal. expected a name` };
  switch (type) {
    case 'Service':
      return { name: { kind: 'service', service: text } };
    case 'Federated':
      return { name: { kind: 'federated', provider: text } };
    case 'CanonicalUser':
      return { name: { kind: 'canonical-user', id: text } };
    case 'AWS':
      return parseAwsPrincipal(text);
  }
}

function parseAwsPrincipal(text: string): { readonly name: PrincipalName } | { readonly message: string } {
  if (ACCOUNT.test(text)) return { name: { kind: 'account', partition: undefined, account: text } };
  if (UNIQUE_ID.test(text)) return { name: { kind: 'unique-id', id: text } };
  const iam = IAM_ARN.exec(text);
  if (iam !== null) {
    const [, partition = '', account = '', , user, role] = iam;
    if (user !== undefined) return { name: { kind: 'user', partition, account, path: user } };
    if (role !== undefined) return { name: { kind: 'role', partition, account, path: role } };
    return { name: { kind: 'account', partition, account } };
  }
  const sts = STS_ARN.exec(text);
  if (sts !== null) {
    const [, partition = '', account = '', role, session = '', federated] = sts;
    if (role !== undefined) return { name: { kind: 'role-session', partition, account, role, session } };
    return { name: { kind: 'federated-user', partition, account, session: federated ?? '' } };
  }
  const [, identity] = CLOUDFRONT_IDENTITY.exec(text) ?? [];
  if (identity !== undefined) return { name: { kind: 'cloudfront-identity', id: identity } };
  return {
    message:
      `${quote(text)} is no AWS principal. expected "*", a 12-digit account, a unique id (AIDA…, AROA…), or the ARN of an ` +
      'account root, user, role, assumed-role session, federated user or CloudFront origin access identity',
  };
}
