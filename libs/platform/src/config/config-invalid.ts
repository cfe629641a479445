/** The environment can't be run with; `reasons` has one sentence for each thing that is wrong. */
export class ConfigInvalid extends Error {
  override readonly name = 'ConfigInvalid';
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join('\n'));
  }
}
