import { describe, expect, it } from 'vitest';
import { policiesIn } from '../../src/source/policies-in.js';
import { memberOf } from '../../src/text/node.js';
import { startOf } from '../../src/text/position.js';

describe('a file that is a policy', () => {
  it('holds one, which has no address, and whose type the document tells', () => {
    const { policies, problems } = policiesIn({ path: 'p.json', text: '\n{ "Statement":\n  [] }' });
    expect(problems).toEqual([]);
    expect(policies).toMatchObject([{ address: undefined, policyType: 'auto' }]);
    const [node] = policies.map((policy) => memberOf(policy.node, 'Statement'));
    expect(node && startOf(node)).toEqual({ line: 3, column: 3 });
  });

  it('is looked for in every file, whatever its name is', () => {
    for (const path of ['p', 'a/p.yml', 'p.tf']) expect(policiesIn({ path, text: '{}' }).policies).toHaveLength(1);
  });
});

it.each([
  ['{', undefined],
  ['{"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::{{bucket}}"}]}', 'template'],
  ['[{"Statement": []}]', 'foreign'],
  ['Resources:\n  a: 1', 'foreign'],
])('a file of another sort holds none, and is a problem as a whole: %j', (text, kind) => {
  const { policies, problems } = policiesIn({ path: 'p.json', text });
  expect(policies).toEqual([]);
  expect(problems.map(({ address, problem }) => [address, problem.kind])).toEqual([[undefined, kind]]);
});
