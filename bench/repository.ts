import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listOf, managedPolicy, policyNames, pretty, statementsOf } from '../__tests__/action/policies.js';

/** The files of a repository, by path. */
export type Files = Readonly<Record<string, string>>;

export const RULES_FILE = '.github/iam-access-rules.yml';

/** Every managed policy that is in force, as people keep policies. */
export function managedFiles(): Files {
  return Object.fromEntries(policyNames.map((name) => [`policies/${name}.json`, pretty(managedPolicy(name))]));
}

/** Ten rules of ten actions each: evenly spread over all actions that the managed policies name, in alphabetical order. */
export function rulesText(count = 10, actionsEach = 10): string {
  const actions = spread(namedActions(), count * actionsEach);
  const rules = Array.from({ length: count }, (_, index) => {
    const own = actions.slice(index * actionsEach, (index + 1) * actionsEach);
    return `  - id: rule-${index}\n    policies: ["policies/**/*.json"]\n    forbid:\n      - actions: ${JSON.stringify(own)}\n`;
  });
  return `version: 1\nrules:\n${rules.join('')}`;
}

export function namedActions(): readonly string[] {
  const all = policyNames.flatMap((name) => statementsOf(managedPolicy(name)).flatMap(({ Action }) => listOf(Action)));
  return [...new Set(all)].filter((action) => !/[*?]/.test(action)).toSorted();
}

/** So many of a list, at even distances, some of them twice where there are not enough. */
export function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)] as Item); // in range
}

/** Does something in a git repository that is thrown away afterwards. */
export async function inRepository<Result>(files: Files, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'iam-access-gate-bench-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    execFileSync('git', ['add', '--all'], { cwd: folder });
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
