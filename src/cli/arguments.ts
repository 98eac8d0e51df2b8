import { parseArgs } from 'node:util';
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
}

export type Selection =
  | { readonly kind: 'all' }
  | { readonly kind: 'base'; readonly ref: string }
  | { readonly kind: 'paths'; readonly paths: readonly string[] };

export type Format = 'text' | 'json';

const OPTIONS = {
  rules: { type: 'string' },
  base: { type: 'string' },
  all: { type: 'boolean' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

const FORMATS: readonly Format[] = ['text', 'json'];

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

/** Unknown and repeated options, and values too many or too few, which the parser would refuse without help, or take in silence. */
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
    const value = valueMisuse(token.name as keyof typeof OPTIONS, token.value, token.inlineValue); // it is one of them
    if (value !== undefined) return value;
    if (seen.has(token.name)) return `option "--${token.name}" given twice. expected it once`;
    seen.add(token.name);
  }
  return undefined;
}

function valueMisuse(
  name: keyof typeof OPTIONS,
  value: string | undefined,
  isInline: boolean | undefined,
): string | undefined {
  if (OPTIONS[name].type === 'boolean')
    return value === undefined ? undefined : `option "--${name}" with the value ${quote(value)}. expected none`;
  if (value === undefined) return `option "--${name}" without a value. expected one`;
  if (isInline === true || !value.startsWith('-') || value === '-') return undefined;
  return `option "--${name}" is followed by ${quote(value)}. expected its value, or "--${name}=${value}" where that is meant`;
}

interface Values {
  readonly rules?: string | undefined;
  readonly base?: string | undefined;
  readonly all?: boolean | undefined;
  readonly format?: string | undefined;
}

function command(values: Values, [name, ...paths]: readonly string[]): Command {
  if (name !== 'check') {
    const message =
      name === undefined ? 'no command. expected "check"' : `unknown command ${quote(name)}. expected "check"`;
    return { kind: 'misused', message: `${message}; see --help` };
  }
  const { rules = DEFAULT_RULES_FILE, base, all = false, format: formatName = 'text' } = values;
  const format = FORMATS.find((known) => known === formatName);
  if (format === undefined) {
    return { kind: 'misused', message: `unknown format ${quote(formatName)}. expected "text" or "json"` };
  }
  if (rules === '' || base === '')
    return { kind: 'misused', message: `empty value of "--${rules === '' ? 'rules' : 'base'}". expected one` };
  const given = [
    ...(base === undefined ? [] : ['--base']),
    ...(all ? ['--all'] : []),
    ...(paths.length > 0 ? ['paths'] : []),
  ];
  if (given.length > 1) return { kind: 'misused', message: `${given.join(' and ')} together. expected one of them` };
  return { kind: 'check', options: { rules, format, selection: selection(base, paths) } };
}

function selection(base: string | undefined, paths: readonly string[]): Selection {
  if (base !== undefined) return { kind: 'base', ref: base };
  return paths.length > 0 ? { kind: 'paths', paths } : { kind: 'all' };
}
