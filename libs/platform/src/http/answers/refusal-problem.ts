import type { DomainEvent, Rejection } from '@limit-ledger/kernel';
import { Problem } from '../../problem/problem.js';
import type { Outcome } from '../../runner/outcome.js';
import { etagOf } from '../etag.js';

/** The one table of a context from a refusal's code to its HTTP status. */
export type StatusByCode = Readonly<Record<string, number>>;

type Refused = Extract<Outcome<DomainEvent, Rejection, unknown>, { readonly kind: 'rejected' }>;

/** The problem document of a refusal, with whatever more it says; it also says where the history stands, if there is one. */
export function refusalProblem({ rejection, head, termsRevision }: Refused, statusByCode: StatusByCode): Problem {
  const { code, detail, ...more } = rejection;
  const status = statusByCode[code];
  if (status === undefined) throw new TypeError(`no status stands for ${code}`);
  const standing = head === undefined ? {} : { revision: head.revision, termsRevision };
  const headers = head === undefined ? {} : { etag: etagOf(head.revision) };
  return new Problem(status, code, detail, { members: { ...more, ...standing }, headers });
}
