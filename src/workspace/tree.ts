import { join } from 'node:path';
import type { Checkout } from './checkout.js';
import { checkoutAround } from './git-place.js';
import { Inventory } from './inventory.js';
import { kindAt } from './kind.js';
import { isUnchecked, type Listing, listWorkTree } from './listing.js';
import { entriesOf } from './objects.js';
import { Tracked, type TrackedEntry } from './tracked.js';
import { walk } from './walk.js';

/** The files of a workspace. */
export interface Tree {
  /** Those that git tracks or would track, but for deleted ones; outside of a git work tree, every file. */
  readonly list: () => Promise<readonly string[]>;
  /** What git told; `undefined` outside of a git work tree. */
  readonly listing: Listing | undefined;
  readonly inventory: Inventory;
}

/**
 * What git says of a work tree; outside of one, there is nothing to say, and every file counts. Throws where there is a repository that
 * git cannot tell of: the disk alone does not tell a link from a file on every system.
 */
export async function listTree(checkout: Checkout): Promise<Tree> {
  const { root } = checkout;
  const listing = await listWorkTree(checkout);
  if (!('message' in listing)) {
    if (await isUnchecked(checkout, listing))
      throw new Error('nothing of the commit is checked out. expected a work tree');
    const inventory = new Inventory(checkout, listing.tracked);
    return { list: async () => listing.present, listing, inventory };
  }
  if (checkoutAround(root) === undefined) {
    return { list: () => walk(root, ''), listing: undefined, inventory: new Inventory(checkout, undefined) };
  }
  throw new Error(
    `git cannot tell what it tracks here: ${listing.message}. expected git on PATH, and the repository one that it may read (safe.directory)`,
  );
}

/** A commit that is checked out. */
interface CheckedOut {
  /** Every file of it, those that are missing included, and what git would track besides; files of submodules too. */
  readonly paths: readonly string[];
  readonly tracked: Tracked;
  /** Whether git told this of the work tree itself, and nobody else of what should be in it. */
  readonly isTold: boolean;
  readonly inventory: Inventory;
}

/** @param elsewhere Tells what is in the commit where git cannot, for a reason that it is given. */
export async function listCheckout(
  checkout: Checkout,
  commit: string,
  elsewhere: (why: string) => Promise<readonly TrackedEntry[]>,
): Promise<CheckedOut> {
  const { root } = checkout;
  const [listing, told] = await Promise.all([listWorkTree(checkout), entriesOf(checkout, commit)]);
  const isTold = !('message' in listing) && listing.prefix === '';
  const kept = isTold
    ? [...listing.entries, ...(told ?? [])]
    : await elsewhere('message' in listing ? listing.message : 'the workspace is not the root of a repository');
  const tracked = new Tracked(kept);
  const others = isTold ? listing.untracked : await walk(root, '');
  const paths = [...new Set([...tracked.paths(), ...others])].toSorted();
  const folders = paths.filter((path) => kindAt(join(root, path)) === 'folder');
  const inside = await Promise.all(folders.map((folder) => walk(root, folder)));
  return {
    paths: [...new Set([...paths, ...inside.flat()])],
    tracked,
    isTold,
    inventory: new Inventory(checkout, tracked),
  };
}
