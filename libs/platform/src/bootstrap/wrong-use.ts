/** Something that whoever starts the service has to change; the message says what, in one sentence. Exit code 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
