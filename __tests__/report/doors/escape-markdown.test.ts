import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdownAttribute, markdownCode } from '../../../src/report/doors/escape-markdown.js';

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

  it('keeps an address in its attribute', () => {
    expect(markdownAttribute('https://e/a"><img src=x>\n\u202e')).toBe(
      'https&#58;&#47;&#47;e&#47;a&#34;&#62;&#60;img src&#61;x&#62;&#92;n&#92;u&#123;202e&#125;',
    );
  });
});
