import { errors, type JWTPayload } from 'jose';
import { isId } from '../http/is-id.js';
import type { AuthorizedCaller } from './authorized-caller.js';
import { isRole } from './role.js';

const LONGEST_SUBJECT = 255;

/** Whom the claims speak for; roles that mean nothing here are left out. Throws when `sub`, `roles` or `merchant_id` are no such. */
export function callerOfClaims(claims: JWTPayload): AuthorizedCaller {
  const { sub, roles, merchant_id: merchantId } = claims;
  if (typeof sub !== 'string' || sub === '' || sub.length > LONGEST_SUBJECT || !sub.isWellFormed() || sub.includes('\0')) {
    throw new errors.JWTInvalid('"sub" is no subject');
  }
  if (!Array.isArray(roles)) throw new errors.JWTInvalid('"roles" is no list');
  if (merchantId !== undefined && !isId(merchantId)) throw new errors.JWTInvalid('"merchant_id" is no id');
  return { subject: sub, roles: roles.filter(isRole), ...(merchantId === undefined ? {} : { merchantId }) };
}
