import { join } from 'node:path';

/** Variables of the environment, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A folder whose files are judged: it need not be the root of a repository, nor in one. */
export interface Checkout {
  /** Absolute. Other paths are relative to it. */
  readonly root: string;
  /** What git is run with there. */
  readonly env: Environment;
}

/** What is checked out in a folder of another checkout, as a submodule is; or, by a way up, around it. */
export function checkoutAt({ root, env }: Checkout, way: string): Checkout {
  return { root: join(root, way), env };
}
