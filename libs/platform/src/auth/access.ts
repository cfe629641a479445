import type { FastifyRequest } from 'fastify';
import { declareOnRoute } from '../http/route-config.js';
import type { Role } from './role.js';

/** Who may call a route: anybody without a token, or callers with one of the roles. */
export type Access = 'public' | readonly Role[];

const ACCESS = 'access';

/** Declares the access of one route or, on a controller, of those of its routes that say nothing themselves. */
export function declareAccess(access: Access): MethodDecorator & ClassDecorator {
  return (target: object, _property?: string | symbol, descriptor?: PropertyDescriptor): void => {
    if (descriptor !== undefined) return declareOn(descriptor.value as object, access);
    const { prototype } = target as { readonly prototype: object };
    for (const { value } of Object.values(Object.getOwnPropertyDescriptors(prototype))) {
      if (typeof value === 'function' && value !== target && !declared.has(value)) declareOn(value, access);
    }
  };
}

/** `undefined` for a route that declares none. */
export function accessOf({ config }: { readonly config?: object | undefined }): Access | undefined {
  return (config as { readonly [ACCESS]?: Access } | undefined)?.[ACCESS];
}

/** A route of the API that forgot to say who may call it is nobody's; whatever else is served is everybody's. */
export function accessTo({ routeOptions, is404 }: Pick<FastifyRequest, 'routeOptions' | 'is404'>): Access {
  if (is404) return 'public';
  return accessOf(routeOptions) ?? (isOfApi(routeOptions.url) ? [] : 'public');
}

export const isOfApi = (url: string | undefined): boolean => url === undefined || url.startsWith('/v');

const declared = new WeakSet<object>();

function declareOn(handler: object, access: Access): void {
  declared.add(handler);
  declareOnRoute(handler, { [ACCESS]: access });
}
