/** What is wrong with a heads file. */
export type HeadsFileFault =
  | 'unreadable'
  | 'no-header'
  | 'other-key'
  | 'bad-line'
  | 'out-of-order'
  | 'incomplete'
  | 'lines-missing'
  | 'altered'
  | 'bad-signature';

const MEANINGS: Record<HeadsFileFault, string> = {
  unreadable: 'the file can not be read',
  'no-header': 'this is no heads file: its first line does not say so',
  'other-key': 'it was signed by another key',
  'bad-line': 'the line is neither a head nor the last line',
  'out-of-order': 'the stream does not follow the one before by name',
  incomplete: 'the file ends without its signed last line',
  'lines-missing': 'the last line counts other lines than there are',
  altered: 'the lines are not those that were signed',
  'bad-signature': 'the signature is not of this key over these lines',
};

/** A heads file that proves nothing; nothing in it may be believed. */
export class HeadsFileBroken extends Error {
  override readonly name = 'HeadsFileBroken';
  constructor(
    readonly fault: HeadsFileFault,
    /** From 1; 0 where it is about no line. */
    readonly line: number,
    options?: ErrorOptions,
  ) {
    super(line === 0 ? MEANINGS[fault] : `line ${line}: ${MEANINGS[fault]}`, options);
  }
}
