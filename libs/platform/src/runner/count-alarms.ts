import { Logger } from '@nestjs/common';
import type { Metrics } from '../metrics/metrics.js';
import type { RunnerAlarm } from './runner-options.js';

/** Counts and logs what a person should look at: give it to a runner as `onAlarm`. `name` is that of the counter, in snake case. */
export function countAlarms(metrics: Metrics, name: `${string}runner_alarms_total`): (alarm: RunnerAlarm) => void {
  const logger = new Logger('Runner');
  const alarms = metrics.counter(name, 'What a person should look at: a wrong clock, a bug, an append that stayed unknown');
  return ({ stream, error }) => {
    alarms.inc();
    logger.error({ stream, err: error }, 'the runner needs somebody to look');
  };
}
