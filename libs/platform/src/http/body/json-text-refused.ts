/** A JSON text that is refused; the message goes after "the body ". */
export class JsonTextRefused extends Error {
  override readonly name = 'JsonTextRefused';
}
