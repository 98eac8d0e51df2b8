import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import type { GateProblem } from '../gate/report.js';
import { quote } from '../text/words.js';
import { kindAt } from '../workspace/kind.js';
import { type LoadedRules, loadRules } from '../workspace/rules.js';
import { insideRoot } from './select.js';

/** The rules that a command line names, and how a report calls their file. */
interface NamedRules {
  readonly rulesFile: string;
  readonly loaded: LoadedRules;
}

/**
 * Reads the rules file of a name: below the current folder, which is the root of what is judged, or at an absolute path, which
 * whoever runs the command may choose freely.
 */
export async function namedRules(cwd: string, name: string): Promise<NamedRules> {
  const inside = insideRoot(cwd, name);
  if (inside !== undefined) return { rulesFile: inside, loaded: hinted(cwd, inside, await loadRules(cwd, inside)) };
  if (!isAbsolute(name)) return { rulesFile: name, loaded: await loadRules(cwd, name) };
  const loaded = await loadRules(realFolder(dirname(name)), basename(name));
  return { rulesFile: name, loaded: withProblems(loaded, (problem) => ({ ...problem, path: name })) };
}

/** The folder behind links, of which a machine has its own. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder; // not there: nor is the file, and that is told
  }
}

/** Says so where the rules are missing because this is not the root of the repository. */
function hinted(cwd: string, path: string, loaded: LoadedRules): LoadedRules {
  if (loaded.ok || !loaded.problems.some(({ code }) => code === 'missing-rules')) return loaded;
  const root = rootWith(cwd, path);
  if (root === undefined) return loaded;
  const message = `no such rules file below the current folder; the root of the repository has it. run the check there (cd ${quote(relative(cwd, root))}): globs and paths are relative to it`;
  return withProblems(loaded, (problem) => ({ ...problem, message }));
}

/** The root of the repository that a folder is in, where it is another folder and has a file at the path. */
function rootWith(cwd: string, path: string): string | undefined {
  let folder = cwd;
  while (kindAt(join(folder, '.git')) === 'missing') {
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
  return folder !== cwd && kindAt(join(folder, path)) === 'file' ? folder : undefined;
}

function withProblems(loaded: LoadedRules, change: (problem: GateProblem) => GateProblem): LoadedRules {
  return loaded.ok ? loaded : { ok: false, problems: loaded.problems.map(change) };
}
