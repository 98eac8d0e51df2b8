import { describe, expect, it } from 'vitest';
import { foldName } from '../../src/workspace/fold.js';
import { kindOfMode, Tracked, type TrackedEntry } from '../../src/workspace/tracked.js';

function file(path: string, kind: TrackedEntry['kind'] = 'file', sha = '1'): TrackedEntry {
  return { path, kind, sha };
}

describe('names fold', () => {
  it.each([
    ['a', 'A'],
    ['\u00e9', 'e\u0301'],
    ['stra\u00dfe', 'STRASSE'],
    ['\u1e9e', 'ss'],
    ['\ufb01', 'fi'],
    ['\u017f', 's'],
    ['\u212a', 'k'],
    ['\u03c2', '\u03c3'],
    ['.g\u200cit', '.git'],
    ['a.', 'a'],
    ['a. /b', 'a/b'],
    ['policies/A.json', 'Policies/a.JSON'],
  ])('%j with %j', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it.each([
    ['a.b', 'ab'],
    ['a', 'b'],
    ['.a', 'a'],
    ['a/b', 'ab'],
    ['e', '\u00e9'],
  ])('%j not with %j', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });
});

describe('what git keeps', () => {
  it('is of the kind that its mode says', () => {
    const modes = ['100644', '100755', '100664', '120000', '160000', '040000', ''];
    expect(modes.map(kindOfMode)).toEqual(['file', 'file', 'file', 'link', 'submodule', 'link', 'link']);
  });

  it('is unclear where it is more than one thing', () => {
    const tracked = new Tracked([
      file('a', 'file', '1'),
      file('a', 'file', '2'),
      file('b', 'link', '1'),
      file('b', 'link', '1'),
      file('c', 'link', '1'),
      file('c', 'link', '2'),
      file('d', 'file'),
      file('d', 'link'),
      file('d', 'link'),
    ]);
    expect(['a', 'b', 'c', 'd', 'e'].map((path) => tracked.get(path)?.kind)).toEqual([
      'file',
      'link',
      'unclear',
      'unclear',
      undefined,
    ]);
  });

  it('is asked about from a folder, and compared with all of the repository', () => {
    const tracked = new Tracked([file('svc/p/a.json'), file('Svc/p/A.json'), file('x')], 'svc/');
    expect(tracked.paths()).toEqual(['p/a.json']);
    expect(tracked.get('p/a.json')?.kind).toBe('file');
    expect(tracked.get('x')).toBeUndefined();
    expect(tracked.namesake('p/a.json')).toBe('Svc/p/A.json');
    expect(tracked.isPlainLink('p/l', '../../x')).toBe(true);
    expect(tracked.isPlainLink('p/l', '../../../x')).toBe(false);
  });

  it('is known by folder', () => {
    const tracked = new Tracked(
      ['s/a/b', 's/a-b', 's/a', 's/a/c/d', 's/b', 's/', 't'].map((path) => file(path)),
      's/',
    );
    expect(tracked.below('a')).toEqual(['a/b', 'a/c/d']);
    expect([tracked.below('none'), tracked.below('a/c')]).toEqual([[], ['a/c/d']]);
    expect(new Tracked([file('b'), file('a')]).below('')).toEqual(['a', 'b']);
  });

  it('has no namesake in a folder of another spelling that holds other files', () => {
    expect(new Tracked([file('D/a'), file('d/b')]).namesake('d/b')).toBeUndefined();
  });

  it.each(['.', './f', '/f', '', 'f/', 'x/../f', 'd', 'd/', 'l', 'l/f', '..\\f', 'f\\', 'none', 's', 's/f', 'd/../f'])(
    'is not what a link leads to plainly by %j',
    (target) => {
      const tracked = new Tracked([file('f'), file('l', 'link'), file('s', 'submodule'), file('d/f'), file('l/f')]);
      expect(tracked.isPlainLink('x', target)).toBe(false);
      expect([tracked.isPlainLink('x', 'f'), tracked.isPlainLink('p/x', '../d/f')]).toEqual([true, true]);
    },
  );
});
