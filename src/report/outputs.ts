import type { Output } from '../gate/output.js';
import { reportJson } from './json.js';

/**
 * The files that a report is written to besides being told. SARIF is first, so that the JSON report tells where that could not be written.
 *
 * @param sarif What renders it: an edge that starts fast loads that only when it is asked for.
 */
export function outputsFor(
  { sarifFile, reportFile }: { readonly sarifFile: string | undefined; readonly reportFile: string | undefined },
  sarif: Output['render'],
): readonly Output[] {
  const outputs = [
    { name: sarifFile, render: sarif },
    { name: reportFile, render: reportJson },
  ];
  return outputs.flatMap(({ name, render }) => (name === undefined ? [] : [{ name, render }]));
}
