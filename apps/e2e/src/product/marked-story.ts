const AT = '/v1/merchants/m';

/** What nobody may find in a log. */
export const MARKS = {
  subject: 'marked-subject',
  purpose: 'marked-purpose',
  note: 'marked-note',
  evidence: 'marked-evidence',
  buyerRef: 'marked-buyer',
  deviceRef: 'marked-device',
  accountRef: 'marked-account',
  unknown: 'marked-unknown',
  document: 'marked-document',
  reason: 'marked-reason',
  token: 'marked-token',
  cookie: 'marked-cookie',
  merchantInAddress: 'marked-merchant',
  parameter: 'marked-parameter',
} as const;

interface Step {
  readonly path: string;
  /** Sent as it is when it is a text; a read without one. */
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
}

const { buyerRef, deviceRef, accountRef } = MARKS;
const parties = { buyerRef, deviceRef, accountRef };
const reason = { reasonCode: 'daily-peak', note: MARKS.note };

/** Requests, good and bad, that carry everything that is secret or about a person. */
export const MARKED_STORY: readonly Step[] = [
  {
    path: '/v1/merchants',
    body: { merchantId: 'm', currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' },
    status: 201,
  },
  { path: `${AT}/lines`, body: { line: 'transaction', approved: 1_000, purpose: MARKS.purpose }, status: 201 },
  { path: `${AT}/reservations`, body: { orderId: 'o-1', amount: 1, ...parties }, status: 201 },
  { path: `${AT}/reservations`, body: { orderId: 'o-2', amount: 5_000, ...parties }, status: 422 },
  {
    path: `${AT}/freezes`,
    body: { freezeId: 'f-1', line: 'transaction', amount: 1, evidence: [MARKS.evidence], ...reason },
    status: 201,
  },
  { path: `${AT}/freezes/f-1/confirm`, body: { confirmId: 'c-1', note: MARKS.note }, status: 200 },
  { path: `${AT}/freezes/f-1/release`, body: { releaseId: 'r-1', ...reason }, status: 200 },
  { path: `${AT}/reductions`, body: { reductionId: 'd-1', line: 'transaction', amount: 1, ...reason }, status: 201 },
  {
    path: `${AT}/freezes`,
    body: { [MARKS.unknown]: 1, reason: MARKS.reason, documents: [{ name: MARKS.document }] },
    status: 400,
  },
  { path: `${AT}/freezes`, body: `{"note":"${MARKS.note}"`, status: 400 },
  { path: `${AT}/events?${MARKS.parameter}=${MARKS.parameter}`, status: 400 },
  { path: `${AT}/reservations/${MARKS.unknown}`, status: 404 },
  { path: `/v1/merchants/${MARKS.merchantInAddress}/limits`, status: 404 },
  { path: `/${MARKS.parameter}/%zz`, status: 400 },
  { path: `${AT}/limits`, headers: { authorization: `Bearer ${MARKS.token}` }, status: 401 },
  { path: `${AT}/limits`, headers: { cookie: MARKS.cookie }, status: 200 },
  { path: `${AT}/events`, status: 200 },
  { path: `${AT}/verification`, status: 200 },
];
