import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** What the schemas have to say of reports: every test that makes one asks. */

const report = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync('docs/report.schema.json', 'utf8')));

/** The schema of SARIF 2.1.0 as Microsoft ships it. Its draft is an old one, of which it uses nothing that has changed since. */
const {
  $schema: _draft,
  id: _id,
  ...sarifSchema
} = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
);

const sarif = new Ajv2020({
  allErrors: true,
  strict: false,
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => /^(?:[\w!$&'()*+,/:;=?@~.-]|%[0-9A-F]{2})*$/.test(text),
    'date-time': true,
  },
}).compile(sarifSchema);

/** What is wrong with a JSON report; empty when nothing is. */
export function reportErrors(json: string): readonly string[] {
  report(JSON.parse(json));
  return messages(report.errors);
}

/** What is wrong with a SARIF log. */
export function sarifErrors(json: string): readonly string[] {
  sarif(JSON.parse(json));
  return messages(sarif.errors);
}

function messages(errors: typeof report.errors): readonly string[] {
  return (errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
