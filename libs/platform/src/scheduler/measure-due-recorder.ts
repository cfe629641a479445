import type { Metrics } from '../metrics/metrics.js';
import type { DueRecorder } from './due-recorder.js';
import { measureFollower } from './measure-follower.js';

/** Tells how far what records by itself is behind; `context` is in kebab case, such as `limits`. */
export function measureDueRecorder(
  metrics: Metrics,
  recorder: Pick<DueRecorder, 'lag' | 'latenessSeconds'>,
  context: string,
): void {
  measureFollower(metrics, recorder, `${context}-due-moments`);
  metrics.gauge(
    'due_lateness_seconds',
    'By how much what came due and is not recorded yet is late',
    () => recorder.latenessSeconds(),
    {
      context,
    },
  );
}
