import * as fc from 'fast-check';
import { epochMillisecondsOf, instantOf, type Trace } from '@limit-ledger/kernel';
import { readTraces } from './read-traces.js';
import { TraceLog } from './trace-log.js';

const START = epochMillisecondsOf('2026-03-01T00:00:00.000Z');
const MINUTE = 60_000;

const step = fc.record({
  gap: fc.constantFrom(1, 1, 1, 2, 300),
  pause: fc.constantFrom(0, 1, 127, 128, 90_000, 40 * 86_400_000),
  displaced: fc.constantFrom(0, 0, 1, MINUTE, MINUTE + 1, 400 * 86_400_000),
  numbers: fc.option(fc.array(fc.oneof(fc.constantFrom(0, 1, -1, 63, 64, -64), fc.maxSafeInteger()), { maxLength: 6 }), {
    nil: undefined,
  }),
  isHandedOut: fc.constantFrom(undefined, undefined, undefined, true, false),
});

function tracesOf(bytes: Uint8Array): readonly Trace[] {
  const traces: Trace[] = [];
  readTraces(bytes, (trace) => traces.push(trace));
  return traces;
}

const earliestOf = (traces: readonly Trace[]): string | null =>
  traces.length === 0 ? null : instantOf(Math.min(...traces.map(({ effectiveMilliseconds }) => effectiveMilliseconds)));

describe('the traces of events', () => {
  it('are read back as they were noted, also those of before that were not kept, those that reach far back a second time', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const log = new TraceLog();
        let expected: Trace[] = [];
        let revision = -1;
        let now = START;
        const compare = (areKept: boolean): void => {
          const { traces, farTraces, earliest, earliestFar } = log.handOut();
          const isFar = (trace: Trace): boolean => trace.recordedMilliseconds - trace.effectiveMilliseconds > MINUTE;
          expect(tracesOf(traces)).toEqual(expected);
          expect(tracesOf(farTraces)).toEqual(expected.filter(isFar));
          expect({ earliest, earliestFar }).toEqual({
            earliest: earliestOf(expected.filter((trace) => !isFar(trace))),
            earliestFar: earliestOf(expected.filter(isFar)),
          });
          log.settle(areKept);
          if (areKept) expected = [];
        };
        for (const { gap, pause, displaced, numbers, isHandedOut } of steps) {
          revision += gap;
          now += pause;
          const times = { recordedTime: instantOf(now), effectiveTime: instantOf(now - displaced) };
          log.note({ type: 'any', data: {}, revision, ...times }, numbers);
          expected.push({ revision, recordedMilliseconds: now, effectiveMilliseconds: now - displaced, numbers });
          if (isHandedOut !== undefined) compare(isHandedOut);
        }
        compare(true);
        compare(true);
      }),
    );
  });

  it('take few bytes', () => {
    const log = new TraceLog();
    const now = '2026-03-01T00:00:00.000Z';
    for (let revision = 0; revision < 1_000; revision++) {
      log.note({ type: 'any', data: {}, revision, recordedTime: now, effectiveTime: now }, [1, -10_000, 10_000]);
    }
    expect(log.handOut().traces.length).toBeLessThan(12_000);
  });

  it('stay in order', () => {
    const log = new TraceLog();
    const times = { recordedTime: '2026-03-01T00:00:00.000Z', effectiveTime: '2026-03-01T00:00:00.000Z' };
    log.note({ type: 'any', data: {}, revision: 5, ...times }, []);
    expect(() => log.note({ type: 'any', data: {}, revision: 4, ...times }, [])).toThrow('in order');
    expect(() => log.note({ type: 'any', data: {}, revision: 6, ...times }, [0.5])).toThrow('whole');
  });
});
