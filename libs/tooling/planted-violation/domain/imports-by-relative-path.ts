import { assert } from '../../../kernel/src/assert.js';

export const check = assert;
