import type { Logger } from '@nestjs/common';
import type { Metrics } from '../metrics/metrics.js';
import type { Shutdown } from '../shutdown/shutdown.js';
import { countGaps, measureSubscriber } from './measure-messaging.js';
import { Subscriber, type SubscriberOptions } from './subscriber.js';

export interface WatchedSubscriberOptions extends Omit<SubscriberOptions, 'onGap' | 'onError'> {
  readonly metrics: Metrics;
  readonly logger: Logger;
}

export interface StartedSubscriberOptions extends WatchedSubscriberOptions {
  readonly shutdown: Shutdown;
}

/** A subscriber whose lag and parked keys are measured, whose gaps are counted, and whose failures are logged; not started. */
export function watchedSubscriber({ metrics, logger, ...options }: WatchedSubscriberOptions): Subscriber {
  const { group } = options;
  const gaps = countGaps(metrics);
  const subscriber = new Subscriber({
    ...options,
    onGap: (gap) => {
      gaps(gap);
      logger.error({ gap }, 'events of a source are missing');
    },
    onError: (error, message) =>
      logger.warn({ err: error, group, key: message?.key, attempt: message?.attempt }, 'a message could not be handled yet'),
  });
  measureSubscriber(metrics, subscriber, group);
  return subscriber;
}

/** Reacts to what is told, measured and logged, from now until the shutdown. */
export function startSubscriber({ shutdown, ...options }: StartedSubscriberOptions): Subscriber {
  const subscriber = watchedSubscriber(options);
  shutdown.add(`subscriber ${options.group}`, () => subscriber.stop());
  subscriber.start();
  return subscriber;
}
