import type { Counter } from 'prom-client';
import type { Metrics } from '../metrics/metrics.js';
import { measureFollower } from '../scheduler/measure-follower.js';
import type { Publisher } from './publisher.js';
import type { SourceGap, Subscriber } from './subscriber.js';

const GAPS = 'subscriber_gaps_total';

/** Tells how far a publisher is behind; `name` is in kebab case, such as `limits`. */
export function measurePublisher(metrics: Metrics, publisher: Pick<Publisher, 'lag'>, name: string): void {
  measureFollower(metrics, publisher, `${name}-publisher`);
}

/** Tells how far a group is behind and what it could not handle. */
export function measureSubscriber(metrics: Metrics, subscriber: Pick<Subscriber, 'lag' | 'parkedCount'>, group: string): void {
  const labels = { group };
  metrics.gauge(
    'subscriber_lag_messages',
    'Messages that a group has not handled yet, up to 10,000',
    () => subscriber.lag(),
    labels,
  );
  metrics.gauge(
    'subscriber_parked_keys',
    'Keys, such as merchants, of which a group could not handle a message: they wait for a person',
    () => subscriber.parkedCount(),
    labels,
  );
}

/** Counts the gaps of all groups: give what it answers to their `onGap`. */
export function countGaps(metrics: Metrics): (gap: SourceGap) => void {
  const known = metrics.registry.getSingleMetric(`limit_ledger_${GAPS}`) as Counter<string> | undefined;
  const gaps = known ?? metrics.counter(GAPS, 'Times that events of a source were missing', ['group']);
  return ({ group }) => gaps.inc({ group });
}
