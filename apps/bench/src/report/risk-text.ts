import type { BenchResult } from '../bench-result.js';
import type { Ingestion } from '../sections/risk.js';
import { markdownTable } from './markdown-table.js';
import { milliseconds, percent, whole } from './number-text.js';

/** From a metric to a freeze, and metrics taken in. */
export function riskText({ risk }: BenchResult): string {
  if (risk === undefined) return 'Not measured in this run.';
  const { freeze, metrics, meanRowBytes, inProcess, overHttp } = risk;
  const { p50, p99, slowest } = freeze.latency;
  const row = (who: string, { perSecond, rawPerSecond }: Ingestion): readonly string[] => [
    who,
    whole(perSecond),
    whole(rawPerSecond),
    percent(perSecond / rawPerSecond),
  ];
  return [
    `${whole(freeze.offeredPerSecond)} metrics a second, one a request, open loop, each of another merchant: ${whole(freeze.metrics)} in \
all, one of ten a third bad day on which the return-rate rule freezes half of a line. From the moment the metric was due, over the \
rule, the bus, the durable freeze and the bus again, to a subscriber in another process, which looks every 100 ms whether there is \
something: p50 ${milliseconds(p50)} ms, p99 ${milliseconds(p99)} ms, slowest of ${whole(freeze.freezes)} \
${milliseconds(slowest)} ms. All rules that ship decide, under a ceiling that nothing reaches.`,
    `${whole(metrics)} daily metrics of 1,000 merchants, two events each, ${whole(meanRowBytes)} bytes a row; beside them the same rows \
inserted raw in batches of 1,024. In process is the runner with all rules that ship; over HTTP is one request of lines of JSON, \
answered line by line, with everything that follows events in the service, which was told of twenty other days of each before.`,
    markdownTable(
      ['metrics taken in', 'events a second', 'raw rows a second', 'ratio'],
      [row('in process', inProcess), row('over HTTP', overHttp)],
    ),
  ].join('\n\n');
}
