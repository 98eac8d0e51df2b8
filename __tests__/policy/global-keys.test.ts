import { describe, expect, it, test } from 'vitest';
import { globalKey, type ValueForm } from '../../src/policy/global-keys.js';

/** The second table of semantics 4, as it stands there. */
const TABLE: readonly (readonly [ValueForm, string])[] = [
  [
    'text',
    'PrincipalOrgID PrincipalType PrincipalServiceName PrincipalTag/x userid username FederatedProvider SourceIdentity SourceOrgID ' +
      'SourceVpc SourceVpcArn SourceVpce VpceAccount VpceOrgID AssumedRoot ChatbotSourceArn Ec2InstanceSourceVpc ' +
      'Ec2InstanceSourcePrivateIPv4 ResourceAccount ResourceOrgID ResourceTag/x RequestTag/x RequestedRegion Referer UserAgent ' +
      'CalledViaFirst CalledViaLast',
  ],
  ['truth', 'MultiFactorAuthPresent SecureTransport ViaAWSService PrincipalIsAWSService'],
  ['account', 'SourceAccount SourceOwner'],
  ['account-or-anonymous', 'PrincipalAccount'],
  ['arn', 'PrincipalArn SourceArn'],
  ['address', 'SourceIp VpcSourceIp'],
  ['date-time', 'CurrentTime TokenIssueTime'],
  ['whole-number', 'EpochTime MultiFactorAuthAge'],
];
const MAY_BE_EMPTY = /tag\/|referer|useragent|sourceidentity/;

describe('the global keys', () => {
  for (const [form, names] of TABLE) {
    const keys = names.split(' ').map((name) => `aws:${name.toLowerCase()}`);
    test.each(keys)(`%s is of the form ${form}`, (key) => {
      expect(globalKey(key)).toEqual({ form, mayBeEmpty: MAY_BE_EMPTY.test(key) });
    });
  }

  it('have tag keys in their names, with capital letters folded like those of any key', () => {
    expect(globalKey('aws:principaltag/team/é:x')).toEqual({ form: 'text', mayBeEmpty: true });
    expect(globalKey('aws:resourcetag/')).toEqual({ form: 'text', mayBeEmpty: true });
  });

  test.each([
    ...['k', 's3:prefix', 'sourceip', 'iam:resourcetag/x', 'x:aws:sourceip', 'aws:', 'aws:toString', 'aws:constructor'],
    ...['aws:principalorgpaths', 'aws:principalservicenameslist', 'aws:tagkeys', 'aws:calledvia', 'aws:sourceorgpaths'],
    ...['aws:vpceorgpaths', 'aws:resourceorgpaths', 'aws:principaltag', 'aws:sourceips', 'aws:nextyear'],
  ])('%s is none: nothing is known of its values', (key) => {
    expect(globalKey(key)).toBeUndefined();
  });
});
