import type { Checkout } from '../../workspace/checkout.js';
import type { GitHub } from './client.js';

/** Who is asked about commits: git in the checkout, and where that cannot tell, GitHub. */
export interface CommitSources {
  readonly checkout: Checkout;
  readonly github: GitHub;
}
