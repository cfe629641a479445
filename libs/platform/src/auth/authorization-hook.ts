import type { FastifyReply, FastifyRequest } from 'fastify';
import { accessOf } from './access.js';
import type { Authenticator } from './authenticator.js';
import { authorize } from './authorize.js';
import type { MerchantDirectory } from './merchant-directory.js';
import { setCaller } from './request-caller.js';

/**
 * Judges every request before its body is read, so that 401, 404 and 403 come before anything about the body:
 * a hook of Fastify runs before parsing, a guard of Nest after.
 */
export function authorizationHook(authenticator: Authenticator, directory: () => MerchantDirectory) {
  return async (request: FastifyRequest, _reply: FastifyReply): Promise<void> => {
    if (request.is404) return;
    const access = accessOf(request.routeOptions) ?? (isGuarded(request.routeOptions.url) ? [] : 'public');
    if (access === 'public') return;
    const caller = await authenticator.authenticate(request.headers.authorization);
    const { merchantId } = request.params as { readonly merchantId?: string };
    await authorize(caller, access, merchantId, directory());
    setCaller(request, caller);
  };
}

/** A route of the API that forgot to say who may call it is nobody's. */
export function requireDeclaredAccess(route: { readonly url: string; readonly config?: object | undefined }): void {
  if (isGuarded(route.url) && accessOf(route) === undefined) throw new TypeError(`${route.url} does not declare who may call it`);
}

const isGuarded = (url: string | undefined): boolean => url === undefined || url.startsWith('/v');
