import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

type Labels = Readonly<Record<string, string>>;
type Read = () => number | Promise<number>;

const BUCKETS_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const BUCKETS_COUNT = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];

/** What the process counts for Prometheus. Label values must come from a short list, never from ids. */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests: Histogram<string>;
  private readonly readings = new Map<string, { readonly labels: Labels; readonly read: Read }[]>();

  constructor() {
    this.requests = this.seconds('http_request_duration_seconds', 'Time from a request to its answer', ['method', 'route', 'status']);
  }

  /** Starts the process's own numbers (memory, event loop, collector); they cost a timer and are left out in tests. */
  collectProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  requestAnswered(labels: Labels, seconds: number): void {
    this.requests.observe(labels, seconds);
  }

  counter(name: string, help: string, labelNames: readonly string[] = []): Counter<string> {
    return new Counter({ name: `limit_ledger_${name}`, help, labelNames: [...labelNames], registers: [this.registry] });
  }

  /**
   * Asked when somebody looks; `NaN` when it can't be told then. The same name may be given again with other values of the
   * same labels.
   */
  gauge(name: string, help: string, read: Read, labels: Labels = {}): void {
    const known = this.readings.get(name);
    if (known !== undefined) return void known.push({ labels, read });
    const readings = [{ labels, read }];
    this.readings.set(name, readings);
    new Gauge({
      name: `limit_ledger_${name}`,
      help,
      labelNames: Object.keys(labels),
      registers: [this.registry],
      async collect() {
        for (const reading of readings) this.set(reading.labels, await told(reading.read));
      },
    });
  }

  seconds(name: string, help: string, labelNames: readonly string[] = []): Histogram<string> {
    return this.histogram(name, help, labelNames, BUCKETS_SECONDS);
  }

  /** How many things at a time, such as the commands of a batch. */
  sizes(name: string, help: string, labelNames: readonly string[] = []): Histogram<string> {
    return this.histogram(name, help, labelNames, BUCKETS_COUNT);
  }

  private histogram(name: string, help: string, labelNames: readonly string[], buckets: number[]): Histogram<string> {
    return new Histogram({ name: `limit_ledger_${name}`, help, labelNames: [...labelNames], buckets, registers: [this.registry] });
  }
}

async function told(read: Read): Promise<number> {
  try {
    return await read();
  } catch {
    return NaN;
  }
}
