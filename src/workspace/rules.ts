import { join } from 'node:path';
import { type FileContent, gateProblems } from '../gate/judge.js';
import type { GateProblem } from '../gate/report.js';
import { parseRules, type RuleSet } from '../gate/rules.js';
import { kindAt } from './kind.js';
import { pathRefusal } from './paths.js';
import { readWorkspaceFile } from './read.js';

export type LoadedRules =
  | { readonly ok: true; readonly ruleSet: RuleSet }
  | { readonly ok: false; readonly problems: readonly GateProblem[] };

/** Reads the rules file of a workspace. It is read as carefully as a policy: it may come from a pull request too. */
export async function loadRules(root: string, path: string): Promise<LoadedRules> {
  const content = readWorkspaceFile(root, path);
  const isMissing = pathRefusal(path) === undefined && kindAt(join(root, path)) === 'missing';
  if (content.kind === 'text' || !isMissing) return rulesIn(path, content);
  const message = 'no such rules file. create it, or name another one';
  return { ok: false, problems: [{ code: 'missing-rules', path, line: 1, column: 1, element: '', message }] };
}

/** The rules in what was read of a rules file, wherever that came from. */
export function rulesIn(path: string, content: FileContent): LoadedRules {
  if (content.kind === 'unreadable')
    return { ok: false, problems: gateProblems('unreadable-rules', path, [content.problem]) };
  const parsed = parseRules(content.text);
  return parsed.ok ? parsed : { ok: false, problems: gateProblems('invalid-rules', path, parsed.problems) };
}
