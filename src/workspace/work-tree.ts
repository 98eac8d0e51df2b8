import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { quote } from '../text/words.js';
import { type Checkout, checkoutAt } from './checkout.js';
import { type GitFailure, git, split, WHOLE_DIFFERENCE } from './git-command.js';
import { checkedOutCommit } from './head.js';
import { kindAt } from './kind.js';
import { type Listing, listWorkTree } from './listing.js';
import { readWorkspaceBytes } from './read.js';

/**
 * The paths below a folder at which the work tree differs from the index, but for files that were deleted. Git looks at sizes and times, and
 * where they tell nothing, the bytes on disk are held against what is stored: no filter is run, neither those of the repository nor those
 * of a submodule. A file that a filter has changed may count as different. Files that git was told not to compare are compared.
 */
export async function changedInWorkTree(
  checkout: Checkout,
  { tracked, unwatched }: Listing,
): Promise<readonly string[] | GitFailure> {
  const filters = await withoutFilters(checkout);
  if ('message' in filters) return filters;
  const options = ['--raw', '-z', '--no-renames', '--relative', '--ignore-submodules=dirty'];
  const told = await git(checkout, [...filters, 'diff-files', ...options]);
  if (!told.ok) return told;
  const doubtful = new Set(unwatched);
  const changed = new Set<string>();
  const fields = split(told.output);
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [head = '', path = ''] = [fields[index], fields[index + 1]];
    const [before = '', after = '', , , status] = head.slice(1).split(' ');
    if (status === 'D') continue;
    if (before === after && before !== SUBMODULE) doubtful.add(path);
    else changed.add(path);
  }
  for (const path of doubtful) if (await differs(checkout.root, path, tracked.get(path)?.sha ?? '')) changed.add(path);
  for (const path of tracked.paths('submodule')) {
    const isDirty = changed.has(path) ? false : await isChanged(checkoutAt(checkout, path));
    if (typeof isDirty !== 'boolean') return isDirty;
    if (isDirty) changed.add(path);
  }
  return [...changed];
}

const SUBMODULE = '160000';

/** Switches that leave files as they are on disk: `filter.x.clean` and `filter.x.process` are commands. */
async function withoutFilters(checkout: Checkout): Promise<readonly string[] | GitFailure> {
  const listed = await git(checkout, ['config', '-z', '--name-only', '--list']);
  if (!listed.ok) return listed;
  const names = new Set(split(listed.output).flatMap((key) => /^(filter\..*)\.[^.]*$/s.exec(key)?.[1] ?? []));
  const odd = [...names].find((name) => name.includes('='));
  if (odd !== undefined) return { message: `${quote(odd)} cannot be switched off. expected a name without "="` };
  return [...names].flatMap((name) => [
    '-c',
    `${name}.clean=`,
    '-c',
    `${name}.process=`,
    '-c',
    `${name}.required=false`,
  ]);
}

/** Whether what is on disk is something else than the blob; the ends of its lines may be those of Windows. What is missing does not differ. */
async function differs(root: string, path: string, sha: string): Promise<boolean> {
  // Loaded only where it is needed, so that the command line starts fast; and before anything is read, for that is not kept for long.
  const { createHash } = await import('node:crypto');
  const isBlob = (bytes: Uint8Array): boolean => {
    const hash = createHash(sha.length === 40 ? 'sha1' : 'sha256');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === sha;
  };
  const kind = kindAt(join(root, path));
  if (kind === 'missing') return false;
  if (kind === 'link') return !isBlob(Buffer.from(readlinkSync(join(root, path))));
  const bytes = readWorkspaceBytes(root, path);
  return typeof bytes === 'string' || !(isBlob(bytes) || isBlob(withPlainLines(bytes)));
}

function withPlainLines(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== 0x0d || bytes[index + 1] !== 0x0a);
}

/** Whether a submodule, which holds the commit that is wanted, holds something else besides: in its index, its work tree, or untracked. */
async function isChanged(submodule: Checkout): Promise<boolean | GitFailure> {
  // Where it is not checked out, nothing of it is judged, and nothing of it is passed over.
  if ((await checkedOutCommit(submodule.root)) === undefined) return false;
  const listing = await listWorkTree(submodule);
  if ('message' in listing) return listing;
  const staged = await git(submodule, ['diff-index', '--cached', '--quiet', ...WHOLE_DIFFERENCE, 'HEAD']);
  if (!staged.ok || listing.untracked.length > 0) return true;
  const changed = await changedInWorkTree(submodule, listing);
  return 'message' in changed ? changed : changed.length > 0;
}
