import { quote } from '../text/words.js';

/** Why the action cannot judge this run at all. The message is one line that says what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Rules that the base has where a pull request could put others: not having them must not be read as having none. */
export function behind(place: string, path: string): Refusal {
  return new Refusal(
    `the rules ${quote(path)} are behind ${quote(place)}, a link or a submodule of the base. expected them in a file of the repository itself`,
  );
}
