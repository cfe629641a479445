import type { Operation } from './openapi-document.js';
import type { Sample } from './sample.js';

export interface FuzzRequest {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Sample;
  /** In place of the body's own text. */
  readonly text?: string;
  readonly token: 'operator' | 'service' | 'auditor' | 'analyst' | 'second-analyst' | 'merchant' | 'none';
}
