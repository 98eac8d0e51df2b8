import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/gate/report.js';
import { markdownReport } from '../../src/report/markdown.js';
import {
  ACKNOWLEDGEMENT,
  acknowledged,
  exception,
  finding,
  HOSTILE,
  hostileReport,
  POLICY,
  problem,
  report,
} from './build.js';

/** As GitHub renders it: GitHub-flavoured Markdown, which lets HTML through. */
function rendered(markdown: string): string {
  return micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

/** The words that a reader sees of a piece of HTML. */
function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, ' ')
    .trim();
}

function rowsOf(markdown: string): readonly string[] {
  return markdown.split('\n').filter((line) => line.startsWith('<tr valign="top"><td>'));
}

function cellsOf(row: string | undefined): readonly string[] {
  return [...(row ?? '').matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = '']) => words(cell));
}

function size(text: string): number {
  return new TextEncoder().encode(text).length;
}

describe('the job summary', () => {
  it('is two lines where all is well', () => {
    const text = markdownReport(report(), { duration: 840 });
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      '## IAM access gate: passed',
      'no forbidden access&#58; 2 policies judged in 4 checks, out of 9 files, by 1 rule of rules&#46;yml, in 0.8 s.',
    ]);
  });

  it('is one table: policy, rule, verdict, statement and example, the most important first', () => {
    const unsure = { kind: 'unconfirmed', reason: 'the analysis stopped' } as const;
    const text = markdownReport(
      report({
        findings: [finding({ severity: 'warning', description: undefined }), finding({ evidence: unsure }), finding()],
        problems: [problem()],
        acknowledged: [acknowledged()],
      }),
    );
    expect(text).toMatch(
      /^## IAM access gate: could not judge everything\n\n1 problem, 2 errors, 1 warning, 1 acknowledged&#58; 2 policies judged/,
    );
    expect(text).toContain(
      '<tr valign="top"><th>policy</th><th>rule</th><th>verdict</th><th>statement</th><th>example</th></tr>',
    );
    const allows = 'allows iam:PassRole on arn:aws:iam::111122223333:role/x when aws:sourceip is 10.0.0.1';
    const details =
      'details forbidden: iam:PassRole on any resource source: "x", "iam:*", iam:PassRole on arn:aws:iam::111122223333:role/x with aws:sourceip = "10.0.0.1"';
    const reason = 'may allow iam:PassRole on any resource: the analysis stopped';
    expect(rowsOf(text).map(cellsOf)).toEqual([
      [
        'policies/bad.json',
        'invalid-policy',
        'not judged',
        'Statement[0].Condition.StringLikes line 3',
        'unknown operator "StringLikes"',
      ],
      [
        'policies/ci.json',
        'no-pass-role Nobody passes roles',
        'forbidden',
        'Statement[2] "Deploy" line 14',
        `${allows} ${details}`,
      ],
      [
        'policies/ci.json',
        'no-pass-role Nobody passes roles',
        'forbidden',
        'Statement[2] "Deploy" line 14',
        `${reason} details forbidden: iam:PassRole on any resource source: "x", "iam:*", the analysis stopped`,
      ],
      ['policies/ci.json', 'no-pass-role', 'warning', 'Statement[2] "Deploy" line 14', `${allows} ${details}`],
      [
        'policies/known.json',
        'no-pass-role Nobody passes roles',
        'acknowledged',
        'Statement[2] "Deploy" line 14',
        `acknowledged by security team until 2027-03-31: the pipeline creates the roles ${details.replace('details', `details ${allows}`)}`,
      ],
    ]);
  });

  it('says which policy of a file it is, below the name of the file', () => {
    const policy = POLICY;
    const given = {
      findings: [finding({ policy })],
      acknowledged: [acknowledged({ policy })],
      problems: [problem({ policy })],
    };
    const first = rowsOf(markdownReport(report(given))).map((row) => cellsOf(row)[0]);
    expect(first).toEqual(
      ['policies/bad.json', 'policies/ci.json', 'policies/known.json'].map((path) => `${path} ${POLICY}`),
    );
  });

  it('leads to the line that grants', () => {
    const link = (path: string, line: number): string => `https://github.example/blob/abc/${path}?a="<>#L${line}`;
    const html = rendered(markdownReport(report({ findings: [finding()] }), { link }));
    expect(/<a href="([^"]*)">line 14<\/a>/.exec(html)?.[1]).toBe(
      'https&#58;&#47;&#47;github&#46;example&#47;blob&#47;abc&#47;policies&#47;ci&#46;json&#63;a&#61;&#34;&#60;&#62;&#35;L14',
    );
  });

  it('says of a finding that its exception has expired, or names no single statement', () => {
    const lapsed = (['expired', 'repeated-sid', 'no-policy'] as const).map((why) =>
      finding({ lapsed: { why, ...ACKNOWLEDGEMENT } }),
    );
    const cells = rowsOf(markdownReport(report({ findings: lapsed }))).map(cellsOf);
    expect(cells.map((row) => row[2])).toEqual([
      'forbidden, exception expired',
      'forbidden, exception unclear',
      'forbidden, exception unclear',
    ]);
    expect(cells[0]?.[4]).toContain(
      'it held until 2027-03-31, approved by security team: the pipeline creates the roles',
    );
  });

  it('says plainly that nothing was judged', () => {
    const rules = [{ id: 'a', description: undefined, severity: 'error', matched: 0, anyAction: [] }] as const;
    const counts = { considered: 4, named: 0, checked: 0, pairs: 0 };
    const text = markdownReport(report({ counts, rules, idleRules: ['a'] }));
    expect(text).toContain('no policy was judged&#58; no rule of rules&#46;yml names any of 4 files');
    expect(words(text)).toContain('warning: no rule of rules.yml names any file of the whole tree');
    expect(text).not.toContain('<table>');
  });

  it('counts the files that no rule names', () => {
    const text = markdownReport(report({ counts: { considered: 9, named: 2, checked: 2, pairs: 4 } }));
    expect(words(text)).toContain('out of 9 files (7 named by no rule)');
  });

  it('says why a run passes that found something', () => {
    const text = words(markdownReport(report({ findings: [finding()], failOn: 'never' })));
    expect(text).toMatch(/^## IAM access gate: passed 1 error: .*; no finding fails the run \(fail-on: never\)\./);
  });

  it('lists what was deleted and what could be tidied, folded away', () => {
    const removed = Array.from({ length: 103 }, (_, index) => `policies/${index}.json`);
    const text = markdownReport(report({ removed, exceptions: [exception({ matched: 0, stale: true })] }));
    expect(text).toContain('\n\n<details><summary>103 policies deleted</summary><ul><li><code>policies&#47;0&#46;json');
    expect(text).toContain('\n<li>and 3 more</li></ul></details>\n');
    expect(words(text)).toContain(
      '1 remark on the rules the exception in line 8 of the rules (rule no-pass-role, statement "Deploy", policies policies/known.json) matches nothing. take it out',
    );
  });

  it('shows the notices of the run before the table, and counts those that are too many', () => {
    const notices = Array.from({ length: 22 }, (_, index) => `notice ${index} [x](y)`);
    const text = markdownReport(report({ findings: [finding()] }), { notices });
    expect(text).toContain(
      '\n\n**Note:** notice 19 &#91;x&#93;&#40;y&#41;.\n\n**Note:** 2 more notices in the log of the job.\n\n<table>',
    );
  });
});

describe('hostile text in the job summary', () => {
  const view = { notices: [HOSTILE], link: (path: string) => `https://e/${path}` };
  const markdown = markdownReport(hostileReport(), view);
  const html = rendered(markdown);

  it('brings no markup along', () => {
    const own = ['a', 'code', 'details', 'h2', 'li', 'p', 'strong', 'summary', 'table', 'td', 'th', 'tr', 'ul'];
    const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name]) => name));
    expect([...tags].filter((tag) => tag !== 'br').toSorted()).toEqual(own);
    expect(html.match(/<table>/g)).toHaveLength(1);
    expect(html.match(/<h2>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<[^>]*\son\w+=/i);
    expect(html.match(/<a /g)).toHaveLength(4);
  });

  it('leaves every element closed where it was opened', () => {
    const open: string[] = [];
    for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/gi)) {
      if (name === 'br') continue;
      if (end === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  it('moves no cell: each row has its five', () => {
    expect(rowsOf(markdown).map((row) => cellsOf(row).length)).toEqual([5, 5, 5, 5]);
    // A blank line would end the block of HTML, and what follows would be read as Markdown.
    for (const block of markdown.matchAll(/<table>.*?<\/table>|<details>.*?<\/details>/gs))
      expect(block[0]).not.toContain('\n\n');
  });

  it('means nothing to Markdown, mentions nobody, and shows what cannot be seen', () => {
    const outside = markdown
      .replace(/<[^>]*>/g, '')
      .replace(/&#\d+;/g, '')
      .replaceAll('**Note:**', '');
    expect(outside).not.toMatch(/[|`[\]()*_~@<>!\\]/);
    expect(markdown).not.toMatch(/[^\n\P{C}]/u);
    expect(words(html)).toContain('\\u{202e}');
  });
});

describe('a summary that grows too large', () => {
  const big = (rows: number, width: number): Report => {
    const wide = '|'.repeat(width);
    return report({
      findings: Array.from({ length: rows }, (_, index) => finding({ path: `${index}${wide}`, description: wide })),
    });
  };

  it('first leaves out details, and says of how many rows', () => {
    const text = markdownReport(big(1000, 30));
    const unfolded = text.match(/<summary>details/g)?.length ?? 0;
    expect(size(text)).toBeLessThan(900 * 1024);
    expect(rowsOf(text)).toHaveLength(1000);
    expect(unfolded).toBeGreaterThan(100);
    expect(unfolded).toBeLessThan(1000);
    expect(text).toContain(
      `\n\nLeft out here for want of room: the details of ${1000 - unfolded} rows. The JSON report has all.\n`,
    );
  });

  it('then rows, never the counts or the verdict', () => {
    const text = markdownReport({ ...big(3000, 400), removed: Array.from({ length: 500 }, () => '|'.repeat(400)) });
    const rows = rowsOf(text).length;
    expect(size(text)).toBeLessThan(900 * 1024);
    expect(rows).toBeGreaterThan(100);
    expect(text).toContain(
      `\n\nLeft out here for want of room: ${3000 - rows} more rows and the details of ${rows} rows. The JSON report has all.\n`,
    );
    expect(text).toMatch(/^## IAM access gate: failed\n\n3000 errors&#58; /);
    expect(text).toContain('500 policies deleted');
  });

  it('because of names of nothing but invisible characters stays below what GitHub takes', () => {
    const name = '\u{e0041}'.repeat(300);
    const many = (length: number): readonly string[] => Array.from({ length }, (_, index) => `${index}${name}`);
    const given = report({
      removed: many(200),
      exceptions: many(200).map((sid) => exception({ sid, stale: true })),
      findings: many(200).map((path) => finding({ path, description: name })),
    });
    const text = markdownReport(given, { notices: many(50), link: (path) => path });
    expect(size(text)).toBeLessThan(900 * 1024);
    expect(text).toMatch(/^## IAM access gate: failed\n\n200 errors/);
    expect(text).toMatch(/more notices in the log of the job/);
    expect(text.match(/<li>and \d+ more<\/li>/g)).toHaveLength(2);
    expect(text).toMatch(/for want of room: \d+ more rows/);
  });

  it('says nothing of the kind where all fits', () => {
    expect(markdownReport(report({ findings: [finding()], problems: [problem()] }))).not.toContain('Left out');
  });
});
