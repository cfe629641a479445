import { registerDto } from './fields/field-registry.js';

/** The body of a request that takes none: absent or `{}`. */
export class NoBody {}

registerDto(NoBody.prototype);
