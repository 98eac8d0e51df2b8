import { parseArgs } from 'node:util';
import { FAIL_ON, type FailOn } from '../gate/report.js';
import { DEFAULT_RULES_FILE } from '../gate/rules.js';
import { didYouMean, quote } from '../policy/problem.js';

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'check'; readonly options: CheckOptions }
  /** The command line makes no sense; one line says why, and what would. */
  | { readonly kind: 'misused'; readonly message: string };

export interface CheckOptions {
  readonly rules: string;
  readonly selection: Selection;
  readonly format: Format;
  readonly failOn: FailOn;
  /** Where reports are to be written besides, relative to the current folder or absolute. */
  readonly reportFile: string | undefined;
  readonly sarifFile: string | undefined;
}

export type Selection =
  | { readonly kind: 'all' }
  | { readonly kind: 'base'; readonly ref: string }
  | { readonly kind: 'paths'; readonly paths: readonly string[] };

export type Format = 'text' | 'json' | 'sarif';

const OPTIONS = {
  rules: { type: 'string' },
  base: { type: 'string' },
  all: { type: 'boolean' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  'report-file': { type: 'string' },
  'sarif-file': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

const FORMATS: readonly [Format, ...Format[]] = ['text', 'json', 'sarif'];
/** Options whose value must be something. */
const NAMES = ['rules', 'base', 'report-file', 'sarif-file'] as const;

/** Reads the command line. */
export function parseArguments(argv: readonly string[]): Command {
  const misuse = findMisuse(argv);
  if (misuse !== undefined) return { kind: 'misused', message: misuse };
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
    });
    if (values.help === true) return { kind: 'help' };
    if (values.version === true) return { kind: 'version' };
    return command(values, positionals);
  } catch (error) {
    const [message = ''] = error instanceof Error ? error.message.split('\n') : [String(error)];
    return { kind: 'misused', message: message.charAt(0).toLowerCase() + message.slice(1) };
  }
}

/** Unknown and repeated options, which the parser would refuse without help, or take in silence. */
function findMisuse(argv: readonly string[]): string | undefined {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(OPTIONS, token.name)) {
      const hint = didYouMean(
        token.rawName,
        Object.keys(OPTIONS).map((name) => `--${name}`),
        'see --help',
      );
      return `unknown option ${quote(token.rawName)}. ${hint}`;
    }
    if (seen.has(token.name)) return `option "--${token.name}" given twice. expected it once`;
    seen.add(token.name);
  }
  return undefined;
}

interface Values {
  readonly rules?: string | undefined;
  readonly base?: string | undefined;
  readonly all?: boolean | undefined;
  readonly format?: string | undefined;
  readonly 'fail-on'?: string | undefined;
  readonly 'report-file'?: string | undefined;
  readonly 'sarif-file'?: string | undefined;
}

function command(values: Values, [name, ...paths]: readonly string[]): Command {
  if (name !== 'check') {
    const message =
      name === undefined ? 'no command. expected "check"' : `unknown command ${quote(name)}. expected "check"`;
    return { kind: 'misused', message: `${message}; see --help` };
  }
  const { rules = DEFAULT_RULES_FILE, base, all = false } = values;
  const format = oneOf('format', values.format, FORMATS);
  const failOn = oneOf('fail-on', values['fail-on'], FAIL_ON);
  if ('message' in format) return { kind: 'misused', ...format };
  if ('message' in failOn) return { kind: 'misused', ...failOn };
  const empty = NAMES.find((option) => values[option] === '');
  if (empty !== undefined) return { kind: 'misused', message: `empty value of "--${empty}". expected one` };
  const given = [
    ...(base === undefined ? [] : ['--base']),
    ...(all ? ['--all'] : []),
    ...(paths.length > 0 ? ['paths'] : []),
  ];
  if (given.length > 1) return { kind: 'misused', message: `${given.join(' and ')} together. expected one of them` };
  return {
    kind: 'check',
    options: {
      rules,
      selection: selection(base, paths),
      format: format.value,
      failOn: failOn.value,
      reportFile: values['report-file'],
      sarifFile: values['sarif-file'],
    },
  };
}

/** The first choice is what counts when the option is absent. */
function oneOf<Choice extends string>(
  name: string,
  text: string | undefined,
  choices: readonly [Choice, ...Choice[]],
): { readonly value: Choice } | { readonly message: string } {
  const value = text === undefined ? choices[0] : choices.find((known) => known === text);
  if (value !== undefined) return { value };
  const expected = choices.map((known) => `"${known}"`).join(' or ');
  return { message: `${quote(text ?? '')} as "--${name}". expected ${expected}` };
}

function selection(base: string | undefined, paths: readonly string[]): Selection {
  if (base !== undefined) return { kind: 'base', ref: base };
  return paths.length > 0 ? { kind: 'paths', paths } : { kind: 'all' };
}
