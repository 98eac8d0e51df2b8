import { hasArnFields, type PatternParts, splitAtColons } from './pattern.js';

/**
 * Whether the pattern of an access can match anything (semantics 3, its last point). A shape is a set of texts, written as a row of
 * steps; a walk through pattern and shape together finds out whether they have a text in common.
 */

/** A part of a shape: one character out of a set, or any number of them. No set is empty. */
interface Step {
  readonly accepts: (character: string) => boolean;
  readonly repeats: boolean;
}

type Shape = readonly Step[];

/**
 * Whether a pattern of resources matches `*` or some ARN whose account field is an account: as it stands, field by field where it has
 * six parts or more, else as a whole string.
 */
export function canMatchResource(parts: PatternParts): boolean {
  if (!hasArnFields(parts)) return [literally('*'), ...ACCOUNTS.map(arnOf)].some((shape) => canMeet(parts, shape));
  const fields = splitAtColons(parts);
  // The other fields are any text, and any pattern without colons matches one.
  return canMeet(fields[0] ?? [], literally('arn')) && canMatchAccount(fields[ACCOUNT] ?? []);
}

/** Whether a pattern matches something that stands in the account field of ARNs: twelve digits, nothing, `aws` or `cloudfront`. */
export function canMatchAccount(parts: PatternParts): boolean {
  return ACCOUNTS.some((shape) => canMeet(parts, shape));
}

/** The place of the account among the fields of an ARN. */
export const ACCOUNT = 4;

const DIGIT: Step = { accepts: (character) => character >= '0' && character <= '9', repeats: false };
const FIELD: Step = { accepts: (character) => character !== ':', repeats: true };
const REST: Step = { accepts: () => true, repeats: true };

const ACCOUNTS: readonly Shape[] = [
  new Array<Step>(12).fill(DIGIT),
  literally(''),
  literally('aws'),
  literally('cloudfront'),
];

function literally(text: string): Shape {
  return Array.from(text, (own) => ({ accepts: (character) => character === own, repeats: false }));
}

/** The ARNs of an account. */
function arnOf(account: Shape): Shape {
  const colon = literally(':');
  return [...literally('arn:'), FIELD, ...colon, FIELD, ...colon, FIELD, ...colon, ...account, ...colon, REST];
}

/** Whether some text of the shape is matched by the pattern. */
function canMeet(parts: PatternParts, shape: Shape): boolean {
  let places = withSkips(shape, new Set([0]));
  for (const part of parts) {
    switch (part.kind) {
      case 'text':
        for (const character of part.text) places = stepped(shape, places, ({ accepts }) => accepts(character));
        break;
      case 'any-one':
        places = stepped(shape, places, () => true);
        break;
      case 'any-run':
      case 'variable': // it may stand for any text
        // Every step accepts something, so all that lies ahead can be reached.
        places = fromFirst(shape, places);
        break;
      default:
        part satisfies never;
    }
    if (places.size === 0) return false;
  }
  return places.has(shape.length);
}

/** The first place where the walk can be, and all behind it. */
function fromFirst(shape: Shape, places: ReadonlySet<number>): ReadonlySet<number> {
  const all = Array.from({ length: shape.length + 1 }, (_, place) => place);
  return new Set(all.slice(all.findIndex((place) => places.has(place))));
}

/** Where the walk can be in the shape when one character more is read. */
function stepped(shape: Shape, places: ReadonlySet<number>, accepts: (step: Step) => boolean): ReadonlySet<number> {
  const next = new Set<number>();
  for (const place of places) {
    const step = shape[place];
    if (step !== undefined && accepts(step)) next.add(step.repeats ? place : place + 1);
  }
  return withSkips(shape, next);
}

/** A step that repeats may be left out. */
function withSkips(shape: Shape, places: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set<number>();
  for (let place of places) {
    all.add(place);
    for (; shape[place]?.repeats === true; place += 1) all.add(place + 1);
  }
  return all;
}
