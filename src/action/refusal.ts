/** Why the action cannot judge this run at all. The message is one line that says what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
