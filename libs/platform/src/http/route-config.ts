import { RouteConfig } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';

/** Adds to what the router knows of the route that a handler serves; Nest's own decorator would replace it. */
export function declareOnRoute(handler: object, members: Readonly<Record<string, unknown>>): void {
  const known = Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) as object | undefined;
  RouteConfig({ ...known, ...members })({}, '', { value: handler });
}
