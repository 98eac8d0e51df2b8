import { expect, it } from 'vitest';
import { spellingOf } from '../../src/policy/keys.js';
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
  const spelling = spellingOf(result.document);
  expect(spelling('aws:username')).toBe('aws:UserName');
  expect(spelling('aws:principalarn')).toBe('AWS:PrincipalARN');
  expect(spelling('aws:requesttag/team')).toBe('aws:RequestTag/Team');
  expect(spelling('aws:principaltag/team')).toBe('aws:PrincipalTag/Team');
  expect(spelling('aws:principaltype')).toBe('aws:PrincipalType');
  expect(spelling('aws:sourceip')).toBe('aws:sourceip');
});
