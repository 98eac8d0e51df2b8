import { describe, expect, it } from 'vitest';
import { plan } from '../../src/gate/plan.js';
import { rule, rules } from './build.js';

/** The paths among `paths` that a rule with these patterns names. */
function named(policies: readonly string[], paths: readonly string[]): readonly string[] {
  return plan(rules(rule('a', policies)), paths).files.map(({ path }) => path);
}

function possibleFolders(policies: readonly string[], paths: readonly string[]): readonly string[] {
  return plan(rules(rule('a', policies)), paths).possibleFolders;
}

describe('the patterns of a rule', () => {
  it('name nothing that none of them matches', () => {
    expect(named(['policies/*.json'], ['a.json', 'policies/x/a.json', 'xpolicies/a.json', 'policies/a.json'])).toEqual([
      'policies/a.json',
    ]);
  });

  it('name files below a folder at any depth, hidden ones too', () => {
    const paths = ['p/a.json', 'p/x/y/a.json', 'p/.a.json', 'p/.x/a.json'];
    expect(named(['p/**/*.json'], paths)).toEqual(paths);
  });

  it('are taken in order: later ones win', () => {
    const paths = ['p/a', 'p/x/a', 'p/x/keep'];
    expect(named(['p/**', '!p/x/**', 'p/x/keep'], paths)).toEqual(['p/a', 'p/x/keep']);
    expect(named(['p/x/keep', '!p/x/**', 'p/**'], paths)).toEqual(paths);
  });

  it('may begin with "#", and tell upper from lower case', () => {
    expect(named(['#p/*'], ['#p/a', 'p/a', '#P/a'])).toEqual(['#p/a']);
  });

  it.each([
    'p/a\nb.json',
    'p/::error::.json',
    'p/a|b`c.json',
    'p/\u001b[31m.json',
    'p/-rf.json',
    'p/a\\b.json',
    'p/ .json',
    'p/\u{1f600}.json',
    'p/!a.json',
  ])('name a file of a hostile name: %j', (path) => expect(named(['p/*.json'], [path])).toEqual([path]));
});

describe('a plan', () => {
  it('says which rules judge which file, in the order of the rules', () => {
    const { files, considered } = plan(rules(rule('a', ['p/*']), rule('b', ['p/x', 'q']), rule('c', ['z'])), [
      'p/x',
      'q',
      'r',
      'p/x',
    ]);
    expect(files.map(({ path, rules }) => [path, rules.map(({ id }) => id)])).toEqual([
      ['p/x', ['a', 'b']],
      ['q', ['b']],
    ]);
    expect(considered).toBe(3);
  });

  it('does not try patterns on paths that no file system holds, and hands them out instead', () => {
    const long = ['p/'.repeat(3000), `p/${'a'.repeat(256)}`, 'x/'.repeat(128).concat('x')];
    expect(plan(rules(rule('a', ['**/*a*a*a*a*b'])), [...long, 'fine'])).toMatchObject({
      files: [],
      unmatchable: long,
      considered: 4,
    });
  });

  it('is quick with names made to be slow', () => {
    const start = performance.now();
    const paths = Array.from({ length: 3000 }, (_, index) => `${'a/'.repeat(100)}${'a'.repeat(250)}${index}`);
    expect(named(['**/a/**/a/**/a/**/*a*a*a*a*a*a*b'], paths)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('possible folders', () => {
  it('are unnamed paths below which a rule could name files', () => {
    expect(possibleFolders(['a/b/**/*.json'], ['a', 'a/b', 'a/b/c', 'a/c', 'b'])).toEqual(['a', 'a/b', 'a/b/c']);
    expect(possibleFolders(['a/*.json'], ['a', 'a/b', 'a/b.json'])).toEqual(['a']);
  });

  it('are not those below which everything is excluded', () => {
    expect(possibleFolders(['**/*.json', '!docs/**'], ['docs', 'docs/x', 'src'])).toEqual(['src']);
    expect(possibleFolders(['**/*.json', '!docs/**', 'docs/p/*.json'], ['docs', 'docs/p', 'docs/x'])).toEqual([
      'docs',
      'docs/p',
    ]);
  });

  it.each(['!docs', '!docs/*', '!docs/*.json', '!docs/*/**', '!**/*.json/x', '!d*'])(
    'are still those of which %s takes a part only',
    (excluded) => {
      expect(possibleFolders(['**/*.json', excluded], ['docs'])).toEqual(['docs']);
    },
  );
});
