/** What AWS documents of its global condition keys (the second table of semantics 4). What a form means is for the engine and the evaluator to say. */

/** What a value of a key looks like. */
export type ValueForm =
  | 'text'
  /** Exactly `true` or `false`. */
  | 'truth'
  /** Twelve digits. */
  | 'account'
  /** Twelve digits, or `anonymous`. */
  | 'account-or-anonymous'
  | 'arn'
  /** An IP address. */
  | 'address'
  /** A calendar date with a time. */
  | 'date-time'
  /** A whole number, not negative, without leading zeros. */
  | 'whole-number';

/** A key of the table: it has at most one value. */
interface GlobalKey {
  readonly form: ValueForm;
  /** Whether the value may be the empty text. */
  readonly mayBeEmpty: boolean;
}

/** The table's entry for a key, which is folded; `undefined` for a key of which nothing is known. */
export function globalKey(key: string): GlobalKey | undefined {
  if (!key.startsWith('aws:')) return undefined;
  return GLOBAL_KEYS.get(key) ?? (TAGS.some((prefix) => key.startsWith(prefix)) ? TEXT_OR_EMPTY : undefined);
}

const TAGS = ['aws:principaltag/', 'aws:resourcetag/', 'aws:requesttag/'];
const TEXT_OR_EMPTY: GlobalKey = { form: 'text', mayBeEmpty: true };

// biome-ignore format: a table of words reads better in rows
const KEYS_BY_FORM: Readonly<Record<ValueForm, readonly string[]>> = {
  text: [
    'principalorgid', 'principaltype', 'principalservicename', 'userid', 'username', 'federatedprovider', 'sourceorgid', 'sourcevpc',
    'sourcevpcarn', 'sourcevpce', 'vpceaccount', 'vpceorgid', 'assumedroot', 'chatbotsourcearn', 'ec2instancesourcevpc',
    'ec2instancesourceprivateipv4', 'resourceaccount', 'resourceorgid', 'requestedregion', 'calledviafirst', 'calledvialast',
  ],
  truth: ['multifactorauthpresent', 'securetransport', 'viaawsservice', 'principalisawsservice'],
  account: ['sourceaccount', 'sourceowner'],
  'account-or-anonymous': ['principalaccount'],
  arn: ['principalarn', 'sourcearn'],
  address: ['sourceip', 'vpcsourceip'],
  'date-time': ['currenttime', 'tokenissuetime'],
  'whole-number': ['epochtime', 'multifactorauthage'],
};

const KEYS_THAT_MAY_BE_EMPTY = ['referer', 'useragent', 'sourceidentity'];

const GLOBAL_KEYS: ReadonlyMap<string, GlobalKey> = new Map([
  ...Object.entries(KEYS_BY_FORM).flatMap(([form, names]) =>
    names.map((name): [string, GlobalKey] => [
      `aws:${name}`,
      { form: form as ValueForm, mayBeEmpty: false }, // Object.entries forgets the key type
    ]),
  ),
  ...KEYS_THAT_MAY_BE_EMPTY.map((name): [string, GlobalKey] => [`aws:${name}`, TEXT_OR_EMPTY]),
]);
