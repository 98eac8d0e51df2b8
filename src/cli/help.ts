import { DEFAULT_RULES_FILE } from '../gate/rules.js';
import { DEFAULT_LIMITS } from '../server/limits.js';
import { DEFAULT_HOST, DEFAULT_PORT, SECRET_VARIABLE } from './serve.js';

export const HELP = `iam-access-gate: proves that IAM policies grant none of the access your rules forbid, or shows a request they allow.

usage:
  iam-access-gate check [--rules FILE] [--base REF | --all] [--format text|json|sarif] [--fail-on error|warning|never]
                        [--shard I/N] [--report-file FILE] [--sarif-file FILE] [PATH...]
  iam-access-gate merge [--format text|json|sarif] REPORT...
  iam-access-gate check-access-not-granted --policy-document DOCUMENT --policy-type TYPE --access ACCESS [--explain]
  iam-access-gate serve [--host ADDRESS] [--port PORT] [LIMITS] [--access-key-id ID]

  --help          this text
  --version       the version

check: judges files by the rules of a repository. The current folder is its root: the globs of the rules and all paths are
relative to it.
  --all           every file that git tracks or would track; outside a git work tree, every file (the default)
  --base REF      files changed since any merge base of REF and HEAD, with uncommitted and untracked ones
  PATH...         these files, and all files below these folders
  --shard I/N         with --all: the I-th of N parts; each file is in one of them
  --rules FILE        the rules (default: ${DEFAULT_RULES_FILE}); an absolute path may lead out of the current folder
  --format KIND       text (default), json or sarif
  --fail-on SEVERITY  error (default), warning, or never: findings of a lower severity are only told;
                      what could not be judged always ends with 2
  --report-file FILE  write the report as JSON, too
  --sarif-file FILE   write the report as SARIF 2.1.0, too

merge: puts the reports of all shards (check --shard --report-file) together, as if one run had judged all files.

check-access-not-granted: asks about one policy in the words of the AWS command line, and answers in its JSON.
  --policy-document DOCUMENT   the policy in JSON, file://NAME, or - for standard input
  --policy-type TYPE           IDENTITY_POLICY or RESOURCE_POLICY
  --access ACCESS              actions=A,B,resources=C,D or the same in JSON; file:// and - too
  --explain                    an example request for each reason, in words, on standard error
  --region, --profile, --endpoint-url, --no-cli-pager, --no-sign-request, --output json
                               taken as the AWS command line takes them, and without effect

serve: answers POST /policy/check-access-not-granted as AWS does, until it gets SIGTERM or SIGINT, and GET /health.
  --host ADDRESS               where to listen (default: ${DEFAULT_HOST})
  --port PORT                  0 takes a free one (default: ${DEFAULT_PORT})
  --max-body BYTES             a longer body is refused (default: ${DEFAULT_LIMITS.maxBody})
  --max-requests NUMBER        more at once are told to come back (default: ${DEFAULT_LIMITS.maxRequests})
  --header-timeout SECONDS     for the headers of a request to arrive (default: ${DEFAULT_LIMITS.headerTimeout})
  --request-timeout SECONDS    for a whole request to arrive (default: ${DEFAULT_LIMITS.requestTimeout})
  --stop-timeout SECONDS       for requests under way when it is asked to stop (default: ${DEFAULT_LIMITS.stopTimeout})
  --access-key-id ID           answer only calls signed with this key (AWS Signature Version 4)
  --secret-access-key SECRET   its secret; better in the variable ${SECRET_VARIABLE}

exit codes:
  0  no forbidden access, or none that fails the run
  1  forbidden access found
  2  it could not do its work
`;

export const RULES_EXAMPLE = `A rules file to begin with:

  version: 1
  rules:
    - id: no-iam-escalation
      policies: ["policies/**/*.json"]
      forbid:
        - actions: ["iam:CreateAccessKey", "iam:Put*Policy", "iam:PassRole"]
`;
