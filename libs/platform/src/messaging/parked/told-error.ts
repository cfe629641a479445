export interface ToldError {
  readonly name: string;
  readonly message: string;
}

const LONGEST_MESSAGE = 300;
const NAMED = /^(?<name>[A-Za-z_$][\w$]{0,63})(?:: (?<rest>[\s\S]*))?$/;
/** From the first mark to the last one: what is quoted may have marks in it. An apostrophe inside a word is none. */
const QUOTED = /["“`][\s\S]*["”`]|["“`][\s\S]*$|(?<![\p{L}\p{N}])'[\s\S]*'|(?<![\p{L}\p{N}])'[\s\S]*$/gu;

/**
 * An error as it is shown to people: without what it quotes, which may be out of what somebody sent, and at most 300
 * characters. `text` is `String(error)`.
 */
export function toldError(text: string): ToldError {
  const { name = 'Error', rest = text } = NAMED.exec(text)?.groups ?? {};
  const message = text === name ? '' : rest.replace(QUOTED, '…');
  return { name, message: message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE - 1)}…` };
}
