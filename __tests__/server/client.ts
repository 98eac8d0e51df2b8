import { AccessAnalyzer, type CheckAccessNotGrantedCommandInput } from '@aws-sdk/client-accessanalyzer';
import type { CheckAccessNotGrantedInput } from '../../src/api/input.js';
import type { Serving } from './process.js';

/** The real client, pointed at the server. It asks once: a test wants to see the first answer. */
export function sdk(
  { url }: Pick<Serving, 'url'>,
  credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'any' },
): AccessAnalyzer {
  return new AccessAnalyzer({ endpoint: url, region: 'eu-central-1', credentials, maxAttempts: 1 });
}

/** An input as the client takes it: its types know no `readonly`. */
export function sdkInput(input: CheckAccessNotGrantedInput): CheckAccessNotGrantedCommandInput {
  return JSON.parse(JSON.stringify(input));
}
