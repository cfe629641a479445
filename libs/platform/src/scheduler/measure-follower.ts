import type { Metrics } from '../metrics/metrics.js';
import type { FollowerLag } from './follower-lag.js';

/** Tells how far a follower of the event store is behind; `follower` is in kebab case, such as `limits-publisher`. */
export function measureFollower(metrics: Metrics, measured: { lag(): Promise<FollowerLag> }, follower: string): void {
  const labels = { follower };
  // Both numbers are of one look: they are asked for in this order whenever somebody reads.
  let looked: Promise<FollowerLag> | undefined;
  const look = (): Promise<FollowerLag> => (looked = measured.lag());
  metrics.gauge('follower_lag_events', 'Stored events that are not taken in yet', async () => (await look()).events, labels);
  metrics.gauge('follower_lag_seconds', 'Age of the first of them', async () => (await (looked ?? look())).seconds, labels);
}
