import { join } from 'node:path';
import type { UnnamedPolicies } from '../gate/report.js';
import type { Rule } from '../gate/rules.js';
import { type Collected, collectFiles } from '../workspace/collect.js';
import type { Environment } from '../workspace/git-command.js';
import { kindAt } from '../workspace/kind.js';
import { linksInto } from '../workspace/links.js';
import { type LoadedRules, loadRules } from '../workspace/rules.js';
import { listTree } from '../workspace/tree.js';
import { unnamedPolicies } from '../workspace/unnamed.js';

/** The files under review, wherever they are kept. None of them is run, and no link among them is followed. */
export interface Files {
  /** Every path. */
  list(): Promise<readonly string[]>;
  /** The rules among them. */
  rules(path: string): Promise<LoadedRules>;
  /** What `rules` name among `paths`, or what may hide it. */
  collect(rules: readonly Rule[], paths: readonly string[]): Promise<Collected>;
  /** Links among `paths` that show something else when `changed` has changed. May be too many, never too few. */
  linksInto(paths: readonly string[], changed: readonly string[]): readonly string[];
  /** Whether something stands at a path. */
  has(path: string): boolean;
  /** Files among `paths` that look like policies and are not `named`; `undefined` where that would take a question to GitHub for each. */
  unnamed(paths: readonly string[], named: ReadonlySet<string>): UnnamedPolicies | undefined;
}

/** The files of the workspace. */
export function workspaceFiles(root: string, env: Environment): Files {
  return {
    list: () => listTree(root, env),
    rules: (path) => loadRules(root, path),
    collect: (rules, paths) => collectFiles(root, rules, paths),
    linksInto: (paths, changed) => linksInto(root, paths, changed),
    has: (path) => kindAt(join(root, path)) !== 'missing',
    unnamed: (paths, named) => unnamedPolicies(root, paths, named),
  };
}
