import { expect, it } from 'vitest';
import { keyNames } from '../../src/policy/keys.js';
import { parsePolicy } from '../../src/policy/parse.js';

it('spells context keys as the policy does where they first stand', () => {
  const result = parsePolicy(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Action: 's3:*',
        Resource: 'arn:aws:s3:::home/${aws:UserName}/*',
        Condition: { StringLike: { 'AWS:PrincipalARN': '*', 'aws:RequestTag/Team': '${aws:PrincipalTag/Team}' } },
      },
    }),
    'auto',
  );
  if (!result.ok) expect.unreachable();
  const names = keyNames(result.document);
  expect(names.get('aws:username')).toBe('aws:UserName');
  expect(names.get('aws:principalarn')).toBe('AWS:PrincipalARN');
  expect(names.get('aws:requesttag/team')).toBe('aws:RequestTag/Team');
  expect(names.get('aws:principaltag/team')).toBe('aws:PrincipalTag/Team');
  expect(names.get('aws:principaltype')).toBe('aws:PrincipalType');
});
