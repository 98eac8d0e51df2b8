import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../src/report/annotations.js';
import { escapeMarkdown, markdownCode } from '../../src/report/escape-markdown.js';
import { markdownReport } from '../../src/report/markdown.js';
import { finding, HOSTILE, hostileReport, problem, report } from './build.js';

describe('annotations', () => {
  it('stand on the very line and say what is allowed, for example', () => {
    expect(annotationsOf(report({ findings: [finding()] }))).toEqual([
      {
        level: 'error',
        path: 'policies/ci.json',
        line: 14,
        endLine: 14,
        column: 9,
        title: 'Nobody passes roles (no-pass-role)',
        message:
          'forbidden: iam:PassRole on any resource\nStatement[2] "Deploy" allows, for example:\niam:PassRole\non arn:aws:iam::111122223333:role/x\nwith aws:sourceip = "10.0.0.1"',
      },
    ]);
  });

  it('have no column where they cover several lines', () => {
    const [annotation] = annotationsOf(
      report({ findings: [finding({ place: { line: 2, column: 3, endLine: 5, endColumn: 4 } })] }),
    );
    expect(annotation).toMatchObject({ line: 2, endLine: 5, column: undefined });
  });

  it('put problems first, as errors', () => {
    const annotations = annotationsOf(
      report({ findings: [finding({ description: undefined })], problems: [problem()] }),
    );
    expect(annotations.map(({ level, title }) => `${level}: ${title}`)).toEqual([
      'error: not judged (invalid-policy)',
      'error: forbidden access (no-pass-role)',
    ]);
    expect(annotations[0]?.message).toBe('unknown operator "StringLikes" (at Statement[0].Condition.StringLikes)');
  });

  it('are ten of a level at the most, and the last one says how many are left', () => {
    const errors = Array.from({ length: 13 }, (_, index) => finding({ path: `e${index}` }));
    const warnings = Array.from({ length: 11 }, (_, index) => finding({ path: `w${index}`, severity: 'warning' }));
    const annotations = annotationsOf(report({ findings: [...warnings, ...errors] }));
    expect(annotations).toHaveLength(20);
    expect(annotations[9]?.path).toBe('e9');
    expect(annotations[9]?.message).toMatch(/\n3 more errors not shown here: see the job summary or the JSON report$/);
    expect(annotations[19]?.message).toMatch(
      /\n1 more warning not shown here: see the job summary or the JSON report$/,
    );
    expect(annotations[8]?.message).not.toContain('not shown');
  });

  it('say nothing of more where exactly ten are', () => {
    const annotations = annotationsOf(report({ findings: Array.from({ length: 10 }, () => finding()) }));
    expect(annotations.filter(({ message }) => message.includes('not shown'))).toEqual([]);
  });

  it('hold nothing that a log would act on, and are short', () => {
    for (const { title, message, path } of annotationsOf(hostileReport())) {
      expect(`${title}${message}`).not.toMatch(/[^\n\P{C}]/u);
      expect(message.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
      expect([HOSTILE, 'policies/ci.json']).toContain(path);
    }
    const long = 'x'.repeat(100_000);
    const [one] = annotationsOf(
      report({ findings: [finding({ access: { actions: [long], resources: [] }, description: long })] }),
    );
    expect((one?.title.length ?? 0) + (one?.message.length ?? 0)).toBeLessThan(2000);
  });
});

describe('the Markdown door', () => {
  it.each([
    ['<b>&"', '&#60;b&#62;&#38;&#34;'],
    ['a|b`c\\d', 'a&#124;b&#96;c&#92;d'],
    ['[x](y) ![z]', '&#91;x&#93;&#40;y&#41; &#33;&#91;z&#93;'],
    ['*a* _b_ ~c~', '&#42;a&#42; &#95;b&#95; &#126;c&#126;'],
    ['@octocat #1', '&#64;&#8203;octocat &#35;&#8203;1'],
    ['https://e.example', 'https&#58;&#47;&#47;e&#46;example'],
    ['a\n\n# b', 'a&#92;n&#92;n&#35;&#8203; b'],
    ['\u001b\u202e', '&#92;x1b&#92;u&#123;202e&#125;'],
    ['grüße 日本', 'grüße 日本'],
  ])('%j becomes %j', (text, expected) => expect(escapeMarkdown(text)).toBe(expected));

  it('keeps every character of code', () => {
    expect(markdownCode('@a</code>')).toBe('<code>&#64;a&#60;&#47;code&#62;</code>');
  });
});

describe('the job summary', () => {
  it('is one table: verdict, policy, line, rule, statement, example', () => {
    const text = markdownReport(report({ findings: [finding()], problems: [problem()] }));
    expect(
      text.startsWith('## IAM access gate: could not judge everything\n\n1 problem, 1 error&#58; 2 policies judged'),
    ).toBe(true);
    const rows = text.split('\n').filter((line) => line.startsWith('<tr>'));
    expect(rows[0]).toBe(
      '<tr><th>verdict</th><th>policy</th><th>line</th><th>rule</th><th>statement</th><th>example</th></tr>',
    );
    expect(rows[1]).toBe(
      '<tr><td>not judged</td><td><code>policies&#47;bad&#46;json</code></td><td>3</td><td><code>invalid&#45;policy</code></td><td><code>Statement&#91;0&#93;&#46;Condition&#46;StringLikes</code></td><td>unknown operator &#34;StringLikes&#34;</td></tr>',
    );
    expect(rows[2]).toContain('<td>forbidden</td><td><code>policies&#47;ci&#46;json</code></td><td>14</td>');
    expect(rows[2]).toContain('<code>iam&#58;PassRole</code><br><code>on arn&#58;aws&#58;iam');
    expect(rows).toHaveLength(3);
  });

  it('says plainly that nothing was judged', () => {
    const rules = [{ id: 'a', severity: 'error', matched: 0 }] as const;
    const text = markdownReport(report({ counts: { considered: 4, checked: 0, pairs: 0 }, rules }));
    expect(text).toContain('no policy was judged&#58; no rule of rules&#46;yml names any of 4 files');
    expect(text).toContain('Rule <code>a</code> names no file.');
    expect(text).not.toContain('<table>');
  });

  it('cannot be broken out of', () => {
    const text = markdownReport(hostileReport());
    const tags = new Set(text.match(/<[^>]*>/g));
    expect([...tags].toSorted()).toEqual(
      [
        '</code>',
        '</table>',
        '</td>',
        '</th>',
        '</tr>',
        '<br>',
        '<code>',
        '<table>',
        '<td>',
        '<th>',
        '<tr>',
      ].toSorted(),
    );
    const outside = text.replace(/<[^>]*>/g, '').replace(/&#\d+;/g, '');
    expect(outside).not.toMatch(/[|`[\]()*_~@<>!\\]/);
    expect(text.match(/<table>/g)).toHaveLength(1);
    // A blank line would end the block of HTML, and what follows would be read as Markdown.
    expect(text.slice(text.indexOf('<table>'), text.indexOf('</table>'))).not.toContain('\n\n');
  });

  it('stays below what GitHub takes, and says how many rows are left out', () => {
    const wide = '|'.repeat(400);
    const findings = Array.from({ length: 3000 }, (_, index) =>
      finding({ path: `${index}${wide}`, description: wide }),
    );
    const text = markdownReport(report({ findings }));
    const rows = text.split('\n').filter((line) => line.startsWith('<tr><td>')).length;
    expect(new TextEncoder().encode(text).length).toBeLessThan(900 * 1024);
    expect(rows).toBeGreaterThan(100);
    expect(text).toContain(`\n\n${3000 - rows} more rows left out here: see the annotations and the JSON report.\n`);
  });
});
