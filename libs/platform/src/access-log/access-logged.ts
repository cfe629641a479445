import type { Accessed } from '@limit-ledger/access-log';
import { declareOnRoute } from '../http/route-config.js';

/** That it is recorded who asks a route. */
export interface LoggedRead {
  readonly what: Accessed;
  /** Recorded only where one of these query parameters is given, or a merchant asks; always without them. */
  readonly onlyWith?: readonly string[];
}

const LOGGED = 'accessLogged';

/**
 * Who asks this route is written to the access log before the answer leaves, also who was turned away; what can't be written
 * is not answered (503). The route has to answer through Nest or Fastify, a stream too: what writes to the socket itself is
 * not seen.
 */
export function AccessLogged(what: Accessed, { onlyWith }: Pick<LoggedRead, 'onlyWith'> = {}): MethodDecorator {
  const logged: LoggedRead = { what, ...(onlyWith === undefined ? {} : { onlyWith }) };
  return (_target: object, _property: string | symbol, descriptor: PropertyDescriptor): void =>
    declareOnRoute(descriptor.value as object, { [LOGGED]: logged });
}

/** `undefined` for a route that is not logged. */
export function accessLoggedOf({ config }: { readonly config?: object | undefined }): LoggedRead | undefined {
  return (config as { readonly [LOGGED]?: LoggedRead } | undefined)?.[LOGGED];
}
