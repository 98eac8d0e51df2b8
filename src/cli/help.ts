import { DEFAULT_RULES_FILE } from '../gate/rules.js';

export const HELP = `iam-access-gate: proves that IAM policies grant none of the access your rules forbid, or shows a request they allow.

usage:
  iam-access-gate check [--rules FILE] [--base REF | --all] [--format text|json|sarif] [--fail-on error|warning|never]
                        [--report-file FILE] [--sarif-file FILE] [PATH...]

The current folder is the root: the globs of the rules and all paths are relative to it.

which policies:
  --all           every file that git tracks or would track; outside a git work tree, every file (the default)
  --base REF      files changed since the merge base of REF and HEAD, with uncommitted and untracked ones
  PATH...         these files, and all files below these folders

options:
  --rules FILE        the rules (default: ${DEFAULT_RULES_FILE})
  --format KIND       text (default), json or sarif
  --fail-on SEVERITY  error (default), warning, or never: findings of a lower severity are only told;
                      what could not be judged always ends with 2
  --report-file FILE  write the report as JSON, too
  --sarif-file FILE   write the report as SARIF 2.1.0, too
  --help              this text
  --version           the version

exit codes:
  0  no forbidden access, or none that fails the run
  1  forbidden access found
  2  the gate could not do its work
`;

export const RULES_EXAMPLE = `A rules file to begin with:

  version: 1
  rules:
    - id: no-iam-escalation
      policies: ["policies/**/*.json"]
      forbid:
        - actions: ["iam:CreateAccessKey", "iam:Put*Policy", "iam:PassRole"]
`;
