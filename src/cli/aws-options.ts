import { quote } from '../text/words.js';

/** The options that every command of the AWS command line takes: scripts that call it are to run here as they are. */

/** Those that change nothing here: nobody is called, and JSON is all that is written. */
export const AWS_OPTIONS = {
  region: { type: 'string' },
  profile: { type: 'string' },
  'endpoint-url': { type: 'string' },
  output: { type: 'string' },
  'no-cli-pager': { type: 'boolean' },
  'no-sign-request': { type: 'boolean' },
} as const;

/** Those that would change what is asked or what is written. */
const UNSUPPORTED = [
  'ca-bundle',
  'cli-auto-prompt',
  'cli-binary-format',
  'cli-connect-timeout',
  'cli-error-format',
  'cli-input-json',
  'cli-input-yaml',
  'cli-read-timeout',
  'color',
  'debug',
  'generate-cli-skeleton',
  'no-cli-auto-prompt',
  'no-paginate',
  'no-verify-ssl',
  'query',
];

/** What is wrong with the use of such an option, if anything. */
export function awsOptionMisuse(argv: readonly string[]): string | undefined {
  const name = argv.map(nameOf).find((option) => option !== undefined && UNSUPPORTED.includes(option));
  if (name !== undefined) return `option "--${name}" of the AWS command line is not supported here. leave it out`;
  return undefined;
}

function nameOf(word: string): string | undefined {
  return /^--([a-z-]+)(?:=|$)/.exec(word)?.[1];
}

/** What is wrong with the value of `--output`, if anything. */
export function outputMisuse(output: string | undefined): string | undefined {
  if (output === undefined || output === 'json') return undefined;
  return `${quote(output)} as "--output" is not supported here. expected "json", or no such option`;
}
