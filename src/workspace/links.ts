import { readlinkSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { foldersTo } from '../gate/path.js';
import { append } from '../lists.js';
import { foldName } from './fold.js';
import { kindAt } from './kind.js';
import { pathBelow } from './paths.js';
import type { Tracked } from './tracked.js';

/** As many links as the system itself follows on one way. */
const MAX_HOPS = 40;

/**
 * The symbolic links among `paths` that stand where they stood, but lead to something that `changed` speaks of: a file, a
 * folder above or below it, or another link on the way. What such a link shows has changed although the link has not. Links that
 * only git knows of, because the disk has none or something else, may lead anywhere; and so may all of them where `\` divides paths.
 */
export function linksInto(
  root: string,
  tracked: Tracked,
  paths: readonly string[],
  changed: readonly string[],
): readonly string[] {
  const named = new Set(changed);
  const touched = touchedBy(changed);
  const top = realpathSync(root);
  return paths.filter((path) => {
    const isLink = kindAt(join(root, path)) === 'link';
    if (!isLink && !['link', 'unclear'].includes(tracked.get(path)?.kind ?? '')) return false;
    return !named.has(path) && (!isLink || sep !== '/' || leadsTo(top, path, touched));
  });
}

/** Whether a change of these paths can have changed what stands at a path: at it, below it, or above it. On some systems names fold. */
function touchedBy(changed: readonly string[]): (path: string) => boolean {
  const [at, above] = [new Set(changed.map(foldName)), new Set(changed.flatMap(foldersAbove).map(foldName))];
  return (path) =>
    at.has(foldName(path)) ||
    above.has(foldName(path)) ||
    foldersAbove(path).some((folder) => at.has(foldName(folder)));
}

/** The folders that a path is in, the root included, which is empty. */
function foldersAbove(path: string): readonly string[] {
  return ['', ...foldersTo(path)];
}

/** Follows a link step by step and ends at the first place that is touched: what lies behind it may be a trap. */
function leadsTo(top: string, link: string, touched: (path: string) => boolean): boolean {
  let at = top;
  let hops = 0;
  const ahead = link.split('/').toReversed();
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    const next = resolve(at, name);
    const target = kindAt(next) === 'link' ? readlinkSync(next) : undefined;
    if (target === undefined) {
      at = next;
      continue;
    }
    const place = pathBelow(top, next);
    if (place !== undefined && touched(place)) return true;
    hops += 1;
    if (hops > MAX_HOPS) return false;
    at = resolve(dirname(next), target.startsWith('/') ? '/' : '.');
    append(
      ahead,
      target
        .split('/')
        .filter((part) => part !== '')
        .toReversed(),
    );
  }
  const end = pathBelow(top, at);
  return end !== undefined && touched(end);
}
