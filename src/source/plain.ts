import { readPolicyText } from '../policy/parse.js';
import type { Found, SourceFile } from './found.js';

/** A file that is a policy, in JSON. */
export function plainPolicy({ text }: SourceFile): Found {
  const read = readPolicyText(text);
  return read.ok
    ? { policies: [{ address: undefined, node: read.node, policyType: 'auto' }], problems: [] }
    : { policies: [], problems: [{ address: undefined, problem: read.problem }] };
}
