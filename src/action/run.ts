import { emptyReport } from '../gate/report.js';
import { rulesBelow } from '../gate/rules.js';
import { connect } from './github/client.js';
import type { Inputs } from './inputs.js';
import { type RunEvent, readEvent } from './reviews/event.js';
import { everythingReview } from './reviews/everything.js';
import { lookAt } from './reviews/look.js';
import { mergeGroupReview } from './reviews/merge-group.js';
import { pullRequestReview } from './reviews/pull-request.js';
import { pullRequestTargetReview } from './reviews/pull-request-target.js';
import { pushReview } from './reviews/push.js';
import type { Job, Review } from './reviews/review.js';
import { type ChosenRules, chooseRules } from './rules/choose.js';
import { placeName } from './rules/place.js';
import { decideVerdict, type Verdict } from './verdict.js';

/** Gathers what there is to judge, and judges it. Nothing is printed here. Throws a `Refusal` when there is no judging. */
export async function run(inputs: Inputs): Promise<Verdict> {
  const { rules, wanted, failOn, checkout, sha } = inputs;
  const event = await readEvent(inputs.event);
  if (event.kind === 'deleted') return nothingLeft(inputs, event.ref);
  const github = connect(inputs.repository);
  const review = await reviewOf(event, { checkout, github, folder: wanted.folder, sha });
  const chosen = inRepository(wanted.folder, await chooseRules(rules, { checkout, github }, review));
  const view = await lookAt(wanted, review);
  return decideVerdict({ place: rules.place, failOn, review, view }, chosen);
}

function reviewOf(event: Exclude<RunEvent, { kind: 'deleted' }>, job: Job): Promise<Review> {
  switch (event.kind) {
    case 'pull_request':
      return pullRequestReview(job, event.pull);
    case 'pull_request_target':
      return pullRequestTargetReview(job.github, event.pull);
    case 'merge_group':
      return mergeGroupReview(job, event.group);
    case 'push':
      return pushReview(job, event.push);
    case 'everything':
      return everythingReview(job, event.note);
  }
}

/** The rules of a folder as rules for the whole repository. */
function inRepository(folder: string, chosen: ChosenRules): ChosenRules {
  return {
    ...chosen,
    ruleSet: chosen.ruleSet && rulesBelow(folder, chosen.ruleSet),
    proposed: chosen.proposed && rulesBelow(folder, chosen.proposed),
  };
}

function nothingLeft({ rules, failOn, sha }: Pick<Inputs, 'rules' | 'failOn' | 'sha'>, ref: string): Verdict {
  return {
    report: emptyReport({ rulesFile: placeName(rules.place), scope: { kind: 'changed', since: ref }, failOn }, []),
    notices: [`${ref} was deleted: there is nothing to judge`],
    warnings: [],
    proposed: undefined,
    commit: sha,
    changed: new Map(),
  };
}
