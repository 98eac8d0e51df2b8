import { describe, expect, it } from 'vitest';
import { type AsType, readersOf } from '../../src/gate/typed-policy.js';
import type { PolicyType } from '../../src/policy/document.js';
import type { FoundPolicy } from '../../src/source/found.js';
import { nodeOf } from '../text/node.js';

const OF_IDENTITY = '{"Statement": [{"Sid": "S", "Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}';
const OF_RESOURCE = '{"Statement": [{"Sid": "S", "Effect": "Allow", "Action": "s3:*", "Principal": "*"}]}';

function found(text: string, address?: string, policyType: PolicyType | 'auto' = 'auto'): FoundPolicy {
  return { address, node: nodeOf(text), policyType };
}

describe('a policy', () => {
  /** The type that a policy is read as, or the sorts of its problems. */
  const typed = (policy: FoundPolicy, asType: AsType): unknown =>
    readersOf('p', '', [policy]).map(({ read }) => {
      const policyOfType = read(asType);
      return policyOfType.ok ? policyOfType.judged.policyType : policyOfType.problems.map(({ kind }) => kind);
    })[0];

  it('is read as the rule says, else as its place says, else as it tells', () => {
    expect(typed(found(OF_IDENTITY), 'auto')).toBe('IDENTITY_POLICY');
    expect(typed(found(OF_RESOURCE), 'auto')).toBe('RESOURCE_POLICY');
    expect(typed(found(OF_IDENTITY, 'a', 'RESOURCE_POLICY'), 'auto')).toEqual(['no-principal']);
    expect(typed(found(OF_IDENTITY, 'a', 'RESOURCE_POLICY'), 'IDENTITY_POLICY')).toBe('IDENTITY_POLICY');
  });
});

describe('the policies of a file', () => {
  const text = 'a\r\nb';
  const readers = readersOf('p', text, [found(OF_IDENTITY, 'a'), found(OF_IDENTITY, 'b'), found('{}', 'c')]);

  it('are called after the file and their addresses', () => {
    expect(readers.map(({ name }) => name)).toEqual(['a', 'b', 'c'].map((policy) => ({ path: 'p', policy })));
    expect(readersOf('p', text, [found(OF_IDENTITY)]).map(({ name }) => name)).toEqual([{ path: 'p' }]);
  });

  it('have its lines, and Sids of their own', () => {
    const [first] = readers.map(({ read }) => read('auto'));
    if (first?.ok !== true) throw new Error('not read');
    expect(first.judged.lines()).toEqual(['a\r', 'b']);
    expect([...first.judged.repeatedSids()]).toEqual([]);
  });

  it('have a Sid that names no single statement where two of one address have it', () => {
    const [first] = readersOf('p', text, [found(OF_IDENTITY, 'a'), found(OF_IDENTITY, 'a')]);
    const read = first?.read('auto');
    expect(read?.ok === true && read.judged.repeatedSids().size).toBe(1);
  });

  it('are told to be wrong one by one', () => {
    expect(readers.map(({ read }) => read('auto').ok)).toEqual([true, true, false]);
  });
});
