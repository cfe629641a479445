/** The members of an event that the checker looks at; written from the published description, not from the product's code. */
export interface CheckedEvent {
  readonly revision: number;
  readonly type: string;
  readonly data: CheckedData;
}

export interface CheckedData {
  readonly orderId?: string;
  readonly line?: string;
  readonly approved?: number;
  readonly amount?: number;
  readonly order?: { readonly lines: readonly string[] };
  readonly perLine?: readonly { readonly line: string; readonly amount: number }[];
  readonly deltas?: readonly CheckedDelta[];
}

export interface CheckedDelta {
  readonly line: string;
  readonly approved?: number;
  readonly temporary?: number;
  readonly reduced?: number;
  readonly frozenGross?: number;
  readonly reserved?: number;
  readonly used?: number;
}
