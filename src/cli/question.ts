import { type Explanation, explainAccessNotGranted } from '../api/check-access-not-granted.js';
import { ApiError, ValidationException } from '../api/errors.js';
import { readJson } from '../api/json.js';
import type { Reason } from '../engine/decision.js';
import { causeText } from '../gate/cause.js';
import { witnessOf } from '../gate/finding.js';
import { type Spelling, spellingOf } from '../policy/keys.js';
import { safeJson } from '../report/doors/safe-json.js';
import { shownText } from '../report/doors/terminal.js';
import { requestLines, statementName } from '../report/wording.js';
import { quote } from '../text/words.js';
import { AWS_OPTIONS, awsOptionMisuse, outputMisuse } from './aws-options.js';
import { fail, type Io } from './io.js';
import { type Instead, readOptions } from './options.js';
import { type ParameterText, parameterText } from './parameter.js';
import { parseShorthand } from './shorthand.js';

/** A call of the operation, in the words of the AWS command line; what each may say is the operation's to judge. */
export interface QuestionOptions {
  readonly policyDocument: string | undefined;
  readonly policyType: string | undefined;
  readonly access: string | undefined;
  readonly explain: boolean;
}

const OPTIONS = {
  ...AWS_OPTIONS,
  'policy-document': { type: 'string' },
  'policy-type': { type: 'string' },
  access: { type: 'string' },
  explain: { type: 'boolean' },
} as const;

/** Reads the words behind `check-access-not-granted`. */
export function parseQuestion(argv: readonly string[]): Instead | { kind: 'question'; options: QuestionOptions } {
  const unsupported = awsOptionMisuse(argv);
  if (unsupported !== undefined) return { kind: 'misused', message: unsupported };
  const read = readOptions(argv, OPTIONS);
  if (read.kind !== 'read') return read;
  const output = outputMisuse(read.values.output);
  if (output !== undefined) return { kind: 'misused', message: output };
  const [extra] = read.positionals;
  if (extra !== undefined) {
    const message = `unexpected word ${quote(extra)}. expected options alone, and quotes around a value with spaces`;
    return { kind: 'misused', message };
  }
  const { 'policy-document': policyDocument, 'policy-type': policyType, access, explain = false } = read.values;
  if (policyDocument === '-' && access === '-')
    return { kind: 'misused', message: 'standard input for both the policy and the access. expected one of them' };
  return { kind: 'question', options: { policyDocument, policyType, access, explain } };
}

/** Asks the operation. Exit codes: 0 PASS, 1 FAIL, 2 no answer. */
export async function ask(options: QuestionOptions, io: Io): Promise<number> {
  const input = await inputOf(options, io);
  if (!input.ok) return fail(io, input.message);
  try {
    const explanation = explainAccessNotGranted(input.value);
    io.stdout(safeJson(explanation.answer, 4));
    if (options.explain) io.stderr(explanationText(explanation));
    return explanation.answer.result === 'PASS' ? 0 : 1;
  } catch (error) {
    if (error instanceof ApiError) return fail(io, refusalText(error));
    throw error;
  }
}

type Input = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

async function inputOf({ policyDocument, policyType, access }: QuestionOptions, io: Io): Promise<Input> {
  if (policyDocument !== undefined && looksLikeFileName(policyDocument)) {
    const message = `"--policy-document" is the text ${quote(policyDocument)}, which is no JSON. expected ${quote(`file://${policyDocument}`)} for the file of that name`;
    return { ok: false, message };
  }
  const [policy, asked] = await Promise.all([textOf(policyDocument, io), textOf(access, io)]);
  if (!policy.ok) return policy;
  if (!asked.ok) return asked;
  const accesses = asked.text === undefined ? ({ ok: true, value: undefined } as const) : readAccess(asked.text);
  if (!accesses.ok) return { ok: false, message: `"--access": ${accesses.message}` };
  return { ok: true, value: { policyDocument: policy.text, policyType, access: accesses.value } };
}

async function textOf(
  value: string | undefined,
  io: Io,
): Promise<ParameterText | { readonly ok: true; readonly text: undefined }> {
  return value === undefined ? { ok: true, text: undefined } : parameterText(value, io);
}

/** Whether a text that was to be JSON looks like the name of a file: no JSON has one of these and no quote or bracket. */
function looksLikeFileName(text: string): boolean {
  return /^[^\s"{}[\]]*[./][^\s"{}[\]]*$/.test(text) && !text.startsWith('file://');
}

/** Access objects in JSON, one of them or a list, or one in shorthand. */
function readAccess(text: string): Input {
  if (!/^\s*[[{]/.test(text)) {
    const shorthand = parseShorthand(text);
    if (shorthand.ok) return { ok: true, value: [shorthand.members] };
    return text.includes('=') ? shorthand : { ok: false, message: bareAccess(text) ?? shorthand.message };
  }
  const json = readJson(text, ACCESS_BYTES);
  if (!json.ok) return { ok: false, message: `in its JSON, ${json.message}` };
  return { ok: true, value: Array.isArray(json.value) ? json.value : [json.value] };
}

/** More than any access may hold. In bytes. */
const ACCESS_BYTES = 4 * 1024 * 1024;

/** What somebody meant who wrote values without a key, or the name of a file. */
function bareAccess(text: string): string | undefined {
  const values = text.split(/[\s,]+/).filter((value) => value !== '');
  const key = values.every((value) => value.startsWith('arn:'))
    ? 'resources'
    : values.every((value) => value.includes(':'))
      ? 'actions'
      : undefined;
  if (key !== undefined) return `${quote(text)} has no key. expected ${quote(`${key}=${values.join(',')}`)}`;
  return looksLikeFileName(text)
    ? `${quote(text)} is no access. expected ${quote(`file://${text}`)} for the file`
    : undefined;
}

function refusalText(error: ApiError): string {
  const fields = error instanceof ValidationException ? error.details : [];
  const unsaid = fields.filter(({ message }) => !error.message.includes(message));
  return [`${error.name}: ${error.message}`, ...unsaid.map(({ name, message }) => `${name}: ${message}`)].join('; ');
}

/** The reasons in words, each with its example. */
function explanationText({ reasons, document }: Explanation): string {
  if (reasons.length === 0) return 'no statement allows any request inside the access\n';
  const spelling = spellingOf(document);
  return reasons
    .map(
      (reason) =>
        `${reasonLines(reason, spelling)
          .map((line) => shownText(line))
          .join('\n')}\n`,
    )
    .join('');
}

function reasonLines({ statement, evidence }: Reason, spelling: Spelling): readonly string[] {
  const { line, column } = statement.span.start;
  const where = `${line}:${column}: ${statementName(statement)}`;
  switch (evidence.kind) {
    case 'witness':
      return [
        `${where} allows, for example:`,
        ...requestLines(witnessOf(evidence.request, spelling)).map((line) => `  ${line}`),
      ];
    case 'unconfirmed':
      return [`${where}: ${causeText(evidence.cause)}`];
  }
}
