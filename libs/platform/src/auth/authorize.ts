import { isId } from '../http/is-id.js';
import type { Access } from './access.js';
import type { AuthorizedCaller } from './authorized-caller.js';
import type { MerchantDirectory } from './merchant-directory.js';
import { forbidden, merchantNotFound } from './refusals.js';

/**
 * Throws 404 when there is no such merchant, or none that the caller may know of; then 403 when no role of the caller allows it.
 * `merchantId` is what the path names, `undefined` on paths that name none.
 */
export async function authorize(
  caller: AuthorizedCaller,
  access: Access,
  merchantId: string | undefined,
  directory: MerchantDirectory,
): Promise<void> {
  if (merchantId !== undefined) {
    const isOwn = caller.merchantId === merchantId;
    const seesOthers = caller.roles.some((role) => role !== 'merchant') || caller.roles.length === 0;
    if (!isId(merchantId) || !(isOwn || seesOthers) || !(await directory.exists(merchantId))) throw merchantNotFound();
  }
  if (!isAllowed(caller, access, merchantId)) throw forbidden();
}

function isAllowed(caller: AuthorizedCaller, access: Access, merchantId: string | undefined): boolean {
  if (access === 'public') return true;
  return caller.roles.some((role) => access.includes(role) && (role !== 'merchant' || isAboutOwn(caller, merchantId)));
}

/** A path that names no merchant concerns nobody else's. */
function isAboutOwn(caller: AuthorizedCaller, merchantId: string | undefined): boolean {
  return caller.merchantId !== undefined && (merchantId === undefined || merchantId === caller.merchantId);
}
