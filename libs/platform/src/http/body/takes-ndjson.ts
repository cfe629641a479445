import { declareOnRoute } from '../route-config.js';

export const NDJSON = 'application/x-ndjson';

const TAKES_NDJSON = 'takesNdjson';

/** The route also takes a stream of lines, each a JSON text: its handler gets the stream as the request's body. */
export function TakesNdjson(): MethodDecorator {
  return (_target: object, _property: string | symbol, descriptor: PropertyDescriptor): void =>
    declareOnRoute(descriptor.value as object, { [TAKES_NDJSON]: true });
}

export function takesNdjson({ config }: { readonly config?: object | undefined }): boolean {
  return (config as { readonly [TAKES_NDJSON]?: boolean } | undefined)?.[TAKES_NDJSON] === true;
}
