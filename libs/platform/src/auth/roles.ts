import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { declareAccess } from './access.js';
import type { Role } from './role.js';

/** Callers with one of these roles may; on a controller it holds for the routes that say nothing themselves. */
export function Roles(...roles: readonly Role[]): MethodDecorator & ClassDecorator {
  return applyDecorators(declareAccess(roles), ApiBearerAuth());
}
