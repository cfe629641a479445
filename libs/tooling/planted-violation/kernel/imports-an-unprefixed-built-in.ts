import { createHash } from 'crypto';

export const hash = createHash;
