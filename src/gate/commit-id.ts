/** The id of a commit, or of anything else that git stores. */
export const COMMIT_ID = /^[0-9a-f]{40,64}$/;

/** Whether a value from outside is one. */
export function isCommitId(value: unknown): value is string {
  return typeof value === 'string' && COMMIT_ID.test(value);
}
