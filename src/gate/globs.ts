import { braceExpand, Minimatch, type MinimatchOptions } from 'minimatch';
import { quote } from '../text/words.js';
import { oddPart } from './path.js';

/** One entry of a rule's `policies`, ready to match. */
export interface PathGlob {
  /** True for `!…`: takes away what earlier entries named. */
  readonly excludes: boolean;
  readonly matches: (path: string) => boolean;
  /** Whether something below `path`, taken as a folder, could match. May say yes too often, never no. */
  readonly mayMatchBelow: (path: string) => boolean;
  /** Whether everything below `path` matches. May say no too often, never yes. */
  readonly matchesAllBelow: (path: string) => boolean;
}

/** Longer patterns could hold more `**` than the matcher follows, and it would then quietly say no. */
const MAX_LENGTH = 512;
const MAX_ALTERNATIVES = 100;

/** The platform is fixed so that a rule means the same on every machine: `\` in a file name is no separator. */
const OPTIONS: MinimatchOptions = { dot: true, nonegate: true, nocomment: true, platform: 'linux' };

/** Reads a pattern that `globProblem` found nothing wrong with. */
export function compileGlob(text: string): PathGlob {
  const excludes = text.startsWith('!');
  const pattern = excludes ? text.slice(1) : text;
  const whole = new Minimatch(pattern, OPTIONS);
  return {
    excludes,
    matches: (path) => whole.match(path),
    mayMatchBelow: (path) => whole.match(path, true),
    // A final `**` takes one part at the least, so it is what takes the made-up name, and would take any other.
    matchesAllBelow: (path) => /(?:^|\/)\*\*$/.test(pattern) && whole.match(`${path}/\u0001`),
  };
}

/** How much work a pattern is at the most for each character of a path: characters of pattern, over all its alternatives. */
export function globWork(text: string): number {
  return text.length * braceExpand(text, { braceExpandMax: MAX_ALTERNATIVES }).length;
}

/** The pattern that means in the root of the repository what `text` means in a folder, whose name is no pattern itself. */
export function globBelow(folder: string, text: string): string {
  return text.startsWith('!') ? `!${folder}/${text.slice(1)}` : `${folder}/${text}`;
}

/** What is wrong with a pattern, if anything. Refused is whatever could never match a path, or not as its author thinks. */
export function globProblem(text: string): string | undefined {
  const pattern = text.startsWith('!') ? text.slice(1) : text;
  const shown = quote(text);
  if (pattern.trim() === '') return `empty pattern ${shown}. expected a glob such as "policies/**/*.json"`;
  if (pattern.startsWith('!')) return `${shown} begins with two "!". expected one at the most`;
  if (text.startsWith('!(')) return `${shown} begins with "!(". expected "!" before a plain pattern: it excludes`;
  if (pattern !== pattern.trim()) return `space around the pattern ${shown}. expected none`;
  if (pattern.includes('\\'))
    return `backslash in ${shown}. expected "/" between folders, and "[*]" for a literal star`;
  const path = pathProblem(pattern);
  if (path !== undefined) return `${shown} ${path}`;
  if (text.length > MAX_LENGTH) return `a pattern of ${text.length} characters. expected at most ${MAX_LENGTH}`;
  return compileProblem(pattern, shown);
}

function pathProblem(pattern: string): string | undefined {
  const advice = 'expected a path below the root of the repository, such as "policies/**/*.json"';
  if (pattern.startsWith('/')) return `begins with "/", so it matches no file. ${advice}`;
  if (pattern.endsWith('/'))
    return `ends with "/", so it matches no file. expected "${pattern}**" for all files below it`;
  const odd = oddPart(pattern);
  return odd === undefined ? undefined : `has the part "${odd}", so it matches no file. ${advice}`;
}

function compileProblem(pattern: string, shown: string): string | undefined {
  const alternatives = braceExpand(pattern, { braceExpandMax: MAX_ALTERNATIVES + 1 });
  if (alternatives.length > MAX_ALTERNATIVES) {
    return `${shown} stands for more than ${MAX_ALTERNATIVES} patterns. expected fewer alternatives in braces`;
  }
  try {
    new Minimatch(pattern, OPTIONS);
    return undefined;
  } catch {
    return `${shown} is no glob that can be matched. expected one such as "policies/**/*.json"`;
  }
}
