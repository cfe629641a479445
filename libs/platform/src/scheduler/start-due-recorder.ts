import type { Logger } from '@nestjs/common';
import type { ViewStore } from '@limit-ledger/view-store';
import type { Metrics } from '../metrics/metrics.js';
import type { Shutdown } from '../shutdown/shutdown.js';
import { DueRecorder, type DueRecorderOptions } from './due-recorder.js';
import { measureDueRecorder } from './measure-due-recorder.js';
import { StoredDueRows } from './stored-due-rows.js';

export interface StartedDueRecorderOptions extends Pick<DueRecorderOptions, 'store' | 'runner' | 'clock' | 'momentsOf'> {
  /** In kebab case, such as `limits`: of its rows, its metrics and its step of the shutdown. */
  readonly context: string;
  readonly viewStore: ViewStore;
  readonly metrics: Metrics;
  readonly shutdown: Shutdown;
  readonly logger: Logger;
}

/** Whatever comes due of a context is recorded, measured and logged, from now until the shutdown. */
export function startDueRecorder({
  context,
  viewStore,
  metrics,
  shutdown,
  logger,
  ...options
}: StartedDueRecorderOptions): void {
  const recorder = new DueRecorder({
    ...options,
    rows: new StoredDueRows(viewStore, context),
    onError: (error, stream) => logger.warn({ err: error, stream }, 'what is due could not be recorded yet'),
  });
  measureDueRecorder(metrics, recorder, context);
  shutdown.add(`what comes due of ${context}`, () => recorder.stop());
  recorder.start();
}
