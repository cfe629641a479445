import type { Metrics } from '../metrics/metrics.js';
import type { Shutdown } from '../shutdown/shutdown.js';
import { measurePublisher } from './measure-messaging.js';
import type { Publisher } from './publisher.js';

export interface StartedPublisherOptions {
  readonly publisher: Pick<Publisher, 'lag' | 'start' | 'stop'>;
  /** In kebab case, such as `limits`: of its metrics and its step of the shutdown. */
  readonly name: string;
  readonly metrics: Metrics;
  readonly shutdown: Shutdown;
}

/** What is stored is published, measured, from now until the shutdown. */
export function startPublisher({ publisher, name, metrics, shutdown }: StartedPublisherOptions): void {
  measurePublisher(metrics, publisher, name);
  shutdown.add(`publisher of ${name}`, () => publisher.stop());
  publisher.start();
}
