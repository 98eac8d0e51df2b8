import { FAIL_ON, type FailOn } from '../gate/report.js';
import { DEFAULT_RULES_FILE } from '../gate/rules.js';
import { parseShard, type Shard } from '../gate/shard.js';
import { didYouMean, quote } from '../text/words.js';
import { type Instead, readOptions } from './options.js';
import { parseQuestion, type QuestionOptions } from './question.js';
import { parseServe, type ServeOptions } from './serve.js';

type Command =
  | Instead
  | { readonly kind: 'check'; readonly options: CheckOptions }
  | { readonly kind: 'merge'; readonly options: MergeOptions }
  | { readonly kind: 'question'; readonly options: QuestionOptions }
  | { readonly kind: 'serve'; readonly options: ServeOptions };

export interface CheckOptions {
  readonly rules: string;
  readonly selection: Selection;
  readonly format: Format;
  readonly failOn: FailOn;
  /** Where reports are to be written besides, relative to the current folder or absolute. */
  readonly reportFile: string | undefined;
  readonly sarifFile: string | undefined;
}

export interface MergeOptions {
  readonly files: readonly string[];
  readonly format: Format;
}

export type Selection =
  | { readonly kind: 'all'; readonly shard: Shard | undefined }
  | { readonly kind: 'base'; readonly ref: string }
  | { readonly kind: 'paths'; readonly paths: readonly string[] };

export type Format = 'text' | 'json' | 'sarif';

const OPTIONS = {
  rules: { type: 'string' },
  base: { type: 'string' },
  all: { type: 'boolean' },
  shard: { type: 'string' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  'report-file': { type: 'string' },
  'sarif-file': { type: 'string' },
} as const;

const COMMANDS = ['check', 'merge', 'check-access-not-granted', 'serve'];
const FORMATS: readonly [Format, ...Format[]] = ['text', 'json', 'sarif'];
/** Options whose value must be something. */
const NAMES = ['rules', 'base', 'report-file', 'sarif-file'] as const;

/** Reads the command line. */
export function parseArguments(argv: readonly string[]): Command {
  const [name, ...rest] = argv;
  switch (name) {
    case 'serve':
      return parseServe(rest);
    case 'check-access-not-granted':
      return parseQuestion(rest);
    case 'merge':
      return parseMerge(rest);
    default:
      return parseCheck(argv);
  }
}

function parseCheck(argv: readonly string[]): Command {
  const read = readOptions(argv, OPTIONS);
  return read.kind === 'read' ? checkCommand(read.values, read.positionals) : read;
}

function parseMerge(argv: readonly string[]): Command {
  const read = readOptions(argv, { format: OPTIONS.format });
  if (read.kind !== 'read') return read;
  const format = oneOf('format', read.values.format, FORMATS);
  if ('message' in format) return { kind: 'misused', ...format };
  if (read.positionals.length === 0)
    return { kind: 'misused', message: 'no reports to merge. expected the files that "check --report-file" wrote' };
  return { kind: 'merge', options: { files: read.positionals, format: format.value } };
}

interface Values {
  readonly rules?: string | undefined;
  readonly base?: string | undefined;
  readonly all?: boolean | undefined;
  readonly shard?: string | undefined;
  readonly format?: string | undefined;
  readonly 'fail-on'?: string | undefined;
  readonly 'report-file'?: string | undefined;
  readonly 'sarif-file'?: string | undefined;
}

function checkCommand(values: Values, [name, ...paths]: readonly string[]): Command {
  if (name !== 'check') return { kind: 'misused', message: unknownCommand(name) };
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
  const shard = values.shard === undefined ? undefined : parseShard(values.shard);
  if (values.shard !== undefined && shard === undefined)
    return { kind: 'misused', message: `${quote(values.shard)} as "--shard". expected one such as "2/4"` };
  if (shard !== undefined && (base !== undefined || paths.length > 0))
    return { kind: 'misused', message: '"--shard" with only some of the files. expected it with --all' };
  return {
    kind: 'check',
    options: {
      rules,
      selection: selection(base, paths, shard),
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

function unknownCommand(name: string | undefined): string {
  if (name === undefined) return 'no command. expected one, such as "check"; see --help';
  const expected = `expected one of ${COMMANDS.join(', ')}; see --help`;
  return `unknown command ${quote(name)}. ${didYouMean(name, COMMANDS, expected)}`;
}

function selection(base: string | undefined, paths: readonly string[], shard: Shard | undefined): Selection {
  if (base !== undefined) return { kind: 'base', ref: base };
  return paths.length > 0 ? { kind: 'paths', paths } : { kind: 'all', shard };
}
