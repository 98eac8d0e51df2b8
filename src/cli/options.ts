import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean, errorMessage, quote } from '../text/words.js';

/** The options of a command, as the parser of Node takes them. */
type Options = NonNullable<ParseArgsConfig['options']>;

const COMMON = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } } as const;

/** What any command line may come to instead of its command. */
export type Instead =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** The command line makes no sense; one line says why, and what would. */
  | { readonly kind: 'misused'; readonly message: string };

type Values<Known extends Options> = {
  readonly [Name in keyof Known]?: Known[Name] extends { readonly type: 'boolean' } ? boolean : string;
};

/** The options and the other words of a command line. */
type ReadOptions<Known extends Options> =
  | { readonly kind: 'read'; readonly values: Values<Known>; readonly positionals: readonly string[] }
  | Instead;

/** Reads options among other words. Nothing that is unknown or given twice is passed over. */
export function readOptions<const Known extends Options>(argv: readonly string[], known: Known): ReadOptions<Known> {
  const options: Options = { ...known, ...COMMON };
  const message = findMisuse(argv, options);
  if (message !== undefined) return { kind: 'misused', message };
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    if (values['help'] === true) return { kind: 'help' };
    if (values['version'] === true) return { kind: 'version' };
    const typed = values as Values<Known>; // the parser gives each option the type that its row says
    return { kind: 'read', values: typed, positionals };
  } catch (error) {
    const [first = ''] = errorMessage(error).split('\n');
    return { kind: 'misused', message: first.charAt(0).toLowerCase() + first.slice(1) };
  }
}

/** Unknown and repeated options, and values too many or too few, which the parser would refuse without help, or take in silence. */
function findMisuse(argv: readonly string[], options: Options): string | undefined {
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(options, token.name)) {
      const names = Object.keys(options).map((name) => `--${name}`);
      return `unknown option ${quote(token.rawName)}. ${didYouMean(token.rawName, names, 'see --help')}`;
    }
    const value = valueMisuse(token.name, options[token.name]?.type, token.value, token.inlineValue);
    if (value !== undefined) return value;
    if (seen.has(token.name)) return `option "--${token.name}" given twice. expected it once`;
    seen.add(token.name);
  }
  return undefined;
}

function valueMisuse(
  name: string,
  type: Options[string]['type'] | undefined,
  value: string | undefined,
  isInline: boolean | undefined,
): string | undefined {
  if (type === 'boolean')
    return value === undefined ? undefined : `option "--${name}" with the value ${quote(value)}. expected none`;
  if (value === undefined) return `option "--${name}" without a value. expected one`;
  if (isInline === true || !value.startsWith('-') || value === '-') return undefined;
  return `option "--${name}" is followed by ${quote(value)}. expected its value, or "--${name}=${value}" where that is meant`;
}
