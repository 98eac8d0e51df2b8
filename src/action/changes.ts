import type { PullRequest } from './event.js';
import { type GitHub, type ListedFile, MAX_LISTED } from './github.js';
import { Refusal } from './refusal.js';

/**
 * The files that the pull request changes: all of them, or a `Refusal`. The list is of the pull request as it is now, so it
 * is taken only while the pull request still is what the event was about, and what the workspace holds.
 */
export async function listChanges(github: GitHub, pull: PullRequest): Promise<readonly ListedFile[]> {
  const files = await github.listFiles(pull.number);
  const now = (await github.pullRequest(pull.number)) ?? pull;
  if (now.headSha !== pull.headSha) {
    throw new Refusal(
      `the pull request has moved on from ${pull.headSha} to ${now.headSha}. expected no newer commit: the run for that one judges it`,
    );
  }
  if (files.length >= MAX_LISTED || now.changedFiles > files.length) {
    throw new Refusal(
      `GitHub lists ${files.length} of ${now.changedFiles} changed files, and never more than ${MAX_LISTED}. ` +
        `expected fewer than ${MAX_LISTED}: split the pull request`,
    );
  }
  return files;
}

/** The paths to look at. A removed file is gone; any other status, known or not, leaves a file in the workspace. */
export function changedPaths(files: readonly ListedFile[]): readonly string[] {
  return files.filter(({ status }) => status !== 'removed').map(({ filename }) => filename);
}

/**
 * Whether the change can alter what stands at `path` in the workspace: the file itself, its old name, or a folder on the way
 * that became a link. Some file systems take names that differ in case for the same.
 */
export function touches(files: readonly ListedFile[], path: string): boolean {
  const target = `${foldName(path)}/`;
  return files
    .flatMap(({ filename, previous_filename }) =>
      previous_filename === undefined ? [filename] : [filename, previous_filename],
    )
    .some((name) => target.startsWith(`${foldName(name)}/`));
}

function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
