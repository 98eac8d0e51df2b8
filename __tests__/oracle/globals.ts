/** What semantics 4 says of AWS's global keys: the table, and nothing else of it. */

/** Which texts a value may be. */
export type Form = 'text' | 'boolean' | 'account' | 'account or anonymous' | 'arn' | 'address' | 'date-time' | 'whole';

/** A key of the table: it has at most one value. */
export interface GlobalKey {
  readonly form: Form;
  readonly mayBeEmpty: boolean;
}

const TAGS = /^aws:(principal|resource|request)tag\/./;
const MAY_BE_EMPTY = new Set(['aws:referer', 'aws:useragent', 'aws:sourceidentity']);

const FORMS: readonly (readonly [Form, readonly string[]])[] = [
  ['boolean', ['multifactorauthpresent', 'securetransport', 'viaawsservice', 'principalisawsservice']],
  ['account', ['sourceaccount', 'sourceowner']],
  ['account or anonymous', ['principalaccount']],
  ['arn', ['principalarn', 'sourcearn']],
  ['address', ['sourceip', 'vpcsourceip']],
  ['date-time', ['currenttime', 'tokenissuetime']],
  ['whole', ['epochtime', 'multifactorauthage']],
  [
    'text',
    [
      'principalorgid',
      'principaltype',
      'principalservicename',
      'userid',
      'username',
      'federatedprovider',
      'sourceidentity',
      'sourceorgid',
      'sourcevpc',
      'sourcevpcarn',
      'sourcevpce',
      'vpceaccount',
      'vpceorgid',
      'assumedroot',
      'chatbotsourcearn',
      'ec2instancesourcevpc',
      'ec2instancesourceprivateipv4',
      'resourceaccount',
      'resourceorgid',
      'requestedregion',
      'referer',
      'useragent',
      'calledviafirst',
      'calledvialast',
    ],
  ],
];

const KEYS: ReadonlyMap<string, GlobalKey> = new Map(
  FORMS.flatMap(([form, names]) =>
    names.map((name) => [`aws:${name}`, { form, mayBeEmpty: MAY_BE_EMPTY.has(`aws:${name}`) }] as const),
  ),
);

/** `name` is in lower case; `undefined`: not in the table, so that the key may have any number of texts. */
export function globalKey(name: string): GlobalKey | undefined {
  return TAGS.test(name) ? { form: 'text', mayBeEmpty: true } : KEYS.get(name);
}
