/** An event as `GET /v1/merchants/{m}/events` shows it; written from the published description, not from the product's code. */
export interface HistoryEvent {
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  readonly recordedTime: string;
  readonly effectiveTime: string;
  readonly data: HistoryData;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly previousHash: string;
  readonly hash: string;
}

/** The members of `data` that checks look at. */
export interface HistoryData {
  readonly orderId?: string;
  readonly captureId?: string;
  readonly replenishmentId?: string;
  readonly line?: string;
  readonly approved?: number;
  readonly amount?: number;
  readonly order?: { readonly lines: readonly string[] };
  readonly perLine?: readonly { readonly line: string; readonly amount: number }[];
  readonly deltas?: readonly HistoryDelta[];
}

export interface HistoryDelta {
  readonly line: string;
  readonly approved?: number;
  readonly temporary?: number;
  readonly reduced?: number;
  readonly frozenGross?: number;
  readonly reserved?: number;
  readonly used?: number;
}
