import { readFileSync } from 'node:fs';
import { Metrics } from '@limit-ledger/platform';
import { useStandalone } from './standalone-service.js';

const service = useStandalone();
const ROW = /^\| `(limit_ledger_[a-z_]+)(?:\{([a-z, ]+)\})?` \|.*\|.*\|$/gm;
const UNIT = /_(seconds|bytes|events|messages|keys|total|in_flight|waiting)$/;
/** In the order of the documentation. */
const documented = [...readFileSync('docs/operations.md', 'utf8').matchAll(ROW)].map(
  ([, name, labels = '']) => `${name}{${labels}}`,
);

describe('/metrics', () => {
  it('has what the documentation says, and nothing else, with units in the names', () => {
    const metrics = service.running.get(Metrics, { strict: false }).registry.getMetricsAsArray();
    const exposed = metrics.map((metric) => {
      const { name, labelNames } = metric as unknown as { readonly name: string; readonly labelNames: readonly string[] };
      return `${name}{${labelNames.join(', ')}}`;
    });
    expect(documented.length).toBeGreaterThan(10);
    expect(exposed.sort()).toEqual([...documented].sort());
    for (const { name, help } of metrics) expect([name, UNIT.test(name), help.length > 10]).toEqual([name, true, true]);
  });
});
