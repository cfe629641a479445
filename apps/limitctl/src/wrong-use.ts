/** The command can't be carried out as it was given: options, files or folders are not what they should be. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';

  /** One sentence each. */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
