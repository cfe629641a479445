import type { Metrics } from '../metrics/metrics.js';
import type { DueRecorder } from './due-recorder.js';
import type { FollowerLag } from './follower-lag.js';

/** Tells how far what records by itself is behind; `context` is in kebab case, such as `limits`. */
export function measureDueRecorder(
  metrics: Metrics,
  recorder: Pick<DueRecorder, 'lag' | 'latenessSeconds'>,
  context: string,
): void {
  const labels = { follower: `${context}-due-moments` };
  // Both numbers are of one look: they are asked for in this order whenever somebody reads.
  let looked: Promise<FollowerLag> | undefined;
  const look = (): Promise<FollowerLag> => (looked = recorder.lag());
  metrics.gauge('follower_lag_events', 'Stored events that are not taken in yet', async () => (await look()).events, labels);
  metrics.gauge('follower_lag_seconds', 'Age of the first of them', async () => (await (looked ?? look())).seconds, labels);
  metrics.gauge(
    'due_lateness_seconds',
    'By how much what came due and is not recorded yet is late',
    () => recorder.latenessSeconds(),
    {
      context,
    },
  );
}
