import { type JsonNode, pathTo } from '../text/json.js';
import { positionAt } from '../text/position.js';
import type { Problem } from '../text/problem.js';
import { quote } from '../text/words.js';

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
/**
 * What every condition key begins with, and other tools' names do not: `${AWS::Region}`, `${STAGE:-dev}`, `${self:custom.x}`.
 * `${*}`, `${?}` and `${$}` are characters.
 */
const KEY = /^(?:\s*(?!(?:self|opt|env|param|sls|cf|file):)[\w./-]+:(?![-:=?+/])|[*?$]$)/;
/** Of a text that has none of these no string is a template. */
const MAY_BE_TEMPLATE = /[$%<\\]|\{[{%]/;
/** One of the characters that every marker begins with. */
const BEGINS_MARKER = /[$%<{]/;
const NAMING = ['Action', 'NotAction', 'Resource', 'NotResource', 'Principal', 'NotPrincipal'];

/** How much of a template is shown. */
const MAX_SHOWN = 60;

/** The first string of a document that is a template, as a problem. */
export function templateProblem(text: string, root: JsonNode): Problem | undefined {
  if (!MAY_BE_TEMPLATE.test(text)) return undefined;
  const found = firstTemplate(root, MARKERS);
  if (found === undefined) return undefined;
  const { node, position, marker } = found;
  return { message: messageOf(marker), position, path: pathTo(node, root), kind: 'template' };
}

/** The same for a text that is no JSON, perhaps because it is a template. */
export function brokenTemplateProblem(text: string): Problem | undefined {
  const found = markerIn(text, BROKEN_MARKERS);
  return (
    found && { message: messageOf(found.marker), position: positionAt(text, found.at), path: '', kind: 'template' }
  );
}

function messageOf(marker: string): string {
  return `${quote(marker)} makes this look like a template, which is no policy before it is rendered, so there is no verdict about it. expected the policy that comes of it: judge templates after rendering`;
}

interface Found {
  readonly node: JsonNode;
  readonly position: Problem['position'];
  readonly marker: string;
}

function firstTemplate(node: JsonNode, markers: RegExp): Found | undefined {
  switch (node.kind) {
    case 'string': {
      const found = markerIn(node.text, markers);
      return found && { node, position: node.span.start, marker: found.marker };
    }
    case 'array':
      for (const element of node.elements) {
        const found = firstTemplate(element, markers);
        if (found !== undefined) return found;
      }
      return undefined;
    case 'object':
      for (const { name, nameSpan, value } of node.members) {
        const inName = markerIn(name, markers);
        if (inName !== undefined) return { node: value, position: nameSpan.start, marker: inName.marker };
        const found = firstTemplate(value, NAMING.includes(name) ? MARKERS_OF_NAMES : markers);
        if (found !== undefined) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}

/** The first mark of a template in a text, and where it stands. */
function markerIn(text: string, markers: RegExp): { readonly marker: string; readonly at: number } | undefined {
  if (!BEGINS_MARKER.test(text)) return undefined;
  for (const match of text.matchAll(markers)) {
    const [mark, name] = match;
    if (name === undefined || !KEY.test(name)) return { marker: shown(text, mark, match.index), at: match.index };
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
