import { join } from 'node:path';
import { listTracked } from './git.js';
import type { Environment } from './git-command.js';
import { kindAt } from './kind.js';
import { walk } from './walk.js';

/**
 * Every file of the workspace that git tracks or would track, those of submodules included; outside a git work tree, every
 * file.
 */
export async function listTree(root: string, env: Environment): Promise<readonly string[]> {
  const listed = (await listTracked(root, env)) ?? (await walk(root, ''));
  const inside = await Promise.all(
    listed.filter((path) => kindAt(join(root, path)) === 'folder').map((folder) => walk(root, folder)),
  );
  return [...listed, ...inside.flat()];
}
