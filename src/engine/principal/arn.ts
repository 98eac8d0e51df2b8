import { PRINCIPAL_KEYS } from '../../policy/request.js';
import { arnGlob, type Glob, type GlobPart, textPart } from '../language/glob.js';
import type { Hole } from '../language/hole.js';
import type { Home } from './somebody.js';

/** Semantics 5: names of users, roles and sessions, and the path in front of them. */
export const NAME: readonly GlobPart[] = [
  { kind: 'one-of', class: 'name' },
  { kind: 'run-of', class: 'name' },
];
export const PATH: readonly GlobPart[] = [
  { kind: 'one-of', class: 'path' },
  { kind: 'run-of', class: 'path' },
  textPart('/'),
];
/** A partition is any text that starts so (semantics 10). */
const ANY_PARTITION: readonly GlobPart[] = [textPart('aws'), { kind: 'run-of', class: 'partition' }];
const ACCOUNT_HOLE = holeOf('aws:PrincipalAccount', PRINCIPAL_KEYS.account);
/** The value of `aws:username`, as part of a name. */
export const USERNAME_HOLE = holeOf('aws:username', PRINCIPAL_KEYS.username);

function holeOf(name: string, key: string): Hole {
  return { kind: 'variable', name, key, fallback: undefined };
}

/** The ARN of a principal; an account that is not known is the one that `aws:PrincipalAccount` holds. */
export function principalArn(home: Home, prefix: string, path: readonly GlobPart[]): Glob {
  const service = prefix === 'federated-user/' ? 'sts' : 'iam';
  const partition = home?.partition === undefined ? ANY_PARTITION : [textPart(home.partition)];
  const account = home === undefined ? ACCOUNT_HOLE : textPart(home.account);
  return arnGlob(
    merged([textPart('arn:'), ...partition, textPart(`:${service}::`), account, textPart(`:${prefix}`), ...path]),
  );
}

/** Text parts next to each other as one. */
function merged(parts: readonly GlobPart[]): readonly GlobPart[] {
  const put: GlobPart[] = [];
  for (const part of parts) {
    const last = put.at(-1);
    if (last?.kind === 'text' && part.kind === 'text') put[put.length - 1] = textPart(last.text + part.text);
    else put.push(part);
  }
  return put;
}
