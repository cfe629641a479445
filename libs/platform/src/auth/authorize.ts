import { isId } from '../http/is-id.js';
import type { Access } from './access.js';
import type { AuthorizedCaller } from './authorized-caller.js';
import { forbidden, merchantNotFound } from './refusals.js';

/**
 * Throws 404 when there is no such merchant, or none that the caller may know of; then 403 when no role of the caller allows it.
 * `merchantId` is what the path names, `undefined` on paths that name none.
 */
export function authorize(caller: AuthorizedCaller, access: Access, merchantId: string | undefined, exists: boolean): void {
  if (merchantId !== undefined && !(exists && mayKnowOf(caller, merchantId))) throw merchantNotFound();
  if (!isAllowed(caller, access, merchantId)) throw forbidden();
}

/** Whether it has to be asked if the merchant exists: not for what can be no id. */
export function canExist(merchantId: string | undefined): merchantId is string {
  return merchantId !== undefined && isId(merchantId);
}

function mayKnowOf({ merchantId: own, roles }: AuthorizedCaller, merchantId: string): boolean {
  return own === merchantId || roles.length === 0 || roles.some((role) => role !== 'merchant');
}

function isAllowed(caller: AuthorizedCaller, access: Access, merchantId: string | undefined): boolean {
  if (access === 'public') return true;
  return caller.roles.some((role) => access.includes(role) && (role !== 'merchant' || isAboutOwn(caller, merchantId)));
}

/** A path that names no merchant concerns nobody else's. */
function isAboutOwn(caller: AuthorizedCaller, merchantId: string | undefined): boolean {
  return caller.merchantId !== undefined && (merchantId === undefined || merchantId === caller.merchantId);
}
