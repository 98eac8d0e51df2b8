import { hasArnFields, type PatternParts, splitAtColons } from './pattern.js';

/**
 * Whether the pattern of an access can match anything (semantics 3, its last point). An outline is a set of texts, written as a row of
 * steps; a walk through pattern and outline together finds out whether they have a text in common.
 */

/** A part of an outline: one character out of a set, or any number of them. No set is empty. */
interface Step {
  readonly accepts: (character: string) => boolean;
  readonly repeats: boolean;
}

/** Where a walk can be in an outline, as a set of places: bit N is the place before step N. Outlines have fewer than 31 steps. */
type Places = number;

class Outline {
  /** The place behind all steps. */
  readonly end: Places;
  /** The places of steps that repeat. */
  readonly #repeating: Places;
  readonly #accepting = new Map<string, Places>();

  constructor(readonly steps: readonly Step[]) {
    this.end = 1 << steps.length;
    this.#repeating = placesOf(steps, ({ repeats }) => repeats);
  }

  get start(): Places {
    return this.#withSkips(1);
  }

  /** Where the walk can be when this character more is read. */
  read(places: Places, character: string): Places {
    return this.#stepped(places & this.#acceptingOf(character));
  }

  /** Where the walk can be when some character more is read: no step accepts none. */
  readAny(places: Places): Places {
    return this.#stepped(places & (this.end - 1));
  }

  /** Where the walk can be when any text more is read: all that lies ahead can be reached. */
  readRun(places: Places): Places {
    const first = places & -places;
    return (2 * this.end - 1) & ~(first - 1);
  }

  #stepped(moving: Places): Places {
    return this.#withSkips((moving & this.#repeating) | ((moving & ~this.#repeating) << 1));
  }

  /** A step that repeats may be left out. No two of them stand together. */
  #withSkips(places: Places): Places {
    return places | ((places & this.#repeating) << 1);
  }

  #acceptingOf(character: string): Places {
    const known = this.#accepting.get(character);
    if (known !== undefined) return known;
    const places = placesOf(this.steps, ({ accepts }) => accepts(character));
    // Of other characters there may be very many.
    if (character <= '\x7f') this.#accepting.set(character, places);
    return places;
  }
}

function placesOf(steps: readonly Step[], isOne: (step: Step) => boolean): Places {
  return steps.reduce((places, step, place) => (isOne(step) ? places | (1 << place) : places), 0);
}

/**
 * Whether a pattern of resources matches `*` or some ARN whose partition is one and whose account field is an account: as it stands, field
 * by field where it has six parts or more, else as a whole string.
 */
export function canMatchResource(parts: PatternParts): boolean {
  if (!hasArnFields(parts)) return RESOURCES.some((outline) => canMeet(parts, outline));
  const fields = splitAtColons(parts);
  const account = fields[ACCOUNT] ?? [];
  // Service, region and rest are any text, and any pattern without colons matches one.
  return (
    canMeet(fields[0] ?? [], ARN) &&
    canMatchPartition(fields[PARTITION] ?? []) &&
    (canMatchAccount(account) || OTHERS.some((outline) => canMeet(account, outline)))
  );
}

/** Whether a pattern matches a partition (semantics 10): `aws`, or `aws` and small letters and `-`. */
export function canMatchPartition(parts: PatternParts): boolean {
  return canMeet(parts, ANY_PARTITION);
}

/** Whether a pattern matches what semantics 3 calls an account: twelve digits, nothing, `aws` or `cloudfront`. */
export function canMatchAccount(parts: PatternParts): boolean {
  return ACCOUNTS.some((outline) => canMeet(parts, outline));
}

/** The places of partition and account among the fields of an ARN. */
export const PARTITION = 1;
export const ACCOUNT = 4;

const DIGIT: Step = { accepts: (character) => character >= '0' && character <= '9', repeats: false };
const FIELD: Step = { accepts: (character) => character !== ':', repeats: true };
const REST: Step = { accepts: () => true, repeats: true };
const SMALL: Step = { accepts: (character) => /[a-z-]/.test(character), repeats: true };

const PARTITION_STEPS: readonly Step[] = [...literally('aws'), SMALL];
const ANY_PARTITION = new Outline(PARTITION_STEPS);

const ACCOUNT_STEPS: readonly (readonly Step[])[] = [
  new Array<Step>(12).fill(DIGIT),
  literally(''),
  literally('aws'),
  literally('cloudfront'),
];
/** What else AWS has in the place of an account (semantics 10). */
const OTHER_STEPS = ['aws-managed', 'aws-marketplace', 'third-party', 'partner', 'partner-managed'].map(literally);
const ACCOUNTS = ACCOUNT_STEPS.map((steps) => new Outline(steps));
const OTHERS = OTHER_STEPS.map((steps) => new Outline(steps));
const ARN = new Outline(literally('arn'));
/** `*`, and the ARNs of each kind of account. */
const RESOURCES = [literally('*'), ...[...ACCOUNT_STEPS, ...OTHER_STEPS].map(arnOf)].map((steps) => new Outline(steps));

function literally(text: string): readonly Step[] {
  return Array.from(text, (own) => ({ accepts: (character) => character === own, repeats: false }));
}

/** The ARNs of an account. */
function arnOf(account: readonly Step[]): readonly Step[] {
  const colon = literally(':');
  const start = [...literally('arn:'), ...PARTITION_STEPS, ...colon, FIELD, ...colon, FIELD, ...colon];
  return [...start, ...account, ...colon, REST];
}

/** Whether some text of the outline is matched by the pattern. */
function canMeet(parts: PatternParts, outline: Outline): boolean {
  let places = outline.start;
  for (const part of parts) {
    switch (part.kind) {
      case 'text':
        for (const character of part.text) {
          places = outline.read(places, character);
          if (places === 0) return false;
        }
        break;
      case 'any-one':
        places = outline.readAny(places);
        break;
      case 'any-run':
      case 'variable': // it may stand for any text
        places = outline.readRun(places);
        break;
      default:
        part satisfies never;
    }
    if (places === 0) return false;
  }
  return (places & outline.end) !== 0;
}
