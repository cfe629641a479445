import type { FastifyReply, FastifyRequest } from 'fastify';
import { accessOf, accessTo, isOfApi, type Access } from './access.js';
import type { Authenticator } from './authenticator.js';
import { authorize, canExist } from './authorize.js';
import type { AuthorizedCaller } from './authorized-caller.js';
import type { MerchantDirectory } from './merchant-directory.js';
import { setCaller } from './request-caller.js';

type Done = (error?: Error) => void;

/**
 * Judges every request before its body is read, so that 401, 404 and 403 come before anything about the body:
 * a hook of Fastify runs before parsing, a guard of Nest after.
 * A known token and a known merchant are judged at once: a promise here costs each request more than all that is judged.
 */
export function authorizationHook(authenticator: Authenticator, directory: () => MerchantDirectory) {
  const judge = (request: FastifyRequest, access: Access, caller: AuthorizedCaller): void | Promise<void> => {
    const { merchantId } = request.params as { readonly merchantId?: string };
    // Known before it is judged: who was turned away is recorded too.
    setCaller(request, caller);
    const finish = (exists: boolean): void => authorize(caller, access, merchantId, exists);
    const exists = canExist(merchantId) && directory().exists(merchantId);
    return typeof exists === 'boolean' ? finish(exists) : exists.then(finish);
  };
  return (request: FastifyRequest, _reply: FastifyReply, done: Done): void => {
    const access = accessTo(request);
    if (access === 'public') return done();
    settle(() => {
      const caller = authenticator.authenticate(request.headers.authorization);
      return caller instanceof Promise ? caller.then((known) => judge(request, access, known)) : judge(request, access, caller);
    }, done);
  };
}

/** A route of the API that forgot to say who may call it is nobody's. */
export function requireDeclaredAccess(route: { readonly url: string; readonly config?: object | undefined }): void {
  if (isOfApi(route.url) && accessOf(route) === undefined) throw new TypeError(`${route.url} does not declare who may call it`);
}

function settle(work: () => void | Promise<void>, done: Done): void {
  let pending: void | Promise<void>;
  try {
    pending = work();
  } catch (error) {
    return done(error as Error);
  }
  if (pending === undefined) done();
  else pending.then(() => done(), done);
}
