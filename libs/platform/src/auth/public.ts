import { declareAccess } from './access.js';

/** No token is needed. */
export const Public = (): MethodDecorator & ClassDecorator => declareAccess('public');
