import { Problem } from './problem.js';

/** 400: `detail` says which rule the request breaks. */
export const requestInvalid = (detail: string): Problem => new Problem(400, 'request.invalid', detail);
