import type { AuthorizedCaller } from '@limit-ledger/platform';
import type { Audience } from '../reasons/shown-to.js';

/** A caller that is nothing but a merchant is told what is public. */
export function audienceOf({ roles }: AuthorizedCaller): Audience {
  return roles.every((role) => role === 'merchant') ? 'merchant' : 'internal';
}
