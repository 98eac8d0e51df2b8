import { quote } from '../../text/words.js';
import { contentIn } from '../../workspace/read.js';
import { type LoadedRules, rulesIn } from '../../workspace/rules.js';
import type { GitHub } from '../github/client.js';
import { Refusal } from '../refusal.js';
import { placeName, type RulesPlace } from './place.js';

type Elsewhere = Extract<RulesPlace, { readonly kind: 'elsewhere' }>;

/** Rules of another repository, and the commit they were read at. */
interface ForeignRules {
  readonly loaded: LoadedRules;
  readonly commit: string;
}

/** Reads rules that are kept in another repository, where no pull request of this one can change them. */
export async function rulesElsewhere(github: GitHub, place: Elsewhere): Promise<ForeignRules> {
  const { owner, repo, ref, path } = place;
  const repository = `${owner}/${repo}`;
  const advice =
    `expected it to be there, and a token in the input github-token that may read it: give one with "contents: read" of ${repository} ` +
    '(and "pull-requests: read" of this repository) from a secret, since a job\'s own token reads no other private repository';
  const there = github.elsewhere(owner, repo, advice);
  const commit = await there.commit(ref);
  if (commit === undefined) throw new Refusal(`GitHub shows no commit ${quote(ref)} of ${repository}. ${advice}`);
  const bytes = await there.fileAt(commit.sha, path);
  if (bytes === undefined)
    throw new Refusal(`${repository} has no file ${quote(path)} at ${quote(ref)}. expected the rules there`);
  return { loaded: rulesIn(placeName(place), contentIn(bytes)), commit: commit.sha };
}
