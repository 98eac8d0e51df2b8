// Draws the job summary of a sample run as GitHub shows it, into docs/summary.png. Wants "npm run build" before it, and Chromium.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { judge, markdownReport, parseRules } from '../build/index.js';

const EXCEPTIONS = `
exceptions:
  - rule: no-iam-escalation
    policies: ["policies/ci-deploy.json"]
    statement: UpdateFunctions
    reason: the pipeline hands its role to new functions, see SEC-114
    until: 2027-03-31
    approvedBy: security team
`;

function sampleReport() {
  const parsed = parseRules(readFileSync('examples/.github/iam-access-rules.yml', 'utf8') + EXCEPTIONS);
  if (!parsed.ok) throw new Error(`the rules of the examples have problems: ${JSON.stringify(parsed.problems)}`);
  const names = readdirSync('examples/policies', { recursive: true }).filter((name) => name.endsWith('.json'));
  const files = names.toSorted().map((name) => {
    const text = readFileSync(join('examples/policies', name), 'utf8');
    return { path: `policies/${name}`, content: { kind: 'text', text } };
  });
  return judge(parsed.ruleSet, files, {
    rulesFile: '.github/iam-access-rules.yml',
    scope: { kind: 'changed', since: 'main' },
    considered: 42,
    failOn: 'error',
    today: '2026-12-01',
    removed: ['policies/old-admin.json'],
  });
}

/** A page that holds the summary as the page of a job does. */
function page(markdown) {
  const body = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const style = readFileSync(createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css'));
  const opened = body.replace('<details>', '<details open>');
  return `<!doctype html><meta charset="utf-8"><style>${style} body { width: 1180px; margin: 24px; zoom: 0.86; }</style><article class="markdown-body">${opened}</article>`;
}

const work = mkdtempSync(join(tmpdir(), 'iam-access-gate-summary-'));
try {
  const link = (path, line) => `https://github.example/blob/main/${path}#L${line}`;
  const markdown = markdownReport(sampleReport(), { link, duration: 840, notices: [] });
  writeFileSync(join(work, 'summary.html'), page(markdown));
  const flags =
    '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars';
  const [picture = 'docs/summary.png', browser = 'chromium'] = process.argv.slice(2);
  execFileSync(browser, [
    ...flags.split(' '),
    `--user-data-dir=${join(work, 'profile')}`,
    '--window-size=1060,905',
    `--screenshot=${picture}`,
    `file://${join(work, 'summary.html')}`,
  ]);
} finally {
  rmSync(work, { recursive: true, force: true });
}
