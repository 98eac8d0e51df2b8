import { describe, expect, it } from 'vitest';
import { parseShorthand } from '../../src/cli/shorthand.js';

/** Each row is what the parser of the AWS command line makes of it, or refuses too. */
describe('the shorthand', () => {
  it.each<[string, Record<string, readonly string[]>]>([
    ['actions=s3:GetObject', { actions: ['s3:GetObject'] }],
    ['actions=s3:PutObject,s3:GetObject', { actions: ['s3:PutObject', 's3:GetObject'] }],
    [
      'actions=s3:PutObject,s3:GetObject,resources=arn:aws:s3:::b/*',
      { actions: ['s3:PutObject', 's3:GetObject'], resources: ['arn:aws:s3:::b/*'] },
    ],
    ['resources=a,b,actions=c,d', { resources: ['a', 'b'], actions: ['c', 'd'] }],
    ['actions=[a,b],resources=[c]', { actions: ['a', 'b'], resources: ['c'] }],
    ['actions=[],resources=c', { actions: [], resources: ['c'] }],
    ['actions=[ a , b ]', { actions: ['a', 'b'] }],
    ['actions = a , b , resources = c', { actions: ['a', 'b'], resources: ['c'] }],
    ['actions="a,b",c', { actions: ['a,b', 'c'] }],
    ["actions='a,b',c", { actions: ['a,b', 'c'] }],
    ['actions="a\\"b"', { actions: ['a"b'] }],
    ["actions='it\\'s'", { actions: ["it's"] }],
    ['actions=a\\,b,c', { actions: ['a,b', 'c'] }],
    ['resources=a=b', { resources: ['a=b'] }],
    ['resources=a,b]}', { resources: ['a', 'b]}'] }],
    ['actions=', { actions: [''] }],
  ])('%s', (text, members) => {
    expect(parseShorthand(text)).toEqual({ ok: true, members });
  });

  it.each([
    ['', 'at character 1: the text ends. expected a key and "=", as in "actions=s3:GetObject"'],
    ['actions', 'at character 8: the text ends. expected "=" behind the key'],
    ['=a', 'at character 1: "=a". expected a key and "=", as in "actions=s3:GetObject"'],
    ['actions=a,', 'at character 11: the text ends. expected a value or a key behind the comma'],
    ['actions=[a', 'at character 11: the text ends. expected "," or "]"'],
    ['actions=[a=b]c', 'at character 14: "c". expected "," or the end'],
    ['actions="a', 'at character 9: "\\"a". expected another "'],
    ['resources=b/${aws:username}', 'at character 27: "}". expected "," or the end'],
    ['actions={a=b}', 'at character 9: "{a=b}". expected "," or the end'],
    ['actions=a,actions=b', 'at character 18: "=b". expected another key than "actions" again'],
  ])('%s is refused', (text, message) => {
    expect(parseShorthand(text)).toEqual({ ok: false, message });
  });
});
