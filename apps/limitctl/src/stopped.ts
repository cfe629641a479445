/** A command could not be brought to its end, for a reason outside it; the message says how to go on. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}
