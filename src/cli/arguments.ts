import { DEFAULT_RULES_FILE } from '../gate/rules.js';
import { didYouMean, quote } from '../policy/problem.js';

import { type Instead, readOptions } from './options.js';
import { parseQuestion, type QuestionOptions } from './question.js';
import { parseServe, type ServeOptions } from './serve.js';

export type Command =
  | Instead
  | { readonly kind: 'check'; readonly options: CheckOptions }
  | { readonly kind: 'question'; readonly options: QuestionOptions }
  | { readonly kind: 'serve'; readonly options: ServeOptions };

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
} as const;

const COMMANDS = ['check', 'check-access-not-granted', 'serve'];
const FORMATS: readonly Format[] = ['text', 'json'];

/** Reads the command line. */
export function parseArguments(argv: readonly string[]): Command {
  const [name, ...rest] = argv;
  switch (name) {
    case 'serve':
      return parseServe(rest);
    case 'check-access-not-granted':
      return parseQuestion(rest);
    default:
      return parseCheck(argv);
  }
}

function parseCheck(argv: readonly string[]): Command {
  const read = readOptions(argv, OPTIONS);
  return read.kind === 'read' ? checkCommand(read.values, read.positionals) : read;
}

interface Values {
  readonly rules?: string | undefined;
  readonly base?: string | undefined;
  readonly all?: boolean | undefined;
  readonly format?: string | undefined;
}

function checkCommand(values: Values, [name, ...paths]: readonly string[]): Command {
  if (name !== 'check') return { kind: 'misused', message: unknownCommand(name) };
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

function unknownCommand(name: string | undefined): string {
  if (name === undefined) return 'no command. expected one, such as "check"; see --help';
  const expected = `expected one of ${COMMANDS.join(', ')}; see --help`;
  return `unknown command ${quote(name)}. ${didYouMean(name, COMMANDS, expected)}`;
}

function selection(base: string | undefined, paths: readonly string[]): Selection {
  if (base !== undefined) return { kind: 'base', ref: base };
  return paths.length > 0 ? { kind: 'paths', paths } : { kind: 'all' };
}
