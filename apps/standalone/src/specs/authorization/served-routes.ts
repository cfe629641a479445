import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';

export interface ServedRoute {
  /** Such as `GET /v1/merchants/:merchantId/limits`. */
  readonly route: string;
  /** What decorators declared on it for the router. */
  readonly config: object;
}

/** Every route of every controller of the app, as Nest itself knows them. */
export function servedRoutes(app: NestFastifyApplication): readonly ServedRoute[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => routesOf(metatype as Type));
}

function routesOf(controller: Type): readonly ServedRoute[] {
  const prototype = controller.prototype as Readonly<Record<string, object>>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name]!;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
    const own = Reflect.getMetadata(PATH_METADATA, handler) as string;
    const path = [base, own]
      .flatMap((part) => part.split('/'))
      .filter((part) => part !== '')
      .join('/');
    const config = (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) as object | undefined) ?? {};
    return [{ route: `${RequestMethod[method]} /${path}`, config }];
  });
}
