import { type Cursor, readTree } from '../text/cursor.js';
import type { Node } from '../text/node.js';
import { FileText } from '../text/position.js';
import { type Problem, problemAt } from '../text/problem.js';
import { quote } from '../text/words.js';
import { POLICY_DIALECT } from './dialect.js';
import type { ProblemKind } from './problem-kind.js';

/**
 * Text that another tool makes a policy of (semantics 8). A verdict about it would be about a text that AWS never gets, so there is
 * none.
 */

/** `$${`, `%{`, `{{`, `{%`, and `${…}`, of which the name tells more. */
const MARKERS = /\$\$\{|%\{|\{\{|\{%|\$\{([*?$](?=\})|[^}$]*)/g;
/** The same, and a name in angle brackets, where no name of AWS has any. */
const MARKERS_OF_NAMES = new RegExp(`${MARKERS.source}|<[^<>]*>`, 'g');
/** The same as the first, and what only tools have that write text of any kind. */
const BROKEN_MARKERS = new RegExp(`${MARKERS.source}|<%`, 'g');
/** The same as the second in the text of JSON, where no string goes on behind a quote unless there are backslashes. */
const MARKERS_OF_JSON = new RegExp(MARKERS_OF_NAMES.source.replaceAll('[^', '[^"'), 'g');
/**
 * What every condition key begins with, and other tools' names do not: `${AWS::Region}`, `${STAGE:-dev}`, `${self:custom.x}`.
 * `${*}`, `${?}` and `${$}` are characters.
 */
const KEY = /^(?:\s*(?!(?:self|opt|env|param|sls|cf|file):)[\w./-]+:(?![-:=?+/])|[*?$]$)/;
/** One of the characters that every marker begins with. */
const BEGINS_MARKER = /[$%<{]/;
const NAMING = ['Action', 'NotAction', 'Resource', 'NotResource', 'Principal', 'NotPrincipal'];

const TEMPLATE: ProblemKind = 'template';

/** How much of a template is shown. */
const MAX_SHOWN = 60;

/** The first string of a document that is a template, as a problem. */
export function templateProblem(text: string, root: Node): Problem | undefined {
  if (!mayHoldTemplate(text)) return undefined;
  const read = readTree(root, POLICY_DIALECT, (at) => (tellTemplate(at, MARKERS) ? undefined : 'none'));
  return read.ok ? undefined : read.problems[0];
}

/** The same for a text that is no JSON, perhaps because it is a template. */
export function brokenTemplateProblem(text: string): Problem | undefined {
  const found = markerIn(text, BROKEN_MARKERS);
  return found && { ...problemAt(new FileText(text), found.offset, messageOf(found.marker)), kind: TEMPLATE };
}

function messageOf(marker: string): string {
  return `${quote(marker)} makes this look like a template, which is no policy before it is rendered, so there is no verdict about it. expected the policy that comes of it: judge templates after rendering`;
}

/** Whether some string of a JSON text may be a template, told without looking at each: hardly any policy is one. */
function mayHoldTemplate(text: string): boolean {
  if (text.includes('\\')) return true;
  const isPossible = text.includes('$') || text.includes('%') || text.includes('<') || text.includes('{{');
  return isPossible && markerIn(text, MARKERS_OF_JSON) !== undefined;
}

/** Tells of the first string that is a template, names included; whether there is one. */
function tellTemplate(at: Cursor, markers: RegExp): boolean {
  const { node } = at;
  switch (node.kind) {
    case 'text': {
      const found = markerIn(node.text, markers);
      if (found !== undefined) at.fail(messageOf(found.marker), TEMPLATE);
      return found !== undefined;
    }
    case 'list':
      return at.items().some((item) => tellTemplate(item, markers));
    case 'map':
      return node.members.some((member) => {
        const inName = markerIn(member.name, markers);
        if (inName === undefined)
          return tellTemplate(at.member(member), NAMING.includes(member.name) ? MARKERS_OF_NAMES : markers);
        at.member(member).failName(messageOf(inName.marker), TEMPLATE);
        return true;
      });
    default:
      return false;
  }
}

/** The first mark of a template in a text, and where it stands. */
function markerIn(text: string, markers: RegExp): { readonly marker: string; readonly offset: number } | undefined {
  if (!BEGINS_MARKER.test(text)) return undefined;
  for (const match of text.matchAll(markers)) {
    const [mark, name] = match;
    if (name === undefined || !KEY.test(name)) return { marker: shown(text, mark, match.index), offset: match.index };
  }
  return undefined;
}

/** A mark with what it encloses: `{{region}}`. */
function shown(text: string, mark: string, index: number): string {
  if (mark.startsWith('<')) return mark;
  const close = mark === '{{' ? '}}' : mark === '{%' ? '%}' : '}';
  const end = text.indexOf(close, index);
  const whole = end === -1 ? mark : text.slice(index, end + close.length);
  return whole.length > MAX_SHOWN ? mark.slice(0, MAX_SHOWN) : whole;
}
